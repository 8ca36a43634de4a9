using System.Globalization;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// Whether its author complains for the first time: history, activity and language, weighed together. It is asked of
/// complaints alone, and says so where they do not decide.
/// </summary>
internal static class FirstTimeRule
{
    /// <summary>From here on it is taken for the first.</summary>
    public const double Likely = 0.6;

    private const double Unlikely = 0.3;

    // From here on the way a text reads is worth naming.
    private const double Telling = 0.5;

    private const int Active = 5;

    /// <summary>The verdict, with its reasons, the strongest first.</summary>
    /// <param name="complains">Whether the mention is a complaint at all.</param>
    /// <param name="text">The message, for the author's own words.</param>
    /// <param name="evidence">What bears on it.</param>
    public static FirstTime Judge(bool complains, string text, FirstTimeEvidence evidence)
    {
        if (!complains)
        {
            return new(FirstTimeLabel.Unknown, 1, evidence.Said, ["not a complaint"]);
        }

        var chance = FirstTimeWeights.Chance(evidence);
        var label = LabelOf(chance, evidence.Said);
        var probability = label switch
        {
            FirstTimeLabel.Yes => chance,
            FirstTimeLabel.No => 1 - chance,
            FirstTimeLabel.Unknown => Math.Max(chance, 1 - chance),
        };
        return new(label, probability, evidence.Said, [.. Reasons(text, evidence)]) { Chance = chance };
    }

    /// <summary>
    /// Where the rest leaves it open, the author's word decides. Nobody who says that it happened before is taken for a
    /// first-time complainer, whatever we never heard.
    /// </summary>
    internal static FirstTimeLabel LabelOf(double chance, FirstTimeLabel said) => chance switch
    {
        >= Likely when said != FirstTimeLabel.No => FirstTimeLabel.Yes,
        > Unlikely when said == FirstTimeLabel.Yes => FirstTimeLabel.Yes,
        <= Unlikely => FirstTimeLabel.No,
        _ => FirstTimeLabel.Unknown,
    };

    private static IEnumerable<string> Reasons(string text, FirstTimeEvidence evidence)
    {
        var (history, says) = (OfHistory(evidence), FirstTimeWords.Quote(text, evidence.Said));
        IEnumerable<string?> strongest = evidence switch
        {
            { History.Complaints: > 0, Said: not FirstTimeLabel.No } => [history], // Whatever they say of a first time.
            { History.Complaints: 0, Said: FirstTimeLabel.No } => [says, history],
            _ => [history, says],
        };
        return strongest.Append(OfActivity(evidence)).Append(OfLanguage(evidence)).OfType<string>();
    }

    private static string? OfLanguage(FirstTimeEvidence evidence) => FirstTimeWeights.OfLanguage(evidence.Features()) switch
    {
        >= Telling => "reads like a first word",
        <= -Telling => "reads like part of a talk",
        _ => null,
    };

    private static string OfHistory(FirstTimeEvidence evidence) => evidence.History switch
    {
        { Complaints: 1 } => "complained once before",
        { Complaints: > 1 and var many } => Text($"complained {many} times before"),
        { Mentions: 0 } => $"never heard from before{Listening(evidence)}",
        { Mentions: 1 } => $"no earlier complaint in 1 mention{Listening(evidence)}",
        { Mentions: var many } => Text($"no earlier complaint in {many} mentions{Listening(evidence)}"),
    };

    private static string Listening(FirstTimeEvidence evidence) => evidence.Completeness switch
    {
        1 => ", and the account is younger than our listening",
        < 0.5 => ", but we have not listened for long",
        _ => "",
    };

    private static string? OfActivity(FirstTimeEvidence evidence) => evidence switch
    {
        { History.Mentions: >= Active and var many, History: { FirstAt: { } first, LastAt: { } last } } =>
            Text($"active: {many} mentions in {Math.Max(1, Math.Ceiling((last - first).TotalDays))} days"),
        { Quiet: { TotalMinutes: > 0 and < 60 } } => "wrote less than an hour before",
        _ => null,
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
