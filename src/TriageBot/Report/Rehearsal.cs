namespace TriageBot.Report;

/// <summary>
/// What a stream of mentions would have waited: so many agents, each reply takes as long, whoever is free takes the first
/// in the queue and lays nothing down. A wait begins with the post and ends with the reply. Each mention costs one reply.
/// </summary>
/// <param name="mentions">The mentions that cost an agent time, in any order.</param>
/// <param name="handleTime">How long a reply takes; more than nothing.</param>
public sealed class Rehearsal(IEnumerable<RehearsedMention> mentions, TimeSpan handleTime)
{
    /// <summary>A larger desk is not looked for.</summary>
    public const int MostAgents = 10_000;

    private readonly RehearsedMention[] _mentions = [.. mentions.OrderBy(mention => mention.PostedAt)];

    /// <summary>By their place in our queue.</summary>
    public static Func<RehearsedMention, DateTimeOffset> ByRisk { get; } = mention => mention.Place;

    /// <summary>First come, first served.</summary>
    public static Func<RehearsedMention, DateTimeOffset> ByArrival { get; } = mention => mention.PostedAt;

    /// <summary>The mentions, the oldest first.</summary>
    public IReadOnlyList<RehearsedMention> Mentions => _mentions;

    /// <summary>How long each mention waits for its reply, in the order of <see cref="Mentions"/>.</summary>
    /// <param name="agents">How many agents; 1 to <see cref="MostAgents"/>.</param>
    /// <param name="order">Who comes first: the least; equal ones by arrival.</param>
    public TimeSpan[] Waits(int agents, Func<RehearsedMention, DateTimeOffset> order)
    {
        var waits = new TimeSpan[_mentions.Length];
        Run(agents, order, (number, wait) =>
        {
            waits[number] = wait;
            return true;
        });
        return waits;
    }

    /// <summary>
    /// The fewest agents with whom at least this share of the mentions of each tier is answered in time; null where that is
    /// not reached with <see cref="MostAgents"/>, or a reply alone takes too long. Each smaller number was tried.
    /// </summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="order">Who comes first.</param>
    public int? FewestAgents(double share, Func<RehearsedMention, DateTimeOffset> order)
    {
        var bearable = _mentions.GroupBy(mention => mention.Sla.Tier)
            .ToDictionary(tier => tier.Key, tier => tier.Count() - (int)Math.Ceiling((share * tier.Count()) - 1e-9));
        for (var agents = 1; agents <= Math.Min(MostAgents, Math.Max(1, _mentions.Length)); agents++)
        {
            if (Holds(agents, order, bearable))
            {
                return agents;
            }
        }

        return null;
    }

    /// <summary>A desk that is too small is given up as soon as too many came too late.</summary>
    private bool Holds(int agents, Func<RehearsedMention, DateTimeOffset> order, Dictionary<string, int> bearable)
    {
        var left = new Dictionary<string, int>(bearable);
        return Run(agents, order, (number, wait) =>
        {
            var mention = _mentions[number];
            return mention.PostedAt + wait <= mention.Sla.DueAt || --left[mention.Sla.Tier] >= 0;
        });
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>Answers all of them, or until what is done with an answer says to stop.</summary>
    /// <returns>Whether all were answered.</returns>
    private bool Run(int agents, Func<RehearsedMention, DateTimeOffset> order, Func<int, TimeSpan, bool> answered)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(agents, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(agents, MostAgents);
        var free = new PriorityQueue<DateTimeOffset, DateTimeOffset>(Enumerable.Repeat((DateTimeOffset.MinValue, DateTimeOffset.MinValue), agents));
        var waiting = new PriorityQueue<int, (DateTimeOffset, int)>();
        var now = DateTimeOffset.MinValue;
        for (var (next, done) = (0, 0); done < _mentions.Length; done++)
        {
            now = Later(now, free.Dequeue());
            now = waiting.Count == 0 ? Later(now, _mentions[next].PostedAt) : now;
            for (; next < _mentions.Length && _mentions[next].PostedAt <= now; next++)
            {
                waiting.Enqueue(next, (order(_mentions[next]), next));
            }

            var number = waiting.Dequeue();
            var replied = now + handleTime;
            free.Enqueue(replied, replied);
            if (!answered(number, replied - _mentions[number].PostedAt))
            {
                return false;
            }
        }

        return true;
    }
}
