namespace TriageBot.Learn;

/// <summary>
/// Finds the least value of a smooth convex function: limited-memory BFGS (Nocedal 1980, Mathematics of Computation
/// 35/151) with a backtracking line search. Nothing in it is random or parallel: same function, same bits.
/// </summary>
internal static class Minimiser
{
    private const int Memory = 8;
    private const int MostSteps = 60;
    private const double Tolerance = 1e-6;
    private const double Sufficient = 1e-4;

    /// <summary>Where the function is least, beginning at zero.</summary>
    /// <param name="size">How many numbers it takes.</param>
    /// <param name="function">Gives the value and writes the gradient.</param>
    /// <param name="cancellationToken">Ends the work between two steps.</param>
    public static double[] Run(int size, Func<double[], double[], double> function, CancellationToken cancellationToken)
    {
        var (place, slope) = (new double[size], new double[size]);
        var value = function(place, slope);
        var steps = new List<(double[] Move, double[] Bend, double Rho)>();
        for (var i = 0; i < MostSteps && Length(slope) > Tolerance; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var direction = Direction(slope, steps);
            if (Search(place, direction, slope, value, function) is not var (next, nextSlope, nextValue))
            {
                break;
            }

            Remember(steps, Minus(next, place), Minus(nextSlope, slope));
            var gained = value - nextValue;
            (place, slope, value) = (next, nextSlope, nextValue);
            if (gained <= Tolerance * Math.Max(1, Math.Abs(value)))
            {
                break;
            }
        }

        return place;
    }

    private static double[] Direction(double[] slope, List<(double[] Move, double[] Bend, double Rho)> steps)
    {
        var direction = Array.ConvertAll(slope, each => -each);
        var shares = new double[steps.Count];
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            shares[i] = steps[i].Rho * Dot(steps[i].Move, direction);
            AddTo(direction, steps[i].Bend, -shares[i]);
        }

        if (steps.Count > 0)
        {
            var (_, bend, rho) = steps[^1];
            var scale = 1 / (rho * Dot(bend, bend));
            direction = Array.ConvertAll(direction, each => each * scale);
        }

        for (var i = 0; i < steps.Count; i++)
        {
            var back = steps[i].Rho * Dot(steps[i].Bend, direction);
            AddTo(direction, steps[i].Move, shares[i] - back);
        }

        return direction;
    }

    private static (double[] Place, double[] Slope, double Value)? Search(
        double[] place, double[] direction, double[] slope, double value, Func<double[], double[], double> function)
    {
        var descent = Dot(slope, direction);
        var length = Math.Min(1, 10 / Math.Max(1e-12, Length(direction)));
        for (var tries = 0; tries < 30 && descent < 0; tries++, length /= 2)
        {
            var next = (double[])place.Clone();
            AddTo(next, direction, length);
            var nextSlope = new double[place.Length];
            var nextValue = function(next, nextSlope);
            if (nextValue <= value + (Sufficient * length * descent))
            {
                return (next, nextSlope, nextValue);
            }
        }

        return null;
    }

    private static void Remember(List<(double[] Move, double[] Bend, double Rho)> steps, double[] move, double[] bend)
    {
        var curve = Dot(move, bend);
        if (curve > 1e-12)
        {
            steps.Add((move, bend, 1 / curve));
        }

        if (steps.Count > Memory)
        {
            steps.RemoveAt(0);
        }
    }

    private static double[] Minus(double[] left, double[] right)
    {
        var difference = (double[])left.Clone();
        AddTo(difference, right, -1);
        return difference;
    }

    private static void AddTo(double[] sum, double[] values, double times)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += values[i] * times;
        }
    }

    private static double Length(double[] values) => Math.Sqrt(Dot(values, values));

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0d;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
