using System.Collections.Concurrent;
using System.Numerics;

namespace TriageBot.Analyze;

/// <summary>
/// The trained weights: one look at a text, then a dot product for each answer of each <see cref="Head"/>. Safe to call
/// from many threads.
/// </summary>
public sealed class LinearModel
{
    /// <summary>Probability of an answer that no training text had: never zero, never likely.</summary>
    public const double Untold = 0.001;

    /// <summary>The sentence encoder's numbers are worth more than their size: measured, 1.5 does best.</summary>
    public const float MeaningScale = 1.5f;

    private readonly FeatureExtractor _features;
    private readonly ConcurrentBag<FeatureScratch> _idle = [];

    /// <summary>Joins a vocabulary with what was learnt for it.</summary>
    /// <param name="vocabulary">The n-grams.</param>
    /// <param name="linear">What was learnt from n-grams and cues.</param>
    /// <param name="full">What was learnt from these and the sentence encoder; null where there was none.</param>
    /// <param name="learnt">For each label of each head, in order, whether a training text had it.</param>
    /// <param name="told">For each head how many training texts had a label of it.</param>
    /// <param name="trainedOn">Ascending hashes of the cleaned training texts.</param>
    public LinearModel(
        Vocabulary vocabulary, Tier linear, Tier? full, bool[] learnt, int[] told, ulong[] trainedOn)
    {
        Vocabulary = vocabulary;
        Linear = linear;
        Full = full;
        Learnt = learnt;
        Told = told;
        TrainedOn = trainedOn;
        _features = new FeatureExtractor(vocabulary);
    }

    /// <summary>Number of outputs of all heads.</summary>
    public static int Outputs { get; } = Heads.All.Sum(head => head.Outputs);

    /// <summary>Length of a row of weights: the outputs, filled up to whole vectors.</summary>
    public static int Stride { get; } = (Outputs + 15) / 16 * 16;

    /// <summary>Number of labels of all heads.</summary>
    public static int Labels { get; } = Heads.All.Sum(head => head.Labels.Count);

    /// <summary>Number of features.</summary>
    public int Features => _features.Count;

    internal Vocabulary Vocabulary { get; }

    /// <summary>Judges in microseconds.</summary>
    public Tier Linear { get; }

    /// <summary>Judges better, by the sentence encoder's vector as well; null where it was trained without one.</summary>
    public Tier? Full { get; }

    internal bool[] Learnt { get; }

    internal int[] Told { get; }

    internal ulong[] TrainedOn { get; }

    /// <summary>Whether this text, cleaned, was among the training texts.</summary>
    public bool WasTrainedOn(string text) =>
        Array.BinarySearch(TrainedOn, Grams.HashOf(Tokenizer.Clean(text))) >= 0;

    /// <summary>Writes the linear tier's raw score of each output, <see cref="Stride"/> numbers.</summary>
    public void Score(string text, Span<float> scores) => AddSparse(text, Linear, scores);

    /// <summary>Writes the full tier's raw score of each output, <see cref="Stride"/> numbers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="meaning">Its vector by <see cref="SentenceEncoder"/>.</param>
    /// <param name="scores">Where to.</param>
    /// <exception cref="InvalidOperationException">The model has no full tier.</exception>
    public void Score(string text, ReadOnlySpan<float> meaning, Span<float> scores)
    {
        var full = Full ?? throw new InvalidOperationException("The model was trained without the sentence encoder.");
        AddSparse(text, full, scores);
        for (var i = 0; i < meaning.Length; i++)
        {
            AddRow(full.Weights.AsSpan((Features + i) * Stride, Stride), meaning[i] * MeaningScale, scores);
        }
    }

    /// <summary>Turns a head's raw scores into probabilities of its labels, which sum to 1.</summary>
    public double[] Probabilities(Tier tier, Head head, ReadOnlySpan<float> scores)
    {
        var own = scores.Slice(head.FirstOutput, head.Outputs);
        var learnt = Learnt.AsSpan(head.FirstLabel, head.Labels.Count);
        var temperature = tier.Temperatures[head.Index];
        return head.Outputs == 1 && !learnt.Contains(false) ? Sigmoid(own[0] / temperature) : Softmax(own, learnt, temperature);
    }

    /// <summary>The index of the label to give: the likeliest, unless the tier leans to a rarer one.</summary>
    public static int Choose(Tier tier, Head head, ReadOnlySpan<double> probabilities)
    {
        var leanings = tier.Leanings.AsSpan(head.FirstLabel, head.Labels.Count);
        var best = 0;
        for (var i = 1; i < probabilities.Length; i++)
        {
            best = Weighed(i, probabilities, leanings) > Weighed(best, probabilities, leanings) ? i : best;
        }

        return best;
    }

    private static double Weighed(int label, ReadOnlySpan<double> probabilities, ReadOnlySpan<float> leanings) =>
        Math.Log(Math.Max(probabilities[label], double.Epsilon)) + leanings[label];

    private void AddSparse(string text, Tier tier, Span<float> scores)
    {
        var scratch = _idle.TryTake(out var idle) ? idle : new FeatureScratch();
        _features.Extract(text, scratch);
        tier.Biases.CopyTo(scores);
        for (var i = 0; i < scratch.Indices.Count; i++)
        {
            AddRow(tier.Weights.AsSpan(scratch.Indices[i] * Stride, Stride), scratch.Values[i], scores);
        }

        _idle.Add(scratch);
    }

    private static double[] Sigmoid(float score)
    {
        var yes = 1 / (1 + Math.Exp(-score));
        return [1 - yes, yes];
    }

    private static double[] Softmax(ReadOnlySpan<float> scores, ReadOnlySpan<bool> learnt, float temperature)
    {
        var shares = new double[learnt.Length];
        var (top, sum, untold) = (double.NegativeInfinity, 0d, 0d);
        for (var i = 0; i < shares.Length; i++)
        {
            top = learnt[i] ? Math.Max(top, Of(scores, i) / temperature) : top;
            untold += learnt[i] ? 0 : Untold;
        }

        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = learnt[i] ? Math.Exp((Of(scores, i) / temperature) - top) : 0;
            sum += shares[i];
        }

        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = learnt[i] ? shares[i] / sum * (1 - untold) : Untold;
        }

        return shares;
    }

    /// <summary>A head with one output scores its first label 0.</summary>
    private static float Of(ReadOnlySpan<float> scores, int label) =>
        scores.Length > 1 ? scores[label] : label == 0 ? 0 : scores[0];

    private static void AddRow(ReadOnlySpan<float> row, float value, Span<float> scores)
    {
        for (var i = 0; i < Stride; i += Vector<float>.Count)
        {
            var sum = new Vector<float>(scores[i..]) + (new Vector<float>(row[i..]) * value);
            sum.CopyTo(scores[i..]);
        }
    }
}
