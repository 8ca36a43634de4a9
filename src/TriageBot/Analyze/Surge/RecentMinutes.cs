namespace TriageBot.Analyze;

/// <summary>The complaints of the last hours, minute by minute, in a ring.</summary>
internal sealed class RecentMinutes
{
    /// <summary>The longest window: six hours.</summary>
    public const int Longest = 6 * 60;

    // An hour is learned from when it has left the longest window, up to an hour later.
    private const int Length = Longest + 120;

    private readonly ComplaintTally[] _ring = new ComplaintTally[Length];

    /// <summary>Goes on to a later minute; what was in the ring a round ago is forgotten.</summary>
    public void Advance(long from, long to)
    {
        for (var minute = Math.Max(from + 1, to - Length + 1); minute <= to; minute++)
        {
            _ring[IndexOf(minute)] = default;
        }
    }

    public void Add(long minute, ComplaintTally tally) => _ring[IndexOf(minute)] += tally;

    /// <summary>The minutes from one to another, both included, as far as the ring holds them.</summary>
    public ComplaintTally Sum(long from, long to, long now)
    {
        var first = Math.Max(from, now - Length + 1);
        var length = (int)Math.Max(0, Math.Min(to, now) - first + 1);
        var start = IndexOf(first);
        var head = Math.Min(length, Length - start);
        return Sum(_ring.AsSpan(start, head)) + Sum(_ring.AsSpan(0, length - head));
    }

    private static ComplaintTally Sum(ReadOnlySpan<ComplaintTally> minutes)
    {
        var (count, severe, first) = (0, 0, 0);
        foreach (ref readonly var minute in minutes)
        {
            count += minute.Count;
            severe += minute.Severe;
            first += minute.First;
        }

        return new(count, severe, first);
    }

    /// <summary>The minutes that had some.</summary>
    public IEnumerable<SurgeState.OfMinute> Some(long now) =>
        from age in Enumerable.Range(0, Length)
        let minute = now - age
        where _ring[IndexOf(minute)].Count > 0
        select new SurgeState.OfMinute(minute, _ring[IndexOf(minute)]);

    private static int IndexOf(long minute) => (int)(((minute % Length) + Length) % Length);
}
