using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Sends approved messages on one network. Nothing here deletes or hides what a customer wrote.</summary>
public interface IReplyChannel
{
    /// <summary>Whether this adapter serves a channel, by the name that its mentions carry.</summary>
    bool Serves(string channel);

    /// <summary>What the network can carry on a channel that this adapter serves.</summary>
    ChannelRules RulesOf(string channel);

    /// <summary>Sends one message. The same <see cref="Outgoing.IdempotencyKey"/> is posted once, where the network can tell.</summary>
    Task<SendOutcome> SendAsync(Outgoing message, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the network can tell whether it has a message. Where it cannot, one that may have been sent is never sent
    /// again: a person has to look.
    /// </summary>
    bool CanLookUp => true;

    /// <summary>The network's key of a message sent before under this idempotency key; null when it has none.</summary>
    Task<string?> FindSentAsync(Outgoing message, CancellationToken cancellationToken);
}
