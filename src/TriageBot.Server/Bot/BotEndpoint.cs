using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using TriageBot.Domain;
using TriageBot.Listen;
using TriageBot.Server.Endpoints;

namespace TriageBot.Server.Bot;

/// <summary>
/// <c>POST /api/messages</c>: the Bot Framework's way in. Without a registration it is anonymous, and then only in
/// Development, on loopback, for a channel that is on this machine too.
/// </summary>
internal static class BotEndpoint
{
    private const long MaxBytes = 256 << 10;

    public static void AddBot(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<BotOptions>()
            .BindConfiguration(BotOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true);
        var bot = builder.Configuration.GetSection(BotOptions.Section).Get<BotOptions>() ?? new();
        if (bot.Enabled)
        {
            Permit(bot, builder);
        }
    }

    public static void MapBot(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<BotOptions>>().Value.Enabled)
        {
            app.MapPost("/api/messages", TakeAsync)
                .AddEndpointFilter<LocalOnly>()
                .AllowAnonymous() // Development on loopback only: anything else does not start.
                .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBytes))
                .WithSummary("Takes one activity of the Bot Framework.");

            // Else the console's page for unknown addresses would answer 404 to the other methods.
            app.Map("/api/messages", () => TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed)).AllowAnonymous();
        }
    }

    /// <exception cref="BadInputException">The endpoint would be open to strangers.</exception>
    private static void Permit(BotOptions bot, WebApplicationBuilder builder)
    {
        if (bot.AppId is not null)
        {
            throw new BadInputException(
                "Bot:AppId is set, but this version cannot authenticate the Bot Framework yet: leave it out in Development, or set Bot:Enabled=false.");
        }

        var urls = builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey) ?? "";
        if (!builder.Environment.IsDevelopment() || !urls.Split(';').All(IsLoopback))
        {
            throw new BadInputException(
                "The bot endpoint is anonymous without Bot:AppId and only starts in Development on loopback: pass --environment Development with a loopback --urls, or set Bot:Enabled=false.");
        }
    }

    private static async Task<IResult> TakeAsync(HttpRequest request, IInbox inbox, TimeProvider time)
    {
        // A page of another site can post text, but not JSON, to this machine without being asked first.
        if (!request.HasJsonContentType())
        {
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Send application/json.");
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, new() { MaxDepth = 64 }, request.HttpContext.RequestAborted);
            var activity = Activity.Read(body.RootElement);
            return activity.Type switch
            {
                _ when !IsLoopback(activity.ServiceUrl) || string.IsNullOrEmpty(activity.ChannelId) =>
                    Problem(StatusCodes.Status401Unauthorized, "An anonymous activity needs a channelId and a loopback serviceUrl."),
                "invoke" => Problem(StatusCodes.Status501NotImplemented, "There is no such invoke."),
                "message" when !activity.IsFromAgent => await TakeMessageAsync(activity, inbox, time, request.HttpContext),
                _ => TypedResults.Ok(),
            };
        }
        catch (JsonException)
        {
            return Problem(StatusCodes.Status400BadRequest, "The body is not valid JSON.");
        }
        catch (MentionFormatException error)
        {
            return Problem(StatusCodes.Status400BadRequest, error.Message);
        }
    }

    private static async Task<IResult> TakeMessageAsync(
        Activity activity, IInbox inbox, TimeProvider time, HttpContext context)
    {
        if (activity.ToMention(time.GetUtcNow()) is not { } mention
            || await inbox.AcceptAsync([mention], context.RequestAborted) is not IntakeOutcome.Full full)
        {
            return TypedResults.Ok();
        }

        context.Response.Headers.RetryAfter = $"{Math.Ceiling(full.RetryAfter.TotalSeconds):0}";
        return Problem(StatusCodes.Status503ServiceUnavailable, "Too much is waiting to be written. Send it again later.");
    }

    private static bool IsLoopback(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}
