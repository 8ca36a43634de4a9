using TriageBot.Domain;

namespace TriageBot.Desk;

/// <summary>The desk: what an agent sees and may do. Console, API and Teams all decide here, and nowhere else.</summary>
public sealed class CaseDesk(
    IDeskStore store, IDrafter drafter, IChannelDirectory channels, Playbook playbook, TimeProvider time)
{
    /// <summary>One page of cases.</summary>
    public Task<CasePage> ListAsync(CaseFilter filter, CancellationToken cancellationToken) =>
        store.ListAsync(filter with { Take = Math.Clamp(filter.Take, 0, CaseFilter.MaxTake) }, cancellationToken);

    /// <summary>One case, whole; null when there is none of this number.</summary>
    public Task<CaseView?> FindAsync(long caseId, CancellationToken cancellationToken) =>
        store.FindAsync(caseId, cancellationToken);

    /// <summary>What a reply to this case may be: its longest length in the case's own channel and visibility, signature included.</summary>
    public int MaxReplyLength(CaseView view) =>
        channels.RulesOf(view.Case.Key.Channel).MaxLength(NewestMention(view).Visibility);

    /// <summary>How long a reply is when it is checked: with the longest signature of the playbook, whoever signs.</summary>
    public int ReplyLength(string text) =>
        ChannelRules.Length(Signature.Sign(text, playbook.Agents.MaxBy(agent => agent.Id.Length)!));

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
        return await store.AppendAsync(decision.CaseId, decision.Version, by.Id, events, cancellationToken)
            ? new DecisionOutcome.Taken((await store.FindAsync(decision.CaseId, cancellationToken))!)
            : TooLate((await store.FindAsync(decision.CaseId, cancellationToken))!);
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
        var name = view.Case.Decided is { } last ? playbook.FindAgent(last.By)?.Name ?? last.By : null;
        return new(view, name is null
            ? "The customer wrote again meanwhile: read the newest message first."
            : $"{name} decided first: {view.Case.Decided!.Decision}. The case is now {view.Case.State}.");
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
            DecisionKind.Approve or DecisionKind.Edit => ObjectToReply(decision, view),
            DecisionKind.Reject or DecisionKind.NoReply => unexplained ? new("reason", "Say why, in a few words.") : null,
            DecisionKind.SentByHand => unexplained ? new("reason", "Give the address or a copy of the reply as proof.") : null,
            DecisionKind.HandOver => Team(decision) is null
                ? new("reason", $"Name the team: {string.Join(", ", playbook.Teams)}.")
                : null,
            DecisionKind.Spam or DecisionKind.NotSpam or DecisionKind.Resolve or DecisionKind.Reopen => null,
        };
    }

    private DecisionOutcome.Invalid? ObjectToReply(Decision decision, CaseView view)
    {
        var rules = channels.RulesOf(view.Case.Key.Channel);
        if (!rules.CanReply)
        {
            return new("decision", $"Nothing is connected to {view.Case.Key.Channel}: answer there and decide sentByHand with the proof.");
        }

        if (decision.Kind == DecisionKind.Approve && view.Draft?.Checks.FirstOrDefault(check => check is { Blocking: true, Passed: false }) is { } failed)
        {
            return new("text", $"The draft fails the check '{failed.Name}' ({failed.Detail}): edit it.");
        }

        var text = Signature.Strip(decision.Text ?? view.Draft?.Text ?? "");
        if (string.IsNullOrWhiteSpace(text))
        {
            return new("text", "A reply needs a text.");
        }

        if (Direct(decision, view) is { } direct && !rules.CanDirect)
        {
            return new("direct", $"{view.Case.Key.Channel} carries no direct messages: '{direct[..Math.Min(20, direct.Length)]}…' cannot be sent.");
        }

        var length = ReplyLength(text);
        var most = rules.MaxLength(NewestMention(view).Visibility);
        return length > most ? new("text", $"The reply has {length} characters with its signature; the channel takes {most}.") : null;
    }

    private CaseEvent[] Happened(Decision decision, CaseView view, Agent by)
    {
        var now = time.GetUtcNow();
        var reason = string.IsNullOrWhiteSpace(decision.Reason) ? null : decision.Reason.Trim();
        return decision.Kind switch
        {
            DecisionKind.Approve or DecisionKind.Edit => [Approve(decision, view, by, now)],
            DecisionKind.Reject => [new CaseEvent.Rejected(by.Id, now, view.Case.DraftVersion, reason!), Redraft(view)],
            DecisionKind.NoReply => [new CaseEvent.NeedsNoReply(by.Id, now, reason!)],
            DecisionKind.Spam => [new CaseEvent.MarkedSpam(by.Id, now, reason)],
            DecisionKind.NotSpam or DecisionKind.Reopen =>
                [new CaseEvent.TakenBack(by.Id, now, decision.Kind == DecisionKind.NotSpam, reason), Redraft(view)],
            DecisionKind.HandOver => [new CaseEvent.HandedOver(by.Id, now, Team(decision)!, reason)],
            DecisionKind.SentByHand => [new CaseEvent.SentByHand(by.Id, now, reason!)],
            DecisionKind.Resolve => [new CaseEvent.ResolvedBy(by.Id, now, reason)],
        };
    }

    private CaseEvent.Approved Approve(Decision decision, CaseView view, Agent by, DateTimeOffset now)
    {
        var text = Signature.Strip(decision.Text ?? view.Draft!.Text);
        var direct = Direct(decision, view);
        var reply = Send(view, SendKind.Reply, Signature.Sign(text, by), $"{view.Case.Id}-{view.Case.Version}-reply");
        var sends = new List<Outgoing> { reply };
        if (direct is not null)
        {
            sends.Add(Send(view, SendKind.Direct, Signature.Sign(direct, by), $"{view.Case.Id}-{view.Case.Version}-direct"));
        }

        if (Acknowledgement(view, now) is { } acknowledgement)
        {
            sends.Add(Send(view, SendKind.Direct, acknowledgement, $"{view.Case.Id}-acknowledgement") with { Automatic = true });
        }

        var edited = text != view.Draft?.Text || direct != view.Draft?.Direct;
        return new(by.Id, now, view.Case.DraftVersion, edited, sends);
    }

    private static Outgoing Send(CaseView view, SendKind kind, string text, string key)
    {
        var mention = NewestMention(view);
        return new(
            kind,
            view.Case.Key.Channel,
            mention.Account,
            mention.Author.Handle,
            mention.Id.Key,
            mention.Conversation,
            kind == SendKind.Direct ? Visibility.Private : mention.Visibility,
            text,
            Automatic: false,
            key);
    }

    /// <summary>One automatic message a case, after a public reply to a complaint, where the channel can carry it.</summary>
    public string? Acknowledgement(CaseView view, DateTimeOffset now)
    {
        var mention = NewestMention(view);
        var wanted = !view.Case.Acknowledged
            && mention.Visibility == Visibility.Public
            && view.Triage is not null
            && Unanswered.MostPressing(view).Triage.IsComplaint
            && channels.RulesOf(view.Case.Key.Channel).CanDirect;
        return wanted ? drafter.Acknowledge(mention, view.Draft?.Language ?? "en", now) : null;
    }

    internal CaseEvent.Drafted Redraft(CaseView view)
    {
        var avoid = view.Log.Select(entry => entry.Event).OfType<CaseEvent.Drafted>().Select(drafted => drafted.Draft.Text);
        var (mention, triage) = Unanswered.MostPressing(view);
        var draft = drafter.Draft(new(mention, triage, channels.RulesOf(view.Case.Key.Channel), [.. avoid]));
        return new(view.Case.DraftVersion + 1, draft);
    }

    private string? Team(Decision decision) => playbook.Teams.FirstOrDefault(
        team => string.Equals(team, decision.Reason?.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string? Direct(Decision decision, CaseView view) =>
        decision.Kind == DecisionKind.Edit || decision.Direct is not null
            ? string.IsNullOrWhiteSpace(decision.Direct) ? null : Signature.Strip(decision.Direct)
            : view.Draft?.Direct;

    internal static Mention NewestMention(CaseView view) =>
        view.Thread.Where(message => !message.Outgoing).MaxBy(message => message.Mention.PostedAt)!.Mention;
}
