namespace TriageBot.Analyze;

/// <summary>
/// What was learnt from one set of features: the linear tier weighs n-grams and cues, the full tier also the sentence
/// encoder's vector, whose rows come last.
/// </summary>
/// <param name="Weights">Rows of <see cref="LinearModel.Stride"/>, one for each feature.</param>
/// <param name="Biases">One for each output.</param>
/// <param name="Temperatures">
/// For each head what its scores are divided by, so that probabilities mean what they say (Guo et al. 2017,
/// arXiv:1706.04599); above 1 makes them more modest.
/// </param>
/// <param name="Leanings">
/// For each label of each head what is added to the logarithm of its probability before the likeliest is chosen:
/// not 0 only for rare labels, which would otherwise hardly ever be given.
/// </param>
public sealed record Tier(float[] Weights, float[] Biases, float[] Temperatures, float[] Leanings)
{
    /// <summary>Where the likeliest intent has a lower probability by this tier, a person decides.</summary>
    public float AbstainBelow { get; init; }

    /// <summary>Weights that are neither calibrated nor lean anywhere.</summary>
    public static Tier Plain(float[] weights, float[] biases)
    {
        var temperatures = new float[Heads.All.Count];
        Array.Fill(temperatures, 1);
        return new Tier(weights, biases, temperatures, new float[LinearModel.Labels]);
    }
}
