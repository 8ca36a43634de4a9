namespace TriageBot.Server.Bot;

/// <summary>Which messages of agents were taken in the last minutes, so that one that the channel repeats is not taken twice.</summary>
internal sealed class RecentActivities(TimeProvider time)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly HashSet<string> _known = [];
    private readonly Queue<(string Key, DateTimeOffset At)> _order = new();
    private readonly Lock _lock = new();

    /// <summary>What was not done after all is taken when it is repeated.</summary>
    public void Remove(Activity activity)
    {
        if (activity.Id is { Length: > 0 } id && activity.Reference() is { } at)
        {
            lock (_lock)
            {
                _known.Remove(Activity.KeyOf(at.Conversation, id));
            }
        }
    }

    /// <summary>Remembers an activity.</summary>
    /// <returns>Whether it is new; one without an id always is.</returns>
    public bool Add(Activity activity)
    {
        if (activity.Id is not { Length: > 0 } id || activity.Reference() is not { } at)
        {
            return true;
        }

        lock (_lock)
        {
            var now = time.GetUtcNow();
            while (_order.TryPeek(out var oldest) && (oldest.At + Remembered <= now || _order.Count >= Most))
            {
                _known.Remove(_order.Dequeue().Key);
            }

            var key = Activity.KeyOf(at.Conversation, id);
            if (!_known.Add(key))
            {
                return false;
            }

            _order.Enqueue((key, now));
            return true;
        }
    }
}
