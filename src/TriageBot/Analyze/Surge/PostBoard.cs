using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>A brand's posts, as many as there is room for.</summary>
/// <param name="policy">How many.</param>
/// <param name="brand">The brand.</param>
/// <param name="posts">Those that are known.</param>
/// <param name="usual">The usual post.</param>
internal sealed class PostBoard(SurgePolicy policy, string brand, IEnumerable<SurgeState.OfPost> posts, SurgeState.OfUsual usual)
{
    // A post that nobody spoke of for a day has come to rest.
    private const int Rest = 24 * 60;

    private readonly Dictionary<ulong, Post> _posts = posts.ToDictionary(each => each.Key, each => new Post(policy, brand, each));
    private readonly UsualPost _usual = new(policy, usual);
    private int _authors = posts.Sum(each => each.Authors.Count);

    public SurgeState.OfUsual Usual => _usual.State;

    public IEnumerable<OpenSurge> Surges => _posts.Values.Select(post => post.Open).OfType<OpenSurge>();

    /// <summary>Hears a message.</summary>
    public SurgeAlert? Hear(SurgeObservation seen, long posted, long now, DateTimeOffset at)
    {
        var key = SurgeKey.Of(seen.Message.Channel, seen.Conversation);
        var post = _posts.GetValueOrDefault(key) ?? Open(key, seen, posted, now);
        var before = post.Authors;
        var raised = post.Hear(seen, posted, now, at, _usual);
        _authors += post.Authors - before;
        return raised;
    }

    /// <summary>An hour has passed: what rests teaches what is usual, and is forgotten.</summary>
    public void Learn(long now)
    {
        var rested = _posts.Values.Where(post => now - post.Spread.Changed >= Rest).OrderBy(post => post.Key).ToList();
        rested.ForEach(Forget);
        _usual.Learn(rested.Select(post => post.Spread));
    }

    public IReadOnlyList<SurgeState.OfPost> State() => [.. _posts.Values.Select(post => post.State())];

    private Post Open(ulong key, SurgeObservation seen, long posted, long now)
    {
        if (_posts.Count >= policy.Memory.Posts || _authors >= policy.Memory.AllAuthors)
        {
            ForgetColdest(now);
        }

        SurgePost name = new(SurgeKey.Name(seen.Message.Channel), SurgeKey.Name(seen.Conversation));
        var post = new Post(policy, brand, new(key, name, new() { Minute = now, Posted = posted, Changed = now }, [], null));
        _posts.Add(key, post);
        return post;
    }

    private void ForgetColdest(long now) => _posts.Values
        .OrderBy(post => post.Open?.IsOn(now, policy.Quiet) == true)
        .ThenBy(post => post.Spread.At(now).People)
        .ThenBy(post => post.Spread.Changed)
        .ThenBy(post => post.Key)
        .Take((_posts.Count + 3) / 4)
        .ToList()
        .ForEach(Forget);

    private void Forget(Post post)
    {
        _posts.Remove(post.Key);
        _authors -= post.Authors;
    }
}
