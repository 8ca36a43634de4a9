using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TriageBot.Tests.Analyze.SecondOpinion;

/// <summary>A local stand-in for Azure AI Language: real HTTP, the documented sizes, results and errors, and troubles on demand.</summary>
internal sealed class LanguageStandIn : IAsyncDisposable
{
    public const string Key = "key-of-the-stand-in";

    private static readonly Dictionary<string, int> MostDocuments = new()
    {
        ["SentimentAnalysis"] = 10,
        ["LanguageDetection"] = 1000,
        ["PiiEntityRecognition"] = 5,
    };

    private readonly WebApplication _app;
    private volatile Func<HttpContext, Task>? _trouble;

    private LanguageStandIn(WebApplication app)
    {
        _app = app;
        app.MapPost("/language/:analyze-text", AnswerAsync);
        app.MapPost("/elsewhere", context => { Elsewhere.Enqueue(context.Request.Headers.Count); return Task.CompletedTask; });
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>What was asked, in order, also where trouble answered.</summary>
    public ConcurrentQueue<JsonElement> Asked { get; } = [];

    /// <summary>Requests that came by a redirect.</summary>
    public ConcurrentQueue<int> Elsewhere { get; } = [];

    /// <summary>Answers instead; null for the documented results.</summary>
    public Func<HttpContext, Task>? Trouble
    {
        get => _trouble;
        set => _trouble = value;
    }

    public static async Task<LanguageStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var standIn = new LanguageStandIn(builder.Build());
        await standIn._app.StartAsync(TestContext.Current.CancellationToken);
        return standIn;
    }

    /// <summary>Never answers.</summary>
    public static Task SlowAsync(HttpContext context) =>
        Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    /// <summary>An error as the service writes it.</summary>
    public static Func<HttpContext, Task> Failing(int status, string code, string? retryAfter = null) => context =>
    {
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return ErrorAsync(context, status, code, $"Told as {code}.");
    };

    /// <summary>Something that is no answer.</summary>
    public static Func<HttpContext, Task> Saying(string body) => context =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    };

    public async ValueTask DisposeAsync()
    {
        Trouble = null;
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var task = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted);
        Asked.Enqueue(task);
        if (Trouble is { } trouble)
        {
            await trouble(context);
        }
        else if (context.Request.Headers["Ocp-Apim-Subscription-Key"] != Key)
        {
            await ErrorAsync(context, 401, "401", "Access denied due to invalid subscription key or wrong API endpoint.");
        }
        else if (context.Request.Query["api-version"] != "2023-04-01")
        {
            await ErrorAsync(context, 404, "404", "Resource not found");
        }
        else
        {
            await AnalyzeAsync(context, task);
        }
    }

    private static Task AnalyzeAsync(HttpContext context, JsonElement task)
    {
        var kind = task.GetProperty("kind").GetString()!;
        var documents = task.GetProperty("analysisInput").GetProperty("documents").EnumerateArray().ToArray();
        if (documents.Length > MostDocuments[kind])
        {
            return ErrorAsync(context, 400, "InvalidRequest", $"Max {MostDocuments[kind]} records are permitted.");
        }

        var analysed = documents.Where(each => LanguageStandInResults.ErrorOf(kind, each) is null).ToArray();
        return context.Response.WriteAsJsonAsync(new
        {
            kind = $"{kind}Results",
            results = new
            {
                documents = analysed.Select((each, i) => LanguageStandInResults.Of(kind, each, i)),
                errors = documents.Select(each => LanguageStandInResults.ErrorOf(kind, each)).Where(error => error is not null),
                modelVersion = "2022-11-01",
            },
        });
    }

    private static Task ErrorAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["x-ms-error-code"] = code.ToString(CultureInfo.InvariantCulture);
        return context.Response.WriteAsJsonAsync(new { error = new { code, message } });
    }
}
