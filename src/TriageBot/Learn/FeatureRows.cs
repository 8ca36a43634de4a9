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
    /// <param name="cues">Whether the cues are among the features; their places are there all the same.</param>
    public static VBuffer<float>[] Of(Vocabulary vocabulary, IReadOnlyList<string> texts, IMeaning? encoder = null, bool cues = true)
    {
        var extractor = new FeatureExtractor(vocabulary);
        var rows = new VBuffer<float>[texts.Count];
        Parallel.For(0, texts.Count, () => new FeatureScratch(), (i, _, scratch) =>
        {
            extractor.Extract(texts[i], scratch);
            rows[i] = Row(extractor.Count, scratch, cues ? extractor.Count : vocabulary.Count, encoder?.Encode(texts[i]));
            return scratch;
        }, _ => { });
        return rows;
    }

    private static VBuffer<float> Row(int width, FeatureScratch scratch, int below, float[]? meaning)
    {
        var (indices, values) = (scratch.Indices.ToArray(), scratch.Values.ToArray());
        Array.Sort(indices, values);
        var used = Array.FindLastIndex(indices, index => index < below) + 1;
        (indices, values) = (indices[..used], values[..used]);
        if (meaning is null)
        {
            return new VBuffer<float>(width, used, values, indices);
        }

        float[] all = [.. values, .. meaning.Select(value => value * LinearModel.MeaningScale)];
        int[] places = [.. indices, .. Enumerable.Range(width, SentenceEncoder.Width)];
        return new VBuffer<float>(width + SentenceEncoder.Width, all.Length, all, places);
    }
}
