using System.Globalization;

namespace TriageBot.Benchmarks;

/// <summary>What one kind of work costs the process that does it, over several measured stretches.</summary>
/// <param name="what">The work, in words.</param>
internal sealed class Tally(string what)
{
    private readonly List<double> _milliseconds = [];
    private TimeSpan _cpu;
    private int _count;

    /// <summary>CPU for each, in microseconds.</summary>
    public double Each => _cpu.TotalMicroseconds / _count;

    /// <summary>Does work and counts what it cost.</summary>
    /// <param name="service">Who does it.</param>
    /// <param name="work">Does it and tells how long each piece took, in milliseconds.</param>
    /// <param name="count">How many pieces were done, asked afterwards.</param>
    public async Task AddAsync(Served service, Func<Task<IReadOnlyList<double>>> work, Func<int> count)
    {
        var before = service.Cpu;
        _milliseconds.AddRange(await work());
        _cpu += service.Cpu - before;
        _count += count();
    }

    /// <summary>The same work, counted in other pieces.</summary>
    public Tally Per(string other, int count) => new(other) { _cpu = _cpu, _count = count };

    /// <summary>A line of the table.</summary>
    public string Row(double echo)
    {
        var times = _milliseconds.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{At(0.5),9:0.0} {At(0.99),9:0.0}");
        return string.Create(CultureInfo.InvariantCulture, $"{what,-44} {_count,6} {Each,9:0} {Each / echo,7:0.00} {times}");
    }

    private double At(double quantile) => _milliseconds.Order().ElementAt((int)(quantile * (_milliseconds.Count - 1)));
}
