using NodaTime;
using NodaTime.TimeZones;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// Counts the time in which a team is there. The one rule: a moment is open when the clock on the wall then shows a time that lies
/// in a shift which began on that local day, or on the day before and runs over midnight; and on no holiday. The beginning of a shift
/// lies in it, its end does not.
/// </summary>
/// <remarks>
/// So where clocks leap, a shift that would begin in the leap begins with it, and what is leapt over is not counted. Where clocks are put
/// back, what is shown twice counts twice: a shift that ends within the hour that comes again ends, and is open again until its second end.
/// Of a day that a place skipped altogether, what runs over its midnight is left. The cost grows with the changes of clocks
/// between two moments, at most some a year, and not with the days. Immutable; any thread may ask.
/// </remarks>
public sealed class BusinessClock
{
    private static readonly long Epoch = DateTimeOffset.UnixEpoch.UtcTicks;
    private static readonly long End = DateTimeOffset.MaxValue.UtcTicks;

    private readonly DateTimeZone _zone;
    private readonly WallCalendar? _wall;

    /// <summary>A clock of these hours.</summary>
    /// <param name="hours">Shifts that overlap count once.</param>
    /// <exception cref="TimeZoneNotFoundException">Neither the tz database nor this machine knows the zone.</exception>
    public BusinessClock(BusinessHours hours)
    {
        _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(hours.Zone)
            ?? BclDateTimeZone.FromTimeZoneInfo(TimeZoneInfo.FindSystemTimeZoneById(hours.Zone));
        _wall = hours == BusinessHours.Always ? null : new(hours);
    }

    /// <summary>Counts at any time.</summary>
    public static BusinessClock Always { get; } = new(BusinessHours.Always);

    /// <summary>How much open time lies between two moments; nothing where the second is not later.</summary>
    public TimeSpan OpenBetween(DateTimeOffset from, DateTimeOffset until)
    {
        if (until <= from)
        {
            return TimeSpan.Zero;
        }

        if (_wall is null)
        {
            return until - from;
        }

        var open = 0L;
        for (var at = from.UtcTicks; at < until.UtcTicks;)
        {
            var (offset, end) = StretchAt(at, until.UtcTicks);
            open += _wall.OpenUntil(end + offset) - _wall.OpenUntil(at + offset);
            at = end;
        }

        return new(open);
    }

    /// <summary>The first moment, in UTC, at which so much open time has passed; <paramref name="from"/> itself for none or less.</summary>
    /// <param name="from">When to begin.</param>
    /// <param name="open">How much.</param>
    /// <returns>Null where it does not come before the year 10000: the hours never open, or the time is absurd.</returns>
    public DateTimeOffset? DueAfter(DateTimeOffset from, TimeSpan open)
    {
        if (open <= TimeSpan.Zero)
        {
            return from.ToUniversalTime();
        }

        if (_wall is null)
        {
            return open <= DateTimeOffset.MaxValue - from ? from.ToUniversalTime() + open : null;
        }

        return _wall.IsClosed ? null : DueAfter(_wall, from.UtcTicks, open.Ticks);
    }

    private DateTimeOffset? DueAfter(WallCalendar wall, long from, long left)
    {
        for (var at = from; at < End;)
        {
            var (offset, end) = StretchAt(at, End);
            var before = wall.OpenUntil(at + offset);
            var here = wall.OpenUntil(end + offset) - before;
            if (left <= here)
            {
                return new(wall.ReadingAfter(before + left, at + offset) - offset, TimeSpan.Zero);
            }

            left -= here;
            at = end;
        }

        return null;
    }

    /// <summary>How far the clock on the wall is ahead of UTC, and until when it stays so; at most until a given moment.</summary>
    private (long Offset, long End) StretchAt(long at, long until)
    {
        var stretch = _zone.GetZoneInterval(Instant.FromUnixTimeTicks(at - Epoch));
        return (stretch.WallOffset.Ticks, stretch.HasEnd ? Math.Min(stretch.End.ToUnixTimeTicks() + Epoch, until) : until);
    }
}
