using Microsoft.Extensions.Logging;
using TriageBot.Domain;

namespace TriageBot.Desk;

/// <summary>The desk: proposes words where nobody wrote: when a promise is due, and once after the customer said that all is well.</summary>
public sealed partial class NoteWorker(IDeskStore store, CaseDesk desk, Playbook playbook, TimeProvider time, ILogger<NoteWorker> logger)
    : RoundWorker(time, logger)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(LookEvery, Time, stoppingToken);
        await LookAsync(stoppingToken);
    }

    /// <summary>One look at the clocks.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        foreach (var due in await store.DuePromisesAsync(now, cancellationToken))
        {
            await AppendAsync(due, view => Due(view, now), cancellationToken);
        }

        if (playbook.Conversation.FollowUpAfter is { } quiet)
        {
            foreach (var due in await store.DueFollowUpsAsync(now - quiet, cancellationToken))
            {
                await AppendAsync(due, view => view.Customer.Preferences.NoFollowUp ? [] : [desk.Propose(view, NoteKind.FollowUp)], cancellationToken);
            }
        }
    }

    // Who decides meanwhile is first; the next look takes what is left.
    private async Task AppendAsync(long caseId, Func<CaseView, IReadOnlyList<CaseEvent>> happened, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(caseId, cancellationToken) is { } view && happened(view) is { Count: > 0 } events
            && await store.AppendAsync(caseId, view.Case.Version, LogEntry.Machine, events, cancellationToken))
        {
            LogProposed(Log, caseId, events[^1].GetType().Name);
        }
    }

    // A case that waits for its agent anyway only gets the promise's clock; one that is about to be sent is asked again later.
    private List<CaseEvent> Due(CaseView view, DateTimeOffset now)
    {
        var due = view.Case.Promises.Where(promise => promise is { EndedAt: null, Asked: false } && promise.AskAt <= now).ToList();

        // Whoever no longer agrees to be called, in whatever case they said so, is not called; the next look takes what else is due.
        if (due.FindAll(promise => promise.Call && !view.Customer.Preferences.MayCall) is { Count: > 0 } unwanted)
        {
            return [.. unwanted.Select(promise => new CaseEvent.PromiseKept(promise.Number, now))];
        }

        var quiet = Case.Next(view.Case.State, CaseStep.Propose) is not null;
        return due.Count == 0 || !(quiet || view.Case.State is CaseState.Triaged or CaseState.Drafted or CaseState.HandedOver)
            ? []
            : [.. due.Select(promise => new CaseEvent.PromiseDue(promise.Number)), .. quiet ? [desk.Propose(view, NoteKind.Promise)] : Array.Empty<CaseEvent>()];
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Case {Case}: {What}")]
    private static partial void LogProposed(ILogger logger, long @case, string what);
}
