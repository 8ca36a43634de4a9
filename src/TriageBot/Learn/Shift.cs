using Microsoft.ML.Data;

namespace TriageBot.Learn;

/// <summary>
/// What to add to the weights of one head so that it agrees with new labels and stays near what it was: the least
/// cross-entropy plus the squared change of each weight times its hold, which is to take the old weights as a Gaussian
/// prior. A weight that many old texts bore on is held the more (Laplace's approximation with a diagonal curvature).
/// </summary>
/// <param name="outputs">Outputs of the head; one output scores its second label against 0.</param>
/// <param name="possible">For each label whether it can be given.</param>
/// <param name="temperature">What scores are divided by.</param>
/// <param name="oldTexts">For a feature, how many old texts had it, if that is known; the argument is the share of the new ones that have it.</param>
/// <param name="biasFrom">How many old texts the bias rests on.</param>
internal sealed class Shift(int outputs, bool[] possible, double temperature, Func<int, double, double> oldTexts, int biasFrom)
{
    /// <summary>How strongly a weight is held that no old text bore on.</summary>
    public const double Hold = 0.5;

    /// <summary>The curvature of one old text, p (1 - p) for the labels on average.</summary>
    private const double Curvature = 0.1;

    private readonly Dictionary<int, int> _columns = [];
    private readonly List<Row> _rows = [];

    /// <summary>A text to learn from.</summary>
    /// <param name="features">Its features.</param>
    /// <param name="before">The score of each output before.</param>
    /// <param name="target">The share of each label, summing to 1.</param>
    /// <param name="weight">How much it counts.</param>
    public void Add(VBuffer<float> features, double[] before, double[] target, double weight)
    {
        var places = new int[features.GetIndices().Length];
        for (var i = 0; i < places.Length; i++)
        {
            var feature = features.GetIndices()[i];
            if (!_columns.TryGetValue(feature, out places[i]))
            {
                _columns[feature] = places[i] = _columns.Count;
            }
        }

        _rows.Add(new(places, features.GetValues().ToArray(), before, target, weight));
    }

    /// <summary>What to add: for each feature and output, and for each output's bias.</summary>
    public (IEnumerable<(int Feature, int Output, double Change)> Weights, double[] Biases) Solve(CancellationToken cancellationToken)
    {
        var holds = Holds();
        var found = Minimiser.Run(holds.Length * outputs, (change, slope) => Cost(holds, change, slope), cancellationToken);
        var biases = found[(_columns.Count * outputs)..];
        return (_columns.SelectMany(pair => Enumerable.Range(0, outputs).Select(k => (pair.Key, k, found[(pair.Value * outputs) + k]))), biases);
    }

    /// <summary>For each feature, and last for the bias: what it costs to change its weight by 1.</summary>
    private double[] Holds()
    {
        var (squares, texts) = (new double[_columns.Count], new double[_columns.Count]);
        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Places.Length; i++)
            {
                squares[row.Places[i]] += row.Values[i] * row.Values[i];
                texts[row.Places[i]]++;
            }
        }

        var holds = new double[_columns.Count + 1];
        foreach (var (feature, place) in _columns)
        {
            holds[place] = Hold + (Curvature * oldTexts(feature, texts[place] / _rows.Count) * squares[place] / texts[place]);
        }

        holds[^1] = Hold + (Curvature * biasFrom);
        return holds;
    }

    private double Cost(double[] holds, double[] change, double[] slope)
    {
        var cost = 0d;
        for (var i = 0; i < change.Length; i++)
        {
            cost += holds[i / outputs] * change[i] * change[i];
            slope[i] = 2 * holds[i / outputs] * change[i];
        }

        var shares = new double[possible.Length];
        foreach (var row in _rows)
        {
            cost += row.Weight * Loss(row, change, shares);
            AddSlope(row, shares, slope);
        }

        return cost;
    }

    /// <summary>The cross-entropy of one row; leaves the shares it would be given now.</summary>
    private double Loss(Row row, double[] change, double[] shares)
    {
        Span<double> scores = stackalloc double[outputs];
        row.Before.CopyTo(scores);
        for (var i = 0; i < row.Places.Length; i++)
        {
            for (var k = 0; k < outputs; k++)
            {
                scores[k] += change[(row.Places[i] * outputs) + k] * row.Values[i];
            }
        }

        for (var k = 0; k < outputs; k++)
        {
            scores[k] += change[(_columns.Count * outputs) + k];
        }

        Share(scores, shares);
        var loss = 0d;
        for (var label = 0; label < shares.Length; label++)
        {
            loss -= row.Target[label] == 0 ? 0 : row.Target[label] * Math.Log(Math.Max(shares[label], 1e-12));
        }

        return loss;
    }

    private void Share(ReadOnlySpan<double> scores, double[] shares)
    {
        var (top, sum) = (double.NegativeInfinity, 0d);
        for (var label = 0; label < shares.Length; label++)
        {
            shares[label] = (outputs > 1 ? scores[label] : label == 0 ? 0 : scores[0]) / temperature;
            top = possible[label] ? Math.Max(top, shares[label]) : top;
        }

        for (var label = 0; label < shares.Length; label++)
        {
            shares[label] = possible[label] ? Math.Exp(shares[label] - top) : 0;
            sum += shares[label];
        }

        for (var label = 0; label < shares.Length; label++)
        {
            shares[label] /= sum;
        }
    }

    private void AddSlope(Row row, double[] shares, double[] slope)
    {
        for (var k = 0; k < outputs; k++)
        {
            var label = outputs > 1 ? k : 1;
            var error = row.Weight * (shares[label] - row.Target[label]) / temperature;
            for (var i = 0; i < row.Places.Length; i++)
            {
                slope[(row.Places[i] * outputs) + k] += error * row.Values[i];
            }

            slope[(_columns.Count * outputs) + k] += error;
        }
    }

    private sealed record Row(int[] Places, float[] Values, double[] Before, double[] Target, double Weight);
}
