using CsCheck;
using TriageBot.Domain;

namespace TriageBot.Tests.Domain;

public class ShiftTests
{
    private static readonly DayOfWeek[] Workdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"];

    private static readonly Gen<Shift> Shifts = Gen.Select(
        Gen.Enum<DayOfWeek>().Array[1, 7],
        Gen.Int[0, 95],
        Gen.Int[0, 95],
        Gen.OneOf(Zones.Select(Gen.Const).ToArray()),
        (days, from, until, zone) => new Shift(
            days.ToHashSet(), new TimeOnly(from / 4, from % 4 * 15), new TimeOnly(until / 4, until % 4 * 15), TimeZoneInfo.FindSystemTimeZoneById(zone)))
        .Where(shift => shift.From != shift.Until);

    private static readonly Gen<DateTimeOffset> Moments =
        Gen.Int[0, 2 * 366 * 24 * 60].Select(minutes => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));

    [Fact]
    public void Far_from_a_change_of_clocks_a_shift_is_what_the_clock_on_the_wall_says() => Gen.Select(Shifts, Moments).Sample((shift, moment) =>
    {
        var wall = TimeZoneInfo.ConvertTime(moment, shift.Zone);
        if (shift.Zone.GetUtcOffset(moment.AddDays(-2)) != shift.Zone.GetUtcOffset(moment.AddDays(2)))
        {
            return;
        }

        var clock = TimeOnly.FromDateTime(wall.DateTime);
        var overnight = shift.Until <= shift.From;
        var expected = overnight
            ? (clock >= shift.From && shift.Days.Contains(wall.DayOfWeek)) || (clock < shift.Until && shift.Days.Contains(wall.AddDays(-1).DayOfWeek))
            : clock >= shift.From && clock < shift.Until && shift.Days.Contains(wall.DayOfWeek);
        Assert.Equal(expected, shift.Covers(moment));
    });

    [Fact]
    public void A_moment_is_in_its_shift_and_the_last_end_is_behind_it() => Gen.Select(Shifts, Moments).Sample((shift, moment) =>
    {
        if (shift.Around(moment) is var (from, until))
        {
            Assert.True(from <= moment && moment < until);
        }

        var end = Assert.NotNull(shift.LastEnd(moment));
        Assert.InRange(moment - end, TimeSpan.Zero, TimeSpan.FromDays(8));
    });

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", true)] // 01:30 in Berlin; at 02:00 the clock leaps to 03:00.
    [InlineData("2026-03-29T01:30:00Z", false)] // 03:30: the shift that ends at 03:00 is over.
    [InlineData("2026-10-25T00:30:00Z", true)] // 02:30, the first time.
    [InlineData("2026-10-25T01:30:00Z", true)] // 02:30, the second time: it still ends at 03:00.
    [InlineData("2026-10-25T02:00:00Z", false)]
    public void A_night_shift_ends_when_the_clock_says_so_although_the_night_is_an_hour_shorter_or_longer(string moment, bool covered)
    {
        var night = new Shift(new HashSet<DayOfWeek> { DayOfWeek.Saturday }, new(22, 0), new(3, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        Assert.Equal(covered, night.Covers(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void On_a_free_day_nobody_is_at_work()
    {
        var day = new Shift(Workdays.ToHashSet(), new(9, 0), new(17, 0), TimeZoneInfo.Utc);
        Assert.False(day.Covers(new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 17, 0, 0, TimeSpan.Zero), day.LastEnd(new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero)));
    }
}
