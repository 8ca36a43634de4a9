namespace TriageBot.Reply;

/// <summary>Where a bot can speak: the conversations that it was heard in or added to.</summary>
public interface IConversationReferences
{
    /// <summary>Keeps a conversation, or what changed of it.</summary>
    Task RememberAsync(ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>The bot was removed from it.</summary>
    Task ForgetAsync(string channel, string conversation, CancellationToken cancellationToken);

    /// <summary>Whether cards of new cases are posted there. Without a word, they are where an agent talks with the bot alone.</summary>
    Task WatchAsync(string channel, string conversation, bool watches, CancellationToken cancellationToken);

    /// <summary>A conversation; null where the bot cannot speak.</summary>
    ConversationReference? Find(string channel, string conversation);
}

/// <summary>
/// What is needed to speak in a conversation of the Bot Framework.
/// Source: ConversationReference of the Activity schema, https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md.
/// </summary>
/// <param name="Channel">The channel's id, such as <c>webchat</c>.</param>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="ServiceUrl">Where messages for it go.</param>
/// <param name="BotId">The bot's id there.</param>
/// <param name="UserId">Whom it talks with; null in a group.</param>
/// <param name="Tenant">The tenant's id; null where the channel has none.</param>
/// <param name="Locale">The language of the user's client, such as <c>en-US</c>; null where it does not say.</param>
public sealed record ConversationReference(
    string Channel, string Conversation, string ServiceUrl, string BotId, string? UserId, string? Tenant, string? Locale)
{
    /// <summary>Who takes part in it.</summary>
    public ConversationKind Kind { get; init; }

    /// <summary>The object id in Microsoft Entra ID of the agent who talks with the bot alone there; null elsewhere.</summary>
    public string? EntraId { get; init; }

    /// <summary>The id of the team whose channel it is in Microsoft Teams; null elsewhere.</summary>
    public string? Team { get; init; }
}

/// <summary>Who takes part in a conversation with the bot.</summary>
public enum ConversationKind
{
    /// <summary>A customer; all that is not in Microsoft Teams.</summary>
    Customer,

    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>Several people.</summary>
    Group,

    /// <summary>A channel of a team; each case is a thread of its own there.</summary>
    Channel,
}
