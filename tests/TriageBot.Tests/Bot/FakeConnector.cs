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

    private FakeConnector(WebApplication app) => _app = app;

    /// <summary>Where it listens; the Bot Framework's service addresses end in a slash.</summary>
    public string ServiceUrl => $"{_app.Urls.First()}/";

    /// <summary>Every request that came in, with its path as it was written and its body.</summary>
    public ConcurrentQueue<(string Path, string? Authorization, JsonElement Body)> Requests { get; } = new();

    /// <summary>The activities that it took.</summary>
    public ConcurrentQueue<JsonElement> Taken { get; } = new();

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

        await TakeAsync(context);
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new { id = $"sent-{Taken.Count}" });
    }

    private async Task TakeAsync(HttpContext context)
    {
        var body = await context.Request.ReadFromJsonAsync<JsonElement>();
        Requests.Enqueue((context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget, context.Request.Headers.Authorization, body));
        Taken.Enqueue(body);
    }
}
