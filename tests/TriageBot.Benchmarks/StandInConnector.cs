using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace TriageBot.Benchmarks;

/// <summary>Stands in for the connector of Microsoft Teams, in the driver's process so that its CPU is nobody's, and tells when what is waited for is there.</summary>
internal sealed partial class StandInConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Wait> _waits = new();
    private readonly ConcurrentDictionary<int, string> _cards = new();
    private int _posted;
    private int _updated;

    private StandInConnector(WebApplication app) => _app = app;

    /// <summary>Where it listens; the Bot Framework's service addresses end in a slash.</summary>
    public string ServiceUrl => $"{_app.Urls.First()}/";

    /// <summary>How many activities were posted.</summary>
    public int Posted => Volatile.Read(ref _posted);

    /// <summary>How many activities were updated.</summary>
    public int Updated => Volatile.Read(ref _updated);

    public static async Task<StandInConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new StandInConnector(builder.Build());
        connector._app.Run(connector.AnswerAsync);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>The times until as many cards of a parcel stand that ask to decide, counted from now.</summary>
    public Task<IReadOnlyList<double>> CardsAsync(int parcel, int many) => ExpectAsync($"asks {parcel}", many);

    /// <summary>The times until as many cards of a parcel show the decision, counted from now.</summary>
    public Task<IReadOnlyList<double>> DecisionsAsync(int parcel, int many) => ExpectAsync($"decided {parcel}", many);

    /// <summary>The time until an activity is answered, counted from now.</summary>
    public Task<IReadOnlyList<double>> AnswerToAsync(string activity) => ExpectAsync($"answers {activity}", 1);

    /// <summary>The activity of a parcel that was posted last, as JSON.</summary>
    public string CardOf(int parcel) => _cards[parcel];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task<IReadOnlyList<double>> ExpectAsync(string what, int many) => (_waits[what] = new(many)).Done;

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var last = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var isUpdate = HttpMethods.IsPut(context.Request.Method);
        var id = isUpdate ? last : $"sent-{Interlocked.Increment(ref _posted)}";
        Interlocked.Add(ref _updated, isUpdate ? 1 : 0);
        context.Response.StatusCode = isUpdate ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync<object>(
            path == "/v3/conversations" ? new { id = $"{ChannelIn().Match(body).Groups[1].Value};messageid={id}", activityId = id } : new { id });
        Note(last, id, body);
    }

    private void Note(string last, string id, string body)
    {
        if (ParcelIn().Match(body) is not { Success: true } found)
        {
            Arrived($"answers {last}", id);
            return;
        }

        var parcel = int.Parse(found.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var asks = body.Contains("\"verb\":\"approve\"", StringComparison.Ordinal);
        if (asks)
        {
            _cards[parcel] = body;
        }

        Arrived($"{(asks ? "asks" : "decided")} {parcel}", id);
    }

    private void Arrived(string what, string id)
    {
        if (_waits.TryGetValue(what, out var wait))
        {
            wait.Arrived(id);
        }
    }

    [GeneratedRegex(@"parcel (\d+) was")]
    private static partial Regex ParcelIn();

    [GeneratedRegex(@"""channel"":\{""id"":""([^""]+)""")]
    private static partial Regex ChannelIn();

    /// <summary>So many activities, each counted once, with the milliseconds each took.</summary>
    private sealed class Wait(int many)
    {
        private readonly Dictionary<string, double> _arrived = [];
        private readonly TaskCompletionSource<IReadOnlyList<double>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Stopwatch _clock = Stopwatch.StartNew();

        public Task<IReadOnlyList<double>> Done => _done.Task;

        public void Arrived(string id)
        {
            lock (_arrived)
            {
                if (_arrived.TryAdd(id, _clock.Elapsed.TotalMilliseconds) && _arrived.Count == many)
                {
                    _done.TrySetResult([.. _arrived.Values]);
                }
            }
        }
    }
}
