using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>How fast a brand's usual post spreads, and how unusual another one is. Learnt from posts that have come to rest.</summary>
internal sealed class UsualPost
{
    private readonly SurgePolicy _policy;
    private LogMoments _peopleSeen;
    private LogMoments _reachSeen;
    private UsualSpread _people;
    private UsualSpread _reach;

    /// <param name="policy">From when on it is too fast.</param>
    /// <param name="state">What was learnt.</param>
    public UsualPost(SurgePolicy policy, SurgeState.OfUsual state)
    {
        (_policy, _peopleSeen, _reachSeen) = (policy, state.People, state.Reach);
        (_people, _reach) = (PeopleNow(), ReachNow());
    }

    public SurgeState.OfUsual State => new(_peopleSeen, _reachSeen);

    public SpreadLook Look(Spread spread)
    {
        var people = LevelOf(_policy.People, _people, spread.People);
        var reach = LevelOf(_policy.Reach, _reach, spread.ReachIn(_policy));
        var promoted = IsFreshlyPromoted(spread) ? _policy.Promoted : SurgeLevel.None;
        var level = Higher(people, Higher(reach, promoted));

        // Praise and jokes are passed on too: what nobody complains of is one level less.
        return new(spread.HasComplaint || level == SurgeLevel.None ? level : level - 1, Math.Pow(10, _people.Mean) - 1);
    }

    /// <summary>An hour has passed, in which these posts came to rest.</summary>
    public void Learn(IEnumerable<Spread> rested)
    {
        var weight = Math.Pow(_policy.Learning.WeightOfLastWeek, 1.0 / SurgeClock.HoursOfWeek);
        (_peopleSeen, _reachSeen) = (_peopleSeen.Faded(weight), _reachSeen.Faded(weight));
        foreach (var spread in rested)
        {
            _peopleSeen = _peopleSeen.With(spread.MostPeople, _people);
            _reachSeen = _reachSeen.With(spread.MostReach, _reach);
        }

        (_people, _reach) = (PeopleNow(), ReachNow());
    }

    private UsualSpread PeopleNow() => _peopleSeen.Usual(_policy.Learning.People, _policy.Learning.GuessedPosts);

    private UsualSpread ReachNow() => _reachSeen.Usual(_policy.Learning.Reach, _policy.Learning.GuessedPosts);

    /// <summary>That it is paid for is news as long as a surge lasts; afterwards only how it spreads counts.</summary>
    private bool IsFreshlyPromoted(Spread spread) => spread.PromotedAt is { } at && spread.Minute - at < _policy.Quiet.TotalMinutes;

    private static SurgeLevel LevelOf(SurgeLadder<SpreadStep> ladder, UsualSpread usual, double pace)
    {
        if (pace < ladder.Watch.Least)
        {
            return SurgeLevel.None;
        }

        var above = (Math.Log10(1 + pace) - usual.Mean) / usual.Deviation;
        return ladder.Highest(step => pace >= step.Least && above >= step.Above);
    }

    private static SurgeLevel Higher(SurgeLevel one, SurgeLevel other) => one > other ? one : other;
}

/// <summary>One look at how a post spreads.</summary>
/// <param name="Level">How unusual it is.</param>
/// <param name="UsualPeople">People in the fastest hour of the usual post.</param>
internal readonly record struct SpreadLook(SurgeLevel Level, double UsualPeople);
