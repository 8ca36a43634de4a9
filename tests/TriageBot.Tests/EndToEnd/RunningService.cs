using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace TriageBot.Tests.EndToEnd;

/// <summary>The real program in a process of its own, on a free port, with a data folder of its own that outlives it.</summary>
internal sealed partial class RunningService : IAsyncDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);
    private static readonly IHttpClientFactory Clients =
        new ServiceCollection().AddHttpClient().BuildServiceProvider().GetRequiredService<IHttpClientFactory>();

    private readonly Process _process;

    private RunningService(Process process, string folder, Uri address)
    {
        _process = process;
        Folder = folder;
        Address = address;
        Http = Clients.CreateClient();
        Http.BaseAddress = address;
        Http.DefaultRequestHeaders.Add("X-Dev-Agent", "jd");
    }

    /// <summary>Where it keeps its data.</summary>
    public string Folder { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>A client that is signed in as the playbook's first agent.</summary>
    public HttpClient Http { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts the service; ready when it listens.</summary>
    /// <param name="folder">The data folder of one that ran before; null for a new one.</param>
    /// <param name="arguments">Further arguments.</param>
    public static Task<RunningService> StartAsync(string? folder = null, params string[] arguments) =>
        StartAsync(folder, new Dictionary<string, string>(), arguments);

    /// <summary>Starts the service with secrets; ready when it listens.</summary>
    /// <param name="folder">The data folder of one that ran before; null for a new one.</param>
    /// <param name="environment">Variables of its environment.</param>
    /// <param name="arguments">Further arguments.</param>
    public static async Task<RunningService> StartAsync(
        string? folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        folder ??= Directory.CreateTempSubdirectory("triagebot-test-").FullName;
        var process = TriageBotProgram.Start(
            ["serve", "--environment=Development", "--urls=http://127.0.0.1:0", $"--Data:Folder={folder}", .. arguments],
            environment: environment);
        var address = await ReadAddressAsync(process);
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        return new(process, folder, address);
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(Token);
    }

    /// <summary>The parsed answer to a GET.</summary>
    public async Task<JsonElement> GetAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path, Token);

    /// <summary>Asks again and again until an answer satisfies; the test's time limit is the limit.</summary>
    public async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> satisfies)
    {
        while (true)
        {
            var answer = await GetAsync(path);
            if (satisfies(answer))
            {
                return answer;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static async Task<Uri> ReadAddressAsync(Process process)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Token);
        late.CancelAfter(StartWithin);
        while (await process.StandardOutput.ReadLineAsync(late.Token) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                return new(match.Groups["address"].Value);
            }
        }

        throw new InvalidOperationException($"The service ended: {await process.StandardError.ReadToEndAsync(late.Token)}");
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex Listening();
}
