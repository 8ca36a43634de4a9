namespace TriageBot.Analyze;

/// <summary>Times as whole minutes and hours since the year 1, which began with a Monday.</summary>
internal static class SurgeClock
{
    public const int HoursOfWeek = 7 * 24;

    public static long MinuteOf(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMinute;

    public static long HourOf(long minute) => (long)Math.Floor(minute / 60.0);

    /// <summary>The hour of the week, 0 for the first of Monday in UTC.</summary>
    public static int SlotOf(long hour) => (int)(((hour % HoursOfWeek) + HoursOfWeek) % HoursOfWeek);
}
