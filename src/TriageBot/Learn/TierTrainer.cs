using Microsoft.ML.Data;
using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>
/// Trains all heads of one tier. Where there are texts of other sources, their sentiment is learnt first; its scores are
/// further features of every head and are folded into the weights afterwards, so that serving pays nothing for them
/// (stacking, Wolpert 1992).
/// </summary>
internal sealed class TierTrainer
{
    /// <summary>How much the learnt sentiment weighs beside the other features: measured.</summary>
    private const float TransferScale = 0.3f;

    private const float TransferSmoothing = 2;

    private readonly IReadOnlyList<LabelledText> _texts;
    private readonly VBuffer<float>[] _features;
    private readonly HeadWeights? _transfer;

    /// <param name="vocabulary">The n-grams.</param>
    /// <param name="texts">The labelled texts.</param>
    /// <param name="recipe">With an encoder for the full tier; its transferred texts are none of <paramref name="texts"/>.</param>
    public TierTrainer(Vocabulary vocabulary, LabelledSet texts, Recipe recipe)
    {
        _texts = texts.Texts;
        var own = RowsOf(vocabulary, _texts, recipe);
        Width = own[0].Length;
        _transfer = recipe.Transfer is null ? null : LearnTransfer(vocabulary, recipe.Transfer.Texts, recipe);
        _features = _transfer is null ? own : [.. own.Select(WithTransfer)];
    }

    /// <summary>How many features a text has.</summary>
    public int Width { get; }

    /// <summary>The weights of each head of which at least two labels occur among these texts; null for the others.</summary>
    /// <param name="rows">Indices of the texts to learn from.</param>
    /// <param name="cancellationToken">Ends the work between two heads.</param>
    public HeadWeights?[] Train(IReadOnlyList<int> rows, CancellationToken cancellationToken)
    {
        var heads = new HeadWeights?[Heads.All.Count];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(Heads.All, options, head => heads[head.Index] = TrainHead(head, rows));
        return heads;
    }

    private HeadWeights? TrainHead(Head head, IReadOnlyList<int> rows)
    {
        var labelled = rows.Where(i => _texts[i].LabelOf(head) >= 0).ToArray();
        var labels = labelled.Select(i => _texts[i].LabelOf(head)).ToArray();
        return labels.Distinct().Count() < 2
            ? null
            : Fold(HeadTrainer.Train(head, [.. labelled.Select(i => _features[i])], labels, _features[0].Length));
    }

    private static HeadWeights? LearnTransfer(Vocabulary vocabulary, IReadOnlyList<LabelledText> texts, Recipe recipe)
    {
        var labelled = texts.Where(text => text.LabelOf(Heads.Sentiment) >= 0).ToArray();
        if (labelled.DistinctBy(text => text.LabelOf(Heads.Sentiment)).Count() < 2)
        {
            return null;
        }

        var rows = RowsOf(vocabulary, labelled, recipe);
        var head = Heads.Sentiment with { Smoothing = TransferSmoothing };
        return HeadTrainer.Train(head, rows, [.. labelled.Select(text => text.LabelOf(Heads.Sentiment))], rows[0].Length);
    }

    private static VBuffer<float>[] RowsOf(Vocabulary vocabulary, IReadOnlyList<LabelledText> texts, Recipe recipe) =>
        FeatureRows.Of(vocabulary, [.. texts.Select(text => text.Text)], recipe.Encoder, cues: !recipe.Without.HasFlag(FeatureBlocks.Cues));

    private VBuffer<float> WithTransfer(VBuffer<float> row)
    {
        var scores = _transfer!.Weights.Select((weights, k) => TransferScale * (_transfer.Biases[k] + Dot(weights, row)));
        float[] values = [.. row.GetValues(), .. scores];
        int[] indices = [.. row.GetIndices(), .. Enumerable.Range(Width, _transfer.Weights.Length)];
        return new VBuffer<float>(Width + _transfer.Weights.Length, values.Length, values, indices);
    }

    /// <summary>A weighted sum of linear scores is linear: it becomes part of the weights of the features themselves.</summary>
    private HeadWeights Fold(HeadWeights head) => _transfer is null ? head : new HeadWeights(
        [.. head.Weights.Select(weights => weights is null ? null : FoldRow(weights))],
        [.. head.Weights.Zip(head.Biases, (weights, bias) => bias + (weights is null ? 0 : Extra(weights).Zip(_transfer.Biases, (a, b) => a * b).Sum()))]);

    private float[] FoldRow(float[] weights)
    {
        var folded = weights[..Width];
        foreach (var (share, transferred) in Extra(weights).Zip(_transfer!.Weights))
        {
            for (var i = 0; transferred is not null && i < folded.Length; i++)
            {
                folded[i] += share * transferred[i];
            }
        }

        return folded;
    }

    private IEnumerable<float> Extra(float[] weights) => weights[Width..].Select(weight => weight * TransferScale);

    private static float Dot(float[]? weights, VBuffer<float> row)
    {
        var sum = 0f;
        var indices = row.GetIndices();
        var values = row.GetValues();
        for (var i = 0; weights is not null && i < indices.Length && indices[i] < weights.Length; i++)
        {
            sum += weights[indices[i]] * values[i];
        }

        return sum;
    }

    /// <summary>A head's raw score of one of the texts, each output.</summary>
    public float[] Score(HeadWeights head, int row) =>
        [.. head.Weights.Zip(head.Biases, (weights, bias) => bias + Dot(weights, _features[row]))];
}
