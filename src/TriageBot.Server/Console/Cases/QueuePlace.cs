using TriageBot.Desk;
using TriageBot.Domain;

namespace TriageBot.Server.Console.Cases;

/// <summary>A place in the queue; it stays where it is when its case leaves.</summary>
/// <param name="Rank">When its risk is 0: the earliest comes first.</param>
/// <param name="Id">Then the oldest case.</param>
internal sealed record QueuePlace(DateTimeOffset Rank, long Id)
{
    /// <summary>Where a case waits; null when it is not in the queue.</summary>
    public static QueuePlace? Of(Case waiting) => waiting.State is CaseState.Triaged or CaseState.Drafted or CaseState.HandedOver
        ? new(waiting.Place, waiting.Id)
        : null;

    /// <summary>The next case after this place that is the agent's or anybody's; from the end the first one. Null when there is no other.</summary>
    /// <param name="desk">Holds the queue.</param>
    /// <param name="place">Where to begin; null for the top.</param>
    /// <param name="current">The case to go on from.</param>
    /// <param name="me">Who goes on.</param>
    public static async Task<long?> NextAsync(CaseDesk desk, QueuePlace? place, long current, Agent me)
    {
        var filter = new CaseFilter(null, CaseGroup.Queue, null, CaseFilter.MaxTake, null);
        long? first = null;
        do
        {
            var page = await desk.ListAsync(filter, CancellationToken.None);
            var open = page.Cases.Select(view => view.Case).Where(each => each.Id != current && IsFor(each, me)).ToList();
            if (open.FirstOrDefault(each => place is null || place.IsBefore(Of(each)!)) is { } next)
            {
                return next.Id;
            }

            first ??= open.FirstOrDefault()?.Id;
            filter = filter with { After = page.Next };
        }
        while (filter.After is not null);

        return first;
    }

    private static bool IsFor(Case waiting, Agent me) => waiting.Assignee is { } assignee
        ? assignee == me.Id
        : waiting.State != CaseState.HandedOver || me.Teams.Contains(waiting.Team, StringComparer.OrdinalIgnoreCase);

    private bool IsBefore(QueuePlace other) => (Rank, Id).CompareTo((other.Rank, other.Id)) < 0;
}
