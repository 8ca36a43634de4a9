using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Approved messages on their way out. Each row is leased, sent with no transaction open, and finished.</summary>
public interface IOutbox
{
    /// <summary>
    /// Leases up to <paramref name="max"/> due messages, oldest first; a row whose lease ran out is leased again. A direct
    /// message goes after the reply that it belongs to, and never when that one was refused.
    /// </summary>
    Task<IReadOnlyList<LeasedMessage>> LeaseAsync(int max, TimeSpan leaseFor, CancellationToken cancellationToken);

    /// <summary>Stores what became of an attempt. Does nothing when the lease was lost meanwhile.</summary>
    Task FinishAsync(LeasedMessage leased, SendOutcome outcome, CancellationToken cancellationToken);

    /// <summary>Completes when messages may be due, at the latest after <paramref name="atMost"/>.</summary>
    Task WaitForMessagesAsync(TimeSpan atMost, CancellationToken cancellationToken);
}

/// <summary>A message that this process alone may send until the lease runs out.</summary>
/// <param name="OutboxId">The row's number.</param>
/// <param name="LeaseToken">Proves that the lease is ours.</param>
/// <param name="Attempt">1 for the first attempt.</param>
/// <param name="MayHaveBeenSent">An attempt before this one began and never reported: look before sending.</param>
/// <param name="Message">What to send.</param>
public sealed record LeasedMessage(
    long OutboxId, string LeaseToken, int Attempt, bool MayHaveBeenSent, Outgoing Message);
