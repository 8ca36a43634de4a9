using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// How a post spreads. What came within an hour counts whole; what came over a longer time, between two looks at it, as
/// much of it as falls on an hour. From then on all of it halves each hour. All numbers but the paces only grow.
/// </summary>
public sealed record Spread
{
    private const double Hour = 60;

    /// <summary>The minute that the paces are of, in minutes since the year 1.</summary>
    public required long Minute { get; init; }

    /// <summary>When the first message that is known of it was posted, in minutes since the year 1.</summary>
    public required long Posted { get; init; }

    /// <summary>People who spoke of it, its author with them, within about an hour.</summary>
    public double SpokenPace { get; init; }

    /// <summary>Followers of those, within about an hour.</summary>
    public double ReachPace { get; init; }

    /// <summary>Shares within about an hour, without those of this minute.</summary>
    public double SharedPace { get; init; }

    /// <summary>Shares of this minute.</summary>
    public double SharedNow { get; init; }

    /// <summary>Shares of its most shared message.</summary>
    public int Shares { get; init; }

    /// <summary>Those before this minute.</summary>
    public int SharesBefore { get; init; }

    /// <summary>When it was shared before this minute, in minutes since the year 1; null for not yet.</summary>
    public long? SharedAt { get; init; }

    /// <summary>Followers of all who spoke of it.</summary>
    public long Followers { get; init; }

    /// <summary>When it was first seen that its author pays for it, in minutes since the year 1; null where nobody does.</summary>
    public long? PromotedAt { get; init; }

    /// <summary>Somebody complains in it.</summary>
    public bool HasComplaint { get; init; }

    /// <summary>When there was last something new, in minutes since the year 1.</summary>
    public long Changed { get; init; }

    /// <summary>The most people within about an hour.</summary>
    public double MostPeople { get; init; }

    /// <summary>The most people reached within about an hour.</summary>
    public double MostReach { get; init; }

    /// <summary>People who speak of it or share it, within about an hour.</summary>
    internal double People => SpokenPace + SharedPace + SharedNow;

    /// <summary>People whom it reaches within about an hour.</summary>
    internal double ReachIn(SurgePolicy policy) => ReachPace + (policy.ReachPerShare * (SharedPace + SharedNow));

    /// <summary>People whom it has reached by now, as far as that can be told.</summary>
    internal double Reached(SurgePolicy policy) =>
        Followers + (policy.ReachPerShare * Shares) + (PromotedAt is null ? 0 : policy.ReachOfPromotion);

    /// <summary>The same at a later minute.</summary>
    internal Spread At(long minute)
    {
        if (minute <= Minute)
        {
            return this;
        }

        var left = Math.Pow(2, (Minute - minute) / Hour);
        return this with
        {
            SpokenPace = SpokenPace * left,
            ReachPace = ReachPace * left,
            SharedPace = (SharedPace + SharedNow) * left,
            SharedNow = 0,
            SharedAt = Shares > SharesBefore ? Minute : SharedAt,
            SharesBefore = Shares,
            Minute = minute,
        };
    }

    /// <summary>With one message, of an author who was not heard here before, or has more followers than was known.</summary>
    /// <param name="seen">The message.</param>
    /// <param name="posted">Its minute.</param>
    /// <param name="isNew">Whether its author is new here.</param>
    /// <param name="followers">How many more followers; at least 0.</param>
    internal Spread With(SurgeObservation seen, long posted, bool isNew, int followers)
    {
        var part = PartSince(posted);
        var shares = Math.Max(0, seen.Shares);
        return this with
        {
            Posted = Math.Min(Posted, posted),
            SpokenPace = SpokenPace + (isNew ? part : 0),
            ReachPace = ReachPace + (followers * part),
            Followers = Followers + followers,
            SharedNow = Math.Max(SharedNow, (shares - SharesBefore) * PartSince(Math.Max(posted, SharedAt ?? posted))),
            Shares = Math.Max(Shares, shares),
            PromotedAt = PromotedAt ?? (seen.Promoted ? Minute : null),
            HasComplaint = HasComplaint || seen.IsComplaint,
        };
    }

    /// <summary>With its peaks, and the minute of the change.</summary>
    internal Spread Marked(SurgePolicy policy) => this with
    {
        Changed = Minute,
        MostPeople = Math.Max(MostPeople, People),
        MostReach = Math.Max(MostReach, ReachIn(policy)),
    };

    private double PartSince(long minute) => Math.Min(1, Hour / Math.Max(1, Minute - minute));
}
