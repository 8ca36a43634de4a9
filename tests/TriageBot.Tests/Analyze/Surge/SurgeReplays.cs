using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Tests.Analyze.Surge;

/// <summary>
/// Three complaints whose outline is publicly known, each after a year of ordinary days. What is known is said with each;
/// all else, such as who passes them on and when, and the ordinary days, is made up.
/// </summary>
public sealed class SurgeReplays(ITestOutputHelper output)
{
    // The alert has to come before this part of the final reach.
    private const double InTime = 0.05;

    private const int Year = 365;

    /// <summary>Complaints a day, and the most watches that a quiet year of them may bring.</summary>
    public static TheoryData<double, int, int> Desks => new()
    {
        { 2, 1, 2 },
        { 60, 2, 25 },
        { 60, 3, 25 },
        { 800, 4, 200 },
    };

    [Theory]
    [MemberData(nameof(Desks))]
    public void A_quiet_year_brings_few_watches_and_nothing_above(double complaintsADay, int seed, int watches)
    {
        var watch = new SurgeWatch(SurgePolicy.Usual);

        var raised = QuietYear(watch, new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), complaintsADay, seed);

        Assert.DoesNotContain(raised, alert => alert.Level > SurgeLevel.Watch);
        Assert.InRange(raised.Count, 0, watches);
    }

    /// <summary>
    /// Known: the video was put up on July 6, 2009; 150,000 people had seen it after a day, half a million after three, five
    /// millions by the middle of August. The alert is measured on the half million. Made up: one in a hundred shares it, one
    /// in 500 writes to or of the airline.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)] // The video is elsewhere, and nobody tells how often it is shared.
    public void The_musicians_song_of_his_broken_guitar_is_noticed_in_time(bool sharesAreTold)
    {
        const int Final = 500_000;
        var start = new DateTimeOffset(2009, 7, 6, 16, 0, 0, TimeSpan.Zero);
        static double Views(double hours) => 150_000 * Math.Pow(hours / 24, 1.1);

        var heard = Crowd(start, "guitar", "damage", Final, Views, viewsAWriter: 500, viewsAShare: sharesAreTold ? 100 : int.MaxValue, isOneTalk: false);

        AssertInTime(start, complaintsADay: 60, heard, Views, Final);
    }

    /// <summary>
    /// Known: on September 2, 2013 a customer paid to have a complaint about lost luggage shown; within some six hours it was
    /// seen 77,000 times, before the airline answered. Made up: 500 followers, evenly seen, heard after ten minutes, joined
    /// by one in 3,000.
    /// </summary>
    [Fact]
    public void The_complaint_that_its_author_pays_for_is_noticed_in_time()
    {
        const int Final = 77_000;
        var start = new DateTimeOffset(2013, 9, 2, 20, 0, 0, TimeSpan.Zero);
        static double Views(double hours) => Math.Min(Final, Final / 6.0 * hours);
        var complaint = Complaint("luggage", "luggage", "the customer", start, "damage") with { Reach = 500, Promoted = true };

        var heard = Crowd(start, "luggage", "damage", Final, Views, viewsAWriter: 3_000, viewsAShare: 1_000, isOneTalk: true)
            .Prepend((start.AddMinutes(10), complaint)).OrderBy(each => each.Item1);

        AssertInTime(start, complaintsADay: 300, heard, Views, Final);
    }

    /// <summary>
    /// Known: the complaint reached 305,000 followers. Made up: within five hours, by people who share it, one for each 300
    /// that it reaches, and who join, one for each 3,000; it is not paid for here, or it would be noticed at once.
    /// </summary>
    [Fact]
    public void The_complaint_that_reaches_305_000_followers_is_noticed_in_time()
    {
        const int Final = 305_000;
        var start = new DateTimeOffset(2013, 9, 2, 14, 0, 0, TimeSpan.Zero);
        static double Views(double hours) => Math.Min(Final, Final * Math.Pow(hours / 5, 2));

        var heard = Crowd(start, "complaint", "damage", Final, Views, viewsAWriter: 3_000, viewsAShare: 300, isOneTalk: true);

        AssertInTime(start, complaintsADay: 300, heard, Views, Final);
    }

    private void AssertInTime(
        DateTimeOffset start,
        double complaintsADay,
        IEnumerable<(DateTimeOffset At, SurgeObservation Seen)> heard,
        Func<double, double> views,
        int final)
    {
        var watch = new SurgeWatch(SurgePolicy.Usual);
        var before = QuietYear(watch, start.AddDays(-Year), complaintsADay, seed: 5);

        var raised = heard.SelectMany(each => watch.Hear(each.Seen, each.At)).ToList();

        Assert.DoesNotContain(before, alert => alert.Level > SurgeLevel.Watch);
        var first = raised.Where(alert => alert.Level >= SurgeLevel.Alert).MinBy(alert => alert.At);
        raised.ForEach(alert => output.WriteLine($"{alert.At - start} {alert.Level} {alert.Subject}: {string.Join("; ", alert.Reasons)}"));
        Assert.NotNull(first);
        Assert.InRange(views((first.At - start).TotalHours) / final, 0, InTime);
    }

    private List<SurgeAlert> QuietYear(SurgeWatch watch, DateTimeOffset start, double complaintsADay, int seed)
    {
        var raised = new OrdinaryDays(seed, complaintsADay).From(start, Year).SelectMany(seen => watch.Hear(seen, seen.PostedAt)).ToList();
        output.WriteLine(
            $"{complaintsADay} complaints a day, a year: {raised.Count} alerts, {raised.Count(alert => alert.Subject.Post is null)} of them of a topic, "
            + $"{raised.Count(alert => alert.Level > SurgeLevel.Watch)} above a watch");
        raised.Where(alert => alert.Level > SurgeLevel.Watch).ToList().ForEach(alert => output.WriteLine($"{alert.At:u} {alert.Subject} {string.Join("; ", alert.Reasons)}"));
        return raised;
    }

    /// <summary>Who writes, and how often it has been shared by then, as more and more people see it.</summary>
    private static IEnumerable<(DateTimeOffset At, SurgeObservation Seen)> Crowd(
        DateTimeOffset start, string talk, string theme, int final, Func<double, double> views, int viewsAWriter, int viewsAShare, bool isOneTalk)
    {
        var writers = 0;
        for (var minute = 2; views(minute / 60.0) < final; minute++)
        {
            var (at, seen) = (start.AddMinutes(minute), views(minute / 60.0));
            yield return (at, Complaint(talk, talk, "the author", start, theme) with { Reach = 300, Shares = (int)(seen / viewsAShare) });
            for (; writers < (int)(seen / viewsAWriter); writers++)
            {
                var key = $"{talk} {writers}";
                yield return (at, Complaint(key, isOneTalk ? talk : key, key, at, theme) with { Reach = 250 });
            }
        }
    }

    private static SurgeObservation Complaint(string key, string talk, string author, DateTimeOffset at, string theme) =>
        new(OrdinaryDays.Airline, new("network", key), talk, author, at) { Theme = theme, Severity = 3, FirstComplaint = .5 };
}
