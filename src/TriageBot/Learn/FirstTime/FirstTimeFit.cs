using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>Fits the weights of the first-time verdict: logistic regression, L2 of 1 on all but the constant.</summary>
internal static class FirstTimeFit
{
    private const double Smoothing = 1;

    /// <summary>The weights of these pieces of evidence; the others weigh nothing.</summary>
    public static double[] Weights(IReadOnlyList<FirstTimeTrial> trials, Ingredients kinds, CancellationToken cancellationToken)
    {
        var uses = kinds.Indexes();
        var rows = trials.Select(trial => (X: uses.Select(i => trial.Features[i]).ToArray(), Offset: kinds.Believed(trial), Y: trial.IsFirst ? 1.0 : 0)).ToArray();
        var fitted = Minimiser.Run(uses.Length, (place, slope) => Loss(rows, place, slope), cancellationToken);
        var weights = new double[FirstTimeWeights.Names.Count];
        for (var i = 0; i < uses.Length; i++)
        {
            weights[uses[i]] = fitted[i];
        }

        return weights;
    }

    private static double Loss((double[] X, double Offset, double Y)[] rows, double[] place, double[] slope)
    {
        Array.Clear(slope);
        var loss = 0d;
        foreach (var (x, offset, y) in rows)
        {
            var odds = offset;
            for (var i = 0; i < x.Length; i++)
            {
                odds += x[i] * place[i];
            }

            loss += Math.Log(1 + Math.Exp(-Math.Abs(odds))) + Math.Max(0, odds) - (y * odds);
            var error = (1 / (1 + Math.Exp(-odds))) - y;
            for (var i = 0; i < x.Length; i++)
            {
                slope[i] += error * x[i];
            }
        }

        for (var i = 1; i < place.Length; i++)
        {
            loss += Smoothing * place[i] * place[i] / 2;
            slope[i] += Smoothing * place[i];
        }

        return loss;
    }
}

/// <summary>Which kinds of evidence are used.</summary>
/// <param name="Name">As printed.</param>
/// <param name="History">Earlier complaints, and how complete they are known.</param>
/// <param name="Activity">How quiet and how content the author was.</param>
/// <param name="Language">What the author says, and how the text reads.</param>
internal sealed record Ingredients(string Name, bool History, bool Activity, bool Language)
{
    public static Ingredients All { get; } = new("all three", true, true, true);

    /// <summary>All three, each alone where it can stand alone, and all without each.</summary>
    public static IReadOnlyList<Ingredients> Kinds { get; } =
    [
        All,
        new("history alone", true, false, false),
        new("language alone", false, false, true),
        new("without history", false, true, true),
        new("without language", true, true, false),
        new("without activity", true, false, true),
    ];

    /// <summary>The constant, and the numbers of the kinds that are used.</summary>
    public int[] Indexes() =>
    [
        .. Enumerable.Range(0, FirstTimeWeights.Names.Count).Where(i =>
            i < FirstTimeWeights.History || (i < FirstTimeWeights.Activity ? History : i < FirstTimeWeights.Language ? Activity : Language)),
    ];

    /// <summary>What the author's own word adds.</summary>
    public double Believed(FirstTimeTrial trial) => Language ? FirstTimeWeights.Believed(trial.Evidence.Said) : 0;
}
