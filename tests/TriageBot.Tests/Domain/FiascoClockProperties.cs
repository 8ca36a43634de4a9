using CsCheck;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Domain;

public sealed class FiascoClockProperties
{
    private const int Cases = 10_000;

    private static readonly Gen<RiskPolicy> AnyPolicy = Gen.Select(
        Gen.Double[0, 100].Array[5], Gen.Double[0, 100].Array[5], Gen.Double[0.01, 50], Gen.Double[0, 20], Gen.Double[0, 200],
        (severity, points, perHour, perPost, pageAt) => new RiskPolicy
        {
            Severity = [.. severity.Order()],
            Urgent = points[0],
            FirstComplaint = points[1],
            Reach = points[2],
            Shares = points[3],
            Promoted = points[4],
            Pace = new(perHour, perPost, pageAt),
        });

    private static readonly Gen<Facts> AnyFacts = Gen.Select(
        Gen.Select(Gen.Int[0, 4], Gen.Bool, Gen.Double[0, 1], Gen.Int[int.MinValue, int.MaxValue]),
        Gen.Select(Gen.Int[int.MinValue, int.MaxValue], Gen.Bool, Gen.Int[1, 40], Gen.Int[0, 60 * 24 * 30], Gen.Int[1, 60 * 24]),
        (stakes, waiting) => new Facts(
            stakes.Item1, stakes.Item2, stakes.Item3, stakes.Item4, waiting.Item1, waiting.Item2, waiting.Item3, waiting.Item4, waiting.Item5));

    private static readonly Gen<FiascoClock> AnyClock = Gen.Select(
        Gen.Double[0, 100], Gen.Int[-60 * 24 * 365, 60 * 24 * 365], Gen.Int[1, 40],
        (stakes, due, posts) => new FiascoClock(stakes, Some.Noon.AddMinutes(due), posts, RiskPace.Usual));

    [Fact]
    public void No_factor_ever_lowers_the_risk() => Gen.Select(AnyFacts, AnyFacts, AnyPolicy).Sample((one, other, policy) =>
    {
        var worse = new Facts(
            Math.Max(one.Severity, other.Severity),
            one.Urgent || other.Urgent,
            Math.Max(one.First, other.First),
            Math.Max(one.Reach, other.Reach),
            Math.Max(one.Shares, other.Shares),
            one.Promoted || other.Promoted,
            Math.Max(one.Posts, other.Posts),
            Math.Max(one.Waited, other.Waited),
            Math.Min(one.Target, other.Target));

        Assert.True(RiskOf(worse, policy) >= Math.Max(RiskOf(one, policy), RiskOf(other, policy)) - 1e-6);
    }, iter: Cases);

    [Fact]
    public void Waiting_makes_every_case_overtake_all_that_come_much_later() => Gen.Select(AnyClock, AnyClock).Sample((waiting, newer) =>
    {
        var atStake = 100 + (RiskPace.Usual.PerPost * 39);
        var later = newer with { DueAt = waiting.DueAt.AddHours(1 + (atStake / RiskPace.Usual.PerHour)) };

        Assert.True(waiting.Rank < later.Rank);
    }, iter: Cases);

    [Fact]
    public void Two_cases_never_change_places_while_they_wait() => Gen.Select(AnyClock, AnyClock, Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000])
        .Sample((one, other, early, late) =>
        {
            var (first, second) = one.Rank <= other.Rank ? (one, other) : (other, one);

            foreach (var now in new[] { early, late }.Select(minutes => Some.Noon.AddMinutes(minutes)))
            {
                Assert.True(first.RiskAt(now) >= second.RiskAt(now) - 1e-6);
            }
        }, iter: Cases);

    [Fact]
    public void The_order_is_total_and_the_same_from_every_beginning() => Gen.Select(AnyClock.Array[2, 12], Gen.Int).Sample((clocks, seed) =>
    {
        var waiting = clocks.Select((clock, id) => (clock.Rank, Id: id)).ToArray();
        var shuffled = waiting.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(waiting.Order(), shuffled.Order());
    }, iter: Cases);

    [Fact]
    public void A_risk_is_reached_when_it_is_said_to_be() => Gen.Select(AnyClock, Gen.Double[1, 500]).Sample((clock, points) =>
        Assert.InRange(clock.RiskAt(clock.ReachesAt(points)), points - 1e-3, points + 1e-3), iter: Cases);

    [Fact]
    public void Absurd_times_and_stakes_never_crash_it() => Gen.Select(
        Gen.Double, Gen.Long[0, DateTime.MaxValue.Ticks], Gen.Long[0, DateTime.MaxValue.Ticks], Gen.Int, Gen.Double[1e-9, 1000])
        .Sample((stakes, due, now, posts, perHour) =>
        {
            var clock = new FiascoClock(stakes, new(due, TimeSpan.Zero), posts, new(perHour, 5, 60));

            _ = (clock.Rank, clock.RiskAt(new(now, TimeSpan.Zero)), clock.ReachesAt(60));
        }, iter: Cases);

    private static double RiskOf(Facts facts, RiskPolicy policy)
    {
        var stakes = new Stakes(
            Intent.Complaint, facts.Severity, facts.Urgent ? "safety" : null, facts.First, facts.Reach, facts.Shares, facts.Promoted);
        var posted = Some.Noon.AddMinutes(-facts.Waited);
        return new FiascoClock(PriorityRule.Of(stakes, policy).Score, posted.AddMinutes(facts.Target), facts.Posts, policy.Pace).RiskAt(Some.Noon);
    }

    /// <param name="Severity">0 to 4.</param>
    /// <param name="Urgent">It cannot wait.</param>
    /// <param name="First">Probability of a first complaint.</param>
    /// <param name="Reach">Followers; strange numbers too.</param>
    /// <param name="Shares">Shares; strange numbers too.</param>
    /// <param name="Promoted">Paid for.</param>
    /// <param name="Posts">Messages that wait.</param>
    /// <param name="Waited">Minutes since the post.</param>
    /// <param name="Target">Minutes of the tier.</param>
    private sealed record Facts(int Severity, bool Urgent, double First, int Reach, int Shares, bool Promoted, int Posts, int Waited, int Target);
}
