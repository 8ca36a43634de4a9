using TriageBot.Domain;

namespace TriageBot.Desk;

/// <summary>The desk: what an agent sees and may do. Console, API and Teams all decide here, and nowhere else.</summary>
public sealed class CaseDesk(
    IDeskStore store, IDrafter drafter, IChannelDirectory channels, Playbook playbook, TimeProvider time)
{
    private readonly Approval _approval = new(drafter, channels, playbook);

    /// <summary>One page of cases.</summary>
    public Task<CasePage> ListAsync(CaseFilter filter, CancellationToken cancellationToken) =>
        store.ListAsync(filter with { Take = Math.Clamp(filter.Take, 0, CaseFilter.MaxTake) }, cancellationToken);

    /// <summary>One case, whole; null when there is none of this number.</summary>
    public Task<CaseView?> FindAsync(long caseId, CancellationToken cancellationToken) =>
        store.FindAsync(caseId, cancellationToken);

    /// <summary>What a reply to this case may be: its longest length in the case's own channel and visibility, signature included.</summary>
    public int MaxReplyLength(CaseView view) =>
        channels.RulesOf(view.Case.Key.Channel).MaxLength(view.ReplyTo.Mention.Visibility);

    /// <summary>The automatic message that approving this case's reply would send as well; null for none.</summary>
    public string? Acknowledgement(CaseView view, DateTimeOffset now) => _approval.Acknowledgement(view, now)?.Text;

    /// <summary>How long a reply is when it is checked: with the longest signature of the playbook, whoever signs.</summary>
    public int ReplyLength(string text, string channel) => _approval.Length(text, channel);

    /// <summary>Whether a reply fails a check that a reason overrules.</summary>
    public bool NeedsReason(Decision decision, CaseView view) => decision.Kind is DecisionKind.Approve or DecisionKind.Edit && _approval.NeedsReason(decision, view);

    /// <summary>Takes a case that was seen with this assignee, or gives it back. Where another one has taken it since, it stays theirs.</summary>
    /// <returns>The case as it is then; null when there is none of this number.</returns>
    public async Task<CaseView?> TakeAsync(CaseView seen, Agent by, CancellationToken cancellationToken)
    {
        await store.TakeAsync(seen.Case, seen.Case.Assignee == by.Id ? null : by.Id, by.Id, cancellationToken);
        return await store.FindAsync(seen.Case.Id, cancellationToken);
    }

    /// <summary>Takes or gives a case; null gives it back to everybody.</summary>
    /// <returns>The case; null when there is none of this number or no such agent.</returns>
    public async Task<CaseView?> AssignAsync(long caseId, string? to, Agent by, CancellationToken cancellationToken)
    {
        if (to is not null && playbook.FindAgent(to) is null)
        {
            return null;
        }

        await store.AppendAsync(caseId, null, by.Id, [new CaseEvent.Assigned(to?.ToLowerInvariant())], cancellationToken);
        return await store.FindAsync(caseId, cancellationToken);
    }

    /// <summary>Decides a case, once: of two agents who decide on the same version one is told what the other decided.</summary>
    public async Task<DecisionOutcome> DecideAsync(Decision decision, Agent by, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(decision.CaseId, cancellationToken) is not { } view)
        {
            return new DecisionOutcome.NoSuchCase();
        }

        if (view.Case.Version != decision.Version)
        {
            return TooLate(view);
        }

        if (Object(decision, view) is { } objection)
        {
            return objection;
        }

        var events = Happened(decision, view, by);
        if (!await store.AppendAsync(decision.CaseId, decision.Version, by.Id, events, cancellationToken))
        {
            return TooLate((await store.FindAsync(decision.CaseId, cancellationToken))!);
        }

        _approval.Remember(events, view);
        return new DecisionOutcome.Taken((await store.FindAsync(decision.CaseId, cancellationToken))!);
    }

    /// <summary>Whether a case, where it stands, allows a decision of this kind.</summary>
    public static bool Allows(Case at, DecisionKind kind) => Case.Next(at.State, kind switch
    {
        DecisionKind.Approve or DecisionKind.Edit => CaseStep.Approve,
        DecisionKind.Reject => CaseStep.Reject,
        DecisionKind.NoReply => CaseStep.SetAside,
        DecisionKind.Spam => CaseStep.MarkSpam,
        DecisionKind.NotSpam => CaseStep.ClearSpam,
        DecisionKind.HandOver => CaseStep.HandOver,
        DecisionKind.SentByHand => CaseStep.SendByHand,
        DecisionKind.Resolve => CaseStep.Resolve,
        DecisionKind.Reopen => CaseStep.Reopen,
    }) is not null;

    internal DecisionOutcome.TooLate TooLate(CaseView view)
    {
        var last = view.Log.Select(entry => entry.Event).LastOrDefault(happened => happened is CaseEvent.Heard or CaseEvent.Decision);
        return new(view, last is CaseEvent.Decision decided
            ? $"{playbook.FindAgent(decided.By)?.Name ?? decided.By} decided first: {decided.Name}. The case is now {view.Case.State}."
            : "The customer wrote again meanwhile: read the newest message first.");
    }

    private DecisionOutcome.Invalid? Object(Decision decision, CaseView view)
    {
        if (!Allows(view.Case, decision.Kind))
        {
            return new("decision", $"A case that is {view.Case.State} does not allow this decision.");
        }

        var unexplained = string.IsNullOrWhiteSpace(decision.Reason);
        return decision.Kind switch
        {
            DecisionKind.Approve or DecisionKind.Edit => _approval.Object(decision, view),
            DecisionKind.Reject or DecisionKind.NoReply => unexplained ? new("reason", "Say why, in a few words.") : null,
            DecisionKind.SentByHand => unexplained ? new("reason", "Give the address or a copy of the reply as proof.") : null,
            DecisionKind.HandOver => Team(decision) is null
                ? new("reason", $"Name the team: {string.Join(", ", playbook.Teams)}.")
                : null,
            DecisionKind.Spam or DecisionKind.NotSpam or DecisionKind.Resolve or DecisionKind.Reopen => null,
        };
    }

    private CaseEvent[] Happened(Decision decision, CaseView view, Agent by)
    {
        var now = time.GetUtcNow();
        var reason = string.IsNullOrWhiteSpace(decision.Reason) ? null : decision.Reason.Trim();
        return decision.Kind switch
        {
            DecisionKind.Approve or DecisionKind.Edit => [_approval.Approve(decision, view, by, now)],
            DecisionKind.Reject => [new CaseEvent.Rejected(by.Id, now, view.Case.DraftVersion, reason!), Redraft(view)],
            DecisionKind.NoReply => [new CaseEvent.NeedsNoReply(by.Id, now, reason!)],
            DecisionKind.Spam => [new CaseEvent.MarkedSpam(by.Id, now, reason)],
            DecisionKind.NotSpam or DecisionKind.Reopen => TakeBack(
                view, new(by.Id, now, decision.Kind == DecisionKind.NotSpam, reason)),
            DecisionKind.HandOver => [new CaseEvent.HandedOver(by.Id, now, Team(decision)!, reason)],
            DecisionKind.SentByHand => [new CaseEvent.SentByHand(by.Id, now, reason!)],
            DecisionKind.Resolve => Resolve(view, new(by.Id, now, reason)),
        };
    }

    internal CaseEvent.Drafted Redraft(CaseView view)
    {
        return new(view.Case.DraftVersion + 1, Draft(view, [.. view.Drafts.Select(draft => draft.Text)]));
    }

    /// <summary>Words for a case whose customer waits for none.</summary>
    internal CaseEvent.NoteProposed Propose(CaseView view, NoteKind kind) =>
        new(kind, view.Case.DraftVersion + 1, Draft(view with { Case = view.Case with { Note = kind } }, []));

    private ReplyDraft Draft(CaseView view, IReadOnlyList<string> avoid)
    {
        var (mention, triage) = view.Subject;
        return drafter.Draft(new(mention, triage, channels.RulesOf(view.Case.Key.Channel), avoid)
        {
            PublicReplies = view.Case.PublicReplies,
            Preferences = view.Customer.Preferences,
            Note = view.Case.Note,
        });
    }

    /// <summary>Whoever read the complaint shall see that it ended well, though not how.</summary>
    private CaseEvent[] Resolve(CaseView view, CaseEvent.ResolvedBy resolved) =>
        view is { WentPrivate: true, Triage: not null } && channels.RulesOf(view.Case.Key.Channel).CanReply ? [resolved, Propose(view, NoteKind.Closing)] : [resolved];

    private CaseEvent[] TakeBack(CaseView view, CaseEvent.TakenBack back)
    {
        var after = view with { Log = [.. view.Log, new(back.At, back.By, back)] };
        return [back with { Waiting = Waiting(view, after.Unanswered, back.At) }, Redraft(after)];
    }

    /// <summary>What was set aside has waited since it was posted; what was answered begins to wait now.</summary>
    private Urgency? Waiting(CaseView view, Unanswered unanswered, DateTimeOffset now)
    {
        if (unanswered.Urgency is not { } urgency || view.Case.State is CaseState.NoReplyNeeded or CaseState.Spam or CaseState.HandedOver)
        {
            return unanswered.Urgency;
        }

        var target = playbook.Targets.FirstOrDefault(target => target.Tier == urgency.Sla.Tier) ?? playbook.Targets[^1];
        return urgency with { Sla = new(target.Tier, now + target.AnswerWithin) };
    }

    private string? Team(Decision decision) => playbook.Teams.FirstOrDefault(
        team => string.Equals(team, decision.Reason?.Trim(), StringComparison.OrdinalIgnoreCase));
}
