using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TriageBot.Tests.Analyze.SecondOpinion;

namespace TriageBot.Tests.EndToEnd;

public sealed class SecondOpinionTests
{
    private const string Rude = "Der Fahrer war unverschämt und hat mein Paket einfach in den Regen gestellt.";

    private static readonly Dictionary<string, string> Key = new() { ["SecondOpinion__Key"] = LanguageStandIn.Key };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 180_000)]
    public async Task With_azure_slow_or_gone_triage_goes_on_unchanged_and_with_it_back_the_case_says_what_it_thinks()
    {
        await using var azure = await LanguageStandIn.StartAsync();
        await using var alone = await RunningService.StartAsync();
        await using var asking = await RunningService.StartAsync(null, Key, $"--SecondOpinion:Endpoint={azure.Address}", "--SecondOpinion:TimeOut=00:00:00.3");
        azure.Trouble = LanguageStandIn.SlowAsync;
        var slow = await CaseOfAsync(asking, "1");
        await UntilAskedAsync(azure);
        azure.Trouble = LanguageStandIn.Failing(503, "ServiceUnavailable");
        var broken = await CaseOfAsync(asking, "2");

        Assert.Equal(TriageOf(await CaseOfAsync(alone, "1")), TriageOf(slow));
        Assert.Equal(TriageOf(await CaseOfAsync(alone, "2")), TriageOf(broken));
        Assert.True(slow.GetProperty("triage").GetProperty("abstained").GetBoolean());

        azure.Trouble = null;
        var advised = await asking.UntilAsync($"/api/cases/{IdOf(slow)}", view => view.GetProperty("triage").TryGetProperty("opinion", out _));

        Assert.Contains(
            "Azure AI Language reads it as negative, .93: Fahrer: unverschämt",
            advised.GetProperty("triage").GetProperty("priority").GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
        Assert.True(advised.GetProperty("priority").GetDouble() >= slow.GetProperty("priority").GetDouble());
        Assert.Equal(slow.GetProperty("version").GetInt32(), advised.GetProperty("version").GetInt32());
        Assert.True(advised.GetProperty("triage").GetProperty("abstained").GetBoolean());
    }

    [Fact(Timeout = 120_000)]
    public async Task A_restart_neither_asks_again_nor_forgets()
    {
        await using var azure = await LanguageStandIn.StartAsync();
        // What runs out of time is paid for all the same: on a busy machine nothing may.
        string[] arguments = [$"--SecondOpinion:Endpoint={azure.Address}", "--SecondOpinion:MonthlyTextRecords=1", "--SecondOpinion:TimeOut=00:01:00"];
        await using var first = await RunningService.StartAsync(null, Key, arguments);
        var view = await CaseOfAsync(first, "1");
        await first.UntilAsync($"/api/cases/{IdOf(view)}", each => each.GetProperty("triage").TryGetProperty("opinion", out _));
        await first.KillAsync();

        await using var second = await RunningService.StartAsync(first.Folder, Key, arguments);
        var unasked = await CaseOfAsync(second, "2");
        var kept = await second.GetAsync($"/api/cases/{IdOf(view)}");

        Assert.True(kept.GetProperty("triage").TryGetProperty("opinion", out _));
        Assert.False(unasked.GetProperty("triage").TryGetProperty("opinion", out _));
        Assert.Single(azure.Asked);
    }

    /// <summary>Delivers the mention under this id and waits for its draft.</summary>
    private static async Task<JsonElement> CaseOfAsync(RunningService service, string id)
    {
        var mention = new { channel = "x", id, text = Rude, postedAt = "2026-03-02T12:00:00Z", author = new { handle = $"ada{id}" } };
        using var taken = await service.Http.PostAsJsonAsync("/api/mentions", mention, Token);
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        var page = await service.UntilAsync("/api/cases?state=all", each => each.GetProperty("cases").EnumerateArray().Any(view => IsOf(view, id)));
        return page.GetProperty("cases").EnumerateArray().First(view => IsOf(view, id));
    }

    private static bool IsOf(JsonElement view, string id) =>
        view.GetProperty("state").GetString() == "drafted" && view.GetProperty("mentions")[0].GetProperty("id").GetString() == id;

    private static async Task UntilAskedAsync(LanguageStandIn azure)
    {
        while (azure.Asked.IsEmpty)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
        }
    }

    private static long IdOf(JsonElement view) => view.GetProperty("id").GetInt64();

    private static string TriageOf(JsonElement view) => view.GetProperty("triage").GetRawText();
}
