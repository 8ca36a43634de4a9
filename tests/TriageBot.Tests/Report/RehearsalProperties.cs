using CsCheck;
using TriageBot.Report;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Report;

public sealed class RehearsalProperties
{
    private const int Cases = 10_000;

    private static readonly TimeSpan Handle = TimeSpan.FromMinutes(4);

    private static readonly Gen<RehearsedMention> AnyMention = Gen.Select(
        Gen.Int[0, 600], Gen.Int[-600, 600], Gen.Int[1, 180], Gen.Int[0, 7], Gen.Bool,
        (posted, place, target, groups, fast) => new RehearsedMention(
            Some.Noon.AddSeconds(posted * 20), Some.Noon.AddMinutes(place), new(fast ? "fast" : "standard", Some.Noon.AddSeconds(posted * 20).AddMinutes(target)),
            (MentionGroups)groups));

    private static readonly Gen<RehearsedMention[]> AnyStream = AnyMention.Array[0, 40];

    [Fact]
    public void The_mean_wait_is_the_same_in_every_order() => Gen.Select(AnyStream, Gen.Int[1, 6], Gen.Int).Sample((stream, agents, seed) =>
    {
        var rehearsal = new Rehearsal(stream, Handle);
        var chance = new Random(seed);
        var places = rehearsal.Mentions.Distinct().ToDictionary(mention => mention, _ => Some.Noon.AddSeconds(chance.Next(10_000)));

        var sums = new[] { Rehearsal.ByArrival, Rehearsal.ByRisk, mention => places[mention] }
            .Select(order => rehearsal.Waits(agents, order).Sum(wait => wait.Ticks)).Distinct();

        Assert.Single(sums);
    }, iter: Cases);

    [Fact]
    public void Nobody_waits_less_than_a_reply_takes_and_no_agent_answers_two_at_once() => Gen.Select(AnyStream, Gen.Int[1, 6]).Sample((stream, agents) =>
    {
        var rehearsal = new Rehearsal(stream, Handle);
        var replies = rehearsal.Mentions.Zip(rehearsal.Waits(agents, Rehearsal.ByRisk), (mention, wait) => (mention.PostedAt, RepliedAt: mention.PostedAt + wait)).ToArray();

        Assert.All(replies, reply => Assert.True(reply.RepliedAt - reply.PostedAt >= Handle));
        Assert.All(replies, reply => Assert.True(
            replies.Count(other => other.RepliedAt - Handle < reply.RepliedAt && other.RepliedAt >= reply.RepliedAt) <= agents));
    }, iter: Cases);

    [Fact]
    public void Nobody_is_idle_while_somebody_waits_and_the_first_in_the_queue_is_taken() => Gen.Select(AnyStream, Gen.Int[1, 6]).Sample((stream, agents) =>
    {
        var rehearsal = new Rehearsal(stream, Handle);
        var taken = rehearsal.Mentions.Zip(rehearsal.Waits(agents, Rehearsal.ByRisk), (mention, wait) => (Mention: mention, At: mention.PostedAt + wait - Handle)).ToArray();

        foreach (var late in taken.Where(each => each.At > each.Mention.PostedAt))
        {
            var busy = taken.Count(other => other.At < late.At && other.At + Handle >= late.At);
            Assert.True(busy >= agents);
            Assert.DoesNotContain(taken, other => other.At < late.At && other.At >= late.Mention.PostedAt && other.Mention.Place > late.Mention.Place);
        }
    }, iter: Cases);

    [Fact]
    public void The_fewest_agents_hold_the_targets_and_one_fewer_do_not() => Gen.Select(AnyStream, Gen.Double[0.1, 1]).Sample((stream, share) =>
    {
        var rehearsal = new Rehearsal(stream, Handle);

        var fewest = rehearsal.FewestAgents(share, Rehearsal.ByRisk);

        Assert.True(fewest is not { } needed || Holds(rehearsal, needed, share));
        Assert.All(Enumerable.Range(1, (fewest ?? Math.Max(2, stream.Length)) - 1), fewer => Assert.False(Holds(rehearsal, fewer, share)));
    }, iter: Cases);

    private static bool Holds(Rehearsal rehearsal, int agents, double share) => rehearsal.Mentions
        .Zip(rehearsal.Waits(agents, Rehearsal.ByRisk), (mention, wait) => (mention.Sla.Tier, InTime: mention.PostedAt + wait <= mention.Sla.DueAt))
        .GroupBy(each => each.Tier)
        .All(tier => tier.Count(each => each.InTime) >= (share * tier.Count()) - 1e-9);
}
