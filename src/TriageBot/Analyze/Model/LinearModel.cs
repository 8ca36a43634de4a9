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

    private readonly FeatureExtractor _features;
    private readonly ConcurrentBag<FeatureScratch> _idle = [];

    /// <summary>Joins a vocabulary with what was learnt for it.</summary>
    /// <param name="vocabulary">The n-grams.</param>
    /// <param name="weights">Rows of <see cref="Stride"/>, one for each feature.</param>
    /// <param name="biases">One for each output.</param>
    /// <param name="learnt">For each label of each head, in order, whether a training text had it.</param>
    /// <param name="trainedOn">Ascending hashes of the cleaned training texts.</param>
    public LinearModel(Vocabulary vocabulary, float[] weights, float[] biases, bool[] learnt, ulong[] trainedOn)
    {
        Vocabulary = vocabulary;
        Weights = weights;
        Biases = biases;
        Learnt = learnt;
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

    internal float[] Weights { get; }

    internal float[] Biases { get; }

    internal bool[] Learnt { get; }

    internal ulong[] TrainedOn { get; }

    /// <summary>Where a head's outputs begin in <see cref="Score"/>'s result.</summary>
    public static int FirstOutput(Head head) => Heads.All.TakeWhile(other => other != head).Sum(other => other.Outputs);

    /// <summary>Whether this text, cleaned, was among the training texts.</summary>
    public bool WasTrainedOn(string text) =>
        Array.BinarySearch(TrainedOn, Grams.HashOf(Tokenizer.Clean(text))) >= 0;

    /// <summary>Writes the raw score of each output, <see cref="Stride"/> numbers.</summary>
    public void Score(string text, Span<float> scores)
    {
        var scratch = _idle.TryTake(out var idle) ? idle : new FeatureScratch();
        _features.Extract(text, scratch);
        Biases.CopyTo(scores);
        for (var i = 0; i < scratch.Indices.Count; i++)
        {
            AddRow(scratch.Indices[i] * Stride, scratch.Values[i], scores);
        }

        _idle.Add(scratch);
    }

    /// <summary>Turns a head's raw scores into probabilities of its labels, which sum to 1.</summary>
    public double[] Probabilities(Head head, ReadOnlySpan<float> scores)
    {
        var own = scores.Slice(FirstOutput(head), head.Outputs);
        var learnt = Learnt.AsSpan(Heads.All.TakeWhile(other => other != head).Sum(other => other.Labels.Count), head.Labels.Count);
        return head.Outputs == 1 && !learnt.Contains(false) ? Sigmoid(own[0]) : Softmax(own, learnt);
    }

    private static double[] Sigmoid(float score)
    {
        var yes = 1 / (1 + Math.Exp(-score));
        return [1 - yes, yes];
    }

    private static double[] Softmax(ReadOnlySpan<float> scores, ReadOnlySpan<bool> learnt)
    {
        var shares = new double[learnt.Length];
        var (top, sum, untold) = (double.NegativeInfinity, 0d, 0d);
        for (var i = 0; i < shares.Length; i++)
        {
            top = learnt[i] ? Math.Max(top, Of(scores, i)) : top;
            untold += learnt[i] ? 0 : Untold;
        }

        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = learnt[i] ? Math.Exp(Of(scores, i) - top) : 0;
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

    private void AddRow(int start, float value, Span<float> scores)
    {
        var row = Weights.AsSpan(start, Stride);
        for (var i = 0; i < Stride; i += Vector<float>.Count)
        {
            var sum = new Vector<float>(scores[i..]) + (new Vector<float>(row[i..]) * value);
            sum.CopyTo(scores[i..]);
        }
    }
}
