using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// Business hours on a clock that is never changed: how much is open before a reading, and the reading by which so much
/// was. Whole weeks are multiplied and holidays put right by running sums, so that far dates cost no more than near ones.
/// </summary>
/// <remarks>
/// A reading is the ticks since the year 1, as of <see cref="DateTime"/>, and may lie a day outside of what that can hold.
/// Days are counted from the Sunday before the year 1.
/// </remarks>
internal sealed class WallCalendar
{
    private const long Day = TimeSpan.TicksPerDay;
    private const int Week = 7;

    // A week by its days, Sunday first: each one's plan, and what is open before it.
    private readonly DayPlan[] _week;
    private readonly long[] _before = new long[Week + 1];

    // The days that holidays make differ, in order: each one's plan, and how much the first n of them are open beyond the usual.
    private readonly int[] _oddDays;
    private readonly DayPlan[] _oddPlans;
    private readonly long[] _surplus;

    public WallCalendar(BusinessHours hours)
    {
        _week = [.. Enumerable.Range(0, Week).Select(day => PlanOf(hours, day, new HashSet<int>()))];
        for (var day = 0; day < Week; day++)
        {
            _before[day + 1] = _before[day] + _week[day].Length;
        }

        var holidays = hours.Holidays.Select(date => date.DayNumber + 1).ToHashSet();
        _oddDays = [.. holidays.Concat(holidays.Select(day => day + 1)).Distinct().Order()];
        _oddPlans = [.. _oddDays.Select(day => PlanOf(hours, day, holidays))];
        _surplus = new long[_oddDays.Length + 1];
        for (var odd = 0; odd < _oddDays.Length; odd++)
        {
            _surplus[odd + 1] = _surplus[odd] + _oddPlans[odd].Length - _week[_oddDays[odd] % Week].Length;
        }
    }

    /// <summary>No shift ever begins, but for holidays.</summary>
    public bool IsClosed => _before[Week] == 0;

    /// <summary>How much is open before a reading, in ticks, from the Sunday before the year 1 on.</summary>
    public long OpenUntil(long reading)
    {
        var day = DayOf(reading);
        return OpenBefore(day) + PlanOf(day).OpenUntil(reading + Day - (day * Day));
    }

    /// <summary>The first reading by which so much was open.</summary>
    /// <param name="open">In ticks; more than was open before <paramref name="from"/>, and reached before the year 10000.</param>
    /// <param name="from">A reading to begin with.</param>
    public long ReadingAfter(long open, long from)
    {
        var day = DayOf(from);
        var stride = 1;
        while (OpenBefore(day + stride) < open)
        {
            day += stride;
            stride *= 2;
        }

        for (; stride > 0; stride /= 2)
        {
            day += OpenBefore(day + stride) < open ? stride : 0;
        }

        return (day * Day) - Day + PlanOf(day).TimeAfter(open - OpenBefore(day));
    }

    private static int DayOf(long reading) => (int)((reading + Day) / Day);

    private static DayPlan PlanOf(BusinessHours hours, int day, HashSet<int> holidays)
    {
        return DayPlan.Of(Begin(day - 1), Begin(day));

        IReadOnlyList<OpenHours> Begin(int each) => holidays.Contains(each) ? [] : hours.On((DayOfWeek)((each + Week) % Week));
    }

    private DayPlan PlanOf(int day) =>
        Array.BinarySearch(_oddDays, day) is >= 0 and var odd ? _oddPlans[odd] : _week[day % Week];

    private long OpenBefore(int day)
    {
        var odd = Array.BinarySearch(_oddDays, day);
        return (day / Week * _before[Week]) + _before[day % Week] + _surplus[odd < 0 ? ~odd : odd];
    }
}
