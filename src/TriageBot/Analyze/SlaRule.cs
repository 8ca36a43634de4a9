using System.Runtime.CompilerServices;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>Which target time a mention gets, and when that is over.</summary>
internal static class SlaRule
{
    private const string Fast = "fast";
    private const string Standard = "standard";
    private const string Relaxed = "relaxed";

    private const int WorstSeverity = 4;
    private const int LargeReach = 10_000;

    // A stranger's complaint lies below: without any history everybody would be in the fast tier, and so nobody.
    private const double SureOfFirst = 0.7;

    private static readonly ConditionalWeakTable<BusinessHours, BusinessClock> Clocks = [];

    /// <summary>The target. The clock starts with the post and runs in the hours of everybody: no team has the case yet.</summary>
    public static SlaTarget Of(Stakes stakes, Playbook playbook, DateTimeOffset postedAt)
    {
        return TargetOf(TierOf(stakes), playbook, postedAt);
    }

    private static SlaTarget TargetOf(string tier, Playbook playbook, DateTimeOffset postedAt)
    {
        var within = playbook.Targets.First(target => target.Tier == tier).AnswerWithin;
        return new(tier, Clocks.GetValue(playbook.HoursOf(null), hours => new(hours)).DueAfter(postedAt, within) ?? DateTimeOffset.MaxValue);
    }

    /// <summary>The target of a complaint that is so likely the first; null where that alone gives none.</summary>
    public static SlaTarget? OfFirst(double chance, Playbook playbook, DateTimeOffset postedAt) =>
        chance >= SureOfFirst ? TargetOf(Fast, playbook, postedAt) : null;

    private static string TierOf(Stakes stakes)
    {
        var asks = stakes.Severity > 0 || stakes.Doubt is not null || stakes.Intent is Intent.Complaint or Intent.Request or Intent.Question;
        return stakes switch
        {
            { Urgent: not null } or { Severity: WorstSeverity } or { FirstComplaint: >= SureOfFirst } => Fast,
            { Promoted: true } or { Reach: >= LargeReach } when asks => Fast,
            _ => asks ? Standard : Relaxed,
        };
    }
}
