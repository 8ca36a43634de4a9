namespace TriageBot.Analyze;

/// <summary>One measure of how a case was served.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Tier">The tier it runs by, or ran by at its end; null as long as nothing of it is judged.</param>
/// <param name="StartedAt">When the customer began to wait, in UTC.</param>
/// <param name="EndedAt">When that was over, in UTC; null while it is not, also while its clock stands.</param>
/// <param name="Elapsed">How much open time has run.</param>
/// <param name="DueAt">When its target is or was reached, in UTC; null once it ended, while its clock stands, and without a target.</param>
/// <param name="BreachedAt">When it first went over its target, in UTC; null where it has not.</param>
public sealed record SlaSpan(
    SlaKind Kind, string? Tier, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, TimeSpan Elapsed, DateTimeOffset? DueAt, DateTimeOffset? BreachedAt)
{
    /// <summary>A playbook of its time is unknown: targets and hours were taken from the one in force now.</summary>
    public bool IsByCurrentPlaybook { get; init; }
}

/// <summary>What is measured of a case.</summary>
public enum SlaKind
{
    /// <summary>From the customer's first message to the first reply that reached them.</summary>
    FirstResponse,

    /// <summary>From what the customer wrote after an answer to the next reply.</summary>
    NextResponse,

    /// <summary>From the customer's first message to the end of the trouble, without the time in which the next word was theirs.</summary>
    Resolution,
}
