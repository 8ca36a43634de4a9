namespace TriageBot.Analyze;

/// <summary>
/// Runs against a target, in business hours alone. Immutable: each event gives another clock. Events may come out of order in
/// time, for clocks of machines differ: a moment before the newest event counts as that one's, so that what ran never shrinks.
/// </summary>
/// <remarks>
/// A clock goes over its target when more open time has run than that, not at the due moment itself: where that is the end of
/// a shift, it goes over when the next one begins. What it once went over stays so, whatever the target is afterwards.
/// </remarks>
public sealed record ServiceClock
{
    private static readonly TimeSpan Tick = new(1);

    private ServiceClock(DateTimeOffset at, TimeSpan? target, BusinessClock hours) =>
        (Since, Target, Hours, Counted) = (at.ToUniversalTime(), target, hours, TimeSpan.Zero);

    /// <summary>What it runs against, in open time; null for nothing.</summary>
    public TimeSpan? Target { get; private init; }

    /// <summary>Whose hours count from the newest event on.</summary>
    public BusinessClock Hours { get; private init; }

    /// <summary>It stands still, until it is resumed.</summary>
    public bool IsPaused { get; private init; }

    /// <summary>It stands still for good.</summary>
    public bool IsStopped { get; private init; }

    /// <summary>When the target is or was reached, as far as is known by the newest event, in UTC; null while paused, stopped or without a target, and where that moment never comes.</summary>
    public DateTimeOffset? DueAt => IsRunning && Target is { } target ? Reached ?? Hours.DueAfter(Since, target - Counted) : null;

    private bool IsRunning => !IsPaused && !IsStopped;

    // The newest event, and what had run by then.
    private DateTimeOffset Since { get; init; }

    private TimeSpan Counted { get; init; }

    // When the target was reached, and first gone over: null as long as that was not so by the newest event.
    private DateTimeOffset? Reached { get; init; }

    private DateTimeOffset? Breached { get; init; }

    /// <summary>A clock that runs from a moment on.</summary>
    /// <param name="at">When it begins.</param>
    /// <param name="target">What it runs against, in open time; null for nothing.</param>
    /// <param name="hours">Whose hours count.</param>
    public static ServiceClock Start(DateTimeOffset at, TimeSpan? target, BusinessClock hours) =>
        new ServiceClock(at, null, hours).Retarget(at, target, hours);

    /// <summary>Holds it; nothing more where it stands already.</summary>
    public ServiceClock Pause(DateTimeOffset at) => IsStopped ? this : Advance(at) with { IsPaused = true };

    /// <summary>Lets it run on; nothing more where it runs.</summary>
    public ServiceClock Resume(DateTimeOffset at) => IsStopped ? this : Advance(at) with { IsPaused = false };

    /// <summary>Ends it. No later event changes anything.</summary>
    public ServiceClock Stop(DateTimeOffset at) => IsStopped ? this : Advance(at) with { IsPaused = false, IsStopped = true };

    /// <summary>
    /// Another tier, team or policy: what ran so far stays as the hours of its time counted it, from now on the new ones count.
    /// A target that is exceeded at that moment is gone over at that moment, and not before.
    /// </summary>
    public ServiceClock Retarget(DateTimeOffset at, TimeSpan? target, BusinessClock hours)
    {
        if (IsStopped)
        {
            return this;
        }

        var now = Advance(at);
        return now with
        {
            Target = target,
            Hours = hours,
            Reached = now.Counted >= target ? now.Reached ?? now.Since : null,
            Breached = now.Breached ?? (now.Counted > target ? now.Since : null),
        };
    }

    /// <summary>How much open time has run by a moment; never negative, and never less for a later moment.</summary>
    public TimeSpan Elapsed(DateTimeOffset at) => IsRunning ? Counted + Hours.OpenBetween(Since, at) : Counted;

    /// <summary>When it first went over its target, in UTC, as is known by a moment; null where it has not.</summary>
    public DateTimeOffset? BreachedAt(DateTimeOffset at) => Breached
        ?? (Target is { } target && Elapsed(at) > target ? Hours.DueAfter(Since, target - Counted + Tick) - Tick : null);

    private ServiceClock Advance(DateTimeOffset at)
    {
        var elapsed = Elapsed(at);
        return this with
        {
            Since = at > Since ? at.ToUniversalTime() : Since,
            Counted = elapsed,
            Reached = Reached ?? (elapsed >= Target ? DueAt : null),
            Breached = BreachedAt(at),
        };
    }
}
