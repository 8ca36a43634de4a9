using System.Net.Http.Json;
using System.Text.Json;
using TriageBot.Domain;
using TriageBot.Store.Sqlite;
using TriageBot.Tests.EndToEnd;

namespace TriageBot.Tests.Teams;

/// <summary>Agents who all decide on the same cases at once, in Teams and over the API, while the service is killed twice.</summary>
[Collection(typeof(RealProgram))]
public sealed class RacingDecisionsTests : IAsyncLifetime
{
    private const int Cases = 100;
    private const int Decisions = 1_000;
    private const int Clients = 20;

    private readonly SemaphoreSlim _restarting = new(1, 1);
    private TeamsService _teams = null!;
    private int _decided;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RunningService Running => _teams.Running;

    public async ValueTask InitializeAsync() => _teams = await TeamsService.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _teams.DisposeAsync();
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

        await Running.UntilAsync("/api/cases?state=waitingForCustomer&take=0", page => page.GetProperty("total").GetInt64() == Cases);
        var approved = Approvals(Running.Folder);
        Assert.Equal(Cases, approved.Count);
        Assert.Equal(Cases, approved.Select(each => each.CaseId).Distinct().Count());
        var replies = await ConsoleBrowser.RepliesAsync(Running);
        Assert.Equal(Cases, replies.Count);
        Assert.Equal([.. approved.Select(each => each.Text).Order()], replies.Order());
        await TeamsService.UntilAsync(() => _teams.Connector.Shown.Values.Count(shown => shown.GetRawText().Contains("waiting for the customer", StringComparison.Ordinal)) == Cases);
        await Running.KillAsync();
        var audit = await TriageBotProgram.RunAsync(["audit", "verify", "--store", Path.Combine(Running.Folder, "triagebot.db")]);
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
        using var taken = await Running.Http.PostAsJsonAsync("/api/mentions", mentions, Token);
        taken.EnsureSuccessStatusCode();
        var page = await Running.UntilAsync("/api/cases?state=drafted&take=200", cases => cases.GetProperty("total").GetInt64() == Cases);
        return await Task.WhenAll(page.GetProperty("cases").EnumerateArray().Select(async view =>
        {
            var id = view.GetProperty("id").GetInt64();
            var card = await _teams.Jo.SayAsync($"case {id}", $"19:group{id}", "groupChat");
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
            await new TeamsUser(service, _teams.Connector, client % 4 == 0 ? TeamsService.JoId : TeamsService.MikaId).PressAsync(seen.Card, "approve", text);
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
            var service = Running;
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
        await _teams.RestartAsync();
        _restarting.Release();
    }

    private static List<(long CaseId, string Text)> Approvals(string folder) =>
        new ReadOnlyDatabase($"Data Source={Path.Combine(folder, "triagebot.db")}").Read(session => session.Rows(
                "whole_log", row => (CaseId: row.GetInt64(0), Event: Rows.FromJson<CaseEvent>(row.GetString(3)))))
            .Where(entry => entry.Event is CaseEvent.Approved)
            .Select(entry => (entry.CaseId, ((CaseEvent.Approved)entry.Event).Sends.First(send => send.Kind == SendKind.Reply).Text))
            .ToList();

    private sealed record SeenCase(long Id, int Version, JsonElement Card);
}
