using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Sends approved messages on one network. Nothing here deletes or hides what a customer wrote.</summary>
public interface IReplyChannel
{
    /// <summary>Whether this adapter serves a channel, by the name that its mentions carry.</summary>
    bool Serves(string channel);

    /// <summary>What the network can carry.</summary>
    ChannelRules Rules { get; }

    /// <summary>Sends one message. The same <see cref="Outgoing.IdempotencyKey"/> is posted once, where the network can tell.</summary>
    Task<SendOutcome> SendAsync(Outgoing message, CancellationToken cancellationToken);

    /// <summary>The network's key of a message sent before under this idempotency key; null when it has none.</summary>
    Task<string?> FindSentAsync(Outgoing message, CancellationToken cancellationToken);
}

/// <summary>One message as it leaves, frozen at approval.</summary>
/// <param name="Kind">A reply or a direct message.</param>
/// <param name="Channel">The channel's name.</param>
/// <param name="Account">The brand's own account to send from; null for the only one.</param>
/// <param name="To">The customer's handle.</param>
/// <param name="InReplyTo">The channel's key of the message it answers; null for a direct message.</param>
/// <param name="Conversation">The channel's key of the conversation.</param>
/// <param name="Visibility">Who will read it.</param>
/// <param name="Text">The text, signed.</param>
/// <param name="IdempotencyKey">The same for every attempt.</param>
public sealed record Outgoing(
    SendKind Kind,
    string Channel,
    string? Account,
    string To,
    string? InReplyTo,
    string Conversation,
    Visibility Visibility,
    string Text,
    string IdempotencyKey);
