using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace TriageBot.Benchmarks;

/// <summary>A service in a process of its own, and what it costs.</summary>
internal sealed class Served : IAsyncDisposable
{
    private const int Connections = 64;

    private static readonly IHttpClientFactory Clients =
        new ServiceCollection().AddHttpClient().BuildServiceProvider().GetRequiredService<IHttpClientFactory>();

    private readonly Process _process;
    private readonly HttpClient _http = Clients.CreateClient();

    private Served(Process process, string address, TimeSpan startUp)
    {
        (_process, StartUp) = (process, startUp);
        _http.BaseAddress = new(address);
        _http.DefaultRequestHeaders.Add("X-Dev-Agent", "jd");
    }

    /// <summary>From the process's start until it listens.</summary>
    public TimeSpan StartUp { get; }

    /// <summary>Resident memory now, in MiB.</summary>
    public long Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 >> 20;
        }
    }

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Where requests are sent to it.</summary>
    public HttpClient Http => _http;

    public static Task<Served> StartAsync(params string[] command)
    {
        var folder = Directory.CreateTempSubdirectory("triagebot-load-").FullName;
        return LaunchAsync(
            "dotnet",
            [.. command, "--environment=Development", "--urls=http://127.0.0.1:0", $"--Data:Folder={folder}", "--Logging:LogLevel:TriageBot=Warning"]);
    }

    /// <summary>Starts any program that says where it listens as ours does.</summary>
    public static async Task<Served> LaunchAsync(string program, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split("Now listening on: ") is [_, var address])
            {
                var startUp = clock.Elapsed;
                _ = process.StandardOutput.ReadToEndAsync();
                return new(process, address, startUp);
            }
        }

        throw new InvalidOperationException("The service did not start.");
    }

    /// <summary>Sends many requests over many connections and tells requests a second and the service's CPU a request, until <paramref name="done"/>.</summary>
    public async Task<string> MeasureAsync(int requests, Func<HttpClient, int, Task> send, Func<Task>? done = null)
    {
        await SendAllAsync(requests / 10, number => send(_http, -1 - number));
        var (cpu, clock) = (Cpu, Stopwatch.StartNew());
        await SendAllAsync(requests, number => send(_http, number));
        var seconds = clock.Elapsed.TotalSeconds;
        await (done?.Invoke() ?? Task.CompletedTask);
        return $"{requests / seconds,7:0} requests/s, {(Cpu - cpu).TotalMicroseconds / requests,6:0} us CPU a request";
    }

    /// <summary>How many cases there are.</summary>
    public async Task<long> CountAsync(string state = "all") =>
        (await _http.GetFromJsonAsync<JsonElement>($"/api/cases?take=0&state={state}")).GetProperty("total").GetInt64();

    /// <summary>Sends one mention and waits until its draft is there.</summary>
    public async Task<TimeSpan> DraftAsync(int number)
    {
        var before = await CountAsync();
        var clock = Stopwatch.StartNew();
        await PostAsync(_http, number);
        while (await CountAsync() == before)
        {
        }

        return clock.Elapsed;
    }

    /// <summary>Delivers one made-up complaint.</summary>
    public static async Task PostAsync(HttpClient http, int number)
    {
        var mention = new
        {
            channel = "mastodon",
            id = $"{number}",
            text = $"@larkpost my parcel {number} was due on Monday, still nothing and nobody answers. So disappointed :(",
            author = new { id = $"{number % 5000}", handle = $"customer{number % 5000}", followers = 120 },
        };
        using var response = await http.PostAsJsonAsync("/api/mentions", mention);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task SendAllAsync(int requests, Func<int, Task> send)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var number && number < requests)
            {
                await send(number);
            }
        }));
    }
}
