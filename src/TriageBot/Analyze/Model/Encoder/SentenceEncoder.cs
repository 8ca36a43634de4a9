using System.Net;
using System.Text.RegularExpressions;
using Microsoft.ML.OnnxRuntime;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// Universal Sentence Encoder Lite (Cer et al. 2018, arXiv:1803.11175), quantised to bytes: what a whole sentence means,
/// as a vector of length 1. A hundred times slower than the linear tier, so it is asked only where that is unsure.
/// Safe to call from many threads.
/// </summary>
public sealed partial class SentenceEncoder : IMeaning, IDisposable
{
    /// <summary>Numbers in a vector.</summary>
    public const int Width = 512;

    /// <summary>The folder of its files in a models folder.</summary>
    public const string Folder = "encoder";

    private const string Network = "use_int8.onnx";
    private const string Vocabulary = "vocab.json";

    /// <summary>Its files, below a models folder.</summary>
    public static IReadOnlyList<string> Files { get; } = [Path.Combine(Folder, Network), Path.Combine(Folder, Vocabulary)];

    /// <summary>About 90 words: what comes later changes little, and time grows faster than length.</summary>
    private const int MostPieces = 128;

    private readonly InferenceSession _session;
    private readonly PieceTokenizer _tokenizer;

    private SentenceEncoder(InferenceSession session, PieceTokenizer tokenizer) => (_session, _tokenizer) = (session, tokenizer);

    /// <summary>Loads it from a models folder.</summary>
    /// <returns>Null where the folder holds none, or only one of its files.</returns>
    /// <exception cref="BadInputException">Its files are damaged.</exception>
    public static SentenceEncoder? Load(string models)
    {
        var network = Path.Combine(models, Folder, Network);
        if (!Files.All(file => File.Exists(Path.Combine(models, file))))
        {
            return null;
        }

        try
        {
            using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
            var tokenizer = PieceTokenizer.Load(Path.Combine(models, Folder, Vocabulary));
            return new SentenceEncoder(new InferenceSession(network, options), tokenizer);
        }
        catch (OnnxRuntimeException odd)
        {
            throw new BadInputException($"{network}: is damaged; restore it, or delete it to run on the linear tier alone: {odd.Message}", odd);
        }
    }

    /// <inheritdoc/>
    public float[] Encode(string text)
    {
        var pieces = _tokenizer.Tokenize(Plain(text), MostPieces);
        var mask = new float[pieces.Length];
        Array.Fill(mask, 1);
        long[] shape = [1, pieces.Length];
        using var ids = OrtValue.CreateTensorValueFromMemory(pieces, shape);
        using var there = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var run = new RunOptions();
        using var results = _session.Run(run, ["ids", "mask"], [ids, there], ["emb"]);
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    /// <summary>Without handles and links, which the encoder cannot read and which give brands away.</summary>
    private static string Plain(string text)
    {
        var plain = Handle().Replace(Link().Replace(WebUtility.HtmlDecode(text), ""), "");
        return Space().Replace(plain, " ").Trim();
    }

    [GeneratedRegex(@"(?:https?://|www\.)\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Handle();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
