using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// How much each piece of evidence says: log-odds that the complaint is its author's first. Logistic regression on
/// published talks with airlines; <c>evaluate --first-time</c> fits them anew and prints them.
/// </summary>
public static class FirstTimeWeights
{
    // What authors say is believed, not fitted: the published talks show eight days, and cannot tell what was before.
    private const double SaidYes = 0.5;
    private const double SaidNo = -0.2;

    /// <summary>What each number is.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "always", "complained", "complaints, log", "stranger", "stranger, log hidden", "peaceful", "peaceful, log hidden",
        "quiet hours, log", "worst mood", "pointing", "opening", "answering", "length, log", "details", "asking",
    ];

    /// <summary>The first number of each kind of evidence: history, activity, language.</summary>
    internal const int History = 1, Activity = 7, Language = 9;

    /// <summary>The weights that are served, in the order of <see cref="Names"/>.</summary>
    public static IReadOnlyList<double> Served { get; } =
    [
        -0.62, -0.70, -3.12, 1.00, -1.73, -0.75, -0.44, 0.34, -4.22, -1.37, -0.36, -0.24, 0.21, 0.28, 0.33,
    ];

    /// <summary>The probability that it is the first, 0 to 1.</summary>
    public static double Chance(FirstTimeEvidence evidence) => Chance(evidence.Features(), Served, Believed(evidence.Said));

    internal static double Chance(double[] features, IReadOnlyList<double> weights, double believed) =>
        1 / (1 + Math.Exp(-(believed + features.Select((feature, i) => feature * weights[i]).Sum())));

    /// <summary>What the author's own word is worth.</summary>
    internal static double Believed(FirstTimeLabel said) => said switch
    {
        FirstTimeLabel.Yes => SaidYes,
        FirstTimeLabel.No => SaidNo,
        FirstTimeLabel.Unknown => 0,
    };

    /// <summary>What the way it reads is worth.</summary>
    internal static double OfLanguage(double[] features) =>
        Enumerable.Range(Language, features.Length - Language).Sum(i => features[i] * Served[i]);
}
