using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Server.Identity;

namespace TriageBot.Server.Console.Cases;

/// <summary><c>/cases/{id}</c>: everything an agent needs to decide one case, and the decision.</summary>
public sealed partial class CaseDetailPage(CaseDesk desk, LabelDesk labelDesk, Playbook playbook, TimeProvider time)
{
    private const int RailSize = 30;

    private CaseView? _shown;
    private CaseView? _latest;
    private CasePage _queue = new(0, [], null);
    private long? _next;
    private Writing? _writing;
    private string? _unsent;
    private string? _told;
    private bool _busy;
    private bool _loaded;
    private DateTimeOffset _now;
    private Agent? _me;

    /// <summary>The case's number.</summary>
    [Parameter]
    public long Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _me ??= AgentIdentity.AgentOf((await SignedIn).User, playbook);
        if (_shown?.Case.Id != Id)
        {
            (_shown, _latest, _writing, _unsent, _told, _loaded) = (null, null, null, null, null, false);
            await RefreshAsync(CancellationToken.None);
            _loaded = true;
        }
    }

    private async Task BeatAsync(CancellationToken gone)
    {
        await RefreshAsync(gone);
        StateHasChanged();
    }

    private async Task RefreshAsync(CancellationToken gone)
    {
        var id = Id;
        _now = time.GetUtcNow();
        var view = await desk.FindAsync(id, gone);
        var queue = await desk.ListAsync(new(null, CaseGroup.Queue, null, RailSize, null), gone);
        if (id != Id || _busy)
        {
            return; // left for another case, or decided, while this was fetched
        }

        (_queue, _next) = (queue, NextOf(queue, id));
        _latest = view;
        if (view is not null && (_shown is null || MayReplace(_shown, view)))
        {
            Show(view);
        }
    }

    /// <summary>The case after this one in the queue; from the end, or from elsewhere, the most pressing one.</summary>
    private static long? NextOf(CasePage queue, long id)
    {
        var ids = queue.Cases.Select(view => view.Case.Id).ToList();
        var after = ids.Skip(ids.IndexOf(id) + 1).Concat(ids).FirstOrDefault(other => other != id);
        return after == 0 ? null : after;
    }

    /// <summary>Never under the agent's hands: what is being decided changes only when the agent asks for it.</summary>
    private static bool MayReplace(CaseView shown, CaseView newer) =>
        shown.Case.Version == newer.Case.Version || !CaseDesk.Allows(shown.Case, DecisionKind.Approve);

    private void Show(CaseView view)
    {
        if (_writing is null || _shown?.Case.Version != view.Case.Version)
        {
            _writing = new(view);
        }

        _shown = view;
    }

    /// <summary>Shows the newest version; what the agent had written stays in sight.</summary>
    private void Load()
    {
        _told = null;
        Keep();
        Show(_latest!);
    }

    private void Keep()
    {
        if (_writing is { IsEdited: true } writing)
        {
            _unsent = string.IsNullOrWhiteSpace(writing.Direct) ? writing.Text : $"{writing.Text}\n\n{writing.Direct}";
        }
    }

    private async Task TakeAsync()
    {
        if (await desk.AssignAsync(Id, _shown!.Case.Assignee == _me!.Id ? null : _me.Id, _me, CancellationToken.None) is { } view)
        {
            _latest = view;
            if (MayReplace(_shown, view))
            {
                Show(view);
            }
        }
    }

    private Task ApproveAsync() => DecideAsync(_writing!.Approve());

    private async Task DecideAsync(Decision decision)
    {
        if (_busy)
        {
            return; // the keys were pressed twice
        }

        _busy = true;
        try
        {
            Tell(decision.Kind is not (DecisionKind.Approve or DecisionKind.Edit), await desk.DecideAsync(decision, _me!, CancellationToken.None));
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task RelabelAsync(AgentLabels labels)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            Tell(keeps: true, await labelDesk.RelabelAsync(Id, _shown!.Case.Version, labels, _me!, CancellationToken.None));
        }
        finally
        {
            _busy = false;
        }
    }

    private void Tell(bool keeps, DecisionOutcome outcome)
    {
        _told = null;
        switch (outcome)
        {
            case DecisionOutcome.Taken taken:
                if (keeps)
                {
                    Keep();
                }

                _latest = taken.Case;
                Show(taken.Case);
                break;
            case DecisionOutcome.TooLate late:
                _told = late.Because;
                Keep();
                _latest = late.Case;
                Show(late.Case);
                break;
            case DecisionOutcome.Invalid invalid:
                _told = invalid.Because;
                break;
            case DecisionOutcome.NoSuchCase:
                _told = "This case is gone.";
                break;
        }
    }
}
