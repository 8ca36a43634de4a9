namespace TriageBot.Learn;

/// <summary>
/// Intervals of figures that have no formula: the texts are drawn anew from themselves, and the middle 95% of what the
/// draws give is the interval (percentile bootstrap; Efron and Tibshirani 1993, ch. 13).
/// </summary>
internal static class Bootstrap
{
    private const int Draws = 1000;
    private const int Seed = 1;

    /// <summary>The figures of all texts, with their intervals.</summary>
    /// <param name="count">Number of texts.</param>
    /// <param name="figures">The figures, from how often each text was drawn; NaN where they cannot be told.</param>
    public static Estimate[] Of(int count, Func<int[], double[]> figures)
    {
        var chance = new Random(Seed);
        var times = new int[count];
        var drawn = new double[Draws][];
        for (var draw = 0; draw < Draws; draw++)
        {
            Array.Clear(times);
            for (var i = 0; i < count; i++)
            {
                times[chance.Next(count)]++;
            }

            drawn[draw] = figures(times);
        }

        Array.Fill(times, 1);
        return [.. figures(times).Select((value, i) => Interval(value, [.. drawn.Select(each => each[i]).Where(double.IsFinite).Order()]))];
    }

    private static Estimate Interval(double value, double[] drawn) => drawn.Length == 0
        ? new(value, value, value)
        : new(value, drawn[(int)(drawn.Length * 0.025)], drawn[Math.Max(0, (int)(drawn.Length * 0.975) - 1)]);
}
