using System.Diagnostics;
using TriageBot.Desk;
using TriageBot.Domain;

namespace TriageBot.Server.Console.Cases;

/// <summary>What happened to a case, in an agent's words.</summary>
internal static class LogWords
{
    /// <summary>A decision, by the name that users' scripts write.</summary>
    public static string Of(string decision) => decision switch
    {
        "approve" => "Approved",
        "edit" => "Approved, edited,",
        "reject" => "Draft rejected",
        "noReply" => "Closed without a reply",
        "spam" => "Set aside as spam",
        "notSpam" => "Taken back from spam",
        "handOver" => "Handed over",
        "sentByHand" => "Sent by hand",
        "resolve" => "Resolved",
        "reopen" => "Taken up again",
        "relabel" => "Labelled",
        _ => decision,
    };

    /// <summary>One row of the log.</summary>
    public static string Of(LogEntry entry, Playbook playbook) => entry.Event switch
    {
        CaseEvent.Heard => "The customer wrote",
        CaseEvent.Observed observed => $"The message changed on the network; shared {observed.Shares} times",
        CaseEvent.Triaged triaged => $"Judged: {triaged.Triage.Intent.Label}, priority {triaged.Triage.Priority.Score:0} ({triaged.Triage.Model})".ToLowerInvariant(),
        CaseEvent.Advised { Triage: { Opinion: { } opinion } judged } => opinion.Error is { } error
            ? $"{opinion.Source} has no opinion: {error}"
            : $"{opinion.Source} was asked: {opinion.Sentiment?.Label.ToString().ToLowerInvariant()}, priority {judged.Priority.Score:0}",
        CaseEvent.Drafted drafted => $"Draft {drafted.Number} from {drafted.Draft.Template}",
        CaseEvent.SetAside aside => $"Set aside{(aside.Spam ? " as spam" : "")} by the model: {aside.Reason}",
        CaseEvent.Assigned { To: { } to } => $"Taken by {CaseWords.AgentName(playbook, to)}",
        CaseEvent.Assigned => "Given back to everybody",
        CaseEvent.Decision decision => $"{Of(decision.Name)} by {CaseWords.AgentName(playbook, decision.By)}{Because(decision)}",
        CaseEvent.SendStarted started => $"Sending the {NameOf(started.Kind)}",
        CaseEvent.Delivered delivered => $"The {NameOf(delivered.Kind)} was delivered",
        CaseEvent.NotDelivered failed => $"The {NameOf(failed.Kind)} was not delivered: {failed.Reason}",
        CaseEvent.AllDelivered => "All is delivered",
        CaseEvent.Closed => "Closed",
        CaseEvent.NoteProposed note => $"Draft {note.Number} from {note.Draft.Template}: {Words.Of(note.Kind)}",
        CaseEvent.PromiseDue due => $"Promise {due.Number} is due soon",
        CaseEvent.PromiseKept kept => $"Promise {kept.Number} was kept, says {CaseWords.AgentName(playbook, entry.Actor)}",
        CaseEvent.CallPlanned call => $"{CaseWords.AgentName(playbook, call.By)} calls by {Words.Moment(call.DueAt)}",
        CaseEvent.Linked linked => $"Held to be the same person as customer {linked.OtherId}: {linked.Evidence}",
        CaseEvent.Unlinked unlinked => $"Held to be another person than customer {unlinked.OtherId}: {unlinked.Reason}",
        CaseEvent.Reconsidered again => $"First complaint: {again.Triage.FirstTime.Label.ToString().ToLowerInvariant()} now ({again.Why})",
        CaseEvent.Imported known => $"Known before: {known.Complaints} complaints in {known.Mentions} contacts",
        CaseEvent.Paged paged => $"A lead was paged: the risk is {paged.Risk:0}",
        CaseEvent.Preferred preferred => $"{CaseWords.AgentName(playbook, entry.Actor)} wrote down what the customer wants: {Words.Of(preferred.Preferences)} ({preferred.Proof})",
        _ => throw new UnreachableException(),
    };

    private static string Because(CaseEvent.Decision decision) => decision switch
    {
        CaseEvent.Rejected rejected => $": {rejected.Reason}",
        CaseEvent.NeedsNoReply none => $": {none.Reason}",
        CaseEvent.MarkedSpam { Reason: { } reason } => $": {reason}",
        CaseEvent.TakenBack { Reason: { } reason } => $": {reason}",
        CaseEvent.HandedOver over => $": {over.Team}",
        CaseEvent.SentByHand hand => $": {hand.Proof}",
        CaseEvent.ResolvedBy { Reason: { } reason } => $": {reason}",
        CaseEvent.Relabelled said => $": {Of(said.Labels)}",
        _ => "",
    };

    /// <summary>What an agent says a message is.</summary>
    private static string Of(AgentLabels labels) => string.Join(", ", new[]
    {
        labels.Intent?.ToString().ToLowerInvariant(),
        labels.Sentiment?.ToString().ToLowerInvariant(),
        labels.Severity is { } severity ? $"severity {severity}" : null,
        labels.FirstTime is { } first ? $"says {Words.OfSaid(first)}" : null,
        labels.Urgent is { } urgent ? urgent ? "urgent" : "not urgent" : null,
        labels.OwnTheme ?? (labels.Theme is { } theme ? Words.Of(theme) : null),
    }.OfType<string>());

    private static string NameOf(SendKind kind) => kind == SendKind.Reply ? "reply" : "direct message";
}
