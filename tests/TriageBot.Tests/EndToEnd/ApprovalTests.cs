using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace TriageBot.Tests.EndToEnd;

[Collection(typeof(RealProgram))]
public class ApprovalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task An_approved_reply_reaches_the_customer_once_with_one_acknowledgement_also_after_a_kill()
    {
        await using var first = await RunningService.StartAsync();
        var (id, version) = await ComplainAsync(first);
        using (var approved = await DecideAsync(first, id, version, "approve"))
        {
            Assert.Equal(HttpStatusCode.OK, approved.StatusCode);
        }

        await first.KillAsync();
        await using var second = await RunningService.StartAsync(first.Folder);
        await second.UntilAsync($"/api/cases/{id}", view => view.GetProperty("state").GetString() == "waitingForCustomer");

        var sent = (await second.GetAsync("/api/sandbox/sent")).EnumerateArray().ToList();
        var reply = Assert.Single(sent, message => message.GetProperty("kind").GetString() == "reply");
        Assert.EndsWith("^JD", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(("ada", "1130"), (reply.GetProperty("to").GetString(), reply.GetProperty("inReplyTo").GetString()));
        var direct = Assert.Single(sent, message => message.GetProperty("kind").GetString() == "dm");
        Assert.Contains("automatic", direct.GetProperty("text").GetString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact(Timeout = 120_000)]
    public async Task Of_ten_agents_who_approve_at_once_one_sends_and_nine_are_told_who_decided()
    {
        await using var service = await RunningService.StartAsync();
        var (id, version) = await ComplainAsync(service);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => DecideAsync(service, id, version, "approve")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        var late = answers.Where(answer => answer.StatusCode == HttpStatusCode.Conflict).ToList();
        Assert.Equal(9, late.Count);
        var problem = await late[0].Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal(("jd", "approve"), (problem.GetProperty("decidedBy").GetString(), problem.GetProperty("decision").GetString()));
        await service.UntilAsync($"/api/cases/{id}", view => view.GetProperty("state").GetString() == "waitingForCustomer");
        Assert.Equal(2, (await service.GetAsync("/api/sandbox/sent")).GetArrayLength());
    }

    [Fact(Timeout = 120_000)]
    public async Task A_body_that_makes_no_sense_is_told_what_is_wrong_and_changes_nothing()
    {
        await using var service = await RunningService.StartAsync();
        var (id, _) = await ComplainAsync(service);

        Assert.Contains("has no body", await RefusedAsync(HttpMethod.Post, "decision", ""), StringComparison.Ordinal);
        Assert.Contains("half a character", await RefusedAsync(HttpMethod.Post, "decision", """{"\ud800":1,"version":1,"decision":"approve"}"""), StringComparison.Ordinal);
        Assert.Contains("labels.theme", await RefusedAsync(HttpMethod.Put, "labels", """{"version":3,"labels":{"theme":"\ud800"}}"""), StringComparison.Ordinal);
        Assert.Contains("agent is missing", await RefusedAsync(HttpMethod.Put, "assignee", """{"agnet":"ms"}"""), StringComparison.Ordinal);
        using var odd = await service.Http.GetAsync("/api/cases?state=heard,triaged", Token);
        Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);
        Assert.Equal("drafted", (await service.GetAsync($"/api/cases/{id}")).GetProperty("state").GetString());

        async Task<string> RefusedAsync(HttpMethod method, string what, string body)
        {
            using var request = new HttpRequestMessage(method, $"/api/cases/{id}/{what}");
            request.Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
            using var answer = await service.Http.SendAsync(request, Token);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync(Token);
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task A_stranger_sees_and_decides_nothing_and_nobody_decides_as_another()
    {
        await using var service = await RunningService.StartAsync();
        var (id, version) = await ComplainAsync(service);

        using var asAnother = await service.Http.PostAsJsonAsync(
            $"/api/cases/{id}/decision", new { version, decision = "approve", agent = "mk" }, Token);
        service.Http.DefaultRequestHeaders.Remove("X-Dev-Agent");
        using var stranger = await DecideAsync(service, id, version, "approve");
        using var list = await service.Http.GetAsync("/api/cases", Token);

        Assert.Equal(HttpStatusCode.Forbidden, asAnother.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, list.StatusCode);
    }

    private static async Task<(long Id, int Version)> ComplainAsync(RunningService service)
    {
        using var taken = await service.Http.PostAsJsonAsync(
            "/api/mentions",
            new { channel = "mastodon", id = "1130", text = "Second time my parcel is lost. Nobody answers. Terrible service!", author = new { handle = "ada", name = "Ada L." } },
            Token);
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        var page = await service.UntilAsync("/api/cases?state=drafted", cases => cases.GetProperty("total").GetInt64() == 1);
        var view = page.GetProperty("cases")[0];
        return (view.GetProperty("id").GetInt64(), view.GetProperty("version").GetInt32());
    }

    private static Task<HttpResponseMessage> DecideAsync(RunningService service, long id, int version, string decision) =>
        service.Http.PostAsJsonAsync($"/api/cases/{id}/decision", new { version, decision }, Token);
}
