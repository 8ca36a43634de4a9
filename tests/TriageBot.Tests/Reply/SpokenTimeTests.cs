using System.Globalization;
using CsCheck;
using TriageBot.Reply;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Reply;

public class SpokenTimeTests
{
    // Noon of a Monday.
    [Theory]
    [InlineData("within 30 minutes", "03-02 12:30")]
    [InlineData("in the next hour", "03-02 13:00")]
    [InlineData("within two hours", "03-02 14:00")]
    [InlineData("in 3 days", "03-05 12:00")]
    [InlineData("today", "03-03 00:00")]
    [InlineData("this afternoon", "03-03 00:00")]
    [InlineData("tomorrow", "03-04 00:00")]
    [InlineData("by Friday", "03-07 00:00")]
    [InlineData("by Monday", "03-03 00:00")]
    [InlineData("by 17:30", "03-02 17:30")]
    [InlineData("by 5 pm", "03-02 17:00")]
    [InlineData("by 9:00", "03-03 09:00")]
    [InlineData("innerhalb von zwei Stunden", "03-02 14:00")]
    [InlineData("bis morgen", "03-04 00:00")]
    [InlineData("heute noch", "03-03 00:00")]
    [InlineData("bis Freitag", "03-07 00:00")]
    [InlineData("en dos horas", "03-02 14:00")]
    [InlineData("mañana", "03-04 00:00")]
    [InlineData("esta mañana", "03-03 00:00")]
    [InlineData("antes del viernes", "03-07 00:00")]
    [InlineData("dans une heure", "03-02 13:00")]
    [InlineData("d'ici demain", "03-04 00:00")]
    [InlineData("avant vendredi", "03-07 00:00")]
    public void A_time_in_words_is_counted_from_when_it_is_said(string words, string then) => Assert.Equal(
        DateTimeOffset.ParseExact($"2026-{then}", "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        SpokenTime.Of(words, Some.Noon));

    [Theory]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("as soon as I can")]
    public void Words_that_name_no_time_mean_none(string words) => Assert.Null(SpokenTime.Of(words, Some.Noon));

    [Fact]
    public void No_time_lies_before_it_is_said() => Gen.Select(Gen.OneOf(Gen.String, Gen.Int[0, 99].Select(n => $"by {n}:{n}"), Gen.Int.Select(n => $"in {n} days")), Gen.DateTimeOffset).Sample((words, at) =>
    {
        var said = at.ToUniversalTime() < DateTimeOffset.MaxValue.AddYears(-20) ? at.ToUniversalTime() : Some.Noon;
        Assert.True(SpokenTime.Of(words, said) is not { } then || then > said);
    });
}
