using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>Which complaints were counted. What it had to forget counts never again, so that nothing counts twice.</summary>
/// <param name="most">The most that it remembers; at least 4.</param>
/// <param name="state">Those that it knows.</param>
internal sealed class SeenComplaints(int most, SurgeState.OfMessages state)
{
    private readonly Dictionary<ulong, long> _minutes = state.Messages.ToDictionary(each => each.Key, each => each.Minute);
    private long _from = state.From;

    /// <summary>True where it was not counted before, and still can be.</summary>
    public bool Add(MentionId message, long minute)
    {
        if (minute < _from || !_minutes.TryAdd(SurgeKey.Of(message.Channel, message.Key), minute))
        {
            return false;
        }

        if (_minutes.Count > most)
        {
            ForgetBefore(_minutes.Values.Order().ElementAt(_minutes.Count / 4) + 1);
        }

        return true;
    }

    /// <summary>Forgets what was posted before this minute.</summary>
    public void ForgetBefore(long minute)
    {
        _from = Math.Max(_from, minute);
        foreach (var (key, posted) in _minutes)
        {
            if (posted < _from)
            {
                _minutes.Remove(key); // A dictionary may lose entries while it is read.
            }
        }
    }

    public SurgeState.OfMessages State() => new(_from, [.. _minutes.Select(each => new SurgeState.OfMessage(each.Key, each.Value))]);
}
