using Microsoft.ML.Data;
using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>The features of texts as ML.NET takes them: sparse, indices ascending, the encoder's numbers last.</summary>
public static class FeatureRows
{
    /// <summary>One row for each text.</summary>
    /// <param name="vocabulary">The n-grams.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="encoder">Null for the linear tier's features.</param>
    public static VBuffer<float>[] Of(Vocabulary vocabulary, IReadOnlyList<string> texts, IMeaning? encoder = null)
    {
        var extractor = new FeatureExtractor(vocabulary);
        var rows = new VBuffer<float>[texts.Count];
        Parallel.For(0, texts.Count, () => new FeatureScratch(), (i, _, scratch) =>
        {
            rows[i] = Row(extractor, scratch, texts[i], encoder);
            return scratch;
        }, _ => { });
        return rows;
    }

    private static VBuffer<float> Row(FeatureExtractor extractor, FeatureScratch scratch, string text, IMeaning? encoder)
    {
        extractor.Extract(text, scratch);
        var (indices, values) = (scratch.Indices.ToArray(), scratch.Values.ToArray());
        Array.Sort(indices, values);
        if (encoder is null)
        {
            return new VBuffer<float>(extractor.Count, indices.Length, values, indices);
        }

        float[] all = [.. values, .. encoder.Encode(text).Select(value => value * LinearModel.MeaningScale)];
        int[] places = [.. indices, .. Enumerable.Range(extractor.Count, SentenceEncoder.Width)];
        return new VBuffer<float>(extractor.Count + SentenceEncoder.Width, all.Length, all, places);
    }
}
