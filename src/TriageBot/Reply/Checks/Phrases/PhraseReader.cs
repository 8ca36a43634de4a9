namespace TriageBot.Reply;

/// <summary>Reads the phrases of one language. How a line is written stands in README.md beside the lists.</summary>
/// <param name="language">ISO 639-1 code.</param>
/// <param name="vocabulary">Takes the words.</param>
internal sealed class PhraseReader(string language, Vocabulary vocabulary)
{
    private readonly Dictionary<string, List<IReadOnlyList<PhraseSlot>>> _sets = new() { ["<number>"] = [[new([Vocabulary.Number], [])]] };

    /// <summary>Reads named sets of words: a name in angle brackets, and below it what it stands for.</summary>
    /// <exception cref="FormatException">A line is wrong; it is named.</exception>
    public void ReadSets(string file, string text)
    {
        List<IReadOnlyList<PhraseSlot>>? set = null;
        foreach (var (line, number) in LinesOf(text))
        {
            if (IsName(line))
            {
                set = _sets[line] = [];
            }
            else
            {
                (set ?? throw Fault(file, number, "words before the name of their set")).Add(PhraseOf(line, file, number).Slots);
            }
        }
    }

    /// <summary>Reads a list.</summary>
    /// <exception cref="FormatException">A line is wrong; it is named.</exception>
    public IReadOnlyList<Phrase> Read(string file, string text) =>
        [.. LinesOf(text).Select(line => PhraseOf(line.Text, file, line.Number))];

    private static IEnumerable<(string Text, int Number)> LinesOf(string text) =>
        text.Split('\n').Select((line, index) => (Text: line.Split('#')[0].Trim(), Number: index + 1)).Where(line => line.Text.Length > 0);

    private static FormatException Fault(string file, int line, string what) => new($"{file}:{line}: {what}");

    private static bool IsName(string word) => word.Length > 2 && word[0] == '<' && word[^1] == '>' && !word.Contains('|', StringComparison.Ordinal);

    private Phrase PhraseOf(string line, string file, int number)
    {
        var pieces = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        var cancels = Take(ref pieces, "!", first: true);
        var begins = Take(ref pieces, "^", first: true);
        bool? asked = Take(ref pieces, "?", first: false) ? true : Take(ref pieces, ".", first: false) ? false : null;
        var ends = Take(ref pieces, "$", first: false);
        List<PhraseSlot> slots = [];
        foreach (var piece in pieces)
        {
            slots.AddRange(SlotsOf(piece, file, number));
        }

        if (slots.Count == 0 || slots.TrueForAll(slot => slot.MayMiss) || slots[0].IsAny || slots[0].IsGap)
        {
            throw Fault(file, number, "a phrase begins with a word, and has one that is not optional");
        }

        return new(slots) { Cancels = cancels, BeginsClause = begins, EndsClause = ends, Asked = asked };
    }

    private static bool Take(ref Span<string> pieces, string mark, bool first)
    {
        if (pieces.IsEmpty || (first ? pieces[0] : pieces[^1]) != mark)
        {
            return false;
        }

        pieces = first ? pieces[1..] : pieces[..^1];
        return true;
    }

    private IReadOnlyList<PhraseSlot> SlotsOf(string piece, string file, int number)
    {
        switch (piece)
        {
            case "...":
                return [PhraseSlot.Gap];
            case "_" or "_?":
                return [PhraseSlot.Any with { MayMiss = piece.Length > 1 }];
        }

        var mayMiss = piece.EndsWith('?');
        var alternatives = piece.TrimEnd('?').Split('|').SelectMany(word => MeaningsOf(word, file, number)).ToList();
        if (!mayMiss && alternatives is [{ Count: > 1 } words])
        {
            return words;
        }

        var plain = alternatives.Where(words => words is [{ IsPlain: true }]).SelectMany(words => words[0].Symbols).Distinct().Order();
        var longer = alternatives.Where(words => words is not [{ IsPlain: true }]);
        return [new([.. plain], [.. longer]) { MayMiss = mayMiss }];
    }

    private List<IReadOnlyList<PhraseSlot>> MeaningsOf(string word, string file, int number)
    {
        if (IsName(word))
        {
            return _sets.GetValueOrDefault(word) ?? throw Fault(file, number, $"no set is called {word}");
        }

        if (word.EndsWith('*'))
        {
            return [[Single(vocabulary.Stem(word[..^1]))]];
        }

        var words = WordsOf(word.Replace('_', ' '));
        return words.Count > 0 ? [words] : throw Fault(file, number, $"'{word}' is no word");
    }

    private List<PhraseSlot> WordsOf(string text)
    {
        var words = new WordSplitter(text, language);
        List<PhraseSlot> found = [];
        while (words.Next())
        {
            found.Add(Single(vocabulary.Word(words.Word.ToString())));
        }

        return found;
    }

    private static PhraseSlot Single(int symbol) => new([symbol], []);
}
