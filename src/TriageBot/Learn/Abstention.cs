namespace TriageBot.Learn;

/// <summary>When to leave it to a person, chosen from the risk-coverage curve (El-Yaniv and Wiener 2010, JMLR 11).</summary>
internal static class Abstention
{
    /// <summary>
    /// The lowest probability at which all texts judged with that much or more are together wrong at most as often as
    /// is bearable; 0 when all may be judged, 1 when none may.
    /// </summary>
    /// <param name="shares">For each text the probability of each label.</param>
    /// <param name="truth">For each text the index of its label.</param>
    /// <param name="bearable">The share of wrong labels to put up with, 0 to 1.</param>
    public static float Threshold(IReadOnlyList<double[]> shares, IReadOnlyList<int> truth, double bearable)
    {
        var surest = shares.Zip(truth, (share, label) => (Sure: share.Max(), Wrong: Array.IndexOf(share, share.Max()) != label))
            .OrderByDescending(judged => judged.Sure).ToArray();
        var (wrong, threshold) = (0, 1d);
        for (var i = 0; i < surest.Length; i++)
        {
            wrong += surest[i].Wrong ? 1 : 0;
            threshold = wrong <= bearable * (i + 1) ? i + 1 == surest.Length ? 0 : surest[i].Sure : threshold;
        }

        return (float)threshold;
    }
}
