using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Server.Bot;
using TriageBot.Server.Console;

namespace TriageBot.Server.Teams;

/// <summary>
/// Brings cases to agents: a card to each who is at work, a thread to each channel that watches; and keeps every card that was
/// posted up to date, so that all of them tell who decided, what was sent and whether it arrived.
/// </summary>
internal sealed partial class CardWorker(
    ICardStore store, CaseDesk desk, CaseCard cards, IConversationReferences references, ConnectorClient connector, Playbook playbook,
    IOptions<BotOptions> bot, TimeProvider time, ILogger<CardWorker> logger) : RoundWorker(time, logger)
{
    /// <summary>How many undecided cards an agent has at a time: the next comes when one is decided.</summary>
    public const int Room = 5;

    private const int BatchSize = 32;

    // Of updates that may or may not have been taken; with the delays between them nearly two hours.
    private const int MaxAttempts = 30;

    // Where the bot was blocked, or the conversation is gone, every card is refused: one in so long is risked.
    private static readonly TimeSpan Refused = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookAtLeast = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Channel, string Conversation), int> _troubles = [];

    /// <inheritdoc/>
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        await store.PlanAsync(Plan(Time.GetUtcNow()), stoppingToken);
        var leased = await store.LeaseAsync(BatchSize, Lease, stoppingToken);
        await Task.WhenAll(leased.Select(ShowAsync));
        if (leased.Count == 0)
        {
            await store.WaitForChangesAsync(LookAtLeast, stoppingToken);
        }
    }

    /// <summary>Where nobody is at work, what cannot wait goes to the leads; and what was handed over to a team, to its members.</summary>
    private CardPlan Plan(DateTimeOffset now)
    {
        var there = store.AgentConversations().Select(at => at.EntraId).ToHashSet();
        var reachable = playbook.Agents.Where(agent => agent.EntraId is { } id && there.Contains(id)).ToList();
        CardReader[] onShift = [.. reachable.Where(agent => agent.IsOnShift(now)).Select(Reader)];
        Agent[] atWork = [.. playbook.Agents.Where(agent => agent.IsOnShift(now))];
        var staffed = atWork.SelectMany(agent => agent.Teams).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(
            onShift,
            [.. onShift.Length > 0 ? onShift : reachable.Where(agent => agent.Role == AgentRole.Lead).Select(Reader), .. reachable.Select(StandIn).Where(agent => agent.Teams.Count > 0)],
            Room,
            playbook.Targets[0].Tier,
            [.. atWork.Select(agent => agent.Id)])
        {
            Leads = [.. reachable.Where(agent => agent.Role == AgentRole.Lead).Select(agent => agent.EntraId!)],
        };

        static CardReader Reader(Agent agent) => new(agent.EntraId!, agent.Id, agent.Teams);
        CardReader StandIn(Agent agent) => Reader(agent) with { Teams = [.. agent.Teams.Where(team => !staffed.Contains(team))], HandedOverOnly = true };
    }

    /// <summary>What has begun is finished, also when the service stops.</summary>
    private async Task ShowAsync(LeasedCard card) => await store.FinishAsync(card, await AttemptAsync(card), CancellationToken.None);

    private async Task<CardOutcome> AttemptAsync(LeasedCard card)
    {
        try
        {
            return await TryAsync(card);
        }
        catch (Exception error) // It must not take the others of the batch with it. Nothing was posted yet, or it changes nothing to do it twice.
        {
            LogFailed(Log, error, card.CaseId);
            return Repeat(card, error.GetType().Name);
        }
    }

    private async Task<CardOutcome> TryAsync(LeasedCard card)
    {
        if (references.Find(card.Channel, card.Conversation) is not { } home)
        {
            return NeverThere(card, "the bot was removed from there");
        }

        var agent = playbook.Agents.FirstOrDefault(agent => agent.EntraId is not null && agent.EntraId == home.EntraId);
        if (home.Kind == ConversationKind.Personal && agent is null)
        {
            return NeverThere(card, "who is there is no agent of the playbook any more");
        }

        if (bot.Value.TenantId is { } tenant && !string.Equals(home.Tenant, tenant, StringComparison.OrdinalIgnoreCase))
        {
            return card.Activity is null
                ? new CardOutcome.Later(Refused, "it is not of the bot's tenant") { Hold = Refused }
                : new CardOutcome.Lost("it is not of the bot's tenant");
        }

        var to = home with { Conversation = card.Thread ?? card.Conversation };
        if (connector.WaitFor(to) is var wait && wait > TimeSpan.Zero)
        {
            return new CardOutcome.Later(wait, null) { Hold = wait };
        }

        var view = await desk.FindAsync(card.CaseId, CancellationToken.None);
        if (view is null || (card.Activity is null && !(card.Wanted && IsFor(agent, view))))
        {
            return new CardOutcome.Moot();
        }

        var activity = Message(to, view, isNew: card.Activity is null);
        return card.Activity is { } shown
            ? Updated(card, await connector.UpdateAsync(to, shown, activity, CancellationToken.None))
            : await PostAsync(card, to, activity);
    }

    /// <summary>Whether a case still is what an agent should be shown unasked; null for several people.</summary>
    private bool IsFor(Agent? agent, CaseView view) => CaseCard.Asks(view) && (agent is null || (agent.Role == AgentRole.Lead && view.Case.PagedAt is not null)
        || ((view.Case.State != CaseState.HandedOver || agent.Teams.Contains(view.Case.Team, StringComparer.OrdinalIgnoreCase))
            && (view.Case.Assignee == agent.Id || !IsAtWork(view.Case.Assignee)) && (agent.IsOnShift(Time.GetUtcNow()) || Pages(view))));

    /// <summary>Whether somebody sees to a case of theirs: who wrote back to a customer last week may be gone home.</summary>
    private bool IsAtWork(string? assignee) => assignee is not null && playbook.FindAgent(assignee)?.IsOnShift(Time.GetUtcNow()) is true;

    private bool Pages(CaseView view) => view.Case.PagedAt is not null || view.Case.Sla?.Tier == playbook.Targets[0].Tier;

    private OutgoingActivity Message(ConversationReference to, CaseView view, bool isNew)
    {
        var now = Time.GetUtcNow();
        var pages = isNew && Pages(view);
        string[] readers = [.. store.AgentConversations().Where(at => playbook.Agents.Any(agent => agent.EntraId == at.EntraId)).Select(at => at.UserId)];
        return OutgoingActivity.To(to) with
        {
            Summary = Summary(view, now),
            Attachments = [new(AdaptiveCard.ContentType, cards.Of(view, now, pages ? "This one cannot wait." : null, readers).ToJson())],
            ChannelData = pages && to.Kind == ConversationKind.Personal ? new { notification = new { alert = true } } : null,
        };
    }

    /// <summary>Our own words alone: a notification is shown where a stranger's words should not be.</summary>
    private string Summary(CaseView view, DateTimeOffset now)
    {
        var what = view.Triage switch
        {
            { IsComplaint: true, FirstTime.Label: FirstTimeLabel.Yes } => "a first complaint",
            { IsComplaint: true } => "a complaint",
            { } triage => Words.Article(triage.Intent.Label),
            null => "a mention",
        };
        return view.Case.Sla is { } sla ? $"Case {view.Case.Id}: {what}, {Countdown.Of(sla, playbook, now).Text}" : $"Case {view.Case.Id}: {Words.Of(view.Case.State)}";
    }

    private async Task<CardOutcome> PostAsync(LeasedCard card, ConversationReference to, OutgoingActivity activity)
    {
        try
        {
            return await PostOnceAsync(card, to, activity);
        }
        catch (Exception error) // As above, but it may be there.
        {
            LogFailed(Log, error, card.CaseId);
            return new CardOutcome.Lost($"{error.GetType().Name}: it may be there") { Hold = Trouble(card) };
        }
    }

    private async Task<CardOutcome> PostOnceAsync(LeasedCard card, ConversationReference to, OutgoingActivity activity)
    {
        var begins = to.Kind == ConversationKind.Channel && card.Thread is null;
        var (thread, outcome) = begins ? await BeginAsync(to, activity) : (to.Conversation, await connector.SendAsync(to, null, activity, CancellationToken.None));
        if (outcome is SendOutcome.Refused { Scope: RefusedScope.Place } && to.Kind == ConversationKind.Channel && !begins)
        {
            // Somebody deleted the thread.
            (thread, outcome) = await BeginAsync(to with { Conversation = card.Conversation }, activity);
        }

        return outcome switch
        {
            SendOutcome.Sent { RemoteId.Length: > 0 } sent => Shown(card, new(thread, sent.RemoteId)),
            SendOutcome.Sent => new CardOutcome.Lost("it is there, but the channel did not say under which id, so that it stays as it is"),
            SendOutcome.TryAgain later => new CardOutcome.Later(later.After, later.Reason) { Hold = later.After },
            SendOutcome.Unclear unclear => new CardOutcome.Lost($"{unclear.Reason}: it may be there") { Hold = Trouble(card) },
            SendOutcome.Refused { Scope: RefusedScope.Sender or RefusedScope.Place } refused => new CardOutcome.Later(Refused, refused.Reason) { Hold = Refused },
            SendOutcome.Refused refused => new CardOutcome.Lost(refused.Reason) { Hold = Trouble(card) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <returns>The thread as it is written to, and what became of its first message.</returns>
    private async Task<(string Thread, SendOutcome Outcome)> BeginAsync(ConversationReference channel, OutgoingActivity activity)
    {
        var (outcome, first) = await connector.BeginThreadAsync(channel, activity, CancellationToken.None);
        return outcome is SendOutcome.Sent begun ? (begun.RemoteId, begun with { RemoteId = first }) : (channel.Conversation, outcome);
    }

    /// <summary>A card that is not there leaves nothing behind; one that is stays as it is.</summary>
    private static CardOutcome NeverThere(LeasedCard card, string because) => card.Activity is null ? new CardOutcome.Moot() : new CardOutcome.Lost(because);

    private CardOutcome Updated(LeasedCard card, SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent => Shown(card, new(card.Thread!, card.Activity!)),
        SendOutcome.TryAgain later => new CardOutcome.Later(later.After, later.Reason) { Hold = later.After },
        SendOutcome.Unclear unclear => Repeat(card, unclear.Reason) with { Hold = Trouble(card) },
        SendOutcome.Refused { Scope: RefusedScope.Sender } refused => new CardOutcome.Later(Refused, refused.Reason) { Hold = Refused },
        SendOutcome.Refused refused => new CardOutcome.Lost(refused.Reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static CardOutcome Repeat(LeasedCard card, string because) => card.Attempt < MaxAttempts
        ? new CardOutcome.Later(BackOff.After(TimeSpan.Zero, card.Attempt), because) { Counts = true }
        : new CardOutcome.Lost($"given up after {MaxAttempts} attempts: {because}");

    private CardOutcome.Shown Shown(LeasedCard card, CardOutcome.Shown shown)
    {
        _troubles.TryRemove((card.Channel, card.Conversation), out _);
        return shown;
    }

    /// <summary>The longer a conversation is in trouble, the fewer cards are risked there.</summary>
    private TimeSpan Trouble(LeasedCard card) =>
        BackOff.After(TimeSpan.Zero, _troubles.AddOrUpdate((card.Channel, card.Conversation), 1, (_, times) => times + 1));

    [LoggerMessage(Level = LogLevel.Error, Message = "The card of case {CaseId} failed")]
    private static partial void LogFailed(ILogger logger, Exception error, long caseId);
}
