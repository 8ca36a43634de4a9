using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using TriageBot.Tests.Bot;
using TriageBot.Tests.EndToEnd;

namespace TriageBot.Tests.Teams;

/// <summary>Agents who decide in Microsoft Teams, in the real program, with a stand-in for its connector.</summary>
[Collection(typeof(RealProgram))]
public sealed class TeamsDeskTests : IAsyncLifetime
{
    private const string Jo = "0f3b1c52-0000-4000-8000-00000000000a";
    private const string Mika = "0f3b1c52-0000-4000-8000-00000000000b";
    private const string Stranger = "0f3b1c52-0000-4000-8000-00000000000c";

    private readonly TeamsTemplates _templates = new(Jo, Mika);
    private FakeConnector _connector = null!;
    private RunningService _service = null!;
    private int _activities;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync();
        _service = await RunningService.StartAsync(null, $"--Templates:Folder={_templates.Folder}");
        using var mention = new StringContent(
            """{"channel":"mastodon","id":"1130","text":"My parcel is late again, I am really disappointed!","author":{"handle":"ada","name":"Ada"}}""", new MediaTypeHeaderValue("application/json"));
        using var taken = await _service.Http.PostAsync("/api/mentions", mention, Token);
        await _service.UntilAsync("/api/cases?state=drafted", page => page.GetProperty("total").GetInt64() == 1);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _connector.DisposeAsync();
        _templates.Dispose();
    }

    [Fact(Timeout = 120_000)]
    public async Task An_agent_asks_for_the_next_case_edits_its_draft_and_approves_it_once()
    {
        var card = await SayAsync(Jo, "<at>Bot</at> next");
        Assert.Contains("My parcel is late again", card.GetRawText(), StringComparison.Ordinal);

        var answer = await PressAsync(Jo, card, "approve", "Hello Ada, I am on it.");
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
        Assert.Contains("Jo Demo: edit", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Hello Ada, I am on it. ^JD", answer.GetRawText(), StringComparison.Ordinal);

        // The same press again, and one of another agent who looks at the same card.
        Assert.Contains("Jo Demo decided first", (await PressAsync(Jo, card, "approve", "Hello Ada, I am on it.")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Jo Demo decided first", (await PressAsync(Mika, card, "spam")).GetRawText(), StringComparison.Ordinal);

        await _service.UntilAsync("/api/cases/1", view => view.GetProperty("state").GetString() == "waitingForCustomer");
        var replies = (await _service.GetAsync("/api/sandbox/sent")).EnumerateArray().Where(sent => sent.GetProperty("kind").GetString() == "reply");
        Assert.Equal("Hello Ada, I am on it. ^JD", Assert.Single(replies).GetProperty("text").GetString());
    }

    [Fact(Timeout = 120_000)]
    public async Task Who_is_no_agent_of_the_playbook_sees_and_decides_nothing()
    {
        var card = await SayAsync(Jo, "next");

        Assert.Contains("not an agent", await TextAsync(Stranger, "next"), StringComparison.Ordinal);
        var refused = await PressAsync(Stranger, card, "approve", "Hello.");
        Assert.Equal((403, "application/vnd.microsoft.error"), (refused.GetProperty("statusCode").GetInt32(), refused.GetProperty("type").GetString()));
        Assert.Equal("drafted", (await _service.GetAsync("/api/cases/1")).GetProperty("state").GetString());
    }

    [Fact(Timeout = 120_000)]
    public async Task A_customer_who_claims_to_be_an_agent_decides_nothing()
    {
        var seal = SealOf(await SayAsync(Jo, "next"));

        using var answer = await PostAsync(Activity(Jo, "invoke") with
        {
            ChannelId = "webchat",
            Name = "adaptiveCard/action",
            Value = new { action = new { type = "Action.Execute", verb = "spam", data = new { seal } }, trigger = "manual" },
        });

        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        Assert.Equal("drafted", (await _service.GetAsync("/api/cases/1")).GetProperty("state").GetString());
    }

    [Fact(Timeout = 120_000)]
    public async Task A_card_that_was_tampered_with_decides_nothing()
    {
        var card = await SayAsync(Jo, "next");
        var seal = SealOf(card);

        Assert.Equal(400, (await PressAsync(Jo, "approve", "Hello.", seal[..^3] + "AAA")).GetProperty("statusCode").GetInt32());
        Assert.Equal(400, (await PressAsync(Jo, "approve", "Hello.", "1 3")).GetProperty("statusCode").GetInt32());
        Assert.Contains("the channel takes", (await PressAsync(Jo, "approve", new string('x', 9_000), seal)).GetRawText(), StringComparison.Ordinal);
        Assert.Equal("drafted", (await _service.GetAsync("/api/cases/1")).GetProperty("state").GetString());
    }

    [Fact(Timeout = 120_000)]
    public async Task Other_buttons_and_commands_do_what_they_say()
    {
        var card = await SayAsync(Jo, "case 1");
        var redrafted = (await PressAsync(Jo, card, "reject", reason: "too stiff")).GetProperty("value");
        Assert.NotEqual(SealOf(card), SealOf(redrafted));
        Assert.Contains("Say why", (await PressAsync(Jo, redrafted, "noReply")).GetRawText(), StringComparison.Ordinal);

        await PressAsync(Jo, redrafted, "take");
        Assert.Contains("1 case yours", (await SayAsync(Jo, "mine")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("0 cases yours", (await SayAsync(Mika, "mine")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Nothing waits", await TextAsync(Mika, "next"), StringComparison.Ordinal);
        Assert.Contains("next:", await TextAsync(Mika, "what?"), StringComparison.Ordinal);

        var handed = await PressAsync(Jo, redrafted, "handOver", team: "claims");
        Assert.Contains("handed over", handed.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The card that the bot answers with.</summary>
    private async Task<JsonElement> SayAsync(string who, string text) =>
        (await AnswerAsync(who, text)).GetProperty("attachments")[0].GetProperty("content");

    private async Task<string> TextAsync(string who, string text) => (await AnswerAsync(who, text)).GetProperty("text").GetString()!;

    private async Task<JsonElement> AnswerAsync(string who, string text)
    {
        var entities = new[] { new { type = "mention", text = "<at>Bot</at>", mentioned = new { id = "28:bot", name = "Bot" } } };
        var said = Activity(who, "message") with { Text = text, Entities = entities };
        using var answer = await PostAsync(said);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Assert.Single(_connector.Requests, request => request.Path.EndsWith($"/activities/{said.Id}", StringComparison.Ordinal)).Body;
    }

    private Task<JsonElement> PressAsync(string who, JsonElement card, string verb, string? text = null, string? reason = null, string? team = null) =>
        PressAsync(who, verb, text, SealOf(card), reason, team);

    private async Task<JsonElement> PressAsync(string who, string verb, string? text, string seal, string? reason = null, string? team = null)
    {
        var data = new Dictionary<string, string?> { ["seal"] = seal, ["text"] = text, ["reason"] = reason, ["team"] = team }
            .Where(field => field.Value is not null).ToDictionary();
        using var answer = await PostAsync(Activity(who, "invoke") with
        {
            Name = "adaptiveCard/action",
            Value = new { action = new { type = "Action.Execute", verb, data }, trigger = "manual" },
        });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement;
    }

    private async Task<HttpResponseMessage> PostAsync(Sent activity)
    {
        using var body = new StringContent(JsonSerializer.Serialize(activity, JsonSerializerOptions.Web), new MediaTypeHeaderValue("application/json"));
        return await _service.Http.PostAsync("/api/messages", body, Token);
    }

    private Sent Activity(string who, string type) => new(
        type, $"a{++_activities}", "msteams", _connector.ServiceUrl, new($"29:{who}", "Somebody", who), new("28:bot", "Bot", null), new("a:personal", null, null));

    private static string SealOf(JsonElement node)
    {
        var text = node.GetRawText();
        var at = text.IndexOf("\"seal\":\"", StringComparison.Ordinal) + 8;
        return text[at..text.IndexOf('"', at)];
    }

    private sealed record Sent(string Type, string Id, string ChannelId, string ServiceUrl, Party From, Party Recipient, Party Conversation)
    {
        public string? Text { get; init; }

        public string? Name { get; init; }

        public object? Value { get; init; }

        public object? Entities { get; init; }
    }

    private sealed record Party(string Id, string? Name, string? AadObjectId);
}
