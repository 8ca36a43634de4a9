using System.Reflection;

namespace TriageBot.Reply;

/// <summary>All lists of one language, ready to be heard in a text.</summary>
internal sealed class PhraseBook
{
    private static readonly Dictionary<string, Lazy<PhraseBook>> Known = ((string[])["en", "de", "es", "fr"]).ToDictionary(
        language => language,
        language => new Lazy<PhraseBook>(() => new(language, file => Embedded(language, file))));

    private readonly string _language;
    private readonly Vocabulary _vocabulary = new();
    private readonly PhraseNet _net = new();

    /// <summary>Reads all lists of a language, and its sets.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="textOf">The text of a file, such as <c>defending.txt</c>.</param>
    /// <exception cref="FormatException">A line is wrong; file and line are named.</exception>
    public PhraseBook(string language, Func<string, string> textOf)
    {
        _language = language;
        var reader = new PhraseReader(language, _vocabulary);
        reader.ReadSets($"{language}/sets.txt", textOf("sets.txt"));
        foreach (var list in Enum.GetValues<PhraseList>())
        {
            var file = $"{list.ToString().ToLowerInvariant()}.txt";
            foreach (var phrase in reader.Read($"{language}/{file}", textOf(file)))
            {
                _net.Add(list, phrase);
            }
        }

        _vocabulary.Close();
    }

    /// <summary>The lists of a language; null where there are none, and only checks without words are made.</summary>
    public static PhraseBook? Of(string language) => Known.GetValueOrDefault(language)?.Value;

    /// <summary>What a text says.</summary>
    public Heard Hear(string said)
    {
        var words = WordsOf(said);
        return new(said, _language, words, _net.Walk(words));
    }

    private static string Embedded(string language, string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"TriageBot.Reply.Checks.Phrases.{language}.{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private List<SpokenWord> WordsOf(string said)
    {
        List<SpokenWord> words = new(said.Length / 4);
        var splitter = new WordSplitter(said.ToLowerInvariant(), _language);
        var (sentence, first) = (0, 0);
        while (splitter.Next())
        {
            if (splitter.Before != '\0')
            {
                EndClause(words);
            }

            if (splitter.Before is '.' or '?')
            {
                EndSentence(words, first, splitter.Before);
                (sentence, first) = (sentence + 1, words.Count);
            }

            words.Add(new(splitter.Start, splitter.End, _vocabulary.SymbolsOf(splitter.Word), sentence)
            {
                BeginsClause = words.Count == 0 || splitter.Before != '\0',
            });
        }

        EndClause(words);
        EndSentence(words, first, splitter.Before);
        return words;
    }

    private static void EndClause(List<SpokenWord> words)
    {
        if (words is [.., var last])
        {
            words[^1] = last with { EndsClause = true };
        }
    }

    private static void EndSentence(List<SpokenWord> words, int first, char mark)
    {
        for (; mark == '?' && first < words.Count; first++)
        {
            words[first] = words[first] with { Asked = true };
        }
    }
}
