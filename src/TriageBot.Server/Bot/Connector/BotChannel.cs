using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot.Server.Bot;

/// <summary>
/// Customers who write to the bot: Web Chat, Direct Line, Messenger, e-mail and the others that Azure AI Bot Service connects.
/// Each reply goes into the very conversation that it answers.
/// </summary>
internal sealed class BotChannel(IConversationReferences references, ConnectorClient connector) : IReplyChannel
{
    // https://learn.microsoft.com/azure/bot-service/bot-service-channels-reference
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "webchat", "directline", "directlinespeech", "facebook", "instagram", "email", "slack", "telegram", "line", "sms",
        "groupme", "kik", "omnichannel", "outlook", "m365extensions", "emulator", "test",
    };

    private static readonly ChannelRules Rules = new(2_000, 2_000, CanReply: true, CanDirect: false);

    /// <inheritdoc/>
    public ChannelRules RulesOf(string channel) => Rules;

    /// <inheritdoc/>
    public bool CanLookUp => false;

    /// <inheritdoc/>
    public bool Serves(string channel) => Names.Contains(channel);

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(Outgoing message, CancellationToken cancellationToken)
    {
        if (references.Find(message.Channel, message.Conversation) is not { } to)
        {
            return new SendOutcome.Refused("the bot was removed from this conversation");
        }

        var replyTo = Activity.IdOf(message.InReplyTo, message.Conversation);
        var activity = OutgoingActivity.To(to) with { Text = message.Text, ReplyToId = replyTo };
        var outcome = await connector.SendAsync(to, replyTo, activity, cancellationToken);
        return outcome is SendOutcome.Sent sent
            ? new SendOutcome.Sent(Activity.KeyOf(message.Conversation, sent.RemoteId.Length > 0 ? sent.RemoteId : message.IdempotencyKey))
            : outcome;
    }

    /// <inheritdoc/>
    public Task<string?> FindSentAsync(Outgoing message, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
