using TriageBot.Domain;

namespace TriageBot.Store.Sqlite;

/// <summary>What was said and promised in a case beside its state, as it is stored.</summary>
internal sealed record TalkRow(
    NoteKind? Note,
    IReadOnlyList<Promise> Promises,
    int PublicReplies,
    bool Complained,
    DateTimeOffset? ConfirmedAt,
    bool FollowedUp)
{
    /// <summary>Messages that wait.</summary>
    public int Posts { get; init; }

    /// <summary>How the risk rises; null as is usual.</summary>
    public RiskPace? Pace { get; init; }

    /// <summary>When a lead was paged; null for nobody.</summary>
    public DateTimeOffset? PagedAt { get; init; }

    /// <summary>When the owner of the next promise is called to keep it; null for none.</summary>
    public DateTimeOffset? AskAt => Promises.Where(promise => promise is { EndedAt: null, Asked: false }).Min(promise => (DateTimeOffset?)promise.AskAt);

    /// <summary>Since when the customer is content, where nobody has asked yet whether it lasts.</summary>
    public DateTimeOffset? FollowUpSince => FollowedUp ? null : ConfirmedAt;

    /// <summary>Of a case; null where there is nothing to store.</summary>
    public static TalkRow? Of(Case current)
    {
        var talk = new TalkRow(current.Note, current.Promises, current.PublicReplies, current.Complained, current.ConfirmedAt, current.FollowedUp)
        {
            Posts = current.Posts > 1 ? current.Posts : 0,
            Pace = current.Pace == RiskPace.Usual ? null : current.Pace,
            PagedAt = current.PagedAt,
        };
        return talk is { Note: null, Promises.Count: 0, PublicReplies: 0, Complained: false, ConfirmedAt: null, FollowedUp: false, Posts: 0, Pace: null, PagedAt: null } ? null : talk;
    }

    /// <summary>The case with it.</summary>
    public static Case Join(Case current, TalkRow? talk) => talk is null ? current with { Posts = 1 } : current with
    {
        Note = talk.Note,
        Promises = talk.Promises.Count == 0 ? current.Promises : talk.Promises,
        PublicReplies = talk.PublicReplies,
        Complained = talk.Complained,
        ConfirmedAt = talk.ConfirmedAt,
        FollowedUp = talk.FollowedUp,
        Posts = Math.Max(1, talk.Posts),
        Pace = talk.Pace ?? RiskPace.Usual,
        PagedAt = talk.PagedAt,
    };
}
