using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>
/// Texts by id, for files that carry labels and ids only. A text is found under its own id, and under its file's name up
/// to the first dot, a hyphen and its id: row 5 of airline.tsv also as <c>airline-5</c>. SemEval's sentiment files are
/// cited by that name, so a file whose name begins with <c>sentiment.</c> also answers to <c>semeval-</c>.
/// </summary>
internal sealed class TextsById
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly HashSet<string> _ambiguous = [];

    /// <summary>A labelled file's own texts come first: another edition of one among <paramref name="texts"/> does not make it ambiguous.</summary>
    public static TextsById Of(IReadOnlyList<TsvFile> labelled, IReadOnlyList<TsvFile> texts)
    {
        var known = new TextsById();
        known.AddAll(labelled, _ => true);
        HashSet<string> own = [.. known._texts.Keys];
        known.AddAll(texts, id => !own.Contains(id));
        return known;
    }

    private void AddAll(IReadOnlyList<TsvFile> files, Predicate<string> wanted)
    {
        foreach (var file in files)
        {
            var prefix = Path.GetFileName(file.Path).Split('.')[0];
            foreach (var cells in file.Rows.Select(row => row.Cells))
            {
                if (cells.TryGetValue("id", out var id) && cells.TryGetValue("text", out var text))
                {
                    string[] names = [id, $"{prefix}-{id}", prefix == "sentiment" ? $"semeval-{id}" : id];
                    Array.ForEach(Array.FindAll(names, wanted), name => Add(name, text));
                }
            }
        }
    }

    public string Find(string id, string path, int line)
    {
        if (_ambiguous.Contains(id))
        {
            throw new BadInputException(
                $"{path}: line {line}: column id: '{id}' names different texts in the files given; put the file's name and a hyphen before it.");
        }

        return _texts.TryGetValue(id, out var text) ? text : throw new BadInputException(
            $"{path}: line {line}: column id: '{id}' has no text here and in no other file; name the file that holds it with --texts.");
    }

    private void Add(string id, string text)
    {
        if (!_texts.TryAdd(id, text) && _texts[id] != text)
        {
            _ambiguous.Add(id);
        }
    }
}
