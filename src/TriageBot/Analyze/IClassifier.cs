using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>The trained model behind one method. Safe to call from many threads.</summary>
public interface IClassifier
{
    /// <summary>The model's name, such as <c>triage-2026-11-24</c>.</summary>
    string Name { get; }

    /// <summary>What the model thinks of a text. Never fails on odd input: an empty text is judged too.</summary>
    Judgement Judge(string text);
}

/// <summary>What the model alone says of one text, before history, rules and policy.</summary>
/// <param name="Intent">What the author wants.</param>
/// <param name="Sentiment">How the author feels.</param>
/// <param name="Complaint">Probability that it voices a complaint, 0 to 1.</param>
/// <param name="Severity">Probability of each severity, index 0 to 4.</param>
/// <param name="Said">What the author says about this being the first time.</param>
/// <param name="NeedsReply">Probability that a good care team would answer, 0 to 1.</param>
/// <param name="Theme">What it is about.</param>
public sealed record Judgement(
    Scored<Intent> Intent,
    Scored<Sentiment> Sentiment,
    double Complaint,
    IReadOnlyList<double> Severity,
    Scored<FirstTimeLabel> Said,
    double NeedsReply,
    Scored<Theme> Theme);
