namespace TriageBot.Server.Bot;

/// <summary>
/// How often a bot may write in one conversation, so that a burst does not end in refusals.
/// Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit#per-bot-per-thread-limit.
/// </summary>
internal sealed class ConversationBudget(TimeProvider time)
{
    /// <summary>So many messages in so long, all of them at once.</summary>
    public static IReadOnlyList<(int Most, TimeSpan Within)> Limits { get; } =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1_800, TimeSpan.FromHours(1))];

    /// <summary>So many places of each limit are left for what somebody waits for.</summary>
    public const int Reserve = 3;

    private const int MostRemembered = 10_000;

    private readonly Dictionary<string, Queue<DateTimeOffset>> _written = [];
    private readonly Lock _lock = new();

    /// <summary>How long what nobody waits for has to wait; zero for not at all.</summary>
    public TimeSpan WaitFor(string conversation)
    {
        lock (_lock)
        {
            return Wait(Of(conversation), time.GetUtcNow(), Reserve);
        }
    }

    /// <summary>Takes a place for one message.</summary>
    /// <returns>Zero where it may be written now, else how long to wait before asking again.</returns>
    public TimeSpan Take(string conversation)
    {
        lock (_lock)
        {
            var (written, now) = (Of(conversation), time.GetUtcNow());
            var wait = Wait(written, now, 0);
            if (wait == TimeSpan.Zero)
            {
                written.Enqueue(now);
            }

            return wait;
        }
    }

    private static TimeSpan Wait(Queue<DateTimeOffset> written, DateTimeOffset now, int reserve)
    {
        while (written.TryPeek(out var oldest) && oldest + Limits[^1].Within <= now)
        {
            written.Dequeue();
        }

        return Limits
            .Select(limit => limit with { Most = limit.Most - reserve })
            .Where(limit => written.Count >= limit.Most)
            .Select(limit => written.ElementAt(written.Count - limit.Most) + limit.Within - now)
            .Append(TimeSpan.Zero)
            .Max();
    }

    private Queue<DateTimeOffset> Of(string conversation)
    {
        if (_written.TryGetValue(conversation, out var known))
        {
            return known;
        }

        if (_written.Count >= MostRemembered)
        {
            var quietSince = time.GetUtcNow() - Limits[^1].Within;
            foreach (var (quiet, _) in _written.Where(each => each.Value.LastOrDefault() <= quietSince).ToList())
            {
                _written.Remove(quiet);
            }
        }

        return _written[conversation] = new();
    }
}
