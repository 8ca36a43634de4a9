using TriageBot.Domain;

namespace TriageBot.Desk;

/// <summary>The desk: what may be sent, and what exactly is sent, once a person approves.</summary>
internal sealed class Approval(IDrafter drafter, IChannelDirectory channels, Playbook playbook)
{
    /// <summary>How long a text is with the longest signature of the playbook on a channel, whoever signs.</summary>
    public int Length(string text, string channel) =>
        Length(text, channel, channels.RulesOf(channel).Counting);

    /// <summary>Why this cannot be sent as it stands; null when it can.</summary>
    public DecisionOutcome.Invalid? Object(Decision decision, CaseView view)
    {
        var rules = channels.RulesOf(view.Case.Key.Channel);
        if (!rules.CanReply)
        {
            return new("decision", $"Nothing is connected to {view.Case.Key.Channel}: answer there and decide sentByHand with the proof.");
        }

        var (text, visibility) = (Text(decision, view), view.ReplyTo.Mention.Visibility);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new("text", "A reply needs a text.");
        }

        return ObjectToLength("text", text, view, rules, rules.MaxLength(visibility))
            ?? ObjectToDirect(Direct(decision, view), view, rules)
            ?? ObjectToChecks(decision, view, text);
    }

    /// <summary>Whether a blocking check fails, so that it is sent only where the agent says why.</summary>
    public bool NeedsReason(Decision decision, CaseView view) => Failed(decision, view, Text(decision, view)) is not null;

    /// <summary>The approval, with everything that it sends.</summary>
    public CaseEvent.Approved Approve(Decision decision, CaseView view, Agent by, DateTimeOffset now)
    {
        var (text, direct) = (Text(decision, view), Direct(decision, view));
        var sends = new List<Outgoing> { Send(view, SendKind.Reply, Signature.Sign(text, by, view.Case.Key.Channel), $"{view.Case.Version}-reply") };
        if (direct is not null)
        {
            sends.Add(Send(view, SendKind.Direct, Signature.Sign(direct, by, view.Case.Key.Channel), $"{view.Case.Version}-direct"));
        }

        var language = view.Draft?.Language ?? "en";
        List<PromisedThing> promises = [.. drafter.Promises(text, language, now), .. direct is null ? [] : drafter.Promises(direct, language, now)];
        if (Acknowledgement(view, now) is { } acknowledgement)
        {
            sends.Add(Send(view, SendKind.Direct, acknowledgement.Text, $"{view.Case.Version}-acknowledgement") with { Automatic = true });
            promises.Add(acknowledgement.NextStep);
        }

        var edited = text != view.Draft?.Text || direct != view.Draft?.Direct;
        var despite = Failed(decision, view, text) is null ? null : decision.Reason?.Trim();
        return new(by.Id, now, view.Case.DraftVersion, edited, sends, despite, promises.Count > 0 ? promises : null);
    }

    /// <summary>Nobody else shall be told what this customer is told.</summary>
    public void Remember(IEnumerable<CaseEvent> events, CaseView view)
    {
        foreach (var approved in events.OfType<CaseEvent.Approved>())
        {
            drafter.Remember(view.ReplyTo.Mention, Signature.Strip(approved.Sends[0].Text), approved.At);
        }
    }

    /// <summary>One automatic message a case, after a public reply to a complaint, where the channel can carry it.</summary>
    public Acknowledgement? Acknowledgement(CaseView view, DateTimeOffset now)
    {
        var (mention, rules) = (view.ReplyTo.Mention, channels.RulesOf(view.Case.Key.Channel));
        var wanted = view is { Case: { Acknowledged: false, Note: null }, Customer.Preferences.NoDirect: false }
            && mention.Visibility == Visibility.Public
            && view.Triage is not null
            && view.Subject.Triage.IsComplaint
            && rules.CanDirect;
        return wanted ? drafter.Acknowledge(mention, view.Draft?.Language ?? "en", now, rules) : null;
    }

    private DecisionOutcome.Invalid? ObjectToDirect(string? direct, CaseView view, ChannelRules rules) => direct switch
    {
        null => null,
        _ when view.Customer.Preferences.NoDirect => new("direct", "The customer wants no direct messages: leave it out."),
        _ when !rules.CanDirect => new("direct", $"{view.Case.Key.Channel} carries no direct messages: leave it out."),
        _ => ObjectToLength("direct", direct, view, rules, rules.MaxDirectLength),
    };

    private DecisionOutcome.Invalid? ObjectToLength(string member, string text, CaseView view, ChannelRules rules, int most)
    {
        var length = Length(text, view.Case.Key.Channel, rules.Counting);
        var how = rules.Counting.Peculiarity is { } peculiarity ? $" ({peculiarity})" : "";
        return length > most ? new(member, $"It has {length} characters with its signature; the channel takes {most}{how}.") : null;
    }

    private int Length(string text, string channel, LengthRule counting) =>
        counting.Of(Signature.Strip(text)) + Signature.Longest(playbook.Agents, channel, counting);

    private DecisionOutcome.Invalid? ObjectToChecks(Decision decision, CaseView view, string text) =>
        string.IsNullOrWhiteSpace(decision.Reason) && Failed(decision, view, text) is { } failed
            ? new("text", $"It fails the check '{failed.Name}' ({failed.Detail}): edit it, or give a reason to send it all the same.")
            : null;

    /// <summary>The blocking check that fails on what would be sent: a draft's own, or those of an agent's words.</summary>
    private DraftCheck? Failed(Decision decision, CaseView view, string text)
    {
        var checks = decision.Text is null ? view.Draft?.Checks ?? [] : drafter.Check(text, view.ReplyTo.Mention.Visibility, view.Draft?.Language ?? "en");
        return checks.FirstOrDefault(check => check is { Blocking: true, Passed: false });
    }

    /// <summary>The key holds the case's moment of birth: a case of the same number in another database is another case.</summary>
    private static Outgoing Send(CaseView view, SendKind kind, string text, string key)
    {
        var mention = view.ReplyTo.Mention;
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
            $"{view.Case.Id}-{view.Case.OpenedAt.ToUnixTimeMilliseconds():x}-{key}");
    }

    private static string Text(Decision decision, CaseView view) => Signature.Strip(decision.Text ?? view.Draft?.Text ?? "");

    private static string? Direct(Decision decision, CaseView view) =>
        decision.Kind == DecisionKind.Edit || decision.Direct is not null
            ? string.IsNullOrWhiteSpace(decision.Direct) ? null : Signature.Strip(decision.Direct)
            : view.Draft?.Direct;
}
