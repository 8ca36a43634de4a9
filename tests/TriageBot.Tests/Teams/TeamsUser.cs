using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using TriageBot.Tests.Bot;
using TriageBot.Tests.EndToEnd;

namespace TriageBot.Tests.Teams;

/// <summary>Somebody at Microsoft Teams, as the service sees them: activities in, a stand-in for the connector out.</summary>
/// <param name="service">The service.</param>
/// <param name="connector">The stand-in.</param>
/// <param name="entraId">The object id in Microsoft Entra ID.</param>
/// <param name="tenant">Where they are signed in, as Teams says; null where it does not.</param>
internal sealed class TeamsUser(RunningService service, FakeConnector connector, string entraId, string? tenant = null)
{
    private static readonly object[] Mentioned = [new { type = "mention", text = "<at>Bot</at>", mentioned = new { id = "28:bot", name = "Bot" } }];

    private static int _activities;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The conversation with the bot alone.</summary>
    public string Personal => $"a:{entraId}";

    /// <summary>Adds the bot to the own chat.</summary>
    public async Task InstallAsync()
    {
        using var answer = await PostAsync(Activity("installationUpdate", Personal, "personal") with { Action = "add" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>Writes to the bot.</summary>
    /// <returns>What it answers.</returns>
    public Task<JsonElement> SayAsync(string text, string? conversation = null, string kind = "personal", bool repeated = false) =>
        SayAsync(Activity("message", conversation ?? Personal, kind) with { Text = text, Entities = Mentioned }, repeated);

    /// <summary>Presses a button of a card in a client that knows no Execute: it sends what the button carries as a message.</summary>
    /// <returns>What the bot answers.</returns>
    public Task<JsonElement> SubmitAsync(JsonElement card, string verb, string? text = null) =>
        SayAsync(Activity("message", Personal, "personal") with { Value = new { verb, seal = SealOf(card), text } });

    private async Task<JsonElement> SayAsync(Sent said, bool repeated = false)
    {
        for (var i = 0; i < (repeated ? 3 : 1); i++)
        {
            using var answer = await PostAsync(said);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        return Assert.Single(connector.Requests, request => request.Path.EndsWith($"/activities/{said.Id}", StringComparison.Ordinal)).Body;
    }

    /// <summary>Presses a button of a card, whose fields go with it as they stand there.</summary>
    /// <returns>The answer.</returns>
    public Task<JsonElement> PressAsync(JsonElement card, string verb, string? text = null, string? reason = null, string? team = null, string? despite = null) =>
        PressAsync(SealOf(card), verb, text ?? (verb == "approve" ? DraftOf(card) : null), reason, team, despite);

    /// <summary>Presses a button of a card that proves itself so.</summary>
    /// <returns>The answer.</returns>
    public async Task<JsonElement> PressAsync(string seal, string verb, string? text = null, string? reason = null, string? team = null, string? despite = null)
    {
        using var answer = await PostAsync(Pressed(seal, verb, text, reason, team, despite));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement;
    }

    /// <summary>Presses a button of a card, on another channel.</summary>
    public async Task<HttpStatusCode> PressElsewhereAsync(string channel, JsonElement card, string verb)
    {
        using var answer = await PostAsync(Pressed(SealOf(card), verb) with { ChannelId = channel });
        return answer.StatusCode;
    }

    /// <summary>What a card proves itself with.</summary>
    public static string SealOf(JsonElement card)
    {
        var text = card.GetRawText();
        var at = text.IndexOf("\"seal\":\"", StringComparison.Ordinal) + 8;
        return text[at..text.IndexOf('"', at)];
    }

    /// <summary>What stands in the field for the reply; null without one.</summary>
    public static string? DraftOf(JsonElement card) => Nodes(card)
        .Where(node => node.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() == "text" && node.TryGetProperty("value", out _))
        .Select(node => node.GetProperty("value").GetString()).FirstOrDefault();

    private static IEnumerable<JsonElement> Nodes(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(member => Nodes(member.Value)).Prepend(node),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Nodes),
        _ => [],
    };

    private Sent Pressed(string seal, string verb, string? text = null, string? reason = null, string? team = null, string? despite = null)
    {
        var data = new Dictionary<string, string?> { ["seal"] = seal, ["text"] = text, ["reason"] = reason, ["team"] = team, ["despite"] = despite }
            .Where(field => field.Value is not null).ToDictionary();
        return Activity("invoke", Personal, "personal") with
        {
            Name = "adaptiveCard/action",
            Value = new { action = new { type = "Action.Execute", verb, data }, trigger = "manual" },
        };
    }

    private async Task<HttpResponseMessage> PostAsync(Sent activity)
    {
        using var body = new StringContent(JsonSerializer.Serialize(activity, JsonSerializerOptions.Web), new MediaTypeHeaderValue("application/json"));
        return await service.Http.PostAsync("/api/messages", body, Token);
    }

    private Sent Activity(string type, string conversation, string kind) => new(
        type,
        $"user-{Interlocked.Increment(ref _activities)}",
        "msteams",
        connector.ServiceUrl,
        new($"29:{entraId}", entraId, null, null, null),
        new("28:bot", null, null, null, null),
        new(conversation, null, kind, kind != "personal", tenant));

    private sealed record Sent(string Type, string Id, string ChannelId, string ServiceUrl, Party From, Party Recipient, Party Conversation)
    {
        public string? Text { get; init; }

        public string? Action { get; init; }

        public string? Name { get; init; }

        public object? Value { get; init; }

        public object? Entities { get; init; }
    }

    private sealed record Party(string Id, string? AadObjectId, string? ConversationType, bool? IsGroup, string? TenantId);
}
