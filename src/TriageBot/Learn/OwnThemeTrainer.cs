using Microsoft.ML.Data;
using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>Learn: a brand's own set of themes, from its own labels and from what the set before it knew.</summary>
/// <param name="before">The set that serves; null for none.</param>
internal sealed class OwnThemeTrainer(OwnThemes? before)
{
    /// <summary>Trains on texts that each have a theme.</summary>
    /// <param name="themed">The texts.</param>
    /// <param name="anchors">Texts of which the set before shall go on saying what it says.</param>
    /// <param name="cancellationToken">Ends the work between two steps.</param>
    public OwnThemes Train(IReadOnlyList<TuningText> themed, IReadOnlyList<TuningText> anchors, CancellationToken cancellationToken)
    {
        var start = Start([.. themed.Select(text => text.Text)]);
        TuningText[] texts = [.. themed, .. before is null ? [] : anchors];
        var rows = FeatureRows.Of(start.Vocabulary, [.. texts.Select(text => text.Text.Text)]);

        // It learnt from so many texts at least.
        var shift = new Shift(start.Labels.Count, [.. start.Labels.Select(_ => true)], temperature: 1, (_, _) => 0, before is null ? 0 : ModelTrainer.FewestTexts);
        for (var i = 0; i < rows.Length; i++)
        {
            var scores = Scores(start, rows[i]);
            shift.Add(rows[i], scores, texts[i].IsAnchor ? Shares(scores) : Certain(start, texts[i]), texts[i].WeightIn(OwnThemePlan.Column));
        }

        var (changes, biases) = shift.Solve(cancellationToken);
        foreach (var (feature, output, change) in changes)
        {
            start.Weights[(feature * start.Labels.Count) + output] += (float)change;
        }

        return new(start.Labels, start.Vocabulary, start.Weights, [.. start.Biases.Zip(biases, (bias, change) => bias + (float)change)]);
    }

    /// <summary>What the set before knew, with places for new themes and n-grams.</summary>
    private OwnThemes Start(LabelledText[] texts)
    {
        string[] labels = [.. texts.Select(text => OwnThemePlan.ThemeOf(text)!).Concat(before?.Labels ?? []).Distinct().Order(StringComparer.Ordinal)];
        var vocabulary = Extend(Vocabulary.Of([.. texts.Select(text => text.Text)], 2));
        var weights = new float[(vocabulary.Count + CueFeatures.Count) * labels.Length];
        for (var row = 0; before is not null && row < before.Vocabulary.Count + CueFeatures.Count; row++)
        {
            var place = row < before.Vocabulary.Count ? vocabulary.Find(before.Vocabulary.Hashes[row]) : row - before.Vocabulary.Count + vocabulary.Count;
            for (var k = 0; k < before.Labels.Count; k++)
            {
                weights[(place * labels.Length) + Array.IndexOf(labels, before.Labels[k])] = before.Weights[(row * before.Labels.Count) + k];
            }
        }

        return new(labels, vocabulary, weights, [.. labels.Select(Bias)]);
    }

    private Vocabulary Extend(Vocabulary own)
    {
        if (before is null)
        {
            return own;
        }

        var weights = before.Vocabulary.Hashes.Zip(before.Vocabulary.Weights).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var (gram, weight) in own.Hashes.Zip(own.Weights))
        {
            weights.TryAdd(gram, weight);
        }

        ulong[] hashes = [.. weights.Keys.Order()];
        return new(hashes, [.. hashes.Select(hash => weights[hash])]);
    }

    /// <summary>A theme that the set before did not know begins as its rarest.</summary>
    private float Bias(string label) => before is null ? 0
        : before.Labels.ToList().IndexOf(label) is var known and >= 0 ? before.Biases[known]
        : before.Biases.Min();

    private static double[] Scores(OwnThemes themes, VBuffer<float> row)
    {
        var scores = themes.Biases.Select(bias => (double)bias).ToArray();
        for (var i = 0; i < row.GetIndices().Length; i++)
        {
            for (var k = 0; k < scores.Length; k++)
            {
                scores[k] += themes.Weights[(row.GetIndices()[i] * scores.Length) + k] * row.GetValues()[i];
            }
        }

        return scores;
    }

    private static double[] Shares(double[] scores)
    {
        var shares = scores.Select(score => Math.Exp(score - scores.Max())).ToArray();
        return [.. shares.Select(share => share / shares.Sum())];
    }

    private static double[] Certain(OwnThemes themes, TuningText text) =>
        [.. themes.Labels.Select(label => label == OwnThemePlan.ThemeOf(text.Text) ? 1d : 0)];
}
