using System.Runtime.CompilerServices;

namespace TriageBot.Benchmarks;

/// <summary>
/// The cards run: what a mention costs until its cards stand in Microsoft Teams, and a decision until all of them show it,
/// beside an echo bot on the JavaScript SDK. The driver and the connector share the processors: ratios in one run are what counts.
/// </summary>
internal sealed class CardsRun(StandInConnector connector, Served service, Served echo)
{
    // Slower than the service's own bounds, and in other conversations each time: by itself it writes 57 times in 30 seconds in one,
    // and 5 times in two.
    private const int WarmUps = 3;
    private const int Stretches = 6;
    private const int Rounds = 15;
    private const int Conversations = 20;

    private static readonly TimeSpan BetweenRounds = TimeSpan.FromMilliseconds(450);
    private static readonly TimeSpan UntilAllWasLongAgo = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    private readonly TeamsAgent _agent = new(connector);
    private Tally _mentions = new(""), _decisions = new(""), _answers = new(""), _echoes = new(""), _idle = new("");
    private int _parcels, _cards, _updates;

    public static async Task RunAsync()
    {
        await using var connector = await StandInConnector.StartAsync();
        await using var service = await Served.StartAsync(
            Path.Combine(AppContext.BaseDirectory, "triagebot.dll"), "serve", $"--Templates:Folder={TeamsAgent.CopyTemplates()}");
        await using var echo = await Served.LaunchAsync("node", EchoBot());
        var run = new CardsRun(connector, service, echo);
        await run._agent.InstallAsync(service.Http);
        await run.StretchesAsync(0, WarmUps);
        run.Begin();
        await run.StretchesAsync(WarmUps, Stretches);
        run.Tell();
    }

    private static string EchoBot([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../Node/echobot.cjs");

    private void Begin()
    {
        (_mentions, _decisions, _answers) = (new("mention, until its cards stand"), new("decision, until its cards show it"), new("word of an agent, answered"));
        (_echoes, _idle) = (new("echo bot of the SDK: message, answered"), new("nothing for a second"));
        (_cards, _updates) = (0, 0);
    }

    private async Task StretchesAsync(int first, int many)
    {
        for (var stretch = first; stretch < first + many; stretch++)
        {
            string[] watching = [$"19:care{stretch}@thread.tacv2", .. Enumerable.Range(1, Conversations - 1).Select(number => $"19:watch{stretch}-{number}")];
            await SayInAllAsync(service, "watch", watching);
            await PauseAsync(UntilAllWasLongAgo);
            await MentionsAsync();
            await DecisionsAsync();
            await SayInAllAsync(service, "unwatch", watching);
            await WordsAsync();
        }
    }

    private async Task MentionsAsync()
    {
        var posted = connector.Posted;
        await _mentions.AddAsync(service, () => InRoundsAsync(1, MentionAsync), () => Rounds);
        _cards += connector.Posted - posted;
    }

    private async Task DecisionsAsync()
    {
        _parcels -= Rounds;
        var updated = connector.Updated;
        await _decisions.AddAsync(service, () => InRoundsAsync(2, DecisionAsync), () => Rounds);
        _updates += connector.Updated - updated;
    }

    /// <summary>The same short messages to both bots, as many at a time as there are cards of a mention.</summary>
    private async Task WordsAsync()
    {
        string[] talks = [.. Enumerable.Range(0, Conversations).Select(number => $"19:talk{number}")];
        await _answers.AddAsync(service, () => InRoundsAsync(1, () => SayInAllAsync(service, "help", talks)), () => Rounds * Conversations);
        await _echoes.AddAsync(echo, () => InRoundsAsync(1, () => SayInAllAsync(echo, "help", talks)), () => Rounds * Conversations);
        await _idle.AddAsync(service, IdleAsync, () => 1);
    }

    private async Task<IReadOnlyList<double>> MentionAsync()
    {
        var parcel = ++_parcels;
        var shown = connector.CardsAsync(parcel, Conversations);
        await Served.PostAsync(service.Http, parcel);
        return await shown;
    }

    private async Task<IReadOnlyList<double>> DecisionAsync()
    {
        var parcel = ++_parcels;
        var shown = connector.DecisionsAsync(parcel, Conversations);
        await _agent.ApproveAsync(service.Http, connector.CardOf(parcel));
        return await shown;
    }

    private async Task<IReadOnlyList<double>> SayInAllAsync(Served bot, string text, string[] conversations) =>
        [.. (await Task.WhenAll(conversations.Select(one => _agent.SayAsync(bot.Http, text, one)))).SelectMany(times => times)];

    /// <summary>One round after the other, so seldom that the service need not hold back, and the end of what each one left to do.</summary>
    private static async Task<IReadOnlyList<double>> InRoundsAsync(int writes, Func<Task<IReadOnlyList<double>>> round)
    {
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var pause = PauseAsync(BetweenRounds * writes);
            times.AddRange(await round().WaitAsync(TimeSpan.FromMinutes(1)));
            await pause;
        }

        await PauseAsync(Quiet);
        return times;
    }

    private static async Task<IReadOnlyList<double>> IdleAsync()
    {
        await PauseAsync(TimeSpan.FromSeconds(1));
        return [];
    }

    private static Task PauseAsync(TimeSpan length) => Task.Delay(length, TimeProvider.System, CancellationToken.None);

    private void Tell()
    {
        Console.WriteLine($"{"what",-44} {"count",6} {"CPU us",9} {"ratio",7} {"p50 ms",9} {"p99 ms",9}");
        foreach (var tally in (Tally[])
            [_echoes, _answers, _mentions, _mentions.Per("  the same, per card", _cards), _decisions, _decisions.Per("  the same, per update of a card", _updates), _idle])
        {
            Console.WriteLine(tally.Row(_echoes.Each));
        }
    }
}
