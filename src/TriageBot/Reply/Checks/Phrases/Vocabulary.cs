namespace TriageBot.Reply;

/// <summary>The words and stems of a language's phrases, each with a number.</summary>
internal sealed class Vocabulary
{
    /// <summary>What every number is known as.</summary>
    public const int Number = 0;

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _stems = [];
    private readonly Dictionary<string, int[]> _known = [];
    private readonly Dictionary<string, int[]> _begun = [];
    private readonly int[] _number = [Number];
    private int _shortest = int.MaxValue;
    private int _longest;

    /// <summary>The number of a word.</summary>
    public int Word(string word) => Numbered(_words, word);

    /// <summary>The number of a stem.</summary>
    public int Stem(string stem)
    {
        (_shortest, _longest) = (Math.Min(_shortest, stem.Length), Math.Max(_longest, stem.Length));
        return Numbered(_stems, stem);
    }

    /// <summary>To be called when all words are known, before they are looked up.</summary>
    public void Close()
    {
        foreach (var (word, symbol) in _words)
        {
            _known[word] = [symbol, .. StemsOf(word), .. char.IsAsciiDigit(word[0]) ? _number : []];
        }

        foreach (var stem in _stems.Keys)
        {
            _begun[stem] = [.. StemsOf(stem)];
        }
    }

    /// <summary>What a word is known as: itself, and its stems.</summary>
    public int[] SymbolsOf(ReadOnlySpan<char> word)
    {
        if (_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var symbols))
        {
            return symbols;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            return _number;
        }

        var begun = _begun.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(word.Length, _longest); length >= _shortest; length--)
        {
            if (begun.TryGetValue(word[..length], out symbols))
            {
                return symbols;
            }
        }

        return [];
    }

    private IEnumerable<int> StemsOf(string word) =>
        Enumerable.Range(1, word.Length).Select(length => word[..length]).Where(_stems.ContainsKey).Select(stem => _stems[stem]);

    private int Numbered(Dictionary<string, int> known, string word) =>
        known.TryGetValue(word, out var number) ? number : known[word] = _words.Count + _stems.Count + 1;
}
