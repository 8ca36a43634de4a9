using TriageBot.Domain;

namespace TriageBot.Report;

/// <summary>A mention of a rehearsal that costs an agent one reply.</summary>
/// <param name="PostedAt">When it was posted: from then on its author waits.</param>
/// <param name="Place">Its place in our queue, the earliest first.</param>
/// <param name="Sla">Its tier, and when its answer is due.</param>
/// <param name="Groups">What it is.</param>
public sealed record RehearsedMention(DateTimeOffset PostedAt, DateTimeOffset Place, SlaTarget Sla, MentionGroups Groups);

/// <summary>What a mention is, as far as waits are told apart.</summary>
[Flags]
public enum MentionGroups
{
    /// <summary>Nothing of all this.</summary>
    None = 0,

    /// <summary>It voices a complaint.</summary>
    Complaint = 1,

    /// <summary>Its author complains for the first time.</summary>
    FirstTime = 2,

    /// <summary>Severity 3 or 4.</summary>
    Severe = 4,
}
