using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Server.Identity;

namespace TriageBot.Server.Console.Cases;

/// <summary><c>/cases/{id}</c>: everything an agent needs to decide one case, and the decision.</summary>
public sealed partial class CaseDetailPage(
    CaseDesk desk, LabelDesk labelDesk, CustomerDesk customerDesk, PersonDesk personDesk, Playbook playbook, TimeProvider time, Browser browser,
    AuthenticationStateProvider session, NavigationManager navigation)
{
    private const int RailSize = 30;

    private CaseView? _shown;
    private CaseView? _latest;
    private CasePage _queue = new(0, [], null);
    private QueuePlace? _place;
    private Writing? _writing;
    private UnsentText _unsent = new();
    private long? _offered;
    private string? _told;
    private bool _refused;
    private bool _decided;
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
            (_shown, _latest, _writing, _unsent, _told, _place) = (null, null, null, new(), null, null);
            (_refused, _loaded) = (false, false);
            await RefreshAsync(CancellationToken.None);
            _loaded = true;
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_offered != Id && _shown is { } shown && _me is { } me)
        {
            _offered = Id;
            await OfferKeptAsync(shown, me);
        }

        if (_decided)
        {
            _decided = false;
            await browser.FocusAsync("decided-title", "reply-title");
        }
    }

    private async Task BeatAsync(CancellationToken gone)
    {
        try
        {
            await RefreshAsync(gone);
        }
        finally
        {
            StateHasChanged(); // the clocks go on, whatever the store says
        }
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

        (_queue, _latest) = (queue, view);
        _place = view is null ? _place : QueuePlace.Of(view.Case) ?? _place;
        if (view is not null && (_shown is null || MayReplace(_shown, view)))
        {
            Show(view);
        }
    }

    /// <summary>Never under the agent's hands: what is being decided changes only when the agent asks for it.</summary>
    private static bool MayReplace(CaseView shown, CaseView newer) =>
        shown.Case.Version == newer.Case.Version || !CaseDesk.Allows(shown.Case, DecisionKind.Approve);

    private void Show(CaseView view)
    {
        if (_me is { } me && (_writing is null || _shown?.Case.Version != view.Case.Version))
        {
            _writing = new(view, me);
        }

        _shown = view;
    }

    /// <summary>Shows the newest version; what the agent had written stays in sight.</summary>
    private async Task LoadAsync()
    {
        await KeepAsync();
        _told = null;
        Show(_latest!);
    }

    private async Task GoOnAsync()
    {
        if (await QueuePlace.NextAsync(desk, _place, Id, _me!) is { } next)
        {
            navigation.NavigateTo($"/cases/{next}");
            return;
        }

        _told = "No other case of the queue waits for you.";
    }
}
