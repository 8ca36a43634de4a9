using CsCheck;
using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Tests.Analyze.Sla;

public sealed class ServiceClockProperties
{
    private const int Many = 10_000;
    private const int Horizon = 2_000;

    private static readonly Gen<int?> Target = Gen.Frequency(
        (1, Gen.Const((int?)null)), (1, Gen.Const((int?)0)), (6, Gen.Int[0, 900].Select(minutes => (int?)minutes)));

    // Each some minutes after the one before, or a little before it where clocks of machines differ.
    private static readonly Gen<Step> Steps = Gen.Select(
        Gen.Frequency((1, Gen.Int[-90, -1]), (1, Gen.Const(0)), (6, Gen.Int[0, 700])),
        Gen.Int[0, 3], Target, Gen.Int[0, 1],
        (after, kind, target, team) => new Step(after, (StepKind)kind, target, team));

    private static readonly Gen<Run> Runs =
        from any in AnyHours.WithMoment
        from zone in AnyHours.Zone
        from other in AnyHours.Near(zone, any.Moment)
        from target in Target
        from steps in Steps.Array[0, 7]
        select new Run(MinuteCounter.MinuteOf(any.Moment), target, [any.Hours, other], steps);

    [Fact]
    public void It_is_what_a_counter_of_real_minutes_says() => Runs.Sample(run =>
    {
        var (clock, counter, at) = Play(run);
        var later = at + 500;
        counter.WalkTo(at);

        Assert.Equal(TimeSpan.FromMinutes(counter.Elapsed), clock.Elapsed(MinuteCounter.MomentOf(at)));
        Assert.Equal(counter.IsPaused, clock.IsPaused);
        var due = clock.DueAt;
        var expected = counter.DueWithin(Horizon);
        Assert.True(due == expected || (expected is null && due > MinuteCounter.MomentOf(counter.Minute + Horizon)));
        counter.WalkTo(later);
        Assert.Equal(TimeSpan.FromMinutes(counter.Elapsed), clock.Elapsed(MinuteCounter.MomentOf(later)));
        Assert.Equal(counter.BreachedAt, clock.BreachedAt(MinuteCounter.MomentOf(later)));
    }, iter: Many);

    [Fact]
    public void What_ran_never_shrinks_nor_is_a_breach_taken_back_whatever_comes_in_whatever_order() => Runs.Sample(run =>
    {
        var (clock, _, at) = Play(run with { Steps = [] });
        foreach (var step in run.Steps)
        {
            var before = clock;
            clock = step.On(clock, run, at + step.After);

            foreach (var moment in (DateTimeOffset[])[DateTimeOffset.MinValue, MinuteCounter.MomentOf(step.After < 0 ? run.Begin : at)])
            {
                Assert.True(clock.Elapsed(moment) >= before.Elapsed(moment));
                Assert.True(before.BreachedAt(moment) is not { } breached || clock.BreachedAt(moment) == breached);
            }

            at += step.After;
        }
    }, iter: Many);

    [Fact]
    public void A_look_in_between_changes_nothing_and_a_stop_keeps_everything() => Runs.Sample(run =>
    {
        var (clock, _, at) = Play(run);
        var (middle, end) = (MinuteCounter.MomentOf(at + 200), MinuteCounter.MomentOf(at + 400));
        var touched = clock.IsPaused ? clock.Pause(middle) : clock.Resume(middle);
        var stopped = clock.Stop(end);

        Assert.Equal(clock.Elapsed(end), touched.Elapsed(end));
        Assert.Equal(clock.BreachedAt(end), touched.BreachedAt(end));
        Assert.True(clock.DueAt == touched.DueAt);
        Assert.Equal((clock.Elapsed(end), clock.BreachedAt(end), null), (stopped.Elapsed(end.AddDays(9)), stopped.BreachedAt(end.AddDays(9)), stopped.DueAt));
        Assert.Same(stopped, stopped.Resume(end.AddDays(1)).Retarget(end.AddDays(2), TimeSpan.Zero, BusinessClock.Always));
    }, iter: Many);

    private static (ServiceClock Clock, CountedService Counter, long At) Play(Run run)
    {
        var clock = ServiceClock.Start(MinuteCounter.MomentOf(run.Begin), Minutes(run.Target), new(run.Hours[0]));
        var counter = new CountedService(run.Begin, run.Target, run.Hours);
        var at = run.Begin;
        foreach (var step in run.Steps)
        {
            at += step.After;
            clock = step.On(clock, run, at);
            counter.Take(step.Kind, at, step.Target, step.Team);
        }

        return (clock, counter, at);
    }

    private static TimeSpan? Minutes(int? minutes) => minutes is { } some ? TimeSpan.FromMinutes(some) : null;

    private sealed record Run(long Begin, int? Target, BusinessHours[] Hours, Step[] Steps);

    private sealed record Step(int After, StepKind Kind, int? Target, int Team)
    {
        public ServiceClock On(ServiceClock clock, Run run, long minute) => Kind switch
        {
            StepKind.Pause => clock.Pause(MinuteCounter.MomentOf(minute)),
            StepKind.Resume => clock.Resume(MinuteCounter.MomentOf(minute)),
            StepKind.Retarget => clock.Retarget(MinuteCounter.MomentOf(minute), Minutes(Target), new(run.Hours[Team])),
            StepKind.Look => clock,
        };
    }
}
