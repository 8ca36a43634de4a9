using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>What is open of one day by the clock on the wall: stretches in order that neither overlap nor touch.</summary>
internal sealed class DayPlan
{
    private readonly (long From, long Until)[] _open;

    private DayPlan((long From, long Until)[] open) => (_open, Length) = (open, open.Sum(each => each.Until - each.From));

    /// <summary>How much of the day is open, in ticks.</summary>
    public long Length { get; }

    /// <summary>The plan of a day on which these shifts begin, and into which those of the day before may run.</summary>
    public static DayPlan Of(IReadOnlyList<OpenHours> before, IReadOnlyList<OpenHours> today)
    {
        var open = new List<(long From, long Until)>();
        foreach (var (from, until) in Pieces(before, today).Order())
        {
            if (open is [.., var last] && from <= last.Until)
            {
                open[^1] = (last.From, Math.Max(last.Until, until));
            }
            else
            {
                open.Add((from, until));
            }
        }

        return new([.. open]);
    }

    /// <summary>How much is open before a time of the day, in ticks.</summary>
    public long OpenUntil(long time)
    {
        var sum = 0L;
        foreach (var (from, until) in _open)
        {
            if (time <= from)
            {
                break;
            }

            sum += Math.Min(time, until) - from;
        }

        return sum;
    }

    /// <summary>The first time of the day by which so much was open.</summary>
    /// <param name="open">In ticks, more than nothing and at most <see cref="Length"/>.</param>
    public long TimeAfter(long open)
    {
        var index = 0;
        for (; open > _open[index].Until - _open[index].From; index++)
        {
            open -= _open[index].Until - _open[index].From;
        }

        return _open[index].From + open;
    }

    private static IEnumerable<(long From, long Until)> Pieces(IReadOnlyList<OpenHours> before, IReadOnlyList<OpenHours> today) =>
        before.Select(shift => (From: 0L, Until: shift.From.Ticks + shift.Length.Ticks - TimeSpan.TicksPerDay))
            .Where(tail => tail.Until > 0)
            .Concat(today.Select(shift => (shift.From.Ticks, Math.Min(shift.From.Ticks + shift.Length.Ticks, TimeSpan.TicksPerDay))));
}
