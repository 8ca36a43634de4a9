using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Server.Identity;

namespace TriageBot.Server.Console.Queue;

/// <summary><c>/</c>: who waits for an answer, most pressing first; and what waits, was set aside or is over.</summary>
public sealed partial class QueuePage(CaseDesk desk, Playbook playbook, TimeProvider time)
{
    private const int PageSize = 50;

    private List<CaseView> _cases = [];
    private long _total;
    private int _wanted = PageSize;
    private DateTimeOffset _now;
    private bool _loaded;
    private string? _told;
    private Agent? _me;
    private (string Tab, string? Whose) _shown;

    /// <summary>Key of the list.</summary>
    [SupplyParameterFromQuery(Name = "tab")]
    public string? TabKey { get; set; }

    /// <summary><c>mine</c>, <c>free</c> or null for all.</summary>
    [SupplyParameterFromQuery]
    public string? Whose { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = null!;

    private QueueTab Tab => QueueTab.Of(TabKey);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _me ??= AgentIdentity.AgentOf((await SignedIn).User, playbook);
        if (_shown != (Tab.Key, Whose))
        {
            _shown = (Tab.Key, Whose);
            _wanted = PageSize;
            _told = null;
        }

        await LoadAsync(CancellationToken.None);
    }

    private static string Address(string tab, string? whose) =>
        (tab, whose) switch
        {
            ("queue", null) => "/",
            (_, null) => $"/?tab={tab}",
            _ => $"/?tab={tab}&whose={whose}",
        };

    private async Task BeatAsync(CancellationToken gone)
    {
        await LoadAsync(gone);
        StateHasChanged();
    }

    private async Task LoadAsync(CancellationToken gone)
    {
        _now = time.GetUtcNow();
        if (_me is null)
        {
            return;
        }

        var filter = Tab.Filter(Whose, _me);
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
        if (_shown == (Tab.Key, Whose))
        {
            (_cases, _total, _loaded) = (found, page.Total, true);
        }
    }

    private Task MoreAsync()
    {
        _wanted += PageSize;
        return LoadAsync(CancellationToken.None);
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
        await LoadAsync(CancellationToken.None);
    }
}
