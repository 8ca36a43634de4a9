namespace TriageBot.Desk;

/// <summary>
/// The log as evidence: what was proposed, who decided, what was changed and what was sent. Each case's events are chained
/// by hashes over salted digests of their contents, and all events by checkpoints.
/// </summary>
public interface IAuditTrail
{
    /// <summary>Chains what happened since the last checkpoint.</summary>
    /// <returns>The new checkpoint; null where nothing happened.</returns>
    Task<Checkpoint?> CheckpointAsync(CancellationToken cancellationToken);

    /// <summary>Looks through the whole log.</summary>
    /// <param name="known">The hash of a checkpoint that was kept elsewhere; null for none.</param>
    AuditReport Verify(string? known = null);
}

/// <summary>A hash over all events up to one, and over all checkpoints before it. Kept elsewhere, it proves that they are what they were.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Seq">The number of the last event.</param>
/// <param name="Hash">SHA-256 in lower-case hexadecimal.</param>
public sealed record Checkpoint(DateTimeOffset At, long Seq, string Hash);

/// <summary>What a look through the log found.</summary>
/// <param name="Events">How many events there are.</param>
/// <param name="Cases">Of how many cases.</param>
/// <param name="Erased">Events whose contents were erased, which the chain survives.</param>
/// <param name="Checkpoints">How many checkpoints there are.</param>
/// <param name="Last">The newest checkpoint; null for none.</param>
/// <param name="Unchained">Events since it.</param>
/// <param name="Faults">What is wrong, each naming its row; none where all is well.</param>
public sealed record AuditReport(
    long Events, int Cases, long Erased, int Checkpoints, Checkpoint? Last, long Unchained, IReadOnlyList<string> Faults);
