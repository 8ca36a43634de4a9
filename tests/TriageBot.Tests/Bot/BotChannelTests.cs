using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using TriageBot.Tests.EndToEnd;

namespace TriageBot.Tests.Bot;

/// <summary>A customer who writes to the bot, in the real program, with a stand-in for the channel's connector.</summary>
[Collection(typeof(RealProgram))]
public class BotChannelTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task A_customer_of_the_bot_gets_the_approved_reply_once_in_that_very_conversation()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var service = await RunningService.StartAsync();
        connector.Fail(429, retryAfter: 1);
        connector.Fail(502);

        await ApproveAsync(service, await WriteAsync(service, connector, "My *parcel* is lost"));
        await service.UntilAsync("/api/cases/1", view => view.GetProperty("state").GetString() == "waitingForCustomer");

        var sent = Assert.Single(connector.Taken);
        Assert.EndsWith("^JD", sent.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ("message", "plain", "m1", "u1", "bot"),
            (Text(sent, "type"), Text(sent, "textFormat"), Text(sent, "replyToId"), Text(sent.GetProperty("recipient"), "id"), Text(sent.GetProperty("from"), "id")));
        Assert.Equal("/v3/conversations/c1/activities/m1", Assert.Single(connector.Requests).Path);
        Assert.Equal(0, (await service.GetAsync("/api/sandbox/sent")).GetArrayLength());
    }

    [Theory(Timeout = 120_000)]
    [InlineData("reset")]
    [InlineData("silence")]
    public async Task A_reply_that_may_be_out_is_not_sent_again_and_its_case_says_so(string trouble)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var service = await RunningService.StartAsync();
        if (trouble == "reset")
        {
            connector.Reset();
        }
        else
        {
            connector.Hang();
        }

        await ApproveAsync(service, await WriteAsync(service, connector, "My parcel is lost"));
        var returned = await service.UntilAsync("/api/cases/1", view => view.GetProperty("state").GetString() == "drafted" && view.GetProperty("version").GetInt32() > 4);

        Assert.Single(connector.Taken);
        Assert.Contains("may be out", returned.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory(Timeout = 120_000)]
    [InlineData(413, "too long")]
    [InlineData(403, "blocked or removed")]
    [InlineData(404, "is gone")]
    public async Task A_reply_that_the_channel_will_never_take_comes_back_with_the_reason(int status, string reason)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var service = await RunningService.StartAsync();
        connector.Fail(status);

        await ApproveAsync(service, await WriteAsync(service, connector, "My parcel is lost"));
        var returned = await service.UntilAsync("/api/cases/1", view => view.GetProperty("state").GetString() == "drafted" && view.GetProperty("version").GetInt32() > 4);

        Assert.Empty(connector.Taken);
        Assert.Contains(reason, returned.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    public async Task Where_the_bot_was_removed_nothing_is_sent(string says)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var service = await RunningService.StartAsync();
        var version = await WriteAsync(service, connector, "My parcel is lost");
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, Activity(connector, says, "m2") with { Action = "remove", MembersRemoved = [new("bot", "Bot")] }));

        await ApproveAsync(service, version);
        var returned = await service.UntilAsync("/api/cases/1", view => view.GetProperty("state").GetString() == "drafted" && view.GetProperty("version").GetInt32() > 4);

        Assert.Empty(connector.Taken);
        Assert.Contains("removed", returned.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task What_a_customers_own_channel_data_call_gone_is_not()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var service = await RunningService.StartAsync();
        var version = await WriteAsync(service, connector, "My parcel is lost");
        var other = Activity(connector, "conversationUpdate", "m2") with { Conversation = new("another", null), MembersRemoved = [new("bot", "Bot")] };
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, other with { ChannelData = new { eventType = "channelDeleted", channel = new { id = "c1" }, team = new { id = "c1" } } }));

        await ApproveAsync(service, version);
        await service.UntilAsync("/api/cases/1", view => view.GetProperty("state").GetString() == "waitingForCustomer");

        Assert.NotEmpty(connector.Taken);
    }

    private static async Task<int> WriteAsync(RunningService service, FakeConnector connector, string text)
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, Activity(connector, "message", "m1") with { Text = text }));
        var view = await service.UntilAsync("/api/cases?take=1", page => page.GetProperty("total").GetInt64() == 1 && page.GetProperty("cases")[0].GetProperty("state").GetString() == "drafted");
        return view.GetProperty("cases")[0].GetProperty("version").GetInt32();
    }

    private static async Task ApproveAsync(RunningService service, int version)
    {
        using var answer = await service.Http.PostAsJsonAsync("/api/cases/1/decision", new { version, decision = "edit", text = "Hello Ada, I am on it." }, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<HttpStatusCode> PostAsync(RunningService service, Sent activity)
    {
        using var body = new StringContent(JsonSerializer.Serialize(activity, JsonSerializerOptions.Web), new MediaTypeHeaderValue("application/json"));
        using var answer = await service.Http.PostAsync("/api/messages", body, Token);
        return answer.StatusCode;
    }

    private static string? Text(JsonElement of, string member) => of.GetProperty(member).GetString();

    private static Sent Activity(FakeConnector connector, string type, string id) =>
        new(type, id, "webchat", connector.ServiceUrl, new("u1", "Ada"), new("bot", "Bot"), new("c1", null));

    private sealed record Sent(string Type, string Id, string ChannelId, string ServiceUrl, Party From, Party Recipient, Party Conversation)
    {
        public string? Text { get; init; }

        public string? Action { get; init; }

        public Party[]? MembersRemoved { get; init; }

        public object? ChannelData { get; init; }
    }

    private sealed record Party(string Id, string? Name);
}
