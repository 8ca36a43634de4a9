using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Identity;
using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot.Server.Bot;

/// <summary>
/// Speaks in conversations of the Bot Framework, through the connector of their channel. Nothing is sent to a host that is
/// not of the Bot Framework, and no token is asked for it.
/// Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference.
/// </summary>
/// <param name="clients">Gives clients that follow no redirects.</param>
/// <param name="maySendTo">Whether answers may go to an address.</param>
/// <param name="credential">Null sends without a token: in Development, to this machine.</param>
internal sealed class ConnectorClient(IHttpClientFactory clients, Predicate<Uri> maySendTo, BotCredential? credential)
{
    /// <summary>Name of the HTTP client.</summary>
    public const string ClientName = "bot-connector";

    /// <summary>How long an answer is waited for.</summary>
    public static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    /// <summary>Posts an activity into a conversation.</summary>
    /// <param name="to">The conversation.</param>
    /// <param name="replyTo">The activity that it answers; null for none.</param>
    /// <param name="activity">The activity, as JSON.</param>
    /// <param name="cancellationToken">Gives up; then it may or may not have arrived.</param>
    public async Task<SendOutcome> SendAsync(ConversationReference to, string? replyTo, object activity, CancellationToken cancellationToken)
    {
        var path = $"/v3/conversations/{Uri.EscapeDataString(to.Conversation)}/activities{(replyTo is null ? "" : $"/{Uri.EscapeDataString(replyTo)}")}";
        if (!Uri.TryCreate(to.ServiceUrl.TrimEnd('/') + path, UriKind.Absolute, out var address) || !maySendTo(address))
        {
            return new SendOutcome.Refused($"{to.ServiceUrl} is no address of the Bot Framework");
        }

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(activity) };
            request.Headers.Authorization = credential is null ? null : new("Bearer", await credential.TokenAsync(cancellationToken));
            using var answer = await clients.CreateClient(ClientName).SendAsync(request, cancellationToken);
            return await OutcomeAsync(answer, cancellationToken);
        }
        catch (AuthenticationFailedException error)
        {
            return new SendOutcome.TryAgain(Later, $"no token for the bot: {error.Message.Split('\n')[0]}");
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new SendOutcome.TryAgain(Soon, $"{address.Host} cannot be reached");
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            return new SendOutcome.Unclear(Soon, $"{address.Host} did not say whether it took it");
        }
    }

    /// <summary>What an answer means. After these four codes alone a message may be posted again; after another error it may be out.</summary>
    private static async Task<SendOutcome> OutcomeAsync(HttpResponseMessage answer, CancellationToken cancellationToken) => answer.StatusCode switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout =>
            new SendOutcome.TryAgain(After(answer.Headers.RetryAfter), $"the channel is busy ({(int)answer.StatusCode})"),
        HttpStatusCode.Unauthorized => new SendOutcome.TryAgain(Later, "the channel does not know the bot (401): check Bot:AppId and its secret"),
        HttpStatusCode.Forbidden => new SendOutcome.Refused("the bot may not write there (403): it was blocked or removed"),
        HttpStatusCode.NotFound => new SendOutcome.Refused("the conversation is gone (404)"),
        HttpStatusCode.RequestEntityTooLarge => new SendOutcome.Refused("the message is too long for the channel (413)"),
        >= HttpStatusCode.InternalServerError => new SendOutcome.Unclear(Soon, $"the channel failed ({(int)answer.StatusCode})"),
        >= HttpStatusCode.MultipleChoices => new SendOutcome.Refused($"the channel refuses it ({(int)answer.StatusCode})"),
        _ => new SendOutcome.Sent(await IdAsync(answer, cancellationToken) ?? ""),
    };

    private static TimeSpan After(RetryConditionHeaderValue? asked) => asked?.Delta ?? Soon;

    /// <summary>Some channels answer with an empty body.</summary>
    private static async Task<string?> IdAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                ? id.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
