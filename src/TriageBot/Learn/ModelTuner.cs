using Microsoft.ML.Data;
using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>Learn: a model that agrees with one's own labels, from a model that knew nothing of them. Same texts in the same order, same model.</summary>
/// <param name="basis">The model to start from.</param>
/// <param name="encoder">For the full tier; null where there is none: that tier is then left out.</param>
internal sealed class ModelTuner(LinearModel basis, IMeaning? encoder)
{
    private Vocabulary _moved = basis.Vocabulary;

    /// <summary>N-grams that fewer of one's own texts have teach nothing that would hold for others.</summary>
    private const int SeenIn = 2;

    /// <summary>Tunes each head that has enough labels; the others stay as they are.</summary>
    /// <param name="examples">Texts to agree with, each once.</param>
    /// <param name="anchors">Texts of other kinds, of which the model shall go on saying what it says.</param>
    /// <param name="heads">The heads to tune.</param>
    /// <param name="cancellationToken">Ends the work between two steps.</param>
    public LinearModel Tune(
        IReadOnlyList<TuningText> examples, IReadOnlyList<TuningText> anchors, IReadOnlyList<Head> heads, CancellationToken cancellationToken)
    {
        var own = examples.Select(example => example.Text.Text).ToArray();
        var vocabulary = _moved = Extend(own);
        TuningText[] all = [.. examples, .. anchors];
        var learnt = Learnt(examples, heads);
        var linear = TuneTier(Move(basis.Linear, vocabulary), vocabulary, all, heads, learnt, null, cancellationToken);
        var full = basis.Full is null || encoder is null
            ? null
            : TuneTier(Move(basis.Full, vocabulary), vocabulary, all, heads, learnt, encoder, cancellationToken);
        int[] told = [.. Heads.All.Select(head => basis.Told[head.Index] + (heads.Contains(head) ? examples.Count(each => each.Text.LabelOf(head) >= 0) : 0))];
        var keys = basis.TrainedOn.Concat(examples.Select(example => Grams.HashOf(example.Text.Cleaned))).Distinct().Order().ToArray();
        return new(vocabulary, linear, full, learnt, told, keys);
    }

    /// <summary>The old n-grams and the new ones; what a new one tells is counted over the old texts too, none of which had it.</summary>
    private Vocabulary Extend(string[] own)
    {
        var found = Vocabulary.Of(own, SeenIn);
        var rarer = MathF.Log((1f + basis.TrainedOn.Length + own.Length) / (1f + own.Length));
        var weights = basis.Vocabulary.Hashes.Zip(basis.Vocabulary.Weights).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var (gram, weight) in found.Hashes.Zip(found.Weights))
        {
            weights.TryAdd(gram, (float)(Half)(weight + rarer));
        }

        var hashes = weights.Keys.Order().ToArray();
        return new(hashes, [.. hashes.Select(hash => weights[hash])]);
    }

    /// <summary>The old weights in the rows of the longer vocabulary; 0 for new n-grams.</summary>
    private Tier Move(Tier tier, Vocabulary vocabulary)
    {
        var (stride, added) = (LinearModel.Stride, vocabulary.Count - basis.Vocabulary.Count);
        var weights = new float[tier.Weights.Length + (added * stride)];
        for (var row = 0; row < tier.Weights.Length / stride; row++)
        {
            var place = row < basis.Vocabulary.Count ? vocabulary.Find(basis.Vocabulary.Hashes[row]) : row + added;
            tier.Weights.AsSpan(row * stride, stride).CopyTo(weights.AsSpan(place * stride));
        }

        return tier with { Weights = weights, Biases = [.. tier.Biases] };
    }

    private bool[] Learnt(IReadOnlyList<TuningText> examples, IReadOnlyList<Head> heads)
    {
        var learnt = basis.Learnt.ToArray();
        foreach (var head in heads)
        {
            foreach (var label in examples.Select(example => example.Text.LabelOf(head)).Where(label => label >= 0))
            {
                learnt[head.FirstLabel + label] = true;
            }
        }

        return learnt;
    }

    private Tier TuneTier(
        Tier tier,
        Vocabulary vocabulary,
        TuningText[] texts,
        IReadOnlyList<Head> heads,
        bool[] learnt,
        IMeaning? encoder,
        CancellationToken cancellationToken)
    {
        var rows = FeatureRows.Of(vocabulary, [.. texts.Select(text => text.Text.Text)], encoder);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };

        // Each head has its own columns of the weights: no two threads write the same number.
        Parallel.ForEach(heads, options, head => TuneHead(tier, head, texts, rows, learnt, cancellationToken));
        return tier;
    }

    private void TuneHead(
        Tier tier, Head head, TuningText[] texts, VBuffer<float>[] rows, bool[] learnt, CancellationToken cancellationToken)
    {
        var start = new HeadBasis(basis, head);
        start.Begin(tier, rows);
        var possible = learnt.AsSpan(head.FirstLabel, head.Labels.Count).ToArray();
        var temperature = tier.Temperatures[head.Index];
        var told = start.Told / (double)Math.Max(1, basis.TrainedOn.Length);
        var oneSided = texts.Select(text => text.Text.LabelOf(head)).Where(label => label >= 0).Distinct().Count() < 2;
        var shift = new Shift(head.Outputs, possible, temperature, (feature, share) => told * OldTexts(feature, share), start.Told);
        for (var i = 0; i < texts.Length; i++)
        {
            var before = start.Scores(tier, rows[i]);
            if (start.Target(texts[i], before, temperature, oneSided) is { } target)
            {
                shift.Add(rows[i], before, target, texts[i].WeightIn(head.Column));
            }
        }

        var (weights, biases) = shift.Solve(cancellationToken);
        foreach (var (feature, output, change) in weights)
        {
            tier.Weights[(feature * LinearModel.Stride) + head.FirstOutput + output] += (float)change;
        }

        for (var k = 0; k < head.Outputs; k++)
        {
            tier.Biases[head.FirstOutput + k] += (float)biases[k];
        }
    }

    /// <summary>Of an n-gram its weight in the vocabulary tells; of anything else the new texts have to tell.</summary>
    private double OldTexts(int feature, double share)
    {
        var old = basis.TrainedOn.Length;
        return feature >= _moved.Count
            ? old * share
            : basis.Vocabulary.Find(_moved.Hashes[feature]) is var known and >= 0
                ? Math.Max(0, ((1 + old) / Math.Exp(basis.Vocabulary.Weights[known] - 1)) - 1)
                : 0;
    }
}

/// <summary>A text to tune on.</summary>
/// <param name="Text">The text and its labels.</param>
/// <param name="WeightIn">How much its label of a column counts.</param>
/// <param name="IsAnchor">It has no labels: the model shall go on saying what it says of it.</param>
internal sealed record TuningText(LabelledText Text, Func<string, double> WeightIn, bool IsAnchor);
