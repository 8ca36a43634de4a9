using NodaTime;
using TriageBot.Domain;

namespace TriageBot.Tests.Analyze.Sla;

/// <summary>Counts open time the slow, plain way: walks real minutes and looks at the clock on the wall in each. One thread at a time.</summary>
internal sealed class MinuteCounter(BusinessHours hours)
{
    private const int MinutesOfDay = 24 * 60;

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[hours.Zone];
    private readonly List<(int From, int Until)> _today = [];
    private (long From, long Until, long Offset) _stretch;
    private long _day = long.MinValue;

    /// <summary>The minute of a moment, counted from 1970 on.</summary>
    public static long MinuteOf(DateTimeOffset moment) => (long)Math.Floor((moment - DateTimeOffset.UnixEpoch) / TimeSpan.FromMinutes(1));

    public static DateTimeOffset MomentOf(long minute) => DateTimeOffset.UnixEpoch.AddMinutes(minute);

    public bool IsOpen(long minute)
    {
        var local = minute + OffsetAt(minute);
        var day = Math.DivRem(local, MinutesOfDay, out var time);
        if (day != _day)
        {
            Turn(day);
        }

        foreach (var (from, until) in _today)
        {
            if (from <= time && time < until)
            {
                return true;
            }
        }

        return false;
    }

    public TimeSpan OpenBetween(DateTimeOffset from, DateTimeOffset until)
    {
        var sum = TimeSpan.Zero;
        for (var minute = MinuteOf(from); MomentOf(minute) < until; minute++)
        {
            if (IsOpen(minute))
            {
                sum += Earlier(until, MomentOf(minute + 1)) - Later(from, MomentOf(minute));
            }
        }

        return sum;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private long OffsetAt(long minute)
    {
        if (minute < _stretch.From || minute >= _stretch.Until)
        {
            var interval = _zone.GetZoneInterval(Instant.FromUnixTimeSeconds(minute * 60));
            Assert.Equal(0, interval.WallOffset.Seconds % 60);
            _stretch = (
                interval.HasStart ? interval.Start.ToUnixTimeSeconds() / 60 : long.MinValue,
                interval.HasEnd ? interval.End.ToUnixTimeSeconds() / 60 : long.MaxValue,
                interval.WallOffset.Seconds / 60);
        }

        return _stretch.Offset;
    }

    private void Turn(long day)
    {
        _day = day;
        _today.Clear();
        var date = new DateOnly(1970, 1, 1).AddDays((int)day);
        foreach (var shift in ShiftsOf(date))
        {
            _today.Add((Minute(shift.From), shift.Until > shift.From ? Minute(shift.Until) : MinutesOfDay));
        }

        foreach (var shift in ShiftsOf(date.AddDays(-1)).Where(shift => shift.Until <= shift.From))
        {
            _today.Add((0, Minute(shift.Until)));
        }
    }

    private IEnumerable<OpenHours> ShiftsOf(DateOnly date) => hours.Holidays.Contains(date) ? [] : hours.On(date.DayOfWeek);

    private static int Minute(TimeOnly time) => (int)(time.Ticks / TimeSpan.TicksPerMinute);
}
