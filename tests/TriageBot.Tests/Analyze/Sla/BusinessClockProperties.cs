using CsCheck;
using TriageBot.Analyze;

namespace TriageBot.Tests.Analyze.Sla;

public sealed class BusinessClockProperties
{
    private const int Many = 10_000;

    private static readonly Gen<TimeSpan> SomeDays = Gen.Frequency(
        (1, Gen.Int[0, 300].Select(seconds => TimeSpan.FromSeconds(seconds))),
        (3, Gen.Int[0, 4 * 24 * 60].Select(minutes => TimeSpan.FromMinutes(minutes))),
        (1, Gen.Long[0, TimeSpan.TicksPerDay * 3].Select(ticks => new TimeSpan(ticks))));

    private static readonly Gen<DateTimeOffset> AnyMoment = Gen.Frequency(
        (8, Gen.Long[0, DateTimeOffset.MaxValue.UtcTicks]),
        (1, Gen.Long[0, TimeSpan.TicksPerDay]),
        (1, Gen.Long[DateTimeOffset.MaxValue.UtcTicks - TimeSpan.TicksPerDay, DateTimeOffset.MaxValue.UtcTicks]))
        .Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    [Fact]
    public void What_is_open_between_two_moments_is_what_a_counter_of_real_minutes_counts() =>
        Gen.Select(AnyHours.WithMoment, SomeDays).Sample((any, span) => Assert.Equal(
            new MinuteCounter(any.Hours).OpenBetween(any.Moment, any.Moment + span),
            new BusinessClock(any.Hours).OpenBetween(any.Moment, any.Moment + span)), iter: 2 * Many);

    [Fact]
    public void So_it_is_over_a_whole_year() => AnyHours.WithMoment.Sample(any => Assert.Equal(
        new MinuteCounter(any.Hours).OpenBetween(any.Moment, any.Moment.AddDays(366)),
        new BusinessClock(any.Hours).OpenBetween(any.Moment, any.Moment.AddDays(366))), iter: 100);

    [Fact]
    public void The_due_moment_is_the_first_at_which_so_much_open_time_has_passed() =>
        Gen.Select(AnyHours.WithMoment, SomeDays).Sample((any, open) =>
        {
            var clock = new BusinessClock(any.Hours);
            if (clock.DueAfter(any.Moment, open) is not { } due)
            {
                Assert.All(any.Hours.Week.Values, Assert.Empty);
                return;
            }

            Assert.Equal(open, clock.OpenBetween(any.Moment, due));
            Assert.True(open == TimeSpan.Zero ? due == any.Moment : clock.OpenBetween(any.Moment, due.AddTicks(-1)) < open);
        }, iter: Many);

    [Fact]
    public void Spans_add_up_and_a_longer_one_is_never_open_for_less() =>
        Gen.Select(AnyHours.WithMoment, SomeDays, SomeDays).Sample((any, one, other) =>
        {
            var clock = new BusinessClock(any.Hours);
            var (middle, end) = (any.Moment + one, any.Moment + one + other);

            var first = clock.OpenBetween(any.Moment, middle);
            Assert.Equal(clock.OpenBetween(any.Moment, end), first + clock.OpenBetween(middle, end));
            Assert.InRange(first, TimeSpan.Zero, one);
            Assert.Equal(TimeSpan.Zero, clock.OpenBetween(end, any.Moment));
        }, iter: Many);

    [Fact]
    public void What_is_due_later_is_never_due_earlier() =>
        Gen.Select(AnyHours.WithMoment, SomeDays, SomeDays).Sample((any, one, other) =>
        {
            var clock = new BusinessClock(any.Hours);

            Assert.True(clock.DueAfter(any.Moment, one) is not { } due || due <= clock.DueAfter(any.Moment, one + other));
            Assert.True(clock.DueAfter(any.Moment, one) is not { } soon || soon <= clock.DueAfter(any.Moment + other, one));
        }, iter: Many);

    [Fact]
    public void From_the_first_year_to_the_last_it_adds_up() =>
        Gen.Select(AnyHours.WithMoment, AnyMoment.Array[3]).Sample((any, moments) =>
        {
            Array.Sort(moments);
            var clock = new BusinessClock(any.Hours);
            var whole = clock.OpenBetween(moments[0], moments[2]);

            Assert.Equal(whole, clock.OpenBetween(moments[0], moments[1]) + clock.OpenBetween(moments[1], moments[2]));
            Assert.InRange(clock.DueAfter(moments[0], whole) ?? moments[0], moments[0], moments[2]);
        }, iter: 300);
}
