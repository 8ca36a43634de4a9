using System.Text.RegularExpressions;

namespace TriageBot.Analyze;

/// <summary>The mood of one document.</summary>
internal sealed partial record SentimentDocument(
    string Id, TextSentiment Sentiment, SentimentConfidenceScores ConfidenceScores, IReadOnlyList<SentenceSentiment> Sentences)
{
    /// <summary>What is said about what, the worst first.</summary>
    public IEnumerable<SentenceOpinion> Opinions =>
        from sentence in Sentences
        from target in sentence.Targets ?? []
        from relation in target.Relations
        let assessment = Referred(relation)
        where assessment is not null
        orderby assessment.ConfidenceScores.Negative descending
        select new SentenceOpinion(target, assessment);

    /// <summary>A relation points into the answer: <c>#/documents/0/sentences/1/assessments/0</c>.</summary>
    private AssessmentSentiment? Referred(TargetRelation relation) =>
        AssessmentPointer().Match(relation.Ref) is { Success: true } pointer
        && int.TryParse(pointer.Groups["sentence"].ValueSpan, out var sentence)
        && int.TryParse(pointer.Groups["assessment"].ValueSpan, out var assessment)
            ? Sentences.ElementAtOrDefault(sentence)?.Assessments?.ElementAtOrDefault(assessment)
            : null;

    [GeneratedRegex(@"^#/documents/\d+/sentences/(?<sentence>\d{1,6})/assessments/(?<assessment>\d{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex AssessmentPointer();
}

/// <summary>A mood.</summary>
internal enum TextSentiment
{
    Positive,
    Neutral,
    Negative,
    Mixed,
}

/// <summary>How sure the service is of each mood, 0 to 1.</summary>
internal sealed record SentimentConfidenceScores(double Positive, double Neutral, double Negative);

/// <summary>The mood of one sentence, and what is assessed in it.</summary>
internal sealed record SentenceSentiment(
    string Text,
    TextSentiment Sentiment,
    SentimentConfidenceScores ConfidenceScores,
    IReadOnlyList<TargetSentiment>? Targets = null,
    IReadOnlyList<AssessmentSentiment>? Assessments = null);

/// <summary>What something is said about.</summary>
internal sealed record TargetSentiment(string Text, TextSentiment Sentiment, IReadOnlyList<TargetRelation> Relations);

/// <summary>Where what is said about a target stands.</summary>
internal sealed record TargetRelation(string RelationType, string Ref);

/// <summary>What is said.</summary>
internal sealed record AssessmentSentiment(
    string Text, TextSentiment Sentiment, TargetConfidenceScores ConfidenceScores, bool IsNegated);

/// <summary>How sure the service is of each mood, 0 to 1.</summary>
internal sealed record TargetConfidenceScores(double Positive, double Negative);

/// <summary>Something and what is said about it.</summary>
internal sealed record SentenceOpinion(TargetSentiment Target, AssessmentSentiment Assessment);
