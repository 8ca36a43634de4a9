using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>The trained model behind one method. Safe to call from many threads.</summary>
public interface IClassifier
{
    /// <summary>The model's name, such as <c>triage-2026-11-26</c>.</summary>
    string Name { get; }

    /// <summary>
    /// The one model to ask for a whole judgement, its name included: where models are exchanged while they serve, this
    /// stays the same one.
    /// </summary>
    IClassifier Current => this;

    /// <summary>What the model thinks of a text. Never fails on odd input: an empty text is judged too.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hurried">By the fast tier alone.</param>
    Judgement Judge(string text, bool hurried = false);

    /// <summary>How the author of a text feels, in a language that <see cref="Judge"/> does not read; null where nobody knows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its ISO 639-1 code.</param>
    Scored<Sentiment>? MoodOf(string text, string language) => null;
}

/// <summary>What the model alone says of one text, before history, rules and policy.</summary>
/// <param name="Intent">What the author wants.</param>
/// <param name="Sentiment">How the author feels.</param>
/// <param name="Complaint">Probability that it voices a complaint, 0 to 1.</param>
/// <param name="Severity">Probability of each severity, index 0 to 4.</param>
/// <param name="Said">What the author says about this being the first time.</param>
/// <param name="NeedsReply">Probability that a good care team would answer, 0 to 1.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="Urgent">Whether it cannot wait.</param>
/// <param name="Spam">Whether it is advertising, a scam or bait.</param>
/// <param name="AbstainBelow">Where the likeliest intent has a lower probability, a person decides.</param>
/// <param name="Tier">Which tier judged.</param>
public sealed record Judgement(
    Scored<Intent> Intent,
    Scored<Sentiment> Sentiment,
    double Complaint,
    IReadOnlyList<double> Severity,
    Scored<FirstTimeLabel> Said,
    double NeedsReply,
    Scored<Theme> Theme,
    Likelihood Urgent,
    Likelihood Spam,
    double AbstainBelow,
    ModelTier Tier)
{
    /// <summary>What it is about by the brand's own set of themes; null where the model learnt none.</summary>
    public OwnTheme? OwnTheme { get; init; }
}

/// <summary>A yes or no, and how likely yes is.</summary>
/// <param name="Yes">The answer. Of a rare thing it may be yes below one half.</param>
/// <param name="Probability">Of yes, 0 to 1.</param>
public sealed record Likelihood(bool Yes, double Probability);
