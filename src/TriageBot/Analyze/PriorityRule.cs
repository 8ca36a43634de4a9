using System.Globalization;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// A place in the queue, 0 to 100: the sum of what each factor adds. No factor ever lowers it, so a message that is
/// worse in one way and equal in all others never comes later. The weights are the playbook's.
/// </summary>
internal static class PriorityRule
{
    private const double OfRequest = 12;            // a request or a question, where it is no complaint
    private const double OfPraise = 4;

    // What nobody could read may be a complaint: it counts as a mild one.
    private const int Mild = 1;

    // Who tells moods apart, but not severities: what they take for a complaint counts as a clear one.
    private const int Clear = 2;

    private const double MoreLikelyThanNot = 0.5;

    /// <summary>The place, with its reasons, the weightiest first.</summary>
    public static Priority Of(Stakes stakes, RiskPolicy risk)
    {
        var factors = Factors(stakes, risk).Where(factor => factor.Points > 0).OrderByDescending(factor => factor.Points).ToList();
        var score = Math.Min(100, Math.Round(factors.Sum(factor => factor.Points), 1));
        return new(score, [.. factors.Select(factor => factor.Reason)]);
    }

    private static IEnumerable<(double Points, string Reason)> Factors(Stakes stakes, RiskPolicy risk) =>
    [
        (risk.Severity[stakes.Severity], $"complaint, severity {stakes.Severity}"),
        (Math.Max(0, Points(stakes.Doubt, risk) - risk.Severity[stakes.Severity]), Reason(stakes.Doubt)),
        (stakes.Urgent is null ? 0 : risk.Urgent, $"urgent: {stakes.Urgent}"),
        (risk.FirstComplaint * stakes.FirstComplaint, FirstReason(stakes.FirstComplaint)),
        (risk.Reach * LogShare(stakes.Reach, 100, 1_000_000), Text($"reach {stakes.Reach}")),
        (risk.Shares * LogShare(stakes.Shares + 1L, 1, 100), Text($"shared {stakes.Shares} times")),
        (stakes.Vip ? risk.Vip : 0, "a VIP"),
        (stakes.Promoted ? risk.Promoted : 0, "promoted"),
        (Math.Max(0, OfIntent(stakes.Intent) - risk.Severity[stakes.Severity]), stakes.Intent.ToString().ToLowerInvariant()),
    ];

    /// <summary>What an unsure message may be worth: each severity by its probability.</summary>
    private static double Points(Doubt? doubt, RiskPolicy risk) => doubt switch
    {
        Doubt.Unsure unsure => unsure.Severity.Zip(risk.Severity, (probability, points) => probability * points).Sum(),
        Doubt.Unread unread => Math.Max(risk.Severity[Mild], unread.Negative * risk.Severity[Clear]),
        Doubt.Advised advised => advised.Complaint * risk.Severity[Clear],
        _ => 0,
    };

    /// <summary>The reasons with another first-time verdict, where there was one.</summary>
    internal static IReadOnlyList<string> ReasonsWith(IReadOnlyList<string> reasons, double chance) =>
        [.. reasons.Where(reason => !reason.Contains(First, StringComparison.Ordinal)), .. chance < Negligible ? [] : new[] { FirstReason(chance) }];

    private const double Negligible = 0.05;

    private const string First = "first complaint";

    private static string FirstReason(double chance) => chance >= FirstTimeRule.Likely ? First : Text($"perhaps a {First}, {chance:.00}");

    private static string Reason(Doubt? doubt) => doubt switch
    {
        Doubt.Unread { Negative: > MoreLikelyThanNot } unread => Text($"the model cannot read it, but takes it for negative, {unread.Negative:.00}"),
        Doubt.Unread => "the model cannot read it",
        Doubt.Advised advised => advised.Reason,
        _ => "the model is unsure: perhaps a complaint",
    };

    private static double OfIntent(Intent intent) => intent switch
    {
        Intent.Complaint or Intent.Request or Intent.Question => OfRequest,
        Intent.Praise => OfPraise,
        Intent.Other => 0,
    };

    private static double LogShare(long count, double from, double full) =>
        Math.Clamp(Math.Log10(Math.Max(count, 1) / from) / Math.Log10(full / from), 0, 1);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What is at stake with one mention.</summary>
/// <param name="Intent">What the author wants.</param>
/// <param name="Severity">0 to 4.</param>
/// <param name="Urgent">Why it cannot wait; null when it can.</param>
/// <param name="FirstComplaint">Probability that its author complains for the first time; 0 where it is no complaint.</param>
/// <param name="Reach">Followers of the author.</param>
/// <param name="Shares">How often it has been shared.</param>
/// <param name="Promoted">Whether the author pays to have it shown.</param>
internal sealed record Stakes(
    Intent Intent, int Severity, string? Urgent, double FirstComplaint, int Reach, int Shares, bool Promoted)
{
    /// <summary>The brand calls its author very important.</summary>
    public bool Vip { get; init; }

    /// <summary>Why the model abstained; null where it did not.</summary>
    public Doubt? Doubt { get; init; }
}

/// <summary>Why a model does not decide: a person has to, and must find the message in its place of the queue.</summary>
internal abstract record Doubt
{
    /// <summary>It may be this or that.</summary>
    /// <param name="Severity">Probability of each severity, 0 to 4; they sum to 1.</param>
    public sealed record Unsure(IReadOnlyList<double> Severity) : Doubt;

    /// <summary>Not in a language that the model learnt.</summary>
    /// <param name="Negative">Probability that its author is displeased, by a model that knows moods alone; 0 where none does.</param>
    public sealed record Unread(double Negative) : Doubt;

    /// <summary>Another service was asked.</summary>
    /// <param name="Complaint">Probability that it voices a complaint, by both.</param>
    /// <param name="Reason">What the other one says, in words an agent can read.</param>
    public sealed record Advised(double Complaint, string Reason) : Doubt;
}
