using Microsoft.ML.Data;
using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>Learn: from labelled texts to a model. Same texts in the same order, same model.</summary>
public static class ModelTrainer
{
    /// <summary>Fewer labelled texts teach a head nothing that would hold for others.</summary>
    public const int FewestTexts = 20;

    /// <summary>At least two labels need this many texts each.</summary>
    public const int FewestOfLabel = 5;

    private const int LargeSet = 50_000;

    /// <summary>Trains every head that has labels; the others answer their fallback.</summary>
    /// <param name="set">Labelled texts; each text counts once.</param>
    /// <param name="cancellationToken">Ends the work between two heads.</param>
    /// <exception cref="BadInputException">Too few labels of a head, or all the same.</exception>
    public static LinearModel Train(LabelledSet set, CancellationToken cancellationToken)
    {
        var texts = set.Distinct();
        Refuse(texts);
        return Fit(texts, cancellationToken);
    }

    /// <summary>Without asking whether there is enough to learn from: a fold may well lack what the whole set has.</summary>
    internal static LinearModel Fit(LabelledSet texts, CancellationToken cancellationToken)
    {
        var plain = texts.Texts.Select(text => text.Text).ToArray();
        var vocabulary = Vocabulary.Of(plain, plain.Length > LargeSet ? 3 : 2);
        var features = Extract(vocabulary, plain);
        var heads = new HeadWeights?[Heads.All.Count];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, heads.Length, options, i => heads[i] = TrainHead(Heads.All[i], texts.Texts, features));
        return Assemble(vocabulary, heads, texts);
    }

    private static void Refuse(LabelledSet set)
    {
        var trained = 0;
        foreach (var head in Heads.All)
        {
            var counts = set.CountsOf(head);
            trained += counts.Sum() > 0 ? 1 : 0;
            if (counts.Sum() > 0 && (counts.Sum() < FewestTexts || counts.Count(count => count >= FewestOfLabel) < 2))
            {
                var found = string.Join(", ", head.Labels.Zip(counts, (label, count) => $"{count} {label}"));
                throw new BadInputException(
                    $"{head.Column}: too little or too one-sided to learn from ({found}); label at least {FewestTexts} different texts, "
                    + $"{FewestOfLabel} each of two labels, or leave the column out.");
            }
        }

        if (trained == 0)
        {
            throw new BadInputException("labels: no text has any label; fill one of the columns " + string.Join(", ", Heads.All.Select(head => head.Column)) + ".");
        }
    }

    /// <summary>The features of texts as ML.NET takes them: sparse, indices ascending.</summary>
    public static VBuffer<float>[] Extract(Vocabulary vocabulary, IReadOnlyList<string> texts)
    {
        var extractor = new FeatureExtractor(vocabulary);
        var scratch = new FeatureScratch();
        return [.. texts.Select(text =>
        {
            extractor.Extract(text, scratch);
            var (indices, values) = (scratch.Indices.ToArray(), scratch.Values.ToArray());
            Array.Sort(indices, values);
            return new VBuffer<float>(extractor.Count, indices.Length, values, indices);
        })];
    }

    private static HeadWeights? TrainHead(Head head, IReadOnlyList<LabelledText> texts, VBuffer<float>[] features)
    {
        var labelled = Enumerable.Range(0, texts.Count).Where(i => texts[i].LabelOf(head) >= 0).ToArray();
        var labels = labelled.Select(i => texts[i].LabelOf(head)).ToArray();
        return labels.Distinct().Count() < 2
            ? null
            : HeadTrainer.Train(head, [.. labelled.Select(i => features[i])], labels, features[0].Length);
    }

    private static LinearModel Assemble(Vocabulary vocabulary, HeadWeights?[] heads, LabelledSet texts)
    {
        var weights = new float[(vocabulary.Count + CueFeatures.Count) * LinearModel.Stride];
        var biases = new float[LinearModel.Stride];
        var outputs = Heads.All.SelectMany((head, i) => Enumerable.Range(0, head.Outputs).Select(k => (Head: heads[i], Output: k)));
        foreach (var ((head, output), column) in outputs.Select((output, i) => (output, i)))
        {
            biases[column] = head?.Biases[output] ?? 0;
            var learnt = head?.Weights[output] ?? [];
            for (var row = 0; row < learnt.Length; row++)
            {
                weights[(row * LinearModel.Stride) + column] = learnt[row];
            }
        }

        var keys = texts.Texts.Select(text => Grams.HashOf(text.Cleaned)).Order().ToArray();
        return new LinearModel(vocabulary, weights, biases, [.. Heads.All.SelectMany(head => Learnt(head, texts))], keys);
    }

    private static IEnumerable<bool> Learnt(Head head, LabelledSet texts)
    {
        var counts = texts.CountsOf(head);
        return counts.Sum() > 0 ? counts.Select(count => count > 0) : counts.Select((_, label) => label == head.Fallback);
    }
}
