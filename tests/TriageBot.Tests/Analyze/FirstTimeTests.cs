using CsCheck;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Analyze;

public sealed class FirstTimeTests
{
    private const string Plain = "My order has not come and the depot does not pick up the phone.";

    [Fact]
    public void It_is_asked_of_complaints_alone()
    {
        var first = Judge("Hello", FirstTimeLabel.Yes, new(5, 0, null, null), complains: false);

        Assert.Equal((FirstTimeLabel.Unknown, FirstTimeLabel.Yes), (first.Label, first.Said));
        Assert.Equal(["not a complaint"], first.Reasons);
    }

    [Theory]
    [InlineData(1, "complained once before")]
    [InlineData(3, "complained 3 times before")]
    public void An_earlier_complaint_settles_it_whatever_is_said(int complaints, string reason)
    {
        var first = Judge("I never had a problem until now", FirstTimeLabel.Yes, new(9, complaints, null, null));

        Assert.Equal((FirstTimeLabel.No, FirstTimeLabel.Yes), (first.Label, first.Said));
        Assert.Equal(reason, first.Reasons[0]);
        Assert.DoesNotContain(first.Reasons, each => each.StartsWith("says", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_says_that_it_happened_before_is_no_first_time_complainer()
    {
        var first = Judge("This is the third time this month!", FirstTimeLabel.No, Some.History(mentions: 14));

        Assert.Equal(FirstTimeLabel.Unknown, first.Label);
        Assert.Equal(["says: the third time this month", "no earlier complaint in 14 mentions"], first.Reasons.Take(2));
    }

    [Fact]
    public void A_stranger_is_the_likelier_a_first_time_complainer_the_longer_we_listened()
    {
        var chances = Enumerable.Range(0, 30)
            .Select(days => Judge(Plain, FirstTimeLabel.Unknown, CustomerHistory.None with { ListeningSince = Some.Noon.AddDays(-days) }).Chance)
            .ToList();

        Assert.Equal(chances.Order(), chances);
        Assert.InRange(chances[0], 0.4, FirstTimeRule.Likely);
        Assert.InRange(chances[7], 0.8, 0.9);
        Assert.InRange(chances[29], 0.95, 1);
    }

    [Fact]
    public void On_the_first_day_nobody_can_tell()
    {
        var first = Judge(Plain, FirstTimeLabel.Unknown, CustomerHistory.None with { ListeningSince = Some.Noon });

        Assert.Equal(FirstTimeLabel.Unknown, first.Label);
        Assert.Equal("never heard from before, but we have not listened for long", first.Reasons[0]);
        Assert.Equal(Math.Max(first.Chance, 1 - first.Chance), first.Probability);
    }

    [Fact]
    public void An_account_that_is_younger_than_our_listening_hides_nothing()
    {
        var mention = Some.Mention(Plain) with { Author = new("ada") { CreatedAt = Some.Noon.AddDays(-1) } };
        var history = CustomerHistory.None with { ListeningSince = Some.Noon.AddDays(-2) };

        var first = FixedClassifier.Analyze(FixedClassifier.Complaint, mention, history).Triage.FirstTime;

        Assert.True(first is { Label: FirstTimeLabel.Yes, Chance: > 0.99 });
        Assert.Equal("never heard from before, and the account is younger than our listening", first.Reasons[0]);
    }

    [Fact]
    public void Who_was_content_for_long_and_is_active_complains_for_the_first_time()
    {
        var first = Judge(Plain, FirstTimeLabel.Unknown, Some.History(mentions: 14));

        Assert.Equal(FirstTimeLabel.Yes, first.Label);
        Assert.Equal(["no earlier complaint in 14 mentions", "active: 14 mentions in 335 days"], first.Reasons);
    }

    [Fact]
    public void Who_was_hardly_content_a_moment_ago_goes_on_complaining()
    {
        var history = Some.History(mentions: 1) with { LastAt = Some.Noon.AddMinutes(-9), WorstMood = 0.45 };

        var first = Judge("And that was that.", FirstTimeLabel.Unknown, history);

        Assert.Equal(FirstTimeLabel.No, first.Label);
        Assert.Equal(["no earlier complaint in 1 mention", "wrote less than an hour before", "reads like part of a talk"], first.Reasons);
    }

    [Theory]
    [InlineData("Order 4711 from Leeds to Bath was due on the 3rd and has not come, where is my order now?", "reads like a first word")]
    [InlineData("Yes, that is what they told me as well", "reads like part of a talk")]
    public void How_it_reads_is_told_where_it_tells_something(string text, string reason) =>
        Assert.Contains(reason, Judge(text, FirstTimeLabel.Unknown, CustomerHistory.None).Reasons);

    [Theory]
    [InlineData("Two years with you and never a problem, but my order is late.", "says: Two years with you and never a problem")]
    [InlineData("Honestly, I never had a problem until now, what happened?", "says: never had a problem until now")]
    [InlineData("Loyal customer here, but this?", "says: Loyal customer")]
    [InlineData("first time I have had to complain: it is late", "says: first time I have had to complain")]
    [InlineData("Hm. It broke.", "says that it is the first time")]
    public void Where_nothing_else_tells_the_authors_word_decides_and_is_quoted(string text, string reason)
    {
        var first = Judge(text, FirstTimeLabel.Yes, CustomerHistory.None);

        Assert.Equal(FirstTimeLabel.Yes, first.Label);
        Assert.Equal(reason, first.Reasons[1]);
    }

    [Fact]
    public void No_evidence_whatever_leaves_the_chance_outside_nothing_and_one() => Gen.Select(
        Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Double[0, 1], Gen.Long[DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks], Gen.Long[DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks], Gen.String)
        .Sample((mentions, complaints, mood, last, since, text) =>
        {
            var history = new CustomerHistory(mentions, Math.Min(mentions, complaints), At(last), At(last)) { WorstMood = mood, ListeningSince = At(since) };

            Assert.InRange(Judge(text, FirstTimeLabel.Unknown, history).Chance, 0, 1);
        }, iter: 10_000);

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);

    [Fact]
    public void More_complaints_never_make_a_first_one_likelier() => Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[0, 400]).Sample((one, other, days) =>
    {
        double Chance(int complaints) => Judge(
            Plain, FirstTimeLabel.Unknown, Some.History(mentions: complaints + 1, complaints) with { ListeningSince = Some.Noon.AddDays(-days) }).Chance;

        Assert.True(Math.Min(one, other) == Math.Max(one, other) || Chance(Math.Max(one, other)) <= Chance(Math.Min(one, other)));
    }, iter: 10_000);

    [Theory]
    [InlineData("This is the first time I have to complain: you lost my parcel.", FirstTimeLabel.No, 0.9, FirstTimeLabel.Yes)]
    [InlineData("I have never complained before, but my parcel is stuck.", FirstTimeLabel.No, 0.9, FirstTimeLabel.Yes)]
    [InlineData("Never complained before. But this is the third time now.", FirstTimeLabel.No, 0.9, FirstTimeLabel.No)]
    [InlineData("This is the third time I have to complain.", FirstTimeLabel.No, 0.4, FirstTimeLabel.No)]
    [InlineData("My parcel has not come.", FirstTimeLabel.No, 0.4, FirstTimeLabel.Unknown)]
    [InlineData("My parcel has not come.", FirstTimeLabel.No, 0.6, FirstTimeLabel.No)]
    public void Plain_words_outweigh_the_model(string text, FirstTimeLabel judged, double probability, FirstTimeLabel said)
    {
        var scores = new Dictionary<FirstTimeLabel, double> { [judged] = probability };

        Assert.Equal(said, FirstTimeWords.Settle(text, new(judged, scores)).Label);
    }

    [Fact]
    public void A_quote_holds_no_markup_and_no_long_numbers()
    {
        var first = Judge("still waiting for {{order}} <b>316778282</b> #fail", FirstTimeLabel.No, CustomerHistory.None);

        Assert.Equal("says: still waiting for", first.Reasons[0]);
    }

    private static FirstTime Judge(string text, FirstTimeLabel said, CustomerHistory history, bool complains = true)
    {
        var judged = (complains ? FixedClassifier.Complaint : FixedClassifier.Question) with { Said = FixedClassifier.Only(said) };
        return FixedClassifier.Analyze(judged, Some.Mention(text), history).Triage.FirstTime;
    }
}
