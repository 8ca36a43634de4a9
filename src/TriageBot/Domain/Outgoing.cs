namespace TriageBot.Domain;

/// <summary>Reply: one message as it leaves, frozen at approval.</summary>
/// <param name="Kind">A reply or a direct message.</param>
/// <param name="Channel">The channel's name.</param>
/// <param name="Account">The brand's own account to send from; null for the only one.</param>
/// <param name="To">The customer's handle.</param>
/// <param name="InReplyTo">The channel's key of the customer's message that it answers.</param>
/// <param name="Conversation">The channel's key of the conversation.</param>
/// <param name="Visibility">Who will read it.</param>
/// <param name="Text">The text, signed unless it is automatic.</param>
/// <param name="Automatic">True for the acknowledgement, which no person wrote and which says so.</param>
/// <param name="IdempotencyKey">The same for every attempt; unique among all messages.</param>
public sealed record Outgoing(
    SendKind Kind,
    string Channel,
    string? Account,
    string To,
    string InReplyTo,
    string Conversation,
    Visibility Visibility,
    string Text,
    bool Automatic,
    string IdempotencyKey);

/// <summary>What kind of message leaves.</summary>
public enum SendKind
{
    /// <summary>The reply itself, in the conversation it answers.</summary>
    Reply,

    /// <summary>A direct message to the customer.</summary>
    Direct,
}
