using TriageBot.Domain;

namespace TriageBot.Channels.Sandbox;

/// <summary>One message on the Sandbox network.</summary>
/// <param name="Id">The network's key.</param>
/// <param name="Kind">A customer's post, or what the brand sent.</param>
/// <param name="From">Who wrote it: a handle without <c>@</c>.</param>
/// <param name="To">To whom; null for a post.</param>
/// <param name="InReplyTo">The key of the message it answers; null for none.</param>
/// <param name="Conversation">The conversation's key.</param>
/// <param name="Text">The text.</param>
/// <param name="At">When the network took it, in UTC.</param>
public sealed record SandboxPost(
    string Id,
    SandboxPostKind Kind,
    string From,
    string? To,
    string? InReplyTo,
    string Conversation,
    string Text,
    DateTimeOffset At)
{
    /// <summary>The key the sender gave; the network takes one message for each.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Who can read it.</summary>
    public Visibility Visibility { get; init; }
}

/// <summary>What a Sandbox message is.</summary>
public enum SandboxPostKind
{
    /// <summary>A customer wrote it.</summary>
    Post,

    /// <summary>The brand's reply in a conversation.</summary>
    Reply,

    /// <summary>The brand's direct message.</summary>
    Direct,
}
