using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Tests.Analyze.Sla;

public sealed class ServiceClockTests
{
    // A Monday.
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly BusinessClock Office = new(new(
        "UTC",
        Enum.GetValues<DayOfWeek>().Where(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .ToDictionary(day => day, _ => (IReadOnlyList<OpenHours>)[new(new(9, 0), new(17, 0))]),
        new HashSet<DateOnly>()));

    [Fact]
    public void It_is_due_when_its_target_has_run_and_goes_over_with_the_next_tick()
    {
        var clock = ServiceClock.Start(Nine, TimeSpan.FromHours(1), Office);

        Assert.Equal(Nine.AddHours(1), clock.DueAt);
        Assert.Null(clock.BreachedAt(Nine.AddHours(1)));
        Assert.Equal(Nine.AddHours(1), clock.BreachedAt(Nine.AddHours(1).AddTicks(1)));
    }

    [Fact]
    public void What_is_due_at_the_end_of_a_shift_is_gone_over_when_the_next_one_begins()
    {
        var clock = ServiceClock.Start(Nine, TimeSpan.FromHours(8), Office);

        Assert.Equal(Nine.AddHours(8), clock.DueAt);
        Assert.Null(clock.BreachedAt(Nine.AddDays(1)));
        Assert.Equal(Nine.AddDays(1), clock.BreachedAt(Nine.AddDays(1).AddMinutes(1)));
    }

    [Fact]
    public void A_pause_puts_off_what_is_due()
    {
        var clock = ServiceClock.Start(Nine, TimeSpan.FromHours(2), Office).Pause(Nine.AddHours(1));

        Assert.True(clock.IsPaused);
        Assert.Null(clock.DueAt);
        Assert.Equal(Nine.AddDays(2).AddHours(1), clock.Resume(Nine.AddDays(2)).DueAt);
    }

    [Fact]
    public void What_ran_stays_counted_by_the_hours_of_its_time()
    {
        var night = Nine.AddHours(-9);
        var clock = ServiceClock.Start(night, TimeSpan.FromHours(20), BusinessClock.Always).Retarget(night.AddHours(12), TimeSpan.FromHours(20), Office);

        Assert.Equal(TimeSpan.FromHours(12), clock.Elapsed(night.AddHours(12)));
        Assert.Equal(TimeSpan.FromHours(17), clock.Elapsed(night.AddHours(24)));
        Assert.Equal(Nine.AddDays(1).AddHours(3), clock.DueAt);
    }

    [Fact]
    public void A_target_that_is_exceeded_when_it_is_set_is_gone_over_then_and_not_before()
    {
        var clock = ServiceClock.Start(Nine, TimeSpan.FromHours(4), Office).Retarget(Nine.AddHours(2), TimeSpan.FromHours(1), Office);

        Assert.Equal((Nine.AddHours(2), Nine.AddHours(2)), (clock.BreachedAt(Nine.AddHours(2)), clock.DueAt));
    }

    [Fact]
    public void What_it_once_went_over_is_not_made_good_by_a_longer_target()
    {
        var clock = ServiceClock.Start(Nine, TimeSpan.FromHours(1), Office).Retarget(Nine.AddHours(2), TimeSpan.FromHours(4), Office);

        Assert.Equal((Nine.AddHours(1), Nine.AddHours(4)), (clock.BreachedAt(Nine.AddHours(2)), clock.DueAt));
    }

    [Fact]
    public void A_moment_before_the_newest_event_counts_as_that_one()
    {
        var clock = ServiceClock.Start(Nine, null, Office).Pause(Nine.AddHours(3)).Resume(Nine.AddHours(1));

        Assert.Equal(TimeSpan.FromHours(3), clock.Elapsed(Nine));
        Assert.Equal(TimeSpan.FromHours(4), clock.Elapsed(Nine.AddHours(4)));
    }

    [Fact]
    public void Without_a_target_nothing_is_due_and_nothing_is_gone_over()
    {
        var clock = ServiceClock.Start(Nine, null, Office);

        Assert.Null(clock.DueAt);
        Assert.Null(clock.BreachedAt(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Absurd_targets_and_moments_are_no_trouble()
    {
        var longest = ServiceClock.Start(DateTimeOffset.MinValue, TimeSpan.MaxValue, Office);
        var shortest = ServiceClock.Start(DateTimeOffset.MaxValue, TimeSpan.MinValue, Office);

        Assert.Null(longest.DueAt);
        Assert.Null(longest.Stop(DateTimeOffset.MaxValue).BreachedAt(DateTimeOffset.MaxValue));
        Assert.Equal(DateTimeOffset.MaxValue, shortest.Pause(DateTimeOffset.MinValue).BreachedAt(DateTimeOffset.MinValue));
    }
}
