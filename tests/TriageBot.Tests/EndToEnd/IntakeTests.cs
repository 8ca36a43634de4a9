using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace TriageBot.Tests.EndToEnd;

[Collection(typeof(RealProgram))]
public class IntakeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task One_an_array_and_ndjson_are_taken_and_sent_again_are_duplicates()
    {
        await using var service = await RunningService.StartAsync();

        Assert.Equal((1, 0), await PostAsync(service, Mention("1")));
        Assert.Equal((2, 1), await PostAsync(service, $"[{Mention("1")},{Mention("2")},{Mention("3")}]"));
        Assert.Equal((1, 1), await PostAsync(service, $"{Mention("3")}\n\n{Mention("4")}\r\n", "application/x-ndjson"));
        Assert.Equal((0, 1), await PostAsync(service, Mention("1")));

        var cases = await service.UntilAsync("/api/cases?take=0", page => page.GetProperty("total").GetInt64() == 4);
        Assert.Equal(0, cases.GetProperty("cases").GetArrayLength());
    }

    [Theory(Timeout = 120_000)]
    [InlineData("""{"channel":"x"}""", "application/json", 400, "author")]
    [InlineData("""[{"channel":"x","id":"1","text":"a","author":{"handle":"a"}},{"channel":"x","id":"2","text":5,"author":{"handle":"a"}}]""", "application/json", 400, "[1].text")]
    [InlineData("{", "application/json", 400, "")]
    [InlineData("{}\n", "application/x-ndjson", 400, "author")]
    [InlineData("""{"\ud800":1,"channel":"x","id":"1","text":"a","author":{"handle":"a"}}""", "application/json", 400, "")]
    [InlineData("""{"channel":"x","id":"1","text":"a","author":{"handle":"a"},"postedAt":"12:30"}""", "application/json", 400, "postedAt")]
    [InlineData("""{"channel":"x","id":"1","text":"a","author":{"handle":"a"},"postedAt":"9999-12-31T23:59:59Z"}""", "application/json", 400, "postedAt")]
    [InlineData("{}", "text/plain", 415, null)]
    public async Task Nonsense_is_refused_with_the_member_and_nothing_is_taken(string body, string type, int status, string? member)
    {
        await using var service = await RunningService.StartAsync();

        using var response = await service.Http.PostAsync("/api/mentions", Body(body, type), Token);

        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal(member, problem.TryGetProperty("member", out var named) ? named.GetString() : null);

        // Cases come a moment after their mentions: had any been taken, it would be there before this one.
        Assert.Equal((1, 0), await PostAsync(service, Mention("9")));
        await service.UntilAsync("/api/cases?take=0", page => page.GetProperty("total").GetInt64() > 0);
        Assert.Equal(1, (await service.GetAsync("/api/cases?take=0")).GetProperty("total").GetInt64());
    }

    [Fact(Timeout = 120_000)]
    public async Task More_than_a_thousand_mentions_or_32_megabytes_are_too_large()
    {
        await using var service = await RunningService.StartAsync();

        var many = $"[{string.Join(',', Enumerable.Range(0, 1001).Select(i => Mention($"{i}")))}]";
        using var tooMany = await service.Http.PostAsync("/api/mentions", Body(many, "application/json"), Token);
        service.Http.DefaultRequestHeaders.ExpectContinue = true;
        using var tooLarge = await service.Http.PostAsync("/api/mentions", Body($"[{new string(' ', 33 << 20)}]", "application/json"), Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooMany.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_key_that_is_given_has_to_be_right_and_no_other_site_gets_in()
    {
        await using var service = await RunningService.StartAsync(null, "--Intake:Keys:0=secret");
        async Task<HttpStatusCode> Send(Action<HttpRequestMessage> change)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/mentions") { Content = Body(Mention("1"), "application/json") };
            change(request);
            using var response = await service.Http.SendAsync(request, Token);
            return response.StatusCode;
        }

        Assert.Equal(HttpStatusCode.Accepted, await Send(request => request.Headers.Authorization = new("Bearer", "secret")));
        Assert.Equal(HttpStatusCode.Forbidden, await Send(request => request.Headers.Authorization = new("Bearer", "guess")));
        Assert.Equal(HttpStatusCode.Forbidden, await Send(request => request.Headers.Authorization = new("Basic", "c2VjcmV0")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Send(request => request.Headers.Add("X-Forwarded-For", "203.0.113.9")));
        Assert.Equal(HttpStatusCode.BadRequest, await Send(request => request.Headers.Host = "rebound.example"));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_customer_of_a_bot_channel_becomes_a_private_case_and_an_agent_in_teams_does_not()
    {
        await using var service = await RunningService.StartAsync();
        string Activity(string channel, string id, string url = "http://127.0.0.1:5000") => $$$"""
            {"type":"message","id":"{{{id}}}","channelId":"{{{channel}}}","serviceUrl":"{{{url}}}","text":"My parcel is lost",
             "from":{"id":"u1","name":"Ada"},"conversation":{"id":"c1"},"recipient":{"id":"bot"}}
            """;

        using var posted = await service.Http.PostAsync("/api/messages", Body(Activity("webchat", "0"), "text/plain"), Token);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, posted.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await MessageAsync(service, Activity("webchat", "1")));
        Assert.Equal(HttpStatusCode.OK, await MessageAsync(service, Activity("webchat", "1")));
        Assert.Equal(HttpStatusCode.OK, await MessageAsync(service, Activity("msteams", "2")));
        Assert.Equal(HttpStatusCode.Unauthorized, await MessageAsync(service, Activity("webchat", "3", "http://169.254.169.254")));
        Assert.Equal(HttpStatusCode.BadRequest, await MessageAsync(service, "[]"));
        Assert.Equal(HttpStatusCode.BadRequest, await MessageAsync(service, "{}"));
        Assert.Equal(HttpStatusCode.BadRequest, await MessageAsync(service, ""));
        Assert.Equal(HttpStatusCode.NotImplemented, await MessageAsync(service, Activity("webchat", "4").Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, await MessageAsync(service, Activity("webchat", "5").Replace("\"message\"", "\"typing\"", StringComparison.Ordinal)));
        using var got = await service.Http.GetAsync("/api/messages", Token);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, got.StatusCode);

        var cases = await service.UntilAsync("/api/cases", page => page.GetProperty("total").GetInt64() == 1);
        var mention = cases.GetProperty("cases")[0].GetProperty("mentions")[0];
        Assert.Equal(("webchat", "private", "c1"), (mention.GetProperty("channel").GetString(), mention.GetProperty("visibility").GetString(), mention.GetProperty("conversation").GetString()));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_picture_without_words_sent_to_the_bot_is_a_case_too()
    {
        await using var service = await RunningService.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await MessageAsync(service, """
            {"type":"message","id":"1","channelId":"webchat","serviceUrl":"http://127.0.0.1:5000","from":{"id":"u1"},"conversation":{"id":"c1"},
             "attachments":[{"contentType":"image/png","contentUrl":"https://pictures.example/1.png"}]}
            """));

        var cases = await service.UntilAsync("/api/cases", page => page.GetProperty("total").GetInt64() == 1);
        Assert.Equal("https://pictures.example/1.png", cases.GetProperty("cases")[0].GetProperty("mentions")[0].GetProperty("media")[0].GetString());
    }

    private static async Task<HttpStatusCode> MessageAsync(RunningService service, string body)
    {
        using var response = await service.Http.PostAsync("/api/messages", Body(body, "application/json"), Token);
        return response.StatusCode;
    }

    private static async Task<(int Accepted, int Duplicates)> PostAsync(RunningService service, string body, string type = "application/json")
    {
        using var response = await service.Http.PostAsync("/api/mentions", Body(body, type), Token);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var taken = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        return (taken.GetProperty("accepted").GetInt32(), taken.GetProperty("duplicates").GetInt32());
    }

    private static StringContent Body(string body, string type) =>
        new(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type));

    private static string Mention(string id) =>
        $$"""{"channel":"mastodon","id":"{{id}}","text":"My parcel {{id}} is late again","author":{"handle":"ada{{id}}"} }""";
}
