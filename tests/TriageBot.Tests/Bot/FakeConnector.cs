using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TriageBot.Tests.Bot;

/// <summary>Stands in for a channel's connector: takes activities, or fails as it is told to, once each.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _troubles = new();
    private int _posted;

    private FakeConnector(WebApplication app) => _app = app;

    /// <summary>Where it listens; the Bot Framework's service addresses end in a slash.</summary>
    public string ServiceUrl => $"{_app.Urls.First()}/";

    /// <summary>Every request that came in, with its path as it was written and its body.</summary>
    public ConcurrentQueue<(string Method, string Path, string? Authorization, JsonElement Body)> Requests { get; } = new();

    /// <summary>The activities that were posted.</summary>
    public ConcurrentQueue<JsonElement> Taken { get; } = new();

    /// <summary>What stands in the conversations now, by id.</summary>
    public ConcurrentDictionary<string, JsonElement> Shown { get; } = new();

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new FakeConnector(builder.Build());
        connector._app.Run(connector.AnswerAsync);
        await connector._app.StartAsync(TestContext.Current.CancellationToken);
        return connector;
    }

    /// <summary>The next request gets this status.</summary>
    public void Fail(int status, int? retryAfter = null) => _troubles.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = $"{seconds}";
        }

        return Task.CompletedTask;
    });

    /// <summary>The next request is taken, and the connection breaks before the answer.</summary>
    public void Reset() => _troubles.Enqueue(async context =>
    {
        await TakeAsync(context);
        context.Abort();
    });

    /// <summary>The next request is taken and never answered.</summary>
    public void Hang() => _troubles.Enqueue(async context =>
    {
        await TakeAsync(context);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    });

    /// <summary>The next request is sent elsewhere.</summary>
    public void Redirect(string to) => _troubles.Enqueue(context =>
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (_troubles.TryDequeue(out var trouble))
        {
            await trouble(context);
            return;
        }

        var id = await TakeAsync(context);
        context.Response.StatusCode = HttpMethods.IsPut(context.Request.Method) ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(id);
    }

    /// <summary>Answers as Microsoft Teams does: a thread is named after its first message.</summary>
    private async Task<object> TakeAsync(HttpContext context)
    {
        var body = await context.Request.ReadFromJsonAsync<JsonElement>();
        var path = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        Requests.Enqueue((context.Request.Method, path, context.Request.Headers.Authorization, body));
        if (HttpMethods.IsPut(context.Request.Method))
        {
            var updated = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
            Shown[updated] = body;
            return new { id = updated };
        }

        var beginsThread = path == "/v3/conversations";
        var activity = beginsThread ? body.GetProperty("activity") : body;
        var id = $"sent-{Interlocked.Increment(ref _posted)}";
        Shown[id] = activity;
        Taken.Enqueue(activity);
        return beginsThread
            ? new { id = $"{body.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString()};messageid={id}", activityId = id }
            : new { id };
    }
}
