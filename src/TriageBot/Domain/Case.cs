using System.Diagnostics;

namespace TriageBot.Domain;

/// <summary>One conversation of one customer with one brand, from the first mention to its end.</summary>
/// <param name="Id">The case's number.</param>
/// <param name="Key">What makes it one case.</param>
/// <param name="OpenedAt">When its first message was heard, in UTC.</param>
public sealed partial record Case(long Id, CaseKey Key, DateTimeOffset OpenedAt)
{
    /// <summary>Where it stands.</summary>
    public CaseState State { get; init; }

    /// <summary>Counts what changes the basis of a decision: a decision names the version it was taken on.</summary>
    public int Version { get; init; }

    /// <summary>The newest message of the customer, by the time it was posted: its triage is the case's.</summary>
    public NewestMessage? Newest { get; init; }

    /// <summary>Place in the queue, 0 to 100; higher comes first.</summary>
    public double Priority { get; init; }

    /// <summary>The promised first answer; null once it is given or none is needed.</summary>
    public SlaTarget? Sla { get; init; }

    /// <summary>Id of the agent who has taken it.</summary>
    public string? Assignee { get; init; }

    /// <summary>The team it was handed to.</summary>
    public string? Team { get; init; }

    /// <summary>Number of its newest draft; 0 before the first.</summary>
    public int DraftVersion { get; init; }

    /// <summary>Why it needs no reply, was handed over or was answered by hand.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether its one automatic acknowledgement was queued.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>The newest decision, so that the loser of a race can be told.</summary>
    public LastDecision? Decided { get; init; }

    /// <summary>What its draft is for where it answers nobody; null where it answers the customer.</summary>
    public NoteKind? Note { get; init; }

    /// <summary>What the customer was promised in it, oldest first.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>Replies of ours that everybody can read.</summary>
    public int PublicReplies { get; init; }

    /// <summary>The customer complained in it.</summary>
    public bool Complained { get; init; }

    /// <summary>When the customer said, after an answer to a complaint, that all is well, in UTC; null where not.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Its one follow-up was proposed.</summary>
    public bool FollowedUp { get; init; }

    /// <summary>The customer waits for an agent.</summary>
    public bool AwaitsAgent => Note is null && State is CaseState.Heard or CaseState.Triaged or CaseState.Drafted or CaseState.HandedOver;

    /// <summary>The case after one more event. The only way a case changes; an illegal step throws.</summary>
    /// <exception cref="InvalidOperationException">The state does not allow this event.</exception>
    public Case Apply(CaseEvent happened)
    {
        var next = Fold(happened);
        return (AwaitsAgent || !next.AwaitsAgent ? next : next with { PagedAt = null }).Placed(); // Another wait may be paged for anew.
    }

    private Case Fold(CaseEvent happened) => happened switch
    {
        CaseEvent.Heard heard => Hear(heard),
        CaseEvent.Observed => this,
        CaseEvent.Triaged triaged => triaged.MessageId == Newest?.Id ? Judge(triaged.Triage) : JudgeLate(triaged.Triage),
        CaseEvent.Advised advised => advised.MessageId == Newest?.Id && AwaitsAgent ? Advise(advised.Triage) : this,
        CaseEvent.Drafted drafted => Step(CaseStep.Draft) with { DraftVersion = drafted.Number },
        CaseEvent.SetAside aside => Step(aside.Spam ? CaseStep.MarkSpam : CaseStep.SetAside) with { Reason = aside.Reason, Sla = null },
        CaseEvent.Approved approved => Decide(approved, CaseStep.Approve) with
        {
            Acknowledged = Acknowledged || approved.Sends.Any(send => send.Automatic),
            Assignee = Assignee ?? approved.By,
            PublicReplies = PublicReplies + approved.Sends.Count(send => send is { Kind: SendKind.Reply, Visibility: Visibility.Public }),
            Promises = Promises.Ended(approved.At, promise => promise.Asked).With(approved),
        },
        CaseEvent.Rejected rejected => Decide(rejected, CaseStep.Reject),
        CaseEvent.NeedsNoReply none => Decide(none, CaseStep.SetAside) with
        {
            Reason = none.Reason,
            Sla = null,
            Note = null,
            Promises = Promises.Ended(none.At, promise => promise.Asked),
        },
        CaseEvent.MarkedSpam spam => Decide(spam, CaseStep.MarkSpam) with { Reason = spam.Reason, Sla = null, Note = null },
        CaseEvent.TakenBack back => Decide(back, back.WasSpam ? CaseStep.ClearSpam : CaseStep.Reopen).Waits(back.Waiting) with { Reason = null },
        CaseEvent.HandedOver over => Decide(over, CaseStep.HandOver) with { Team = over.Team, Reason = over.Reason, Assignee = null },
        CaseEvent.SentByHand hand => Decide(hand, CaseStep.SendByHand) with
        {
            Reason = hand.Proof,
            Sla = null,
            Note = null,
            Promises = Promises.Ended(hand.At, promise => promise.Asked),
        },
        CaseEvent.ResolvedBy resolved => Decide(resolved, CaseStep.Resolve) with
        {
            Sla = null,
            Note = null,
            Promises = Promises.Ended(resolved.At, _ => true),
        },
        CaseEvent.Relabelled said => Relabel(said),
        CaseEvent.Closed => Step(CaseStep.Close),
        CaseEvent.Assigned assigned => this with { Assignee = assigned.To },
        CaseEvent.SendStarted => State == CaseState.Approved ? Step(CaseStep.Send) : this,
        CaseEvent.Delivered delivered => Deliver(delivered),
        CaseEvent.NotDelivered failed => Fail(failed),
        CaseEvent.AllDelivered => State == CaseState.Replied ? EndReply() : this,
        CaseEvent.NoteProposed note => Propose(note),
        CaseEvent.PromiseDue due => Ask(due.Number),
        CaseEvent.PromiseKept kept => this with { Promises = Promises.Ended(kept.At, promise => promise.Number == kept.Number) },
        CaseEvent.CallPlanned call => this with { Promises = Promises.With(call) },
        CaseEvent.Linked or CaseEvent.Unlinked or CaseEvent.Imported => this,
        CaseEvent.Reconsidered again => again.MessageId == Newest?.Id && AwaitsAgent ? this with
        {
            Priority = again.Waiting.Priority,
            Sla = Sla is { } promised && promised.DueAt <= again.Waiting.Sla.DueAt ? promised : again.Waiting.Sla,
        } : this,
        CaseEvent.Paged paged => this with { PagedAt = paged.At },
        CaseEvent.Preferred preferred => preferred.Preferences.MayCall ? this : this with { Promises = Promises.Ended(preferred.At, promise => promise.Call) },
        _ => throw new UnreachableException(),
    };

    /// <summary>The legal transitions of a case, all of them; null where a step is not allowed.</summary>
    public static CaseState? Next(CaseState from, CaseStep step) => (from, step) switch
    {
        (_, CaseStep.Hear) => CaseState.Heard,
        (CaseState.Heard, CaseStep.Triage) => CaseState.Triaged,
        (CaseState.Triaged or CaseState.Drafted, CaseStep.Draft) => CaseState.Drafted,
        (CaseState.NoReplyNeeded or CaseState.Replied or CaseState.WaitingForCustomer or CaseState.SentByHand
            or CaseState.Resolved or CaseState.Closed, CaseStep.Propose) => CaseState.Drafted,
        (CaseState.Triaged or CaseState.Drafted or CaseState.HandedOver, CaseStep.SetAside) => CaseState.NoReplyNeeded,
        (CaseState.Triaged or CaseState.Drafted or CaseState.HandedOver, CaseStep.MarkSpam) => CaseState.Spam,
        (CaseState.Drafted or CaseState.HandedOver, CaseStep.Approve) => CaseState.Approved,
        (CaseState.Drafted or CaseState.HandedOver, CaseStep.Reject) => CaseState.Drafted,
        (CaseState.Drafted or CaseState.HandedOver, CaseStep.HandOver) => CaseState.HandedOver,
        (CaseState.Drafted or CaseState.HandedOver, CaseStep.SendByHand) => CaseState.SentByHand,
        (CaseState.Approved, CaseStep.Send) => CaseState.Sending,
        (CaseState.Sending, CaseStep.Deliver) => CaseState.Replied,
        (CaseState.Sending or CaseState.Replied or CaseState.WaitingForCustomer or CaseState.NoReplyNeeded
            or CaseState.Resolved or CaseState.Closed, CaseStep.Fail) => CaseState.Drafted,
        (CaseState.Replied, CaseStep.Wait) => CaseState.WaitingForCustomer,
        (CaseState.Replied or CaseState.WaitingForCustomer or CaseState.SentByHand or CaseState.HandedOver,
            CaseStep.Resolve) => CaseState.Resolved,
        (CaseState.Triaged or CaseState.Drafted or CaseState.HandedOver, CaseStep.Relabel) => CaseState.Triaged,
        (CaseState.NoReplyNeeded or CaseState.Spam or CaseState.Drafted or CaseState.Approved or CaseState.Sending or CaseState.Replied
            or CaseState.WaitingForCustomer or CaseState.SentByHand or CaseState.Resolved or CaseState.Closed,
            CaseStep.TakeUp) => CaseState.Triaged,
        (CaseState.Resolved, CaseStep.Close) => CaseState.Closed,
        (CaseState.Spam, CaseStep.ClearSpam) => CaseState.Triaged,
        (CaseState.NoReplyNeeded or CaseState.HandedOver or CaseState.SentByHand or CaseState.Replied
            or CaseState.WaitingForCustomer or CaseState.Resolved or CaseState.Closed, CaseStep.Reopen) => CaseState.Triaged,
        _ => null,
    };

    private Case Hear(CaseEvent.Heard heard)
    {
        var older = Newest is { } newest && heard.PostedAt < newest.PostedAt;
        var waiting = AwaitsAgent ? this with { Posts = Posts + 1 } : this with { Posts = 1 };
        return older
            ? waiting with { Version = Version + 1 }
            : waiting.Step(CaseStep.Hear) with { Newest = new(heard.MessageId, heard.PostedAt), Sla = AwaitsAgent ? Sla : null, Note = null };
    }

    /// <summary>A customer who writes again while waiting never falls back in the queue.</summary>
    private Case Judge(Triage triage)
    {
        var judged = Step(CaseStep.Triage) with
        {
            Reason = null,
            ConfirmedAt = Complained && IsAnswered && triage.IsThanks ? Newest!.PostedAt : null,
            Complained = Complained || triage.IsComplaint,
            Pace = triage.Pace ?? RiskPace.Usual,
        };
        return Sla is { } promised
            ? judged with
            {
                Priority = Math.Max(Priority, triage.Priority.Score),
                Sla = promised.DueAt <= triage.Sla.DueAt ? promised : triage.Sla,
            }
            : judged with { Priority = triage.Priority.Score, Sla = triage.Sla };
    }

    /// <summary>
    /// An older message that arrives late. While its author waits, it may only make the case more pressing; what was set
    /// aside or answered before anybody saw it is taken up when it needs an answer.
    /// </summary>
    private Case JudgeLate(Triage triage)
    {
        if (AwaitsAgent)
        {
            return this with
            {
                Priority = Math.Max(Priority, triage.Priority.Score),
                Sla = Sla is { } promised && promised.DueAt <= triage.Sla.DueAt ? promised : triage.Sla,
            };
        }

        return triage.NeedsReply && Next(State, CaseStep.TakeUp) is not null
            ? Step(CaseStep.TakeUp) with { Priority = triage.Priority.Score, Sla = triage.Sla, Reason = null, Note = null }
            : this;
    }

    /// <summary>The version stays: an opinion must not void what an agent is deciding.</summary>
    private Case Advise(Triage triage) => this with
    {
        Priority = Math.Max(Priority, triage.Priority.Score),
        Sla = Sla is { } promised && triage.Sla.DueAt < promised.DueAt ? triage.Sla : Sla,
    };

    /// <summary>An agent's word may lower what the model's had raised. What is not waiting for an agent stays where it is, unless it needs an answer after all.</summary>
    private Case Relabel(CaseEvent.Relabelled said)
    {
        var isAside = Note is not null || State is CaseState.NoReplyNeeded or CaseState.Spam;
        var step = said.Triage.NeedsReply && isAside ? CaseStep.TakeUp : CaseStep.Relabel;
        var labelled = Next(State, step) is null || said.MessageId != Newest?.Id || (Note is not null && step == CaseStep.Relabel)
            ? this with { Version = Version + 1, Decided = new(said.By, said.Name, said.At) }
            : Decide(said, step) with { Reason = null, Note = null };
        return labelled.AwaitsAgent
            ? labelled with { Priority = said.Waiting.Priority, Sla = said.Waiting.Sla }
            : labelled;
    }

    private Case Deliver(CaseEvent.Delivered delivered) =>
        delivered is { Kind: SendKind.Reply, RepliesLeft: 0 } && State == CaseState.Sending
            ? Step(CaseStep.Deliver) with { Sla = null }
            : this;

    /// <summary>A reply that never arrived must not be lost in whatever state the case went on to.</summary>
    private Case Fail(CaseEvent.NotDelivered failed) => failed switch
    {
        { Kind: SendKind.Direct } => this with { Acknowledged = Acknowledged && !failed.Automatic },
        { RepliesLeft: 0 } when Next(State, CaseStep.Fail) is not null =>
            Step(CaseStep.Fail).Waits(failed.Waiting) with { Reason = failed.Reason, Promises = Promises.WithoutThoseOf(Decided) },
        _ => (AwaitsAgent ? Waits(failed.Waiting) : this) with { Reason = failed.Reason, Promises = Promises.WithoutThoseOf(Decided) },
    };

    private bool IsAnswered => Decided?.Decision is "approve" or "edit" or "sentByHand" or "resolve";

    private Case EndReply() => Note is null or NoteKind.Promise
        ? Step(CaseStep.Wait) with { Note = null }
        : Step(CaseStep.Resolve) with { Note = null };

    private Case Propose(CaseEvent.NoteProposed note) => Step(CaseStep.Propose) with
    {
        Note = note.Kind,
        DraftVersion = note.Number,
        Priority = 0,
        FollowedUp = FollowedUp || note.Kind == NoteKind.FollowUp,
    };

    /// <summary>A promise is a clock like that of an answer; the earlier one counts.</summary>
    private Case Ask(int number)
    {
        var due = Promises.Single(promise => promise.Number == number);
        var clock = new SlaTarget(SlaTarget.Promised, due.DueAt);
        return this with
        {
            Promises = Promises.Asked(due),
            Sla = Sla is { } earlier && earlier.DueAt <= due.DueAt ? earlier : clock,
            Assignee = Assignee ?? due.Owner,
        };
    }

    private Case Waits(Urgency? waiting) =>
        waiting is null ? this : this with { Priority = waiting.Priority, Sla = waiting.Sla };

    private Case Decide(CaseEvent.Decision decision, CaseStep step) =>
        Step(step) with { Decided = new(decision.By, decision.Name, decision.At) };

    private Case Step(CaseStep step) => this with
    {
        State = Next(State, step) ?? throw new InvalidOperationException($"A case that is {State} cannot {step}."),
        Version = Version + 1,
    };
}
