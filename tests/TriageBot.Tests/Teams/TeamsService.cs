using TriageBot.Tests.Bot;
using TriageBot.Tests.EndToEnd;

namespace TriageBot.Tests.Teams;

/// <summary>The real program with two agents who are known in Microsoft Teams, and a stand-in for its connector.</summary>
internal sealed class TeamsService : IAsyncDisposable
{
    public const string JoId = "0f3b1c52-0000-4000-8000-00000000000a";
    public const string MikaId = "0f3b1c52-0000-4000-8000-00000000000b";
    private const string StrangerId = "0f3b1c52-0000-4000-8000-00000000000c";

    private readonly TeamsTemplates _templates = new(JoId, MikaId);
    private volatile RunningService _running = null!;

    private TeamsService(FakeConnector connector) => Connector = connector;

    public FakeConnector Connector { get; }

    /// <summary>The program as it runs now; another one after each restart.</summary>
    public RunningService Running => _running;

    public TeamsUser Jo => new(Running, Connector, JoId);

    public TeamsUser Mika => new(Running, Connector, MikaId);

    /// <summary>Nobody of the playbook.</summary>
    public TeamsUser Stranger => new(Running, Connector, StrangerId);

    public static async Task<TeamsService> StartAsync(params string[] settings)
    {
        var teams = new TeamsService(await FakeConnector.StartAsync());
        teams._running = await teams.RunAsync(null, settings);
        return teams;
    }

    /// <summary>Waits until something holds of the connector.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Kills the program and starts it again on the same folder.</summary>
    public async Task RestartAsync()
    {
        await Running.KillAsync();
        _running = await RunAsync(Running.Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Running.DisposeAsync();
        await Connector.DisposeAsync();
        _templates.Dispose();
    }

    private Task<RunningService> RunAsync(string? folder, params string[] settings) =>
        RunningService.StartAsync(folder, [$"--Templates:Folder={_templates.Folder}", .. settings]);
}
