using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>
/// Makes probabilities mean what they say, and rare labels heard, from scores of texts that the scoring weights were not
/// trained on.
/// </summary>
internal static class Calibration
{
    /// <summary>Labels so rare that the likeliest label is nearly always another: chosen for the best macro F1 instead.</summary>
    private static readonly Head[] Rare = [Heads.Sentiment, Heads.Said, Heads.Theme, Heads.Urgent, Heads.Spam];

    private const int Passes = 3;

    /// <summary>The temperature of the smallest log loss; 1 where there is nothing to tell it from.</summary>
    /// <param name="scores">For each text the raw score of each label.</param>
    /// <param name="truth">For each text the index of its label.</param>
    public static float Temperature(IReadOnlyList<float[]> scores, IReadOnlyList<int> truth) => truth.Count == 0
        ? 1
        : Enumerable.Range(0, 61).Select(step => MathF.Exp((step - 30) / 25f)).MinBy(temperature => LogLoss(scores, truth, temperature));

    /// <summary>What to add to each label's log probability for the best macro F1; zeros where labels are not rare.</summary>
    /// <param name="head">The head.</param>
    /// <param name="shares">For each text the probability of each label.</param>
    /// <param name="truth">For each text the index of its label.</param>
    public static float[] Leanings(Head head, IReadOnlyList<double[]> shares, IReadOnlyList<int> truth)
    {
        var best = new float[head.Labels.Count];
        if (!Rare.Contains(head) || truth.Count == 0)
        {
            return best;
        }

        var top = MacroF1(best, shares, truth);
        for (var label = 0; label < best.Length * Passes; label++)
        {
            foreach (var step in Enumerable.Range(-8, 33))
            {
                var tried = (float[])best.Clone();
                tried[label % best.Length] = step * 0.15f;
                var reached = MacroF1(tried, shares, truth);
                (best, top) = reached > top ? (tried, reached) : (best, top);
            }
        }

        return best;
    }

    private static double LogLoss(IReadOnlyList<float[]> scores, IReadOnlyList<int> truth, float temperature) =>
        scores.Zip(truth, (row, label) => LogSum(row, temperature) - (row[label] / temperature)).Sum();

    private static double LogSum(float[] row, float temperature)
    {
        var top = row.Max() / temperature;
        return top + Math.Log(row.Sum(score => Math.Exp((score / temperature) - top)));
    }

    private static double MacroF1(float[] leanings, IReadOnlyList<double[]> shares, IReadOnlyList<int> truth)
    {
        var confusion = leanings.Select(_ => new int[leanings.Length]).ToArray();
        for (var i = 0; i < truth.Count; i++)
        {
            confusion[truth[i]][Choose(shares[i], leanings)]++;
        }

        return Scoring.MacroF1(confusion);
    }

    private static int Choose(double[] shares, float[] leanings)
    {
        var best = 0;
        for (var i = 1; i < shares.Length; i++)
        {
            best = Math.Log(shares[i] + 1e-9) + leanings[i] > Math.Log(shares[best] + 1e-9) + leanings[best] ? i : best;
        }

        return best;
    }
}
