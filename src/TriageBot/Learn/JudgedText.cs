using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>A labelled text and what a model says of it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Answers">One for each of <see cref="Heads.All"/>.</param>
public sealed record JudgedText(LabelledText Text, IReadOnlyList<Answer> Answers)
{
    /// <summary>Whether the model leaves it to a person.</summary>
    public bool Abstained { get; init; }

    internal static JudgedText By(CascadeClassifier classifier, LabelledText text)
    {
        var scores = new float[LinearModel.Stride];
        var tier = classifier.Score(text.Text, scores);
        Answer[] answers = [.. Heads.All.Select(head => Answer(classifier.Model.Probabilities(tier, head, scores), tier, head))];
        var severity = answers[Heads.Severity.Index].Shares;

        // As the service gives it.
        answers[Heads.Severity.Index] = new(severity, TextVerdict.SeverityOf(
            text.Text, (Intent)answers[Heads.Intent.Index].Label, answers[Heads.Complaint.Index].Shares[1], severity));
        return new(text, answers) { Abstained = answers[Heads.Intent.Index].Shares.Max() < tier.AbstainBelow };
    }

    private static Answer Answer(double[] shares, Tier tier, Head head) => new(shares, LinearModel.Choose(tier, head, shares));
}
