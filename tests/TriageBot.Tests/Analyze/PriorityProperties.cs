using CsCheck;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Analyze;

public sealed class PriorityProperties
{
    private static readonly Gen<Facts> AnyFacts = Gen.Select(
        Gen.Int[1, 4], Gen.Bool, Gen.Int[0, 2_000_000], Gen.Int[0, 500], Gen.Bool, Gen.Int[0, 30],
        (severity, urgent, reach, shares, promoted, listened) => new Facts(severity, urgent, reach, shares, promoted, listened));

    [Fact]
    public void No_factor_ever_lowers_the_priority() => Gen.Select(AnyFacts, AnyFacts).Sample((one, other) =>
    {
        var higher = new Facts(
            Math.Max(one.Severity, other.Severity),
            one.Urgent || other.Urgent,
            Math.Max(one.Reach, other.Reach),
            Math.Max(one.Shares, other.Shares),
            one.Promoted || other.Promoted,
            Math.Max(one.Listened, other.Listened));

        Assert.True(Score(higher) >= Math.Max(Score(one), Score(other)));
    }, iter: 10_000);

    [Fact]
    public void It_lies_between_nothing_and_a_hundred() => AnyFacts.Sample(facts => Assert.InRange(Score(facts), 0, 100), iter: 10_000);

    [Fact]
    public void A_complaint_comes_before_anything_milder_from_the_same_author()
    {
        var mildest = Score(new(1, false, 500, 0, false, 0));

        Assert.All(new[] { FixedClassifier.Question, FixedClassifier.Praise, FixedClassifier.Other }, judged =>
            Assert.True(mildest > FixedClassifier.Analyze(judged, MentionOf(new(1, false, 500, 0, false, 0))).Triage.Priority.Score));
    }

    [Fact]
    public void Its_reasons_can_be_read_and_the_weightiest_comes_first()
    {
        var priority = PriorityOf(new(2, true, 1_200, 40, true, 14));

        Assert.Equal(
            ["urgent: safety", "complaint, severity 2", "first complaint", "promoted", "shared 40 times", "reach 1200"],
            priority.Reasons.OrderBy(reason => reason.StartsWith("reach", StringComparison.Ordinal)));
        Assert.Equal("urgent: safety", priority.Reasons[0]);
    }

    private static double Score(Facts facts) => PriorityOf(facts).Score;

    private static Priority PriorityOf(Facts facts)
    {
        var severity = new double[5];
        severity[facts.Severity] = 1;
        return FixedClassifier
            .Analyze(FixedClassifier.Complaint with { Severity = severity }, MentionOf(facts), CustomerHistory.None with { ListeningSince = Some.Noon.AddDays(-facts.Listened) })
            .Triage.Priority;
    }

    private static Mention MentionOf(Facts facts) => Some.Mention(facts.Urgent ? "The charger caught fire." : "It is late.") with
    {
        Author = new("ada") { Followers = facts.Reach },
        Shares = facts.Shares,
        Promoted = facts.Promoted,
    };

    private sealed record Facts(int Severity, bool Urgent, int Reach, int Shares, bool Promoted, int Listened);
}
