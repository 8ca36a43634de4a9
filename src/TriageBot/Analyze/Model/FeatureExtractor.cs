namespace TriageBot.Analyze;

/// <summary>
/// Turns a text into the numbers a model weighs, the same ones in training and in serving: n-grams of words and of
/// characters, each block (1 + ln tf) x idf of length 1, then the cues of <see cref="CueFeatures"/>.
/// </summary>
public sealed class FeatureExtractor(Vocabulary vocabulary)
{
    /// <summary>Raised with every change of tokens, n-grams or cues: an older model would then weigh the wrong things.</summary>
    public const int Version = 2;

    /// <summary>Number of features; indices are below it. The cues come last.</summary>
    public int Count => vocabulary.Count + CueFeatures.Count;

    /// <summary>Writes the features of a text that are not zero into <paramref name="scratch"/>.</summary>
    public void Extract(string text, FeatureScratch scratch)
    {
        scratch.Begin(vocabulary.Count);
        Tokenizer.Tokenize(text, scratch.Tokens);
        Grams.Collect(scratch);
        AddBlock(scratch.WordGrams, scratch);
        AddBlock(scratch.CharGrams, scratch);
        AddCues(text, scratch);
    }

    private void AddBlock(List<ulong> grams, FeatureScratch scratch)
    {
        CountKnown(grams, scratch);
        var (first, squares) = (scratch.Values.Count, 0f);
        foreach (var index in scratch.Touched)
        {
            var times = scratch.Counts[index];
            scratch.Counts[index] = 0;
            var value = (times == 1 ? 1 : 1 + MathF.Log(times)) * vocabulary.Weights[index];
            squares += value * value;
            scratch.Indices.Add(index);
            scratch.Values.Add(value);
        }

        var length = MathF.Sqrt(squares);
        for (var i = first; i < scratch.Values.Count; i++)
        {
            scratch.Values[i] /= length;
        }
    }

    private void CountKnown(List<ulong> grams, FeatureScratch scratch)
    {
        scratch.Touched.Clear();
        foreach (var gram in grams)
        {
            var index = vocabulary.Find(gram);
            if (index >= 0 && scratch.Counts[index]++ == 0)
            {
                scratch.Touched.Add(index);
            }
        }
    }

    private void AddCues(string text, FeatureScratch scratch)
    {
        CueFeatures.Fill(text, scratch);
        for (var i = 0; i < scratch.Cues.Length; i++)
        {
            if (scratch.Cues[i] != 0)
            {
                scratch.Indices.Add(vocabulary.Count + i);
                scratch.Values.Add(scratch.Cues[i]);
            }
        }
    }
}
