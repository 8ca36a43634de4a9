using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Analyze;

/// <summary>A classifier that thinks the same of every text. A test changes with <c>with</c> only what it is about.</summary>
internal sealed class FixedClassifier(Judgement judgement, Scored<Sentiment>? mood = null) : IClassifier
{
    public static readonly Judgement Complaint = Of(Intent.Complaint, complaint: 0.9) with { Severity = [0.05, 0.1, 0.7, 0.1, 0.05] };

    public static readonly Judgement Question = Of(Intent.Question, complaint: 0.1);

    public static readonly Judgement Praise = Of(Intent.Praise, complaint: 0.02) with { NeedsReply = 0.07 };

    public static readonly Judgement Other = Of(Intent.Other, complaint: 0.05) with { NeedsReply = 0.07 };

    public string Name => "fixed";

    public Judgement Judge(string text, bool hurried = false) => judgement;

    public Scored<Sentiment>? MoodOf(string text, string language) => mood;

    /// <summary>The analysis of one mention by a model that thinks this.</summary>
    public static Analysis Analyze(Judgement judgement, Mention mention, CustomerHistory? history = null, string language = "en", Scored<Sentiment>? mood = null) =>
        new TriageStep(new FixedClassifier(judgement, mood), new FixedLanguage(language), Some.Playbook())
            .Analyze(mention, history ?? CustomerHistory.None);

    public static Judgement Of(Intent intent, double complaint) => new(
        Only(intent),
        Only(Sentiment.Neutral),
        complaint,
        [1, 0, 0, 0, 0],
        Only(FirstTimeLabel.Unknown),
        NeedsReply: 0.9,
        Only(Theme.Other),
        Urgent: new(false, 0.01),
        Spam: new(false, 0.01),
        AbstainBelow: 0.45,
        ModelTier.Linear);

    public static Scored<T> Only<T>(T label, double probability = 0.9)
        where T : struct, Enum => new(label, new Dictionary<T, double> { [label] = probability });

    private sealed class FixedLanguage(string language) : ILanguageDetector
    {
        public string Detect(string text) => language;
    }
}
