using System.Globalization;
using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Tests.Analyze.Sla;

public sealed class BusinessClockTests
{
    [Theory]
    [InlineData("01:00-05:00", "2026-03-28T23:00Z", "2026-03-29T22:00Z", 180)] // At 02:00 it is 03:00: an hour is missing.
    [InlineData("02:30-05:00", "2026-03-28T23:00Z", "2026-03-29T22:00Z", 120)] // It begins with the leap, at 03:00.
    [InlineData("02:00-03:00", "2026-03-28T23:00Z", "2026-03-29T22:00Z", 0)] // All of it is leapt over.
    [InlineData("00:00-00:00", "2026-03-28T23:00Z", "2026-03-29T22:00Z", 23 * 60)]
    [InlineData("01:00-05:00", "2026-10-24T22:00Z", "2026-10-25T23:00Z", 300)] // From 02:00 to 03:00 twice.
    [InlineData("02:15-02:30", "2026-10-24T22:00Z", "2026-10-25T23:00Z", 30)] // It ends, and comes again.
    [InlineData("00:00-00:00", "2026-10-24T22:00Z", "2026-10-25T23:00Z", 25 * 60)]
    public void In_Berlin_a_leap_is_not_counted_and_an_hour_that_comes_twice_counts_twice(string shift, string from, string until, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Open("Europe/Berlin", DayOfWeek.Sunday, shift).OpenBetween(At(from), At(until)));

    [Theory]
    [InlineData("02:30-05:00", "2026-03-29T00:00Z", 1, "2026-03-29T01:01Z")] // A minute after the leap.
    [InlineData("02:15-02:30", "2026-10-25T00:00Z", 15, "2026-10-25T00:30Z")] // The first time.
    [InlineData("02:15-02:30", "2026-10-25T00:00Z", 16, "2026-10-25T01:16Z")] // The second time.
    [InlineData("02:15-02:30", "2026-10-25T00:00Z", 31, "2026-11-01T01:16Z")] // A week later.
    public void In_Berlin_what_is_due_when_clocks_change_is_due_by_real_minutes(string shift, string from, int minutes, string due) =>
        Assert.Equal(At(due), Open("Europe/Berlin", DayOfWeek.Sunday, shift).DueAfter(At(from), TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("2026-04-04T13:00Z", "2026-04-05T13:30Z", 24 * 60 + 30)] // At 02:00 it is 01:30 again.
    [InlineData("2026-10-03T13:30Z", "2026-10-04T13:00Z", 23 * 60 + 30)] // At 02:00 it is 02:30.
    public void On_Lord_Howe_clocks_change_by_half_an_hour(string from, string until, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Open("Australia/Lord_Howe", DayOfWeek.Sunday, "00:00-00:00").OpenBetween(At(from), At(until)));

    [Fact]
    public void Samoa_had_no_30th_of_December_2011_but_what_runs_over_its_midnight_is_left()
    {
        var (from, until) = (At("2011-12-29T00:00Z"), At("2012-01-01T00:00Z"));

        Assert.Equal(TimeSpan.Zero, Open("Pacific/Apia", DayOfWeek.Friday, "09:00-17:00").OpenBetween(from, until));
        Assert.Equal(TimeSpan.FromHours(6), Open("Pacific/Apia", DayOfWeek.Friday, "22:00-06:00").OpenBetween(from, until));
        Assert.Equal(At("2011-12-30T16:00Z"), Open("Pacific/Apia", DayOfWeek.Friday, "22:00-06:00").DueAfter(from, TimeSpan.FromHours(6)));
    }

    [Fact]
    public void A_shift_over_midnight_belongs_to_the_day_on_which_it_begins()
    {
        var friday = Open("UTC", DayOfWeek.Friday, "22:00-06:00");

        Assert.Equal(TimeSpan.FromHours(8), friday.OpenBetween(At("2026-11-20T00:00Z"), At("2026-11-23T00:00Z")));
        Assert.Equal(At("2026-11-21T05:00Z"), friday.DueAfter(At("2026-11-20T12:00Z"), TimeSpan.FromHours(7)));
        Assert.Equal(At("2026-11-21T06:00Z"), friday.DueAfter(At("2026-11-20T12:00Z"), TimeSpan.FromHours(8)));
    }

    [Fact]
    public void On_a_holiday_no_shift_begins_and_the_one_of_the_day_before_runs_to_its_end()
    {
        var night = BusinessHours.Always with
        {
            Week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => (IReadOnlyList<OpenHours>)[Shift("22:00-06:00")]),
            Holidays = new HashSet<DateOnly> { new(2026, 12, 25) },
        };

        Assert.Equal(TimeSpan.FromHours(6), new BusinessClock(night).OpenBetween(At("2026-12-25T00:00Z"), At("2026-12-26T00:00Z")));
        Assert.Equal(TimeSpan.FromHours(2), new BusinessClock(night).OpenBetween(At("2026-12-26T00:00Z"), At("2026-12-27T00:00Z")));
        Assert.Equal(At("2026-12-26T23:00Z"), new BusinessClock(night).DueAfter(At("2026-12-25T06:00Z"), TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Who_never_opens_owes_nothing_and_nothing_is_counted()
    {
        var closed = new BusinessClock(BusinessHours.Always with { Week = new Dictionary<DayOfWeek, IReadOnlyList<OpenHours>>() });

        Assert.Null(closed.DueAfter(DateTimeOffset.MinValue, new(1)));
        Assert.Equal(TimeSpan.Zero, closed.OpenBetween(DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Europe/Berlin")]
    public void The_first_and_the_last_moment_and_absurd_spans_are_no_trouble(string zone)
    {
        var clock = Open(zone, DayOfWeek.Monday, "00:00-00:00");

        Assert.InRange(clock.OpenBetween(DateTimeOffset.MinValue, DateTimeOffset.MaxValue).TotalDays, 521_000, 522_000);
        Assert.Null(clock.DueAfter(DateTimeOffset.MinValue, TimeSpan.MaxValue));
        Assert.Null(clock.DueAfter(DateTimeOffset.MaxValue, new(1)));
        Assert.Null(BusinessClock.Always.DueAfter(DateTimeOffset.MaxValue, new(1)));
        Assert.Equal(DateTimeOffset.MaxValue, BusinessClock.Always.DueAfter(DateTimeOffset.MinValue, DateTimeOffset.MaxValue - DateTimeOffset.MinValue));
        Assert.Equal(DateTimeOffset.MinValue, clock.DueAfter(DateTimeOffset.MinValue, TimeSpan.MinValue));
    }

    [Fact]
    public void A_zone_that_nobody_knows_is_refused() =>
        Assert.Throws<TimeZoneNotFoundException>(() => new BusinessClock(BusinessHours.Always with { Zone = "Mars/Olympus", Week = new Dictionary<DayOfWeek, IReadOnlyList<OpenHours>>() }));

    private static BusinessClock Open(string zone, DayOfWeek day, string shift) => new(
        new(zone, new Dictionary<DayOfWeek, IReadOnlyList<OpenHours>> { [day] = [Shift(shift)] }, new HashSet<DateOnly>()));

    private static OpenHours Shift(string text) => new(
        TimeOnly.ParseExact(text[..5], "HH:mm", CultureInfo.InvariantCulture), TimeOnly.ParseExact(text[6..], "HH:mm", CultureInfo.InvariantCulture));

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
