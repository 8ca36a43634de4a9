using TriageBot.Domain;

namespace TriageBot.Listen;

/// <summary>Where mentions wait, safely on disk, until they are handled.</summary>
public interface IInbox
{
    /// <summary>Takes all of these or none. Answers after the commit.</summary>
    /// <param name="mentions">The mentions, in any order.</param>
    /// <param name="cancellationToken">Ends the waiting, not the taking.</param>
    /// <param name="since">Since when everything that was written is among what was taken, where that is before now.</param>
    Task<IntakeOutcome> AcceptAsync(IReadOnlyList<Mention> mentions, CancellationToken cancellationToken, DateTimeOffset? since = null);

    /// <summary>
    /// Handles up to <paramref name="max"/> waiting mentions, oldest first, and stores what came of them in one
    /// transaction. A crash in the middle leaves all of them waiting.
    /// </summary>
    /// <returns>How many were handled; 0 when none waits.</returns>
    Task<int> AdvanceAsync(int max, Func<WaitingMention, Handled> handle, CancellationToken cancellationToken);

    /// <summary>Completes when mentions may wait. Spurious wake-ups are harmless.</summary>
    Task WaitForMentionsAsync(CancellationToken cancellationToken);
}

/// <summary>What became of a delivery of mentions.</summary>
public abstract record IntakeOutcome
{
    private IntakeOutcome()
    {
    }

    /// <summary>Committed.</summary>
    /// <param name="Accepted">New mentions.</param>
    /// <param name="Duplicates">Mentions known already, unchanged.</param>
    /// <param name="Updated">Mentions known already whose text or shares changed; they make no new case.</param>
    public sealed record Taken(int Accepted, int Duplicates, int Updated) : IntakeOutcome;

    /// <summary>Too much is waiting to be written; nothing was taken.</summary>
    /// <param name="RetryAfter">When to try again.</param>
    public sealed record Full(TimeSpan RetryAfter) : IntakeOutcome;
}

/// <summary>A mention that waits to be handled, and what has to be known about its author.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="History">What was known of its author and the brand before it.</param>
/// <param name="CaseAwaitsAgent">Its case has a message before it that nobody has answered yet.</param>
public sealed record WaitingMention(Mention Mention, CustomerHistory History, bool CaseAwaitsAgent)
{
    /// <summary>Many others wait: it is to be judged as fast as possible rather than as well as possible.</summary>
    public bool Hurried { get; init; }

    /// <summary>How often its case was answered in public.</summary>
    public int PublicReplies { get; init; }

    /// <summary>What its author wants of us and does not.</summary>
    public CustomerPreferences Preferences { get; init; } = CustomerPreferences.None;
}
