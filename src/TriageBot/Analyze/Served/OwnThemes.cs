using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// What a message is about by a brand's own set of themes: a small model of its own, in a file beside that of the
/// model it was trained with. Safe to call from many threads.
/// </summary>
public sealed class OwnThemes
{
    /// <summary>How such files end.</summary>
    public const string Extension = ".themes.bin";

    private const int Magic = 0x54424754; // TGBT
    private const int DigestLength = 32;

    private readonly FeatureExtractor _features;
    private readonly ConcurrentBag<FeatureScratch> _idle = [];

    /// <summary>Joins what was learnt.</summary>
    /// <param name="labels">The themes.</param>
    /// <param name="vocabulary">The n-grams.</param>
    /// <param name="weights">A row of one weight for each theme, for each feature.</param>
    /// <param name="biases">One for each theme.</param>
    public OwnThemes(IReadOnlyList<string> labels, Vocabulary vocabulary, float[] weights, float[] biases)
    {
        Labels = labels;
        Vocabulary = vocabulary;
        Weights = weights;
        Biases = biases;
        _features = new(vocabulary);
    }

    /// <summary>The themes, in alphabetical order.</summary>
    public IReadOnlyList<string> Labels { get; }

    internal Vocabulary Vocabulary { get; }

    internal float[] Weights { get; }

    internal float[] Biases { get; }

    /// <summary>What a text is about.</summary>
    public OwnTheme Judge(string text)
    {
        var scratch = _idle.TryTake(out var idle) ? idle : new FeatureScratch();
        _features.Extract(text, scratch);
        var scores = Biases.Select(bias => (double)bias).ToArray();
        for (var i = 0; i < scratch.Indices.Count; i++)
        {
            for (var label = 0; label < scores.Length; label++)
            {
                scores[label] += Weights[(scratch.Indices[i] * scores.Length) + label] * scratch.Values[i];
            }
        }

        _idle.Add(scratch);
        var top = scores.Max();
        var shares = scores.Select(score => Math.Exp(score - top)).ToArray();
        var sum = shares.Sum();
        var byLabel = Labels.Zip(shares).ToDictionary(pair => pair.First, pair => pair.Second / sum);
        return new(Labels[Array.IndexOf(scores, top)], byLabel);
    }

    /// <summary>Writes a new file; an existing one is never overwritten.</summary>
    /// <exception cref="IOException">It exists, or the disk fails.</exception>
    public void Write(string path)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(Magic);
        writer.Write(FeatureExtractor.Version);
        writer.Write(CueFeatures.Count);
        writer.Write(Labels.Count);
        foreach (var label in Labels)
        {
            writer.Write(label);
        }

        writer.Write(Vocabulary.Count);
        WriteAll(Vocabulary.Hashes, writer.Write);
        WriteAll(Vocabulary.Weights, writer.Write);
        WriteAll(Biases, writer.Write);
        WriteAll(Weights, writer.Write);
        writer.Write(SHA256.HashData(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
        using var file = new FileStream(path, FileMode.CreateNew);
        memory.WriteTo(file);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="BadInputException">It is missing, damaged, or made by another version of the features.</exception>
    public static OwnThemes Read(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var whole = bytes.Length > DigestLength
                && SHA256.HashData(bytes.AsSpan(..^DigestLength)).AsSpan().SequenceEqual(bytes.AsSpan(^DigestLength..));
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            return whole && reader.ReadInt32() == Magic && reader.ReadInt32() == FeatureExtractor.Version && reader.ReadInt32() == CueFeatures.Count
                ? Read(reader)
                : throw new BadInputException($"{path}: is damaged or was made by another version of TriageBot; restore it, or train a new model with 'triagebot train --corrections'.");
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: cannot be read; restore it, or train a new model with 'triagebot train --corrections'.", missing);
        }
    }

    private static OwnThemes Read(BinaryReader reader)
    {
        string[] labels = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        var grams = reader.ReadInt32();
        var vocabulary = new Vocabulary(ReadAll(grams, reader.ReadUInt64), ReadAll(grams, reader.ReadSingle));
        var biases = ReadAll(labels.Length, reader.ReadSingle);
        return new(labels, vocabulary, ReadAll((grams + CueFeatures.Count) * labels.Length, reader.ReadSingle), biases);
    }

    private static void WriteAll<T>(T[] values, Action<T> write) => Array.ForEach(values, write);

    private static T[] ReadAll<T>(int count, Func<T> read)
    {
        var values = new T[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = read();
        }

        return values;
    }
}
