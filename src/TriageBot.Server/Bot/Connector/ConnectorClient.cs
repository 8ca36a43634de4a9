using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
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
/// <param name="time">The clock.</param>
internal sealed class ConnectorClient(IHttpClientFactory clients, Predicate<Uri> maySendTo, BotCredential? credential, TimeProvider time)
{
    /// <summary>Name of the HTTP client.</summary>
    public const string ClientName = "bot-connector";

    /// <summary>How long an answer is waited for.</summary>
    public static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    // Letters stand for themselves: escaped, a card in another script would be six times as large.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = DomainJson.Options.Encoder,
    };

    private readonly ConversationBudget _budget = new(time);

    /// <summary>How long what nobody waits for has to wait before it is written in a conversation; zero for not at all.</summary>
    public TimeSpan WaitFor(ConversationReference to) => _budget.WaitFor(PlaceOf(to));

    /// <summary>Posts an activity into a conversation.</summary>
    /// <param name="to">The conversation.</param>
    /// <param name="replyTo">The activity that it answers; null for none.</param>
    /// <param name="activity">The activity, as JSON.</param>
    /// <param name="cancellationToken">Gives up; then it may or may not have arrived.</param>
    public async Task<SendOutcome> SendAsync(ConversationReference to, string? replyTo, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var path = $"{ActivitiesOf(to)}{(replyTo is null ? "" : $"/{Uri.EscapeDataString(replyTo)}")}";
        return (await TalkAsync(HttpMethod.Post, to, path, activity, cancellationToken)).Outcome;
    }

    /// <summary>Posts what somebody waits for: where the conversation is busy it is tried again, for up to 20 seconds.</summary>
    public async Task<SendOutcome> AnswerAsync(ConversationReference to, string? replyTo, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + TimeOut;
        while (true)
        {
            var outcome = await SendAsync(to, replyTo, activity, cancellationToken);
            if (outcome is not SendOutcome.TryAgain later || time.GetUtcNow() + later.After > until)
            {
                return outcome;
            }

            await Task.Delay(later.After, time, cancellationToken);
        }
    }

    /// <summary>Puts an activity in the place of one that was posted. To do it twice changes nothing.</summary>
    public async Task<SendOutcome> UpdateAsync(ConversationReference to, string id, OutgoingActivity activity, CancellationToken cancellationToken) =>
        (await TalkAsync(HttpMethod.Put, to, $"{ActivitiesOf(to)}/{Uri.EscapeDataString(id)}", activity, cancellationToken)).Outcome;

    /// <summary>Begins a thread in a channel of Microsoft Teams with an activity.</summary>
    /// <returns>What became of it; where it was sent, the thread's conversation, such as <c>19:…@thread.tacv2;messageid=17</c>; and the activity's id.</returns>
    public async Task<(SendOutcome Outcome, string Activity)> BeginThreadAsync(
        ConversationReference channel, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var thread = new
        {
            isGroup = true,
            bot = new { id = channel.BotId },
            tenantId = channel.Tenant,
            channelData = new { channel = new { id = channel.Conversation } },
            activity,
        };
        var (outcome, id) = await TalkAsync(HttpMethod.Post, channel, "/v3/conversations", thread, cancellationToken);
        return (outcome, id ?? ((outcome as SendOutcome.Sent)?.RemoteId.Split(";messageid=") is [_, var first] ? first : ""));
    }

    /// <summary>The threads of a channel share one budget.</summary>
    private static string PlaceOf(ConversationReference to) => to.Conversation.Split(';')[0];

    private static string ActivitiesOf(ConversationReference to) => $"/v3/conversations/{Uri.EscapeDataString(to.Conversation)}/activities";

    private async Task<(SendOutcome Outcome, string? Activity)> TalkAsync(
        HttpMethod method, ConversationReference to, string path, object body, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(to.ServiceUrl.TrimEnd('/') + path, UriKind.Absolute, out var address) || !maySendTo(address))
        {
            return (new SendOutcome.Refused($"{to.ServiceUrl} is no address of the Bot Framework") { Scope = RefusedScope.Place }, null);
        }

        if (_budget.Take(PlaceOf(to)) is var wait && wait > TimeSpan.Zero)
        {
            return (new SendOutcome.TryAgain(wait, "much was written in this conversation just now"), null);
        }

        try
        {
            using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body, options: Json) };
            request.Headers.Authorization = credential is null ? null : new("Bearer", await credential.TokenAsync(cancellationToken));
            using var answer = await clients.CreateClient(ClientName).SendAsync(request, cancellationToken);
            return await OutcomeAsync(answer, cancellationToken);
        }
        catch (AuthenticationFailedException error)
        {
            return (new SendOutcome.TryAgain(Later, $"no token for the bot: {error.Message.Split('\n')[0]}"), null);
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return (new SendOutcome.TryAgain(Soon, $"{address.Host} cannot be reached"), null);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            return (new SendOutcome.Unclear(Soon, $"{address.Host} did not say whether it took it"), null);
        }
    }

    /// <summary>What an answer means. After these four codes alone a message may be posted again; after another error it may be out.</summary>
    private async Task<(SendOutcome Outcome, string? Activity)> OutcomeAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.IsSuccessStatusCode)
        {
            var (id, activity) = await IdsAsync(answer, cancellationToken);
            return (new SendOutcome.Sent(id ?? ""), activity);
        }

        return (Trouble(answer), null);
    }

    private SendOutcome Trouble(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout =>
            new SendOutcome.TryAgain(After(answer.Headers.RetryAfter), $"the channel is busy ({(int)answer.StatusCode})"),
        HttpStatusCode.Unauthorized => new SendOutcome.TryAgain(Later, "the channel does not know the bot (401): check Bot:AppId and its secret"),
        HttpStatusCode.Forbidden => new SendOutcome.Refused("the bot may not write there (403): it was blocked or removed") { Scope = RefusedScope.Sender },
        HttpStatusCode.NotFound => new SendOutcome.Refused("the conversation is gone (404)") { Scope = RefusedScope.Place },
        HttpStatusCode.RequestEntityTooLarge => new SendOutcome.Refused("the message is too long for the channel (413)"),
        >= HttpStatusCode.InternalServerError => new SendOutcome.Unclear(Soon, $"the channel failed ({(int)answer.StatusCode})"),
        _ => new SendOutcome.Refused($"the channel refuses it ({(int)answer.StatusCode})"),
    };

    private TimeSpan After(RetryConditionHeaderValue? asked) =>
        asked?.Delta ?? (asked?.Date is { } date && date - time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : Soon);

    /// <summary>Some channels answer with an empty body.</summary>
    private static async Task<(string? Id, string? Activity)> IdsAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken);
            return (Text(body.RootElement, "id"), Text(body.RootElement, "activityId"));
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
