using TriageBot.Reply;

namespace TriageBot.Server.Bot;

/// <summary>A message of the bot, as a connector takes it; members that are null are left out.</summary>
/// <param name="From">The bot.</param>
/// <param name="Conversation">Where to.</param>
internal sealed record OutgoingActivity(OutgoingActivity.Named From, OutgoingActivity.Named Conversation)
{
    /// <summary>For a conversation.</summary>
    public static OutgoingActivity To(ConversationReference to) => new(new Named(to.BotId), new Named(to.Conversation))
    {
        Recipient = to.UserId is { } user ? new(user) : null,
        Locale = to.Locale,
    };

    public string Type { get; } = "message";

    public Named? Recipient { get; init; }

    public string? ReplyToId { get; init; }

    public string? Locale { get; init; }

    /// <summary>Shown as it stands: what looks like Markdown is meant as it is.</summary>
    public string? Text { get; init; }

    public string? TextFormat => Text is null ? null : "plain";

    /// <summary>What a notification shows of a message that is a card.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public object? ChannelData { get; init; }

    /// <summary>Something that has an id.</summary>
    internal sealed record Named(string Id);

    /// <summary>Something shown beside the text.</summary>
    internal sealed record Attachment(string ContentType, object Content);
}
