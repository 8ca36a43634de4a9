using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Server.Identity;

namespace TriageBot.Server.Console.Cases;

/// <content>What an agent decides, and what became of it.</content>
public sealed partial class CaseDetailPage
{
    private async Task TakeAsync()
    {
        var seen = _shown!;
        if (await desk.TakeAsync(seen, _me!, CancellationToken.None) is { } view)
        {
            _latest = view;
            if (MayReplace(seen, view))
            {
                Show(view);
            }
        }
    }

    private Task ApproveAsync(string? insisting) => OnceAsync(async me =>
    {
        // What the screen shows is what the agent has read: the texts here may lack what a lost connection swallowed.
        var writing = _writing!;
        if (await browser.WrittenAsync(writing.Kept) is not { } shown)
        {
            _told = "What you see could not be read, so nothing was sent. Read it again, then approve.";
            return;
        }

        writing.Take(shown);
        var outcome = await desk.DecideAsync(writing.Approve() with { Reason = insisting }, me, CancellationToken.None);
        if (outcome is DecisionOutcome.Taken)
        {
            await browser.ForgetAsync(writing.Kept);
        }

        _refused = outcome is DecisionOutcome.Invalid;
        await TellAsync(keeps: false, outcome);
    });

    private Task DecideAsync(Decision decision) => OnceAsync(async me =>
        await TellAsync(keeps: true, await desk.DecideAsync(decision, me, CancellationToken.None)));

    private Task RelabelAsync(AgentLabels labels) => OnceAsync(async me =>
        await TellAsync(keeps: true, await labelDesk.RelabelAsync(Id, _shown!.Case.Version, labels, me, CancellationToken.None)));

    private Task PreferAsync((CustomerPreferences Preferences, string Proof) said) => OnceAsync(async me =>
        await TellAsync(keeps: true, await customerDesk.PreferAsync(Id, said.Preferences, said.Proof, me, CancellationToken.None)));

    private Task LinkAsync((string Account, string Evidence) said) => OnceAsync(async me =>
        await TellAsync(keeps: true, await personDesk.LinkAsync(Id, said.Account, said.Evidence, me, CancellationToken.None)));

    private Task UnlinkAsync((long Customer, string Reason) said) => OnceAsync(async me =>
        await TellAsync(keeps: true, await personDesk.UnlinkAsync(Id, said.Customer, said.Reason, me, CancellationToken.None)));

    private Task CallAsync(DateTimeOffset dueAt) => OnceAsync(async me =>
        await TellAsync(keeps: true, await customerDesk.PlanCallAsync(Id, dueAt, me, CancellationToken.None)));

    private Task KeptAsync(int promise) => OnceAsync(async me =>
        await TellAsync(keeps: true, await customerDesk.KeepAsync(Id, promise, me, CancellationToken.None)));

    /// <summary>Keys that are pressed twice decide once, and who has signed out decides nothing.</summary>
    private async Task OnceAsync(Func<Agent, Task> decide)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            if (AgentIdentity.AgentOf((await session.GetAuthenticationStateAsync()).User, playbook) is { } me)
            {
                _told = null;
                await decide(me);
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task TellAsync(bool keeps, DecisionOutcome outcome)
    {
        switch (outcome)
        {
            case DecisionOutcome.Taken taken:
                await ShowNewAsync(taken.Case, keeps);
                _decided = true;
                break;
            case DecisionOutcome.TooLate late:
                _told = late.Because;
                await ShowLateAsync(late.Case);
                break;
            case DecisionOutcome.Invalid invalid:
                _told = invalid.Because;
                break;
            case DecisionOutcome.NoSuchCase:
                _told = "This case is gone.";
                break;
        }
    }

    private async Task ShowNewAsync(CaseView view, bool keeps)
    {
        if (keeps)
        {
            await KeepAsync();
        }

        _latest = view;
        Show(view);
    }

    /// <summary>A draft that nobody has read takes no place under a hand that is about to approve: it waits until it is asked for.</summary>
    private async Task ShowLateAsync(CaseView view)
    {
        _latest = view;
        if (!CaseDesk.Allows(view.Case, DecisionKind.Approve))
        {
            await ShowNewAsync(view, keeps: true);
            _decided = true;
        }
    }
}
