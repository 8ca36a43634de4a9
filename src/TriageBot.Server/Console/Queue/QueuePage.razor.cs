using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Server.Identity;

namespace TriageBot.Server.Console.Queue;

/// <summary><c>/</c>: who waits for an answer, most pressing first; and what waits, was set aside or is over.</summary>
public sealed partial class QueuePage(CaseDesk desk, Playbook playbook, TimeProvider time, NavigationManager navigation, Browser browser)
{
    private const int PageSize = 50;

    private HeldRows _rows = new();
    private bool _pointed;
    private bool _focused;
    private string? _search;
    private long _total;
    private int _wanted = PageSize;
    private DateTimeOffset _now;
    private bool _loaded;
    private string? _told;
    private Agent? _me;
    private (string Tab, string? Whose, string? Search) _shown;

    /// <summary>Key of the list.</summary>
    [SupplyParameterFromQuery(Name = "tab")]
    public string? TabKey { get; set; }

    /// <summary><c>mine</c>, <c>free</c> or null for all.</summary>
    [SupplyParameterFromQuery]
    public string? Whose { get; set; }

    /// <summary>What is searched for; null for nothing.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = null!;

    private QueueTab Tab => QueueTab.Of(TabKey);

    private string? Search => string.IsNullOrWhiteSpace(Query) ? null : Query.Trim();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _me ??= AgentIdentity.AgentOf((await SignedIn).User, playbook);
        if (_shown != (Tab.Key, Whose, Search))
        {
            _shown = (Tab.Key, Whose, Search);
            (_search, _rows, _wanted, _told) = (Search, new(), PageSize, null);
            (_pointed, _focused) = (false, false);
        }

        await LoadAsync(CancellationToken.None);
    }

    private void Find() => navigation.NavigateTo(QueueTab.Address(Tab.Key, Whose, _search));

    private async Task BeatAsync(CancellationToken gone)
    {
        try
        {
            await LoadAsync(gone);
        }
        finally
        {
            StateHasChanged(); // the clocks go on, whatever the store says
        }
    }

    private async Task LoadAsync(CancellationToken gone)
    {
        _now = time.GetUtcNow();
        if (_me is null)
        {
            return;
        }

        var filter = Tab.Filter(Whose, _me) with { Search = Search };
        var found = new List<CaseView>();
        CasePage page;
        do
        {
            page = await desk.ListAsync(filter with { Take = Math.Min(_wanted - found.Count, CaseFilter.MaxTake) }, gone);
            found.AddRange(page.Cases);
            filter = filter with { After = page.Next };
        }
        while (page.Next is not null && found.Count < _wanted);

        // A tab that was left while its cases were fetched must not overwrite the one that is shown.
        if (_shown == (Tab.Key, Whose, Search))
        {
            _rows.Take(found, _pointed || _focused);
            (_total, _loaded) = (page.Total, true);
        }
    }

    private Task MoreAsync()
    {
        _wanted += PageSize;
        return ReloadAsync();
    }

    private async Task TakeBackAsync(CaseView view)
    {
        var kind = view.Case.State == CaseState.Spam ? DecisionKind.NotSpam : DecisionKind.Reopen;
        var outcome = await desk.DecideAsync(
            new(view.Case.Id, view.Case.Version, kind, null, null, null), _me!, CancellationToken.None);
        _told = outcome switch
        {
            DecisionOutcome.Taken => $"Case {view.Case.Id} is back in the queue.",
            DecisionOutcome.TooLate late => late.Because,
            DecisionOutcome.Invalid invalid => invalid.Because,
            _ => $"Case {view.Case.Id} is gone.",
        };
        await ReloadAsync();
        await browser.FocusAsync("told");
    }

    /// <summary>Shows what the agent's own deed changed, wherever the pointer is.</summary>
    private async Task ReloadAsync()
    {
        await LoadAsync(CancellationToken.None);
        _rows.Release();
    }
}
