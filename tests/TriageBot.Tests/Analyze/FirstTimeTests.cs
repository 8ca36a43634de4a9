using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Analyze;

public sealed class FirstTimeTests
{
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
        Assert.Equal([reason], first.Reasons);
    }

    [Fact]
    public void What_the_author_says_vetoes()
    {
        var first = Judge("This is the third time this month!", FirstTimeLabel.No, new(14, 0, null, null));

        Assert.Equal(FirstTimeLabel.No, first.Label);
        Assert.Equal(["says: the third time this month"], first.Reasons);
    }

    [Fact]
    public void A_peaceful_history_makes_it_likelier_the_longer_it_is()
    {
        var probabilities = Enumerable.Range(0, 30)
            .Select(mentions => Judge("Late.", FirstTimeLabel.Unknown, new(mentions, 0, null, null)))
            .ToList();

        Assert.All(probabilities, first => Assert.Equal(FirstTimeLabel.Yes, first.Label));
        Assert.Equal(probabilities.Select(first => first.Probability).Order(), probabilities.Select(first => first.Probability));
        Assert.Equal((0.6, "never heard from before"), (probabilities[0].Probability, probabilities[0].Reasons[0]));
        Assert.Equal("no earlier complaint in 14 mentions", probabilities[14].Reasons[0]);
    }

    [Theory]
    [InlineData("Two years with you and never a problem, but my order is late.", "says: Two years with you and never a problem")]
    [InlineData("Honestly, I never had a problem until now, what happened?", "says: never had a problem until now")]
    [InlineData("Loyal customer here, but this?", "says: Loyal customer")]
    [InlineData("first time I have had to complain: it is late", "says: first time I have had to complain")]
    [InlineData("Hm. It broke.", "says that it is the first time")]
    public void The_authors_words_are_quoted(string text, string reason)
    {
        var first = Judge(text, FirstTimeLabel.Yes, CustomerHistory.None);

        Assert.True(first.Probability >= 0.9);
        Assert.Equal(["never heard from before", reason], first.Reasons);
    }

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

        Assert.Equal(["says: still waiting for"], first.Reasons);
    }

    private static FirstTime Judge(string text, FirstTimeLabel said, CustomerHistory history, bool complains = true)
    {
        var judged = (complains ? FixedClassifier.Complaint : FixedClassifier.Question) with { Said = FixedClassifier.Only(said) };
        return FixedClassifier.Analyze(judged, Some.Mention(text), history).Triage.FirstTime;
    }
}
