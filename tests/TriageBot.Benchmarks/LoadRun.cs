using System.Diagnostics;
using System.Text.Json;

namespace TriageBot.Benchmarks;

/// <summary>
/// The load run: what start-up, memory, the durable intake, the way to a draft and the verb triage cost, on this machine,
/// in one run. The driver shares the processors, so look at CPU a request and at ratios, not at requests a second.
/// </summary>
internal static class LoadRun
{
    private const int Many = 20_000;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "triagebot.dll");
    private static readonly string Self = Path.Combine(AppContext.BaseDirectory, "TriageBot.Benchmarks.dll");

    public static async Task RunAsync()
    {
        await IntakeAloneAsync();
        await WholeFlowAsync();
        await TriageVerbAsync();
    }

    private static async Task IntakeAloneAsync()
    {
        await using var service = await Served.StartAsync(Self, "intake");
        Tell("no-op endpoint", await service.MeasureAsync(Many, async (http, _) => (await http.GetAsync("/health/live")).Dispose()));
        Tell("durable intake alone", await service.MeasureAsync(Many, Served.PostAsync));
        Tell("no-op endpoint again", await service.MeasureAsync(Many, async (http, _) => (await http.GetAsync("/health/live")).Dispose()));
    }

    private static async Task WholeFlowAsync()
    {
        await using var service = await Served.StartAsync(Program, "serve");
        Tell("start-up", $"{service.StartUp.TotalMilliseconds:0} ms");
        Tell("memory idle", $"{service.Megabytes} MiB");
        var waits = new List<double>();
        for (var i = 0; i < 300; i++)
        {
            waits.Add((await service.DraftAsync(1_000_000 + i)).TotalMilliseconds);
        }

        waits.Sort();
        Tell("POST to draft", $"p50 {waits[150]:0.0} ms, p99 {waits[297]:0.0} ms (one at a time)");
        var before = await service.CountAsync();
        Tell("intake, triage and draft", await service.MeasureAsync(Many, Served.PostAsync, async () =>
        {
            while (await service.CountAsync() < before + Many + (Many / 10))
            {
            }
        }));
        Tell("memory after that", $"{service.Megabytes} MiB");
    }

    private static async Task TriageVerbAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("triagebot-load-").FullName, "mentions.jsonl");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, Many).Select(number => JsonSerializer.Serialize(new
        {
            channel = "x",
            id = $"{number}",
            text = $"@larkpost my parcel {number} was due on Monday, still nothing and nobody answers. So disappointed :(",
            author = new { handle = $"customer{number % 5000}" },
        })));
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, "triage", file, "--json"]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Tell("verb triage", $"{Many / clock.Elapsed.TotalSeconds:0} mentions/s, start included");
    }

    private static void Tell(string what, string figure) => Console.WriteLine($"{what,-26} {figure}");
}
