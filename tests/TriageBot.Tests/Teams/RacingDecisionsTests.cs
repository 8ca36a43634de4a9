using System.Net.Http.Json;
using System.Text.Json;
using TriageBot.Domain;
using TriageBot.Store.Sqlite;
using TriageBot.Tests.Bot;
using TriageBot.Tests.EndToEnd;

namespace TriageBot.Tests.Teams;

/// <summary>Agents who all decide on the same cases at once, in Teams and over the API, while the service is killed twice.</summary>
[Collection(typeof(RealProgram))]
public sealed class RacingDecisionsTests : IAsyncLifetime
{
    private const int Cases = 100;
    private const int Decisions = 1_000;
    private const int Clients = 20;
    private const string Jo = "0f3b1c52-0000-4000-8000-00000000000a";
    private const string Mika = "0f3b1c52-0000-4000-8000-00000000000b";

    private readonly TeamsTemplates _templates = new(Jo, Mika);
    private readonly SemaphoreSlim _restarting = new(1, 1);
    private FakeConnector _connector = null!;
    private volatile RunningService _service = null!;
    private int _decided;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync();
        _service = await StartAsync(null);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _connector.DisposeAsync();
        _templates.Dispose();
        _restarting.Dispose();
    }

    [Fact(Timeout = 300_000)]
    public async Task A_thousand_racing_decisions_on_a_hundred_cases_are_a_hundred_decisions_and_a_hundred_replies()
    {
        var cases = await HearAsync();
        var chance = new Random(20);
        var presses = Enumerable.Range(0, Decisions).Select(i => cases[i % Cases]).ToArray();
        chance.Shuffle(presses);

        await Task.WhenAll(presses.Chunk(Decisions / Clients).Select((own, client) => DecideAsync(own, client, new Random(client))));

        await _service.UntilAsync("/api/cases?state=waitingForCustomer&take=0", page => page.GetProperty("total").GetInt64() == Cases);
        var approved = Approvals(_service.Folder);
        Assert.Equal(Cases, approved.Count);
        Assert.Equal(Cases, approved.Select(each => each.CaseId).Distinct().Count());
        var replies = await ConsoleBrowser.RepliesAsync(_service);
        Assert.Equal(Cases, replies.Count);
        Assert.Equal([.. approved.Select(each => each.Text).Order()], replies.Order());
        await _service.KillAsync();
        var audit = await TriageBotProgram.RunAsync(["audit", "verify", "--store", Path.Combine(_service.Folder, "triagebot.db")]);
        Assert.True(audit.Status == 0, audit.Output + audit.Errors);
    }

    /// <summary>Each case with the card that every agent looks at.</summary>
    private async Task<SeenCase[]> HearAsync()
    {
        var mentions = Enumerable.Range(0, Cases).Select(i => new
        {
            channel = "sandbox",
            id = $"m{i}",
            text = "My parcel is late again, I am really disappointed!",
            conversation = $"c{i}",
            author = new { handle = $"ada{i}" },
            postedAt = TimeProvider.System.GetUtcNow(),
        });
        using var taken = await _service.Http.PostAsJsonAsync("/api/mentions", mentions, Token);
        taken.EnsureSuccessStatusCode();
        var page = await _service.UntilAsync("/api/cases?state=drafted&take=200", cases => cases.GetProperty("total").GetInt64() == Cases);
        return await Task.WhenAll(page.GetProperty("cases").EnumerateArray().Select(async view =>
        {
            var id = view.GetProperty("id").GetInt64();
            var card = await new TeamsUser(_service, _connector, Jo).SayAsync($"case {id}", $"19:group{id}", "groupChat");
            return new SeenCase(id, view.GetProperty("version").GetInt32(), card);
        }));
    }

    private async Task DecideAsync(SeenCase[] cases, int client, Random chance)
    {
        foreach (var seen in cases)
        {
            for (var times = chance.Next(5) == 0 ? 2 : 1; times > 0; times--)
            {
                await UntilItIsAnsweredAsync(service => PressAsync(service, seen, client, $"Hello, this is client {client}."));
            }

            if (Interlocked.Increment(ref _decided) is Decisions / 3 or Decisions * 2 / 3)
            {
                await RestartAsync();
            }
        }
    }

    /// <summary>Half of them in Teams, half over the API; whoever comes second is told so.</summary>
    private async Task PressAsync(RunningService service, SeenCase seen, int client, string text)
    {
        if (client % 2 == 0)
        {
            await new TeamsUser(service, _connector, client % 4 == 0 ? Jo : Mika).PressAsync(seen.Card, "approve", text);
            return;
        }

        using var answer = await service.Http.PostAsJsonAsync(
            $"/api/cases/{seen.Id}/decision", new { version = seen.Version, decision = "edit", text }, Token);
        Assert.Contains((int)answer.StatusCode, (int[])[200, 409]);
    }

    /// <summary>A client that got no answer presses again.</summary>
    private async Task UntilItIsAnsweredAsync(Func<RunningService, Task> press)
    {
        while (true)
        {
            var service = _service;
            try
            {
                await press(service);
                return;
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or JsonException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
            }
        }
    }

    private async Task RestartAsync()
    {
        await _restarting.WaitAsync(Token);
        await _service.KillAsync();
        _service = await StartAsync(_service.Folder);
        _restarting.Release();
    }

    private static List<(long CaseId, string Text)> Approvals(string folder) =>
        new ReadOnlyDatabase($"Data Source={Path.Combine(folder, "triagebot.db")}").Read(session => session.Rows(
                "whole_log", row => (CaseId: row.GetInt64(0), Event: Rows.FromJson<CaseEvent>(row.GetString(3)))))
            .Where(entry => entry.Event is CaseEvent.Approved)
            .Select(entry => (entry.CaseId, ((CaseEvent.Approved)entry.Event).Sends.First(send => send.Kind == SendKind.Reply).Text))
            .ToList();

    private Task<RunningService> StartAsync(string? folder) => RunningService.StartAsync(folder, $"--Templates:Folder={_templates.Folder}");

    private sealed record SeenCase(long Id, int Version, JsonElement Card);
}
