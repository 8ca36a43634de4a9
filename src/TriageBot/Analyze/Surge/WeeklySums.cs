namespace TriageBot.Analyze;

/// <summary>A sum for each hour of the week, in which older weeks count less, with those of the days and of all.</summary>
internal sealed class WeeklySums
{
    private const int HoursOfDay = 24;

    private readonly double[] _slots;
    private readonly double[] _days = new double[SurgeClock.HoursOfWeek / HoursOfDay];

    public WeeklySums(IEnumerable<double> slots)
    {
        _slots = [.. slots.Take(SurgeClock.HoursOfWeek)];
        Array.Resize(ref _slots, SurgeClock.HoursOfWeek);
        for (var day = 0; day < _days.Length; day++)
        {
            Sum(day);
        }
    }

    public IReadOnlyList<double> Slots => _slots;

    public double All { get; private set; }

    /// <summary>The sum of the day that an hour of the week belongs to.</summary>
    public double Day(int slot) => _days[slot / HoursOfDay];

    /// <summary>Adds this week's; what was there counts <paramref name="weight"/> of it from now on.</summary>
    public void Add(int slot, double value, double weight)
    {
        _slots[slot] = (_slots[slot] * weight) + value;
        Sum(slot / HoursOfDay);
    }

    // Summed afresh each time: no rounding adds up, and what is read back is the same to the last bit.
    private void Sum(int day)
    {
        _days[day] = _slots.AsSpan(day * HoursOfDay, HoursOfDay).ToArray().Sum();
        All = _days.Sum();
    }
}
