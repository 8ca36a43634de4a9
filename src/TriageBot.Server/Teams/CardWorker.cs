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
    TimeProvider time, ILogger<CardWorker> logger) : RoundWorker(time, logger)
{
    /// <summary>How many undecided cards an agent has at a time: the next comes when one is decided.</summary>
    public const int Room = 5;

    private const int BatchSize = 32;

    // With the delays between them nearly two hours.
    private const int MaxAttempts = 30;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookAtLeast = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        await store.PlanAsync(Plan(Time.GetUtcNow()), stoppingToken);
        var leased = await store.LeaseAsync(BatchSize, Lease, stoppingToken);
        await Task.WhenAll(leased.GroupBy(card => (card.Channel, card.Conversation)).Select(one => ShowAsync(one, stoppingToken)));
        if (leased.Count == 0)
        {
            await store.WaitForChangesAsync(LookAtLeast, stoppingToken);
        }
    }

    /// <summary>Where nobody is at work, what cannot wait goes to the leads.</summary>
    private CardPlan Plan(DateTimeOffset now)
    {
        var reachable = playbook.Agents.Where(agent => agent.EntraId is not null).ToList();
        CardReader[] onShift = [.. reachable.Where(agent => agent.IsOnShift(now)).Select(Reader)];
        return new(
            onShift,
            onShift.Length > 0 ? onShift : [.. reachable.Where(agent => agent.Role == AgentRole.Lead).Select(Reader)],
            Room,
            playbook.Targets[0].Tier);

        static CardReader Reader(Agent agent) => new(agent.EntraId!, agent.Id);
    }

    /// <summary>One after the other in a conversation, so that the most pressing stands first. What has begun is finished, also when the service stops.</summary>
    private async Task ShowAsync(IEnumerable<LeasedCard> leased, CancellationToken stoppingToken)
    {
        foreach (var card in leased)
        {
            var outcome = stoppingToken.IsCancellationRequested ? new CardOutcome.Later(TimeSpan.Zero, null) : await AttemptAsync(card);
            await store.FinishAsync(card, outcome, CancellationToken.None);
        }
    }

    private async Task<CardOutcome> AttemptAsync(LeasedCard card)
    {
        try
        {
            return await TryAsync(card);
        }
        catch (Exception error) // It must not take the others of the batch with it; a post may be there.
        {
            LogFailed(Log, error, card.CaseId);
            return card.Activity is null ? new CardOutcome.Lost($"{error.GetType().Name}: it may be there") : Later(card, TimeSpan.Zero, error.GetType().Name);
        }
    }

    private async Task<CardOutcome> TryAsync(LeasedCard card)
    {
        if (references.Find(card.Channel, card.Conversation) is not { } home)
        {
            return new CardOutcome.Lost("the bot was removed from there");
        }

        if (home.Kind == ConversationKind.Personal && playbook.Agents.All(agent => agent.EntraId is null || agent.EntraId != home.EntraId))
        {
            return new CardOutcome.Lost("who is there is no agent of the playbook any more");
        }

        var to = home with { Conversation = card.Thread ?? card.Conversation };
        if (connector.WaitFor(to) is var wait && wait > TimeSpan.Zero)
        {
            return new CardOutcome.Later(wait, null);
        }

        var view = await desk.FindAsync(card.CaseId, CancellationToken.None);
        if (view is null || (card.Activity is null && !CaseCard.Asks(view)))
        {
            return new CardOutcome.Moot();
        }

        var activity = Message(to, view, isNew: card.Activity is null);
        return card.Activity is { } shown
            ? Updated(card, view, await connector.UpdateAsync(to, shown, activity, CancellationToken.None))
            : await PostAsync(card, to, view, activity);
    }

    private OutgoingActivity Message(ConversationReference to, CaseView view, bool isNew)
    {
        var now = Time.GetUtcNow();
        var pages = isNew && view.Case.Sla?.Tier == playbook.Targets[0].Tier;
        string[] readers = [.. store.AgentConversations().Select(agent => agent.UserId)];
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

    private async Task<CardOutcome> PostAsync(LeasedCard card, ConversationReference to, CaseView view, OutgoingActivity activity)
    {
        var thread = to.Conversation;
        SendOutcome outcome;
        if (to.Kind == ConversationKind.Channel && card.Thread is null)
        {
            (outcome, var first) = await connector.BeginThreadAsync(to, activity, CancellationToken.None);
            (thread, outcome) = outcome is SendOutcome.Sent begun ? (begun.RemoteId, begun with { RemoteId = first }) : (thread, outcome);
        }
        else
        {
            outcome = await connector.SendAsync(to, null, activity, CancellationToken.None);
        }

        return outcome switch
        {
            SendOutcome.Sent { RemoteId.Length: > 0 } sent => new CardOutcome.Shown(thread, sent.RemoteId, CaseCard.Asks(view)),
            SendOutcome.Sent => new CardOutcome.Lost("it is there, but the channel did not say under which id, so that it stays as it is"),
            SendOutcome.TryAgain later => Later(card, later.After, later.Reason),
            SendOutcome.Unclear unclear => new CardOutcome.Lost($"{unclear.Reason}: it may be there"),
            SendOutcome.Refused refused => new CardOutcome.Lost(refused.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static CardOutcome Updated(LeasedCard card, CaseView view, SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent => new CardOutcome.Shown(card.Thread!, card.Activity!, CaseCard.Asks(view)),
        SendOutcome.TryAgain later => Later(card, later.After, later.Reason),
        SendOutcome.Unclear unclear => Later(card, unclear.After, unclear.Reason),
        SendOutcome.Refused refused => new CardOutcome.Lost(refused.Reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static CardOutcome Later(LeasedCard card, TimeSpan asked, string because) => card.Attempt < MaxAttempts
        ? new CardOutcome.Later(BackOff.After(asked, card.Attempt), because)
        : new CardOutcome.Lost($"given up after {MaxAttempts} attempts: {because}");

    [LoggerMessage(Level = LogLevel.Error, Message = "The card of case {CaseId} failed")]
    private static partial void LogFailed(ILogger logger, Exception error, long caseId);
}
