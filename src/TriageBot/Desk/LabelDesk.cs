using TriageBot.Domain;

namespace TriageBot.Desk;

/// <summary>The desk: takes an agent's word for what a message is. Console and API label here, and nowhere else.</summary>
public sealed class LabelDesk(
    IDeskStore store, CaseDesk desk, IAgentsWord word, Playbook playbook, TimeProvider time)
{
    /// <summary>Labels the newest message of a case. What nobody has answered yet gets a new draft that fits.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version the agent saw.</param>
    /// <param name="labels">What the agent says.</param>
    /// <param name="by">The agent.</param>
    /// <param name="cancellationToken">Stops waiting; the labels may or may not be stored.</param>
    public async Task<DecisionOutcome> RelabelAsync(
        long caseId, int version, AgentLabels labels, Agent by, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(caseId, cancellationToken) is not { } view)
        {
            return new DecisionOutcome.NoSuchCase();
        }

        if (view.Case.Version != version)
        {
            return desk.TooLate(view);
        }

        if (Object(view, labels) is { } objection)
        {
            return objection;
        }

        var events = Happened(view, labels, by);
        return await store.AppendAsync(caseId, version, by.Id, events, cancellationToken)
            ? new DecisionOutcome.Taken((await store.FindAsync(caseId, cancellationToken))!)
            : desk.TooLate((await store.FindAsync(caseId, cancellationToken))!);
    }

    private static DecisionOutcome.Invalid? Object(CaseView view, AgentLabels labels)
    {
        if (labels.IsEmpty)
        {
            return new("labels", "Say what it is: intent, sentiment, severity, firstTime, urgent or theme.");
        }

        return view.Triage is null
            ? new("labels", "This case is not judged yet.")
            : labels.Contradiction is { } wrong ? new("labels", $"The labels contradict each other: {wrong}.") : null;
    }

    private List<CaseEvent> Happened(CaseView view, AgentLabels labels, Agent by)
    {
        var newest = view.Newest.Mention;
        var judged = view.Triage!;
        var triage = word.Apply(newest, judged, labels, view.Customer.Before!, by.Id);
        var said = new CaseEvent.Relabelled(
            by.Id, time.GetUtcNow(), view.Case.Newest!.Id, labels, triage, playbook.Version, Waiting(view, triage));
        return view.Case.Apply(said).State == CaseState.Triaged
            ? [said, desk.Redraft(view with { Triage = triage, Log = [.. view.Log, new(said.At, by.Id, said)] })]
            : [said];
    }

    /// <summary>An older message of the case that waits as well still counts, as it was last judged.</summary>
    private static Urgency Waiting(CaseView view, Triage triage)
    {
        var others = view.Unanswered.Waiting.Where(waiting => waiting.Key != view.Case.Newest!.Id).Select(waiting => waiting.Value);
        return Unanswered.UrgencyOf([triage, .. others])!;
    }
}
