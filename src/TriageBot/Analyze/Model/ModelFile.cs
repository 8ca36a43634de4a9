using System.Runtime.InteropServices;
using System.Security.Cryptography;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// A model on disk: little-endian, a magic number, versions, the vocabulary, the weights, and a SHA-256 of all that at
/// the end. The n-grams' weights are stored as bytes with one scale for each output. Nothing in it depends on the day or the machine: the same training data give the same bytes.
/// </summary>
public static partial class ModelFile
{
    /// <summary>How model files end.</summary>
    public const string Extension = ".bin";

    private const int Magic = 0x4D424754; // TGBM
    private const int Format = 4;

    private const int DigestLength = 32;

    /// <summary>Writes a new file; an existing one is never overwritten.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">The model.</param>
    /// <param name="exact">Stores the n-grams' weights as floats, four times as large.</param>
    /// <exception cref="IOException">It exists, or the disk fails.</exception>
    public static void Write(string path, LinearModel model, bool exact = false)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        foreach (var number in (ReadOnlySpan<int>)[Magic, Format, .. Shape])
        {
            writer.Write(number);
        }

        writer.Write(exact);
        WriteVocabulary(writer, model.Vocabulary);
        writer.Write(Bytes<bool>(model.Learnt));
        writer.Write(Bytes<int>(model.Told));
        writer.Write(model.Full is not null);
        foreach (var tier in new[] { model.Linear, model.Full }.OfType<Tier>())
        {
            WriteTier(writer, tier, model.Vocabulary.Count, OutputsOf(model.Learnt), exact);
        }

        writer.Write(model.TrainedOn.Length);
        writer.Write(Bytes<ulong>(model.TrainedOn));
        writer.Write(SHA256.HashData(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
        using var file = new FileStream(path, FileMode.CreateNew);
        memory.WriteTo(file);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="BadInputException">It is missing, damaged, or made by another version of the features.</exception>
    public static LinearModel Read(string path)
    {
        var bytes = ReadBytes(path);
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (bytes.Length < 64 || reader.ReadInt32() != Magic)
        {
            throw new BadInputException($"{path}: is not a model of TriageBot; train one with 'triagebot train'.");
        }

        if (!SHA256.HashData(bytes.AsSpan(..^DigestLength)).AsSpan().SequenceEqual(bytes.AsSpan(^DigestLength..)))
        {
            throw new BadInputException(
                $"{path}: is damaged, its checksum differs; restore the file or train a new model with 'triagebot train'.");
        }

        if (reader.ReadInt32() != Format || Shape.Any(number => reader.ReadInt32() != number))
        {
            throw new BadInputException(
                $"{path}: was made by another version of TriageBot's features; train a new model with 'triagebot train'.");
        }

        return ReadModel(reader);
    }

    /// <summary>What has to be the same in the program that reads.</summary>
    private static int[] Shape => [FeatureExtractor.Version, LinearModel.Outputs, LinearModel.Labels, CueFeatures.Count];

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                $"{path}: cannot be read; name a model of that folder, or train one with 'triagebot train'.", missing);
        }
    }

    private static LinearModel ReadModel(BinaryReader reader)
    {
        var exact = reader.ReadBoolean();
        var vocabulary = ReadVocabulary(reader);
        var learnt = Read<bool>(reader, LinearModel.Labels);
        var told = Read<int>(reader, Heads.All.Count);
        var hasFull = reader.ReadBoolean();
        int[] outputs = OutputsOf(learnt);
        var linear = ReadTier(reader, vocabulary.Count, CueFeatures.Count, outputs, exact);
        var full = hasFull ? ReadTier(reader, vocabulary.Count, CueFeatures.Count + SentenceEncoder.Width, outputs, exact) : null;
        return new LinearModel(vocabulary, linear, full, learnt, told, Read<ulong>(reader, reader.ReadInt32()));
    }

    private static void WriteTier(BinaryWriter writer, Tier tier, int grams, int[] outputs, bool exact)
    {
        writer.Write(tier.AbstainBelow);
        writer.Write(Bytes<float>(tier.Biases.AsSpan(0, LinearModel.Outputs)));
        writer.Write(Bytes<float>(tier.Temperatures));
        writer.Write(Bytes<float>(tier.Leanings));
        WriteWeights(writer, tier, grams, outputs, exact);
    }

    private static Tier ReadTier(BinaryReader reader, int grams, int others, int[] outputs, bool exact)
    {
        var threshold = reader.ReadSingle();
        var biases = new float[LinearModel.Stride];
        reader.ReadExactly(MemoryMarshal.AsBytes(biases.AsSpan(0, LinearModel.Outputs)));
        var temperatures = Read<float>(reader, Heads.All.Count);
        var leanings = Read<float>(reader, LinearModel.Labels);
        return new Tier(ReadWeights(reader, grams, others, outputs, exact), biases, temperatures, leanings) { AbstainBelow = threshold };
    }

    private static void WriteVocabulary(BinaryWriter writer, Vocabulary vocabulary)
    {
        writer.Write(vocabulary.Count);
        writer.Write(Bytes<ulong>(vocabulary.Hashes));
        writer.Write(Bytes<Half>(Array.ConvertAll(vocabulary.Weights, weight => (Half)weight)));
    }

    private static Vocabulary ReadVocabulary(BinaryReader reader)
    {
        var hashes = Read<ulong>(reader, reader.ReadInt32());
        return new Vocabulary(hashes, Array.ConvertAll(Read<Half>(reader, hashes.Length), weight => (float)weight));
    }

    private static T[] Read<T>(BinaryReader reader, int count)
        where T : struct
    {
        var values = new T[count];
        reader.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static ReadOnlySpan<byte> Bytes<T>(ReadOnlySpan<T> values)
        where T : struct => MemoryMarshal.AsBytes(values);
}
