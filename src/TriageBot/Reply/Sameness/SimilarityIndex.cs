using System.Runtime.InteropServices;

namespace TriageBot.Reply;

/// <summary>
/// Prints of replies, found by likeness in a time that does not grow with their number: a print stands in one bucket for
/// each band of its sketch, and only prints that share a bucket are compared (locality-sensitive hashing: Leskovec,
/// Rajaraman and Ullman, "Mining of Massive Datasets", 3.4). Two replies of likeness .8 share one with a probability of .9999.
/// About 0.4 kB a reply. For one thread.
/// </summary>
internal sealed class SimilarityIndex
{
    private const int Rows = 5;
    private const int Bands = ReplyPrint.Places / Rows;
    private const int None = -1;

    // More than so many in one bucket are as many near texts, and one of the newest of them is near enough.
    private const int MostSeen = 48;

    // Its own are walked past and not counted, so that the same message gets the same words again; but not without end.
    private const int MostOwn = 2_048;

    // How far back the same words for the same message are looked for.
    private const int MostWalked = 256;

    private readonly List<byte> _sketches = [];
    private readonly List<ulong> _owners = [];
    private readonly List<long> _times = [];

    // A node is one band of one print; what shares a bucket is chained from its newest node on.
    private readonly List<int> _next = [];
    private long _began;
    private int[] _heads = Empty(1 << 10);

    /// <summary>How many are remembered.</summary>
    public int Count => _owners.Count;

    /// <summary>When the first of them was remembered, in Unix milliseconds; now where there is none.</summary>
    public long Oldest(long now) => Count == 0 ? now : _began;

    /// <summary>Remembers a print.</summary>
    /// <param name="print">What to remember.</param>
    /// <param name="owner">What it answers.</param>
    /// <param name="at">When, in Unix milliseconds.</param>
    public void Add(ReplyPrint print, ulong owner, long at)
    {
        if (IsKnown(print, owner, at))
        {
            return;
        }

        if (Count * Bands >= _heads.Length)
        {
            Grow();
        }

        _began = Count == 0 ? at : _began;
        _sketches.AddRange(print.Sketch);
        _owners.Add(owner);
        _times.Add(at);
        CollectionsMarshal.SetCount(_next, _next.Count + Bands);
        Chain(Count - 1);
    }

    /// <summary>The highest likeness with what answers something else, as soon as it reaches a limit.</summary>
    /// <param name="print">What is about to be said.</param>
    /// <param name="owner">What it answers; its own earlier wordings do not count.</param>
    /// <param name="since">Older ones do not count, in Unix milliseconds.</param>
    /// <param name="limit">Enough: the search ends here.</param>
    public double Nearest(ReplyPrint print, ulong owner, long since, double limit)
    {
        var (nearest, own) = (0d, 0);
        for (var band = 0; band < Bands && nearest < limit; band++)
        {
            var seen = 0;
            for (var node = _heads[Bucket(print.Sketch, band)]; node != None && seen < MostSeen && own < MostOwn; node = _next[node])
            {
                var entry = node / Bands;
                if (_owners[entry] == owner)
                {
                    own++;
                }
                else
                {
                    seen++;
                    nearest = _times[entry] >= since ? Math.Max(nearest, print.Likeness(SketchOf(entry))) : nearest;
                }
            }
        }

        return nearest;
    }

    // The same words for the same message are remembered once, when they were last told, as far back as one looks.
    private bool IsKnown(ReplyPrint print, ulong owner, long at)
    {
        var node = _heads[Bucket(print.Sketch, 0)];
        for (var walked = 0; node != None && walked < MostWalked; walked++, node = _next[node])
        {
            if (_owners[node / Bands] == owner && print.Sketch.SequenceEqual(SketchOf(node / Bands)))
            {
                _times[node / Bands] = Math.Max(_times[node / Bands], at);
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<byte> SketchOf(int entry) =>
        CollectionsMarshal.AsSpan(_sketches).Slice(entry * ReplyPrint.Places, ReplyPrint.Places);

    private void Chain(int entry)
    {
        for (var band = 0; band < Bands; band++)
        {
            var bucket = Bucket(SketchOf(entry), band);
            var node = (entry * Bands) + band;
            _next[node] = _heads[bucket];
            _heads[bucket] = node;
        }
    }

    private void Grow()
    {
        _heads = Empty(_heads.Length * 2);
        for (var entry = 0; entry < Count; entry++)
        {
            Chain(entry);
        }
    }

    private int Bucket(ReadOnlySpan<byte> sketch, int band)
    {
        var hash = 14695981039346656037UL + (ulong)band;
        foreach (var place in sketch.Slice(band * Rows, Rows))
        {
            hash = (hash ^ place) * 1099511628211UL;
        }

        return (int)((hash ^ (hash >> 29)) & (ulong)(_heads.Length - 1));
    }

    private static int[] Empty(int length)
    {
        var heads = new int[length];
        Array.Fill(heads, None);
        return heads;
    }
}
