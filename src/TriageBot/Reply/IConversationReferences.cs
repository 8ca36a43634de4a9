namespace TriageBot.Reply;

/// <summary>Where a bot can speak: the conversations that it was heard in or added to.</summary>
public interface IConversationReferences
{
    /// <summary>Keeps a conversation, or what changed of it.</summary>
    Task RememberAsync(ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>The bot was removed from it.</summary>
    Task ForgetAsync(string channel, string conversation, CancellationToken cancellationToken);

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
    string Channel, string Conversation, string ServiceUrl, string BotId, string? UserId, string? Tenant, string? Locale);
