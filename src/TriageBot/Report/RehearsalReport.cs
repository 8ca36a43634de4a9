using TriageBot.Domain;

namespace TriageBot.Report;

/// <summary>What a rehearsal showed.</summary>
/// <param name="Mentions">How many were heard.</param>
/// <param name="Replies">How many of them cost a reply.</param>
/// <param name="Agents">How many agents.</param>
/// <param name="HandleSeconds">How long a reply took, in seconds.</param>
/// <param name="Ordering">Waits in our order.</param>
/// <param name="FirstComeFirstServed">Waits by arrival.</param>
/// <param name="WithinSla">The share answered in time, by tier, in both orders.</param>
/// <param name="FewestAgents">How many agents would hold the targets.</param>
/// <param name="Alerts">What would have been told of as spreading faster than usual, the oldest first.</param>
public sealed record RehearsalReport(
    int Mentions,
    int Replies,
    int Agents,
    double HandleSeconds,
    OrderWaits Ordering,
    OrderWaits FirstComeFirstServed,
    SharesInTime WithinSla,
    AgentsNeeded FewestAgents,
    IReadOnlyList<SurgeAlert> Alerts)
{
    /// <summary>Rehearses both orders.</summary>
    /// <param name="rehearsal">The mentions.</param>
    /// <param name="heard">How many mentions there were, replies or not.</param>
    /// <param name="alerts">What spread faster than usual among them.</param>
    /// <param name="agents">How many agents.</param>
    /// <param name="handleTime">How long a reply takes.</param>
    /// <param name="share">The share of each tier to be held, 0 to 1.</param>
    public static RehearsalReport Of(Rehearsal rehearsal, int heard, IReadOnlyList<SurgeAlert> alerts, int agents, TimeSpan handleTime, double share)
    {
        var (ours, arrival) = (rehearsal.Waits(agents, Rehearsal.ByRisk), rehearsal.Waits(agents, Rehearsal.ByArrival));
        return new(
            heard,
            rehearsal.Mentions.Count,
            agents,
            handleTime.TotalSeconds,
            OrderWaits.Of(rehearsal.Mentions, ours),
            OrderWaits.Of(rehearsal.Mentions, arrival),
            new(InTime(rehearsal.Mentions, ours), InTime(rehearsal.Mentions, arrival)),
            new(share, rehearsal.FewestAgents(share, Rehearsal.ByRisk), rehearsal.FewestAgents(share, Rehearsal.ByArrival)),
            alerts);
    }

    private static Dictionary<string, double> InTime(IReadOnlyList<RehearsedMention> mentions, TimeSpan[] waits) =>
        mentions.Zip(waits, (mention, wait) => (mention.Sla.Tier, InTime: mention.PostedAt + wait <= mention.Sla.DueAt))
            .GroupBy(each => each.Tier)
            .OrderBy(tier => tier.Key, StringComparer.Ordinal)
            .ToDictionary(tier => tier.Key, tier => tier.Average(each => each.InTime ? 1.0 : 0));
}

/// <summary>Waits for the first reply in one order, by what the mention is.</summary>
/// <param name="All">Everybody.</param>
/// <param name="Complaints">Complaints.</param>
/// <param name="FirstTime">First-time complainers.</param>
/// <param name="Severe">Complaints of severity 3 and 4.</param>
/// <param name="Others">Everybody but first-time complainers.</param>
public sealed record OrderWaits(GroupWaits All, GroupWaits Complaints, GroupWaits FirstTime, GroupWaits Severe, GroupWaits Others)
{
    internal static OrderWaits Of(IReadOnlyList<RehearsedMention> mentions, TimeSpan[] waits)
    {
        return new(
            Where(_ => true),
            Where(groups => groups.HasFlag(MentionGroups.Complaint)),
            Where(groups => groups.HasFlag(MentionGroups.FirstTime)),
            Where(groups => groups.HasFlag(MentionGroups.Severe)),
            Where(groups => !groups.HasFlag(MentionGroups.FirstTime)));

        GroupWaits Where(Func<MentionGroups, bool> belongs) =>
            GroupWaits.Of(mentions.Zip(waits).Where(pair => belongs(pair.First.Groups)).Select(pair => pair.Second.TotalSeconds));
    }
}

/// <summary>Waits of one group, in seconds; 0 where it is empty.</summary>
/// <param name="Count">How many mentions.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Median">Half of them waited at most as long.</param>
/// <param name="P95">95% of them waited at most as long.</param>
public sealed record GroupWaits(int Count, double Mean, double Median, double P95)
{
    internal static GroupWaits Of(IEnumerable<double> seconds)
    {
        var sorted = seconds.Order().ToArray();
        return sorted.Length == 0 ? new(0, 0, 0, 0) : new(sorted.Length, sorted.Average(), Within(sorted, 0.5), Within(sorted, 0.95));
    }

    /// <summary>The least of them that this share does not exceed (nearest rank).</summary>
    private static double Within(double[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}

/// <summary>The share answered in time, by tier.</summary>
/// <param name="Ordering">In our order.</param>
/// <param name="FirstComeFirstServed">By arrival.</param>
public sealed record SharesInTime(IReadOnlyDictionary<string, double> Ordering, IReadOnlyDictionary<string, double> FirstComeFirstServed);

/// <summary>The fewest agents with whom at least a share of each tier is answered in time; null where no number of agents does.</summary>
/// <param name="Share">The share, 0 to 1.</param>
/// <param name="Ordering">In our order.</param>
/// <param name="FirstComeFirstServed">By arrival.</param>
public sealed record AgentsNeeded(double Share, int? Ordering, int? FirstComeFirstServed);
