using System.Text.Json;
using TriageBot.Domain;
using TriageBot.Listen;
using TriageBot.Reply;
using TriageBot.Server.Teams;

namespace TriageBot.Server.Bot;

/// <summary>
/// One activity of the Bot Framework, as far as it is looked at here.
/// Source: Bot Framework Activity schema, https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md.
/// </summary>
/// <param name="Type">Such as <c>message</c>.</param>
/// <param name="ChannelId">Such as <c>webchat</c> or <c>msteams</c>; null where it is missing.</param>
/// <param name="ServiceUrl">Where answers go; null where it is missing.</param>
/// <param name="Body">The whole activity.</param>
internal sealed record Activity(string Type, string? ChannelId, string? ServiceUrl, JsonElement Body)
{
    private const int MaxName = 500;
    private const int MaxUrl = 4_000;
    private const int MaxMedia = 50;

    /// <summary>Reads an activity.</summary>
    /// <exception cref="MentionFormatException">It is none.</exception>
    public static Activity Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new MentionFormatException("", "has to be an activity, a JSON object");
        }

        var members = new JsonMembers(body, "");
        return new(
            members.Text("type", MaxName),
            members.OptionalText("channelId", MaxName),
            members.OptionalText("serviceUrl", 2_000),
            body);
    }

    /// <summary>From Microsoft Teams a person is an agent, from any other channel a customer.</summary>
    public bool IsFromAgent => ChannelId == "msteams";

    /// <summary>Whether somebody pressed a button of a card.</summary>
    public bool IsCardAction => Body.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String && name.ValueEquals("adaptiveCard/action");

    /// <summary>Which; null where it does not say.</summary>
    public CardPress? PressedAction =>
        Member(Body, "value", JsonValueKind.Object) is { } value
        && Member(value, "action", JsonValueKind.Object) is { } action
        && Member(action, "type", JsonValueKind.String) is { } type && type.ValueEquals("Action.Execute")
        && Member(action, "verb", JsonValueKind.String) is { } verb
            ? new(TextCleaner.Clean(verb), Fields(Member(action, "data", JsonValueKind.Object)))
            : null;

    /// <summary>The same, as clients send it that do not know card actions; null for an ordinary message.</summary>
    public CardPress? SubmittedAction =>
        Member(Body, "value", JsonValueKind.Object) is { } value && Member(value, "verb", JsonValueKind.String) is { } verb
            ? new(TextCleaner.Clean(verb), Fields(value))
            : null;

    /// <summary>The sender's object id in Microsoft Entra ID, as the channel says; null where it does not.</summary>
    public string? FromEntraId => Text(Member(Body, "from", JsonValueKind.Object), "aadObjectId");

    /// <summary>The conversation's tenant, as the channel says; null where it does not.</summary>
    public string? Tenant => Text(Member(Body, "conversation", JsonValueKind.Object), "tenantId")
        ?? Text(Nested(Member(Body, "channelData", JsonValueKind.Object), "tenant"), "id");

    /// <summary>Its id; empty where it has none.</summary>
    public string Id => Member(Body, "id", JsonValueKind.String) is { } id ? TextCleaner.Clean(id) : "";

    /// <summary>What was said, without the mention of the bot that a channel demands.</summary>
    public string SaidToBot()
    {
        var text = Member(Body, "text", JsonValueKind.String) is { } said ? TextCleaner.Clean(said) : "";
        var bot = Member(Body, "recipient", JsonValueKind.Object) is { } recipient && Member(recipient, "id", JsonValueKind.String) is { } id ? TextCleaner.Clean(id) : null;
        foreach (var entity in Member(Body, "entities", JsonValueKind.Array)?.EnumerateArray() ?? [])
        {
            if (entity.ValueKind == JsonValueKind.Object
                && Member(entity, "mentioned", JsonValueKind.Object) is { } mentioned
                && Member(mentioned, "id", JsonValueKind.String) is { } who && TextCleaner.Clean(who) == bot
                && Member(entity, "text", JsonValueKind.String) is { } mention && TextCleaner.Clean(mention) is { Length: > 0 } written)
            {
                text = text.Replace(written, "", StringComparison.Ordinal);
            }
        }

        return text.Trim();
    }

    private static JsonElement? Member(JsonElement of, string name, JsonValueKind kind) =>
        of.TryGetProperty(name, out var found) && found.ValueKind == kind ? found : null;

    private static JsonElement? Nested(JsonElement? of, string name) => of is { } node ? Member(node, name, JsonValueKind.Object) : null;

    private static string? Text(JsonElement? of, string name) =>
        of is { } node && Member(node, name, JsonValueKind.String) is { } text ? TextCleaner.Clean(text) : null;

    private static Dictionary<string, string> Fields(JsonElement? data)
    {
        var fields = new Dictionary<string, string>();
        foreach (var field in data?.EnumerateObject() ?? default)
        {
            if (field.Value.ValueKind == JsonValueKind.String)
            {
                fields[field.Name] = TextCleaner.Clean(field.Value);
            }
        }

        return fields;
    }

    /// <summary>A customer's message as a private mention; null when it says and shows nothing.</summary>
    /// <param name="now">When it was posted, where it does not say.</param>
    /// <exception cref="MentionFormatException">A member that is needed is missing or wrong.</exception>
    public Mention? ToMention(DateTimeOffset now)
    {
        var members = new JsonMembers(Body, "");
        var text = members.OptionalText("text", Mention.MaxTextLength) ?? "";
        var media = Media();
        if (text.Length == 0 && media.Count == 0)
        {
            return null;
        }

        var from = new JsonMembers(members.Nested("from"), "from");
        var conversation = new JsonMembers(members.Nested("conversation"), "conversation");
        var talk = conversation.Text("id", MaxName);
        var id = new MentionId(members.Text("channelId", MaxName).ToLowerInvariant(), KeyOf(talk, members.Text("id", MaxName)));
        var author = from.Text("id", MaxName);
        var name = from.OptionalText("name", MaxName);
        // The handle is what the channel calls them: a name that they chose themselves might be the brand's own.
        return new(id, new(author) { Id = author, Name = name }, text, members.Time("timestamp") ?? now)
        {
            Visibility = Visibility.Private,
            Conversation = talk,
            ReplyTo = members.OptionalText("replyToId", MaxName) is { } replyTo ? KeyOf(talk, replyTo) : null,
            Language = members.OptionalText("locale", 35),
            Media = media,
        };
    }

    /// <summary>The key of a mention: an activity's id is unique within its conversation only.</summary>
    public static string KeyOf(string conversation, string id) => $"{conversation}|{id}";

    /// <summary>The activity's id in a mention's key.</summary>
    public static string IdOf(string key, string conversation) => key[(conversation.Length + 1)..];

    /// <summary>Where to answer; null where it names no conversation or no bot.</summary>
    public ConversationReference? Reference()
    {
        var members = new JsonMembers(Body, "");
        if (!Body.TryGetProperty("conversation", out _) || !Body.TryGetProperty("recipient", out _) || ChannelId is null || ServiceUrl is null)
        {
            return null;
        }

        var conversation = new JsonMembers(members.Nested("conversation"), "conversation");
        var user = Body.TryGetProperty("from", out _) ? new JsonMembers(members.Nested("from"), "from").OptionalText("id", MaxName) : null;
        return new(
            ChannelId.ToLowerInvariant(),
            conversation.Text("id", MaxName),
            ServiceUrl,
            new JsonMembers(members.Nested("recipient"), "recipient").Text("id", MaxName),
            conversation.Truth("isGroup") is true ? null : user,
            Tenant,
            members.OptionalText("locale", 35))
        {
            Kind = !IsFromAgent ? ConversationKind.Customer : conversation.OptionalText("conversationType", MaxName) switch
            {
                "channel" => ConversationKind.Channel,
                "groupChat" => ConversationKind.Group,
                _ => conversation.Truth("isGroup") is true ? ConversationKind.Group : ConversationKind.Personal,
            },
            Team = IsFromAgent ? Team : null,
        };
    }

    /// <summary>
    /// The conversation, channel or team that is there no longer, or that the bot was taken out of; null for none. What is
    /// removed to be upgraded is there again at once. A customer's own channel data are no word of the channel: what they name besides
    /// their conversation is not gone.
    /// Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events.
    /// </summary>
    public string? Gone
    {
        get
        {
            var data = Member(Body, "channelData", JsonValueKind.Object);
            var bot = Text(Member(Body, "recipient", JsonValueKind.Object), "id");
            return Type switch
            {
                "conversationUpdate" when IsFromAgent && Text(data, "eventType") == "channelDeleted" => Text(Nested(data, "channel"), "id"),
                "conversationUpdate" when Member(Body, "membersRemoved", JsonValueKind.Array) is { } removed && removed.EnumerateArray().Any(IsBot) => Place(),
                "installationUpdate" when Text(Body, "action") == "remove" => Place(),
                _ => null,
            };

            bool IsBot(JsonElement member) => member.ValueKind == JsonValueKind.Object && Text(member, "id") is { } id && id == bot;
            string? Place() => Text(Member(Body, "conversation", JsonValueKind.Object), "id") is var own && !IsFromAgent ? own : Team ?? own?.Split(';')[0];
        }
    }

    /// <summary>The team that it was said in; null elsewhere.</summary>
    private string? Team => Text(Nested(Member(Body, "channelData", JsonValueKind.Object), "team"), "id");

    /// <summary>Addresses of pictures, films and files that came with the message.</summary>
    private List<string> Media() =>
        Body.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array
            ? [.. attachments.EnumerateArray().Take(MaxMedia)
                .Where(each => each.ValueKind == JsonValueKind.Object)
                .Select((each, index) => new JsonMembers(each, $"attachments[{index}]").OptionalText("contentUrl", MaxUrl))
                .OfType<string>()]
            : [];
}
