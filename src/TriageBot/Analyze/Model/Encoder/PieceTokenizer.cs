using System.Text;
using System.Text.Json;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// Cuts a text into the pieces the sentence encoder was trained on: of all ways to cut it the one whose pieces are
/// likeliest together (a unigram language model, found by the Viterbi algorithm; Kudo 2018, arXiv:1804.10959).
/// </summary>
public sealed class PieceTokenizer
{
    /// <summary>What stands for the beginning of a word.</summary>
    private const char WordStart = '\u2581';

    private const int Unknown = 0;
    private const float UnknownScore = -20;

    /// <summary>The first entries of the vocabulary are marks of the encoder's training, not pieces.</summary>
    private const int Reserved = 6;

    private readonly Dictionary<(int Node, char Letter), int> _next = [];
    private readonly List<(int Piece, float Score)> _nodes = [(-1, 0)];

    private PieceTokenizer(IEnumerable<(string Text, int Piece, float Score)> pieces)
    {
        foreach (var (text, piece, score) in pieces)
        {
            var node = 0;
            foreach (var letter in text)
            {
                node = Grow(node, letter);
            }

            _nodes[node] = (piece, score);
        }
    }

    /// <summary>Reads a vocabulary: a JSON array of [piece, log probability].</summary>
    /// <exception cref="BadInputException">It is missing or is not such a file.</exception>
    public static PieceTokenizer Load(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var json = JsonDocument.Parse(file);
            return new PieceTokenizer(Pieces(json.RootElement));
        }
        catch (Exception odd) when (odd is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            throw new BadInputException($"{path}: is not a readable vocabulary of the sentence encoder: {odd.Message}", odd);
        }
    }

    /// <summary>The pieces of a text, by number; unknown characters in a row are one piece, 0. At least one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">No more pieces than this; the tail is cut off.</param>
    public long[] Tokenize(string text, int most)
    {
        var marked = WordStart + Composed(text).Replace(' ', WordStart);
        var steps = BestSteps(marked);
        var pieces = new List<long>();
        for (var end = marked.Length; end > 0; end = steps[end].Start)
        {
            if (steps[end].Piece != Unknown || pieces.Count == 0 || pieces[^1] != Unknown)
            {
                pieces.Add(steps[end].Piece);
            }
        }

        pieces.Reverse();
        return [.. pieces.Take(most)];
    }

    /// <summary>For each end the beginning of the piece that ends there in the best cut.</summary>
    private (int Start, int Piece)[] BestSteps(string text)
    {
        var steps = new (int Start, int Piece)[text.Length + 1];
        var best = new float[text.Length + 1];
        best.AsSpan(1).Fill(float.NegativeInfinity);
        for (var start = 0; start < text.Length; start++)
        {
            Offer(start + 1, start, Unknown, best[start] + UnknownScore);
            for (int end = start, node = 0; end < text.Length && _next.TryGetValue((node, text[end]), out node); end++)
            {
                if (_nodes[node] is { Piece: >= 0 } piece)
                {
                    Offer(end + 1, start, piece.Piece, best[start] + piece.Score);
                }
            }
        }

        return steps;

        void Offer(int end, int start, int piece, float score)
        {
            if (score > best[end])
            {
                (best[end], steps[end]) = (score, (start, piece));
            }
        }
    }

    private int Grow(int node, char letter)
    {
        if (!_next.TryGetValue((node, letter), out var child))
        {
            child = _nodes.Count;
            _next[(node, letter)] = child;
            _nodes.Add((-1, 0));
        }

        return child;
    }

    private static IEnumerable<(string Text, int Piece, float Score)> Pieces(JsonElement vocabulary) => vocabulary.EnumerateArray()
        .Select((entry, i) => (Entry: entry, Piece: i))
        .Where(at => at.Piece >= Reserved && at.Entry[1].ValueKind == JsonValueKind.Number)
        .Select(at => (at.Entry[0].GetString()!, at.Piece, at.Entry[1].GetSingle()));

    /// <summary>Lone surrogates cannot be composed; they are unknown characters anyway.</summary>
    private static string Composed(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.ToString());
        }

        return clean.ToString().Normalize(NormalizationForm.FormKC);
    }
}
