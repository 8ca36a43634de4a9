using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>One post and all that is said below it.</summary>
/// <param name="policy">From when on it spreads too fast.</param>
/// <param name="brand">The brand that is spoken of.</param>
/// <param name="state">What is known of it.</param>
internal sealed class Post(SurgePolicy policy, string brand, SurgeState.OfPost state)
{
    private readonly Dictionary<ulong, int> _reach = state.Authors.ToDictionary(each => each.Key, each => each.Reach);

    public ulong Key => state.Key;

    public Spread Spread { get; private set; } = state.Spread;

    public OpenSurge? Open { get; private set; } = state.Open;

    public int Authors => _reach.Count;

    /// <summary>Hears a message, and looks whether the post spreads too fast now; the same one again changes nothing.</summary>
    /// <param name="seen">The message.</param>
    /// <param name="posted">Its minute.</param>
    /// <param name="now">The minute.</param>
    /// <param name="at">The time.</param>
    /// <param name="usual">The usual post.</param>
    public SurgeAlert? Hear(SurgeObservation seen, long posted, long now, DateTimeOffset at, UsualPost usual)
    {
        var before = Spread.At(now);
        var (isNew, followers) = Meet(SurgeKey.Of(seen.Message.Channel, seen.Author), Math.Max(0, seen.Reach));
        var after = before.With(seen, posted, isNew, followers);
        if (after == before)
        {
            return null; // Not even the minute: what is heard twice leaves no trace.
        }

        Spread = after.Marked(policy);
        var look = usual.Look(Spread);
        (Open, var raised) = OpenSurge.After(
            Open, look.Level, now, policy.Quiet, () => new(new(brand, Post: state.Post), look.Level, at, SurgeReasons.Of(look, Spread, policy)));
        return raised;
    }

    public SurgeState.OfPost State() =>
        state with { Spread = Spread, Open = Open, Authors = [.. _reach.Select(each => new SurgeState.OfAuthor(each.Key, each.Value))] };

    private (bool IsNew, int Followers) Meet(ulong author, int reach)
    {
        var known = _reach.TryGetValue(author, out var before);
        if (!known && _reach.Count >= policy.Memory.Authors)
        {
            return (false, 0);
        }

        _reach[author] = Math.Max(before, reach);
        return (!known, Math.Max(0, reach - before));
    }
}
