using Microsoft.ML.Data;

namespace TriageBot.Learn;

/// <summary>
/// What to add to the weights of one head so that it agrees with new labels and stays near what it was: the least
/// cross-entropy plus <see cref="Pull"/> times the squared length of the change, which is to take the old weights as a
/// Gaussian prior.
/// </summary>
/// <param name="outputs">Outputs of the head; one output scores its second label against 0.</param>
/// <param name="possible">For each label whether it can be given.</param>
/// <param name="temperature">What scores are divided by.</param>
/// <param name="freeBias">Whether the bias may change; not where labels are one-sided, for it would favour the label everywhere.</param>
internal sealed class Shift(int outputs, bool[] possible, double temperature, bool freeBias)
{
    /// <summary>How strongly the old weights hold: measured, see models/README.md.</summary>
    public const double Pull = 0.5;

    /// <summary>The bias moves a tenth as easily as a feature of value 1.</summary>
    private const double BiasValue = 0.3;

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
        var size = (_columns.Count + 1) * outputs;
        var found = Minimiser.Run(size, Cost, cancellationToken);
        var biases = found[(_columns.Count * outputs)..].Select(change => change * BiasValue).ToArray();
        return (_columns.SelectMany(pair => Enumerable.Range(0, outputs).Select(k => (pair.Key, k, found[(pair.Value * outputs) + k]))), biases);
    }

    private double Cost(double[] change, double[] slope)
    {
        var cost = 0d;
        for (var i = 0; i < change.Length; i++)
        {
            cost += Pull * change[i] * change[i];
            slope[i] = 2 * Pull * change[i];
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

        for (var k = 0; k < outputs && freeBias; k++)
        {
            scores[k] += change[(_columns.Count * outputs) + k] * BiasValue;
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

            slope[(_columns.Count * outputs) + k] += freeBias ? error * BiasValue : 0;
        }
    }

    private sealed record Row(int[] Places, float[] Values, double[] Before, double[] Target, double Weight);
}
