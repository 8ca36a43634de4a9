using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using TriageBot.Domain;
using TriageBot.Listen;
using TriageBot.Reply;
using TriageBot.Server.Endpoints;
using TriageBot.Server.Teams;

namespace TriageBot.Server.Bot;

/// <summary>
/// <c>POST /api/messages</c>: the Bot Framework's way in, for what <see cref="BotAuthentication"/> lets pass. Without a
/// registration it is anonymous, and then only in Development, on loopback, for a channel that is on this machine too.
/// </summary>
internal static class BotEndpoint
{
    private const long MaxBytes = 256 << 10;

    public static void AddBot(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<BotOptions>()
            .BindConfiguration(BotOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true);
        var bot = Read(builder.Configuration.GetSection(BotOptions.Section));
        if (!bot.Enabled)
        {
            return;
        }

        SecretSettings.RefuseOutsideEnvironment(builder.Configuration, $"{BotOptions.Section}:{nameof(BotOptions.ClientSecret)}");
        if (bot.AppId is null)
        {
            RefuseStrangers(builder);
            builder.Services.AddSingleton(provider => new ConnectorClient(provider.GetRequiredService<IHttpClientFactory>(), address => IsLoopback(address.AbsoluteUri), null, provider.GetRequiredService<TimeProvider>()));
        }
        else
        {
            BotAuthentication.Add(builder.Services, bot);
            builder.Services.AddSingleton(provider => BotCredential.Of(bot, provider.GetRequiredService<BotCloud>()));
            builder.Services.AddSingleton(provider => new ConnectorClient(
                provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<BotCloud>().MaySendTo, provider.GetRequiredService<BotCredential>(), provider.GetRequiredService<TimeProvider>()));
        }

        builder.Services.AddHttpClient(ConnectorClient.ClientName, client => client.Timeout = ConnectorClient.TimeOut)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        builder.Services.AddSingleton<IReplyChannel, BotChannel>();
        builder.Services.AddSingleton<RecentActivities>();
        builder.Services.AddSingleton<CardSeal>();
        builder.Services.AddSingleton<CaseCard>();
        builder.Services.AddSingleton<TeamsDesk>();
        builder.Services.AddHostedService<CardWorker>();
        builder.Services.AddHostedService<DigestWorker>();
    }

    public static void MapBot(this WebApplication app)
    {
        var bot = app.Services.GetRequiredService<IOptions<BotOptions>>().Value;
        if (bot.Enabled)
        {
            var messages = app.MapPost("/api/messages", TakeAsync)
                .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBytes))
                .WithSummary("Takes one activity of the Bot Framework.");
            if (bot.AppId is null)
            {
                messages.AddEndpointFilter<LocalOnly>().AllowAnonymous(); // Development on loopback only: anything else does not start.
            }
            else
            {
                messages.RequireAuthorization(BotAuthentication.Scheme);
            }

            // Else the console's page for unknown addresses would answer 404 to the other methods.
            app.Map("/api/messages", () => TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed)).AllowAnonymous();
        }
    }

    private static BotOptions Read(IConfigurationSection section)
    {
        try
        {
            var bot = section.Get<BotOptions>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new();
            Refuse(nameof(bot.AppId), bot.AppId, "the app id of the bot's registration");
            Refuse(nameof(bot.TenantId), bot.TenantId, "the id of its tenant, not a domain: agents are told by it");
            return bot;
        }
        catch (InvalidOperationException error)
        {
            throw new BadInputException($"{BotOptions.Section} has a setting that cannot be read: {error.Message}", error);
        }
    }

    private static void Refuse(string setting, string? value, string meaning)
    {
        if (value is not null && !Guid.TryParse(value, out _))
        {
            throw new BadInputException($"Bot:{setting} is '{value}': give {meaning}, a GUID.");
        }
    }

    /// <exception cref="BadInputException">The endpoint would be open to strangers.</exception>
    private static void RefuseStrangers(WebApplicationBuilder builder)
    {
        var urls = builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey) ?? "";
        if (!builder.Environment.IsDevelopment() || !urls.Split(';').All(IsLoopback))
        {
            throw new BadInputException(
                "The bot endpoint is anonymous without Bot:AppId and only starts in Development on loopback: pass --environment Development with a loopback --urls, or set Bot:Enabled=false.");
        }
    }

    private static async Task<IResult> TakeAsync(
        HttpRequest request, IInbox inbox, IConversationReferences references, IOptions<BotOptions> bot, TimeProvider time)
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
                _ when bot.Value.AppId is null && (!IsLoopback(activity.ServiceUrl) || string.IsNullOrEmpty(activity.ChannelId)) =>
                    Problem(StatusCodes.Status401Unauthorized, "An anonymous activity needs a channelId and a loopback serviceUrl."),
                _ when bot.Value.AppId is not null && !request.HttpContext.User.IsGivenFor(activity) =>
                    Problem(StatusCodes.Status401Unauthorized, "The token was not given for this serviceUrl and channelId."),
                "invoke" when activity is { IsCardAction: true, IsFromAgent: true } => await TakeCardActionAsync(activity, request.HttpContext),
                "invoke" => Problem(StatusCodes.Status501NotImplemented, "There is no such invoke."),
                "message" when !activity.IsFromAgent => await TakeMessageAsync(activity, inbox, references, time, request.HttpContext),
                "message" => await TakeAgentsMessageAsync(activity, references, request.HttpContext),
                _ => await NoteAsync(activity, references, request.HttpContext),
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

    /// <summary>Where the bot was added or removed, or spoken to otherwise.</summary>
    private static async Task<IResult> NoteAsync(Activity activity, IConversationReferences references, HttpContext context)
    {
        if (activity.Reference() is not { } reference)
        {
            return TypedResults.Ok();
        }

        var home = activity.IsFromAgent ? context.RequestServices.GetRequiredService<TeamsDesk>().HomeOf(activity, reference) : reference;
        await (activity.Gone is { } gone
            ? references.ForgetAsync(home.Channel, gone, context.RequestAborted)
            : references.RememberAsync(home, context.RequestAborted));
        return TypedResults.Ok();
    }

    private static async Task<IResult> TakeMessageAsync(
        Activity activity, IInbox inbox, IConversationReferences references, TimeProvider time, HttpContext context)
    {
        var mention = activity.ToMention(time.GetUtcNow());
        await NoteAsync(activity, references, context);
        if (mention is null
            || await inbox.AcceptAsync([mention], context.RequestAborted) is not IntakeOutcome.Full full)
        {
            return TypedResults.Ok();
        }

        context.Response.Headers.RetryAfter = $"{Math.Ceiling(full.RetryAfter.TotalSeconds):0}";
        return Problem(StatusCodes.Status503ServiceUnavailable, "Too much is waiting to be written. Send it again later.");
    }

    /// <summary>What an agent wrote is answered there, once: Teams repeats what it got no answer to in 15 seconds.</summary>
    private static async Task<IResult> TakeAgentsMessageAsync(Activity activity, IConversationReferences references, HttpContext context)
    {
        await NoteAsync(activity, references, context);
        var recent = context.RequestServices.GetRequiredService<RecentActivities>();
        if (activity.Reference() is not { } conversation || !recent.Add(activity))
        {
            return TypedResults.Ok();
        }

        try
        {
            await context.RequestServices.GetRequiredService<TeamsDesk>().ReadAsync(activity, conversation, CancellationToken.None); // Whoever hung up.
            return TypedResults.Ok();
        }
        catch // Whatever it was, the channel repeats the message, and then it is to be taken.
        {
            recent.Remove(activity);
            throw;
        }
    }

    /// <summary>
    /// Errors of card actions come in an envelope of their own.
    /// Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format.
    /// </summary>
    private static async Task<IResult> TakeCardActionAsync(Activity activity, HttpContext context)
    {
        if (activity.PressedAction is null)
        {
            var wrong = new CardAnswer("value.action is missing: it has to be an Action.Execute with a verb.") { Status = StatusCodes.Status400BadRequest };
            return TypedResults.Json(wrong.ToInvokeResponse(), statusCode: StatusCodes.Status400BadRequest);
        }

        var desk = context.RequestServices.GetRequiredService<TeamsDesk>();
        return TypedResults.Json((await desk.PressAsync(activity, context.RequestAborted)).ToInvokeResponse(), AdaptiveCard.Json);
    }

    private static bool IsLoopback(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}
