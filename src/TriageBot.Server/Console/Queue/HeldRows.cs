using TriageBot.Desk;

namespace TriageBot.Server.Console.Queue;

/// <summary>The rows of a list. While somebody points at them none moves: what is new waits, what left stays as it was.</summary>
internal sealed class HeldRows
{
    private IReadOnlyList<CaseView> _newest = [];

    /// <summary>What is shown.</summary>
    public IReadOnlyList<CaseView> Shown { get; private set; } = [];

    /// <summary>How many cases wait to be shown.</summary>
    public int New => _newest.ExceptBy(Shown.Select(view => view.Case.Id), view => view.Case.Id).Count();

    /// <summary>Takes what the desk lists now.</summary>
    /// <param name="newest">In its order.</param>
    /// <param name="hold">Whether somebody points at the rows.</param>
    public void Take(IReadOnlyList<CaseView> newest, bool hold)
    {
        _newest = newest;
        if (!hold || Shown.Count == 0)
        {
            Release();
            return;
        }

        var byId = newest.ToDictionary(view => view.Case.Id);
        Shown = [.. Shown.Select(view => byId.GetValueOrDefault(view.Case.Id, view))];
    }

    /// <summary>Shows the rows as the desk lists them.</summary>
    public void Release() => Shown = _newest;
}
