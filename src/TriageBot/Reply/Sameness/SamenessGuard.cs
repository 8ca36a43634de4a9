using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>
/// Nobody shall read the words that somebody else was told: remembers what was drafted and sent, and says how near a new
/// text comes to it. Safe to call from many threads; its cost does not grow with what it remembers.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="window">How long a reply is remembered at least.</param>
public sealed class SamenessGuard(TimeProvider time, TimeSpan window)
{
    /// <summary>Two replies at least as similar as this (shared word triples by all, names and numbers aside) are the same one.</summary>
    public const double Threshold = 0.8;

    /// <summary>A draft stays below this likeness, which is an estimate, so that it is below the threshold in truth.</summary>
    internal const double Limit = 0.67;

    private readonly Lock _lock = new();

    // What the older one holds is out of the window once the newer one spans it.
    private SimilarityIndex _newer = new();
    private SimilarityIndex _older = new();

    /// <summary>A guard that remembers thirty days.</summary>
    public SamenessGuard(TimeProvider time)
        : this(time, TimeSpan.FromDays(30))
    {
    }

    /// <summary>How long a reply is remembered at least.</summary>
    public TimeSpan Window { get; } = window;

    /// <summary>How many replies are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _newer.Count + _older.Count;
            }
        }
    }

    /// <summary>Remembers a text that was drafted or sent.</summary>
    /// <param name="answered">The message that it answers.</param>
    /// <param name="text">The text, unsigned.</param>
    /// <param name="name">What it calls the customer.</param>
    /// <param name="at">When; null for now.</param>
    public void Remember(MentionId answered, string text, string? name, DateTimeOffset? at = null) =>
        Remember(ReplyPrint.Of(text, name), KeyOf(answered), at ?? time.GetUtcNow());

    internal void Remember(ReplyPrint print, ulong answered, DateTimeOffset at)
    {
        var moment = at.ToUnixTimeMilliseconds();
        lock (_lock)
        {
            if (moment - _newer.Oldest(moment) > Window.TotalMilliseconds)
            {
                (_older, _newer) = (_newer, new());
            }

            _newer.Add(print, answered, moment);
        }
    }

    /// <summary>Whether a text is too near to one that answered another message within the window.</summary>
    internal bool IsSpent(ReplyPrint print, ulong answered)
    {
        var since = (time.GetUtcNow() - Window).ToUnixTimeMilliseconds();
        lock (_lock)
        {
            return _newer.Nearest(print, answered, since, Limit) >= Limit || _older.Nearest(print, answered, since, Limit) >= Limit;
        }
    }

    // FNV-1a: the same for a message on every machine and in every run, which string.GetHashCode is not.
    internal static ulong KeyOf(MentionId id)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in id.ToString())
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash ^ (hash >> 32);
    }
}
