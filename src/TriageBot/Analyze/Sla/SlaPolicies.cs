using System.Collections.Concurrent;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>The playbooks that cases were judged by, each with the clocks of its hours. To be shared by all cases; any thread may ask.</summary>
/// <param name="find">The playbook of a version; null where it is unknown.</param>
/// <param name="current">The one in force now, which counts where that of the time is unknown.</param>
public sealed class SlaPolicies(Func<string, Playbook?> find, Playbook current)
{
    private readonly ConcurrentDictionary<string, SlaPolicy> _policies = new();
    private readonly ConcurrentDictionary<BusinessHours, BusinessClock> _clocks = new();

    /// <summary>The policy in force now.</summary>
    internal SlaPolicy Current { get; } = new(current, IsAssumed: false);

    /// <summary>The policy of a playbook's version.</summary>
    internal SlaPolicy Of(string version) => _policies.GetOrAdd(version, asked =>
        asked == current.Version ? Current
        : find(asked) is { } known ? new(known, IsAssumed: false)
        : new(current, IsAssumed: true));

    /// <summary>The clock of a team's hours.</summary>
    internal BusinessClock ClockOf(SlaPolicy policy, string? team) =>
        _clocks.GetOrAdd(policy.Playbook.HoursOf(team), hours => new(hours));
}

/// <summary>The playbook that a case is measured by.</summary>
/// <param name="Playbook">Its targets and hours.</param>
/// <param name="IsAssumed">It is the one in force now, for want of the one of the time.</param>
internal sealed record SlaPolicy(Playbook Playbook, bool IsAssumed)
{
    /// <summary>The tier that promises the soonest answer, one that the playbook no longer has at last; null for none.</summary>
    public string? Strictest(IReadOnlyCollection<string> tiers) =>
        Playbook.Targets.Select(target => target.Tier).FirstOrDefault(tiers.Contains) ?? tiers.FirstOrDefault();

    /// <summary>What a tier promises of a measure, in open time; null for nothing.</summary>
    public TimeSpan? Within(SlaKind kind, string? tier) => kind switch
    {
        SlaKind.FirstResponse => TargetOf(tier)?.AnswerWithin,
        SlaKind.NextResponse => TargetOf(tier)?.NextWithin,
        SlaKind.Resolution => TargetOf(tier)?.ResolveWithin,
    };

    private TierTarget? TargetOf(string? tier) => Playbook.Targets.FirstOrDefault(target => target.Tier == tier);
}
