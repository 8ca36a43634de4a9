using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Server.Bot;

namespace TriageBot.Server.Teams;

/// <summary>
/// The desk in Microsoft Teams: an agent writes <c>next</c>, gets a case as a card, and decides on it there. A card is another
/// view of <see cref="CaseDesk"/>; who may decide is told by the playbook's Entra object ids, not by what a card says.
/// </summary>
internal sealed partial class TeamsDesk(
    CaseDesk desk, Playbook playbook, CardSeal seal, CaseCard cards, ICardStore shown, IConversationReferences references,
    ConnectorClient connector, IOptions<BotOptions> bot, TimeProvider time, ILogger<TeamsDesk> logger)
{
    private const int MostListed = 10;
    private const int MostLookedThrough = 50;

    private const string Help =
        "next: the most pressing case that nobody has taken. mine: yours. queue: what waits. case N: one case. " +
        "watch, unwatch: whether new cases come here by themselves.";

    /// <summary>A conversation as it is kept: a channel without its threads, and whose it is where an agent talks with the bot alone.</summary>
    public ConversationReference HomeOf(Activity activity, ConversationReference heard) => heard with
    {
        Conversation = heard.Kind == ConversationKind.Channel ? heard.Conversation.Split(';')[0] : heard.Conversation,
        EntraId = heard.Kind == ConversationKind.Personal ? AgentOf(activity)?.EntraId : null,
    };

    /// <summary>Answers what an agent wrote, in the conversation it was written in.</summary>
    public async Task ReadAsync(Activity activity, ConversationReference conversation, CancellationToken cancellationToken)
    {
        if (activity.SubmittedAction is { } submitted && AgentOf(activity) is { } decider)
        {
            await SayAsync(conversation, activity, await DecideAsync(submitted, decider, cancellationToken), cancellationToken);
            return;
        }

        var said = AgentOf(activity) is { } agent
            ? await CommandAsync(activity.SaidToBot().ToLowerInvariant(), agent, HomeOf(activity, conversation), cancellationToken)
            : new CardAnswer("You are not an agent of the playbook: ask its owner to add your Entra object id.");
        await SayAsync(conversation, activity, said, cancellationToken);
    }

    /// <summary>Takes a button of a card.</summary>
    public async Task<CardAnswer> PressAsync(Activity activity, CancellationToken cancellationToken) => AgentOf(activity) is { } agent
        ? await DecideAsync(activity.PressedAction!.Value, agent, cancellationToken)
        : new CardAnswer("You are not an agent of the playbook.") { Status = StatusCodes.Status403Forbidden };

    /// <summary>Of the bot's own tenant, where one is configured: an object id means nothing elsewhere.</summary>
    private Agent? AgentOf(Activity activity) => activity.FromEntraId is { } id && (bot.Value.TenantId is not { } tenant || string.Equals(activity.Tenant, tenant, StringComparison.OrdinalIgnoreCase))
        ? playbook.Agents.FirstOrDefault(agent => string.Equals(agent.EntraId, id, StringComparison.OrdinalIgnoreCase))
        : null;

    private async Task<CardAnswer> CommandAsync(string command, Agent agent, ConversationReference home, CancellationToken cancellationToken) =>
        command.Split(' ', 2, StringSplitOptions.TrimEntries) switch
        {
            ["watch"] => await WatchAsync(home, true, "New cases come here from now on.", cancellationToken),
            ["unwatch"] => await WatchAsync(home, false, "New cases and digests come here no longer; next still shows a case.", cancellationToken),
            ["next"] => await NextAsync(agent, cancellationToken),
            ["mine"] => await ListAsync("yours", agent.Id, cancellationToken),
            ["queue"] => await ListAsync("waiting", null, cancellationToken),
            ["case", var number] when long.TryParse(number.TrimStart('#'), CultureInfo.InvariantCulture, out var id) =>
                await desk.FindAsync(id, cancellationToken) is { } view ? Card(view) : new CardAnswer($"There is no case {id}."),
            _ => new CardAnswer(Help),
        };

    private async Task<CardAnswer> WatchAsync(ConversationReference home, bool watches, string said, CancellationToken cancellationToken)
    {
        await references.WatchAsync(home.Channel, home.Conversation, watches, cancellationToken);
        return new(said);
    }

    /// <summary>What was handed over to a team waits for its members.</summary>
    private async Task<CardAnswer> NextAsync(Agent agent, CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var page = await desk.ListAsync(new(null, CaseGroup.Queue, CaseFilter.Nobody, MostLookedThrough, after), cancellationToken);
            var first = page.Cases.FirstOrDefault(view => view.Case.State != CaseState.HandedOver || agent.Teams.Contains(view.Case.Team, StringComparer.OrdinalIgnoreCase));
            if (first is not null && await desk.FindAsync(first.Case.Id, cancellationToken) is { } whole)
            {
                return Card(whole);
            }

            after = page.Next;
        }
        while (after is not null);
        return new CardAnswer("Nothing waits for you that somebody has not taken.");
    }

    private async Task<CardAnswer> ListAsync(string what, string? assignee, CancellationToken cancellationToken)
    {
        var page = await desk.ListAsync(new(null, CaseGroup.Queue, assignee, MostListed, null), cancellationToken);
        return new(CaseList.Of(what, page, playbook, time.GetUtcNow()));
    }

    private async Task<CardAnswer> DecideAsync(CardPress press, Agent agent, CancellationToken cancellationToken)
    {
        if (seal.Open(press.Data.GetValueOrDefault(CardSeal.Member)) is not var (id, version, assignee))
        {
            return new("This card was not written by TriageBot, or before its keys were changed: write next.") { Status = StatusCodes.Status400BadRequest };
        }

        if (await desk.FindAsync(id, cancellationToken) is not { } seen)
        {
            return new($"There is no case {id}.") { Status = StatusCodes.Status404NotFound };
        }

        if (press.Verb == "refresh")
        {
            return Card(seen);
        }

        if (press.Verb == "take")
        {
            return seen.Case.Version == version
                ? await TakeAsync(seen with { Case = seen.Case with { Assignee = assignee } }, agent, cancellationToken)
                : Card(seen, "The case has changed since this card was drawn.");
        }

        if (DecisionOf(press, id, version) is not { } decision)
        {
            return new("There is no such action.") { Status = StatusCodes.Status400BadRequest };
        }

        return await desk.DecideAsync(decision, agent, cancellationToken) switch
        {
            DecisionOutcome.Taken taken => Card(taken.Case),
            DecisionOutcome.TooLate late => Card(late.Case, late.Because, decision),
            DecisionOutcome.Invalid invalid => Card(seen, invalid.Because, decision),
            _ => new($"There is no case {id}."),
        };
    }

    /// <summary>Pressed twice, or repeated by the channel, it is taken once: the card says whose the case was.</summary>
    private async Task<CardAnswer> TakeAsync(CaseView seen, Agent agent, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(seen, agent, cancellationToken) is not { } now)
        {
            return new($"There is no case {seen.Case.Id}.");
        }

        return now.Case.Assignee is { } other && other != agent.Id
            ? Card(now, $"{playbook.FindAgent(other)?.Name ?? other} has taken it meanwhile.")
            : Card(now);
    }

    private static Decision? DecisionOf(CardPress press, long id, int version)
    {
        return press.Verb switch
        {
            "approve" => new(id, version, DecisionKind.Edit, Field(CaseCard.Text) ?? "", null, Field(CaseCard.Despite)),
            "reject" => new(id, version, DecisionKind.Reject, null, null, Field(CaseCard.Reason)),
            "noReply" => new(id, version, DecisionKind.NoReply, null, null, Field(CaseCard.WhyNot)),
            "spam" => new(id, version, DecisionKind.Spam, null, null, null),
            "handOver" => new(id, version, DecisionKind.HandOver, null, null, Field(CaseCard.Team)),
            _ => null,
        };

        string? Field(string name) => press.Data.GetValueOrDefault(name);
    }

    private CardAnswer Card(CaseView view, string? note = null, Decision? refused = null) =>
        new(cards.Of(view, time.GetUtcNow(), note, refused: refused)) { Case = view };

    /// <summary>A card that is an answer is kept up to date like those that come by themselves.</summary>
    private async Task SayAsync(ConversationReference to, Activity heard, CardAnswer answer, CancellationToken cancellationToken)
    {
        var message = OutgoingActivity.To(to) with
        {
            Text = answer.Words,
            Attachments = answer.Card is { } card ? [new(AdaptiveCard.ContentType, card.ToJson())] : null,
        };
        switch (await connector.AnswerAsync(to, heard.Id, message, cancellationToken))
        {
            case SendOutcome.Sent { RemoteId.Length: > 0 } sent when answer.Case is { } view:
                await shown.AddAsync(
                    new(view.Case.Id, to.Channel, HomeOf(heard, to).Conversation, to.Conversation, sent.RemoteId, view.Case.Version, CaseCard.Asks(view)),
                    CancellationToken.None); // It stands there, whoever hung up.
                break;
            case SendOutcome.Sent:
                break;
            case var failed:
                LogNotSaid(failed);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An agent in Teams got no answer: {Outcome}")]
    private partial void LogNotSaid(SendOutcome outcome);
}

/// <summary>What the bot answers: words, or a card.</summary>
internal sealed record CardAnswer
{
    public CardAnswer(string words) => Words = words;

    public CardAnswer(AdaptiveCard card) => Card = card;

    public string? Words { get; }

    public AdaptiveCard? Card { get; }

    /// <summary>Whose card it is; null for another one, or none.</summary>
    public CaseView? Case { get; init; }

    /// <summary>As in HTTP.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>
    /// As a card action is answered.
    /// Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format.
    /// </summary>
    public JsonElement ToInvokeResponse() => JsonSerializer.SerializeToElement<object>(this switch
    {
        { Card: { } card } => new { statusCode = Status, type = AdaptiveCard.ContentType, value = card.ToJson() },
        { Status: StatusCodes.Status200OK } => new { statusCode = Status, type = "application/vnd.microsoft.activity.message", value = Words },
        _ => new { statusCode = Status, type = "application/vnd.microsoft.error", value = new { code = "Refused", message = Words } },
    });
}

/// <summary>A button that was pressed, with what was written in the card's fields.</summary>
/// <param name="Verb">Which button.</param>
/// <param name="Data">What it carries, and the fields.</param>
internal readonly record struct CardPress(string Verb, IReadOnlyDictionary<string, string> Data);
