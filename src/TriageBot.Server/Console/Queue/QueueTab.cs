using TriageBot.Desk;
using TriageBot.Domain;

namespace TriageBot.Server.Console.Queue;

/// <summary>One of the four lists of the front page.</summary>
/// <param name="Key">As in the address.</param>
/// <param name="Title">As agents read it.</param>
/// <param name="Group">Which cases it holds.</param>
/// <param name="Empty">What it says when it holds none.</param>
public sealed record QueueTab(string Key, string Title, CaseGroup Group, string Empty)
{
    /// <summary>All four, in the order of a case's life.</summary>
    public static IReadOnlyList<QueueTab> All { get; } =
    [
        new("queue", "Queue", CaseGroup.Queue, "Nobody waits for an answer."),
        new("waiting", "Waiting", CaseGroup.Waiting, "No reply is on its way, and no customer is waited for."),
        new("aside", "Set aside", CaseGroup.SetAside, "Nothing is set aside. What the model takes for spam, or finds no answer due to, is listed here with its reason."),
        new("resolved", "Resolved", CaseGroup.Done, "No case is resolved yet."),
    ];

    /// <summary>The list of this key; the queue for any other.</summary>
    public static QueueTab Of(string? key) => All.FirstOrDefault(tab => tab.Key == key) ?? All[0];

    /// <summary>Where a list is shown.</summary>
    /// <param name="tab">Its key.</param>
    /// <param name="whose"><c>mine</c>, <c>free</c> or null for all.</param>
    /// <param name="search">What is searched for; empty or null for nothing.</param>
    public static string Address(string tab, string? whose, string? search)
    {
        var query = new List<string>();
        if (tab != All[0].Key || whose is not null)
        {
            query.Add($"tab={tab}");
        }

        if (whose is not null)
        {
            query.Add($"whose={whose}");
        }

        if (!string.IsNullOrWhiteSpace(search))
        {
            query.Add($"q={Uri.EscapeDataString(search.Trim())}");
        }

        return query.Count == 0 ? "/" : $"/?{string.Join('&', query)}";
    }

    /// <summary>What to ask the desk for.</summary>
    /// <param name="whose"><c>mine</c>, <c>free</c> for those nobody has taken, anything else for all.</param>
    /// <param name="me">Who asks.</param>
    public CaseFilter Filter(string? whose, Agent me) => new(null, Group, whose switch
    {
        "mine" => me.Id,
        "free" => CaseFilter.Nobody,
        _ => null,
    }, CaseFilter.MaxTake, null);
}
