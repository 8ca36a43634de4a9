using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>How many complaints an hour of the week usually has: its own mean, drawn to the day's, and that to the mean of all.</summary>
/// <param name="learning">How far.</param>
/// <param name="hours">How long each hour of the week was listened to.</param>
/// <param name="counts">Weighted complaints by hour of the week.</param>
internal sealed class HourlyBaseline(SurgeLearning learning, WeeklySums hours, IEnumerable<double> counts)
{
    private readonly WeeklySums _counts = new(counts);

    /// <summary>Weighted complaints by hour of the week.</summary>
    public IReadOnlyList<double> Counts => _counts.Slots;

    /// <summary>All weighted complaints.</summary>
    public double Total => _counts.All;

    /// <summary>What a window usually has.</summary>
    /// <param name="last">Its last minute.</param>
    /// <param name="length">Its minutes.</param>
    public Expectation Of(long last, int length)
    {
        var (mean, variance, end) = (0.0, 0.0, last + 1);
        for (var begin = end - length; begin < end;)
        {
            var hour = SurgeClock.HourOf(begin);
            var until = Math.Min(end, (hour + 1) * 60);
            var (rate, shape) = RateOf(SurgeClock.SlotOf(hour));
            var part = rate * (until - begin) / 60;
            (mean, variance, begin) = (mean + part, variance + (part / shape), until);
        }

        var relative = (variance / mean) + (learning.Unrest * learning.Unrest) + (1 / (1 + _counts.All));
        return new(mean, 1 / relative);
    }

    /// <summary>
    /// Learns from an hour that is over. More than what chance may bring teaches no more than that, else a surge would be
    /// the usual of the weeks after it.
    /// </summary>
    public void Learn(long hour, int count, double least)
    {
        var usual = Of((hour * 60) + 59, 60);
        var most = hours.All < learning.FirstHours ? count : Math.Max(least, usual.Mean + (3 * usual.Deviation));
        _counts.Add(SurgeClock.SlotOf(hour), Math.Min(count, most), learning.WeightOfLastWeek);
    }

    /// <summary>Complaints an hour, and how sure that is: gamma with this mean and shape.</summary>
    private (double Mean, double Shape) RateOf(int slot)
    {
        var all = ((learning.GuessedHours * learning.PerHour) + _counts.All) / (learning.GuessedHours + hours.All);
        var day = ((learning.HoursOfAllDays * all) + _counts.Day(slot)) / (learning.HoursOfAllDays + hours.Day(slot));
        var shape = learning.LikenessOfHours + _counts.Slots[slot];
        return (shape / ((learning.LikenessOfHours / day) + hours.Slots[slot]), shape);
    }
}

/// <summary>What a window usually has.</summary>
/// <param name="Mean">How many complaints; more than 0.</param>
/// <param name="Shape">How sure that is: the shape of a gamma distribution of the rate; more than 0.</param>
internal readonly record struct Expectation(double Mean, double Shape)
{
    public double Deviation => Math.Sqrt(Mean + (Mean * Mean / Shape));
}
