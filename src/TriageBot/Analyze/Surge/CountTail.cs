namespace TriageBot.Analyze;

/// <summary>
/// How probable so many events are. The rate is known from a few weeks only, and no two weeks are alike: it is taken as
/// gamma distributed about its mean, and the number, which is Poisson given the rate, thus as negative binomial.
/// </summary>
internal static class CountTail
{
    private const double Negligible = 1e-9;

    // Below it numbers lose their digits, and would not get smaller any more.
    private const double Smallest = 1e-300;
    private const double SmallArgument = 8;

    /// <summary>The probability of at least so many; any number above <paramref name="enough"/> where it is above it.</summary>
    /// <param name="count">How many; at least 0.</param>
    /// <param name="mean">How many are expected; more than 0.</param>
    /// <param name="shape">The gamma distribution's shape, more than 0: the square of the mean rate by its deviation.</param>
    /// <param name="enough">From here on nobody asks for more, 0 to 1.</param>
    public static double AtLeast(int count, double mean, double shape, double enough)
    {
        if (count <= mean)
        {
            return 1;
        }

        var ratio = mean / (mean + shape);
        var term = Math.Exp(LogMass(count, shape, ratio));
        var sum = term;
        for (double k = count; term > Math.Max(sum * Negligible, Smallest) && sum <= enough; k++)
        {
            term *= (k + shape) / (k + 1) * ratio;
            sum += term;
        }

        return Math.Min(1, sum);
    }

    private static double LogMass(double count, double shape, double ratio) =>
        LogGamma(count + shape) - LogGamma(shape) - LogGamma(count + 1) + (shape * Math.Log(1 - ratio)) + (count * Math.Log(ratio));

    /// <summary>Stirling's series, beyond where it is exact to ten digits; smaller arguments are moved there.</summary>
    internal static double LogGamma(double x)
    {
        var product = 1.0;
        for (; x < SmallArgument; x++)
        {
            product *= x;
        }

        var square = 1 / (x * x);
        var series = ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square / 1680)))))) / x;
        return ((x - 0.5) * Math.Log(x)) - x + (Math.Log(2 * Math.PI) / 2) + series - Math.Log(product);
    }
}
