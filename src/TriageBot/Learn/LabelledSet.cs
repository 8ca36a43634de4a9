using System.Security.Cryptography;
using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>Learn: labelled texts from files, checked and joined.</summary>
public sealed class LabelledSet
{
    private LabelledSet(IReadOnlyList<LabelledText> texts, IReadOnlyList<DataFile> files)
    {
        Texts = texts;
        Files = files;
    }

    /// <summary>The rows, in the order of the files.</summary>
    public IReadOnlyList<LabelledText> Texts { get; }

    /// <summary>What was read.</summary>
    public IReadOnlyList<DataFile> Files { get; }

    /// <summary>Rows that were merged into another one, because a model cannot tell their texts apart.</summary>
    public int Duplicates { get; private init; }

    /// <summary>How many of these disagreed with the row they were merged into, whose label counts.</summary>
    public int Contradictions { get; private init; }

    /// <summary>Reads files of labels; rows without a text get theirs by id from any of the files.</summary>
    /// <param name="labels">Files, or folders of which each *.tsv is read.</param>
    /// <param name="texts">More files to take texts from; their labels are not used.</param>
    /// <param name="ownThemes">Whether a theme may be of a set of one's own; it is then found in the row's columns alone.</param>
    /// <exception cref="BadInputException">A file or a cell is unusable; names file, line and column.</exception>
    public static LabelledSet Load(IReadOnlyList<string> labels, IReadOnlyList<string> texts, bool ownThemes = false)
    {
        var labelled = labels.SelectMany(Expand).Select(TsvFile.Read).ToArray();
        var known = TextsById.Of(labelled, [.. texts.SelectMany(Expand).Select(TsvFile.Read)]);
        foreach (var file in labelled.Where(file => !Heads.All.Any(head => file.Header.Contains(head.Column))))
        {
            throw new BadInputException(
                $"{file.Path}: line 1: no column to learn from; one of {string.Join(", ", Heads.All.Select(head => head.Column))} is needed.");
        }

        var rows = labelled.SelectMany(file => file.Rows.Select(row => Parse(file.Path, row, known, ownThemes))).ToArray();
        return new LabelledSet(rows, [.. labelled.Select(DataFile.Of)]);
    }

    /// <summary>A set of given texts, for instance of a part of another set.</summary>
    public static LabelledSet Of(IReadOnlyList<LabelledText> texts) => new(texts, []);

    /// <summary>The same files with other texts, for instance masked ones.</summary>
    internal LabelledSet With(IReadOnlyList<LabelledText> texts) => new(texts, Files);

    /// <summary>Each text once. The first row's labels count; later ones only add what it does not say.</summary>
    public LabelledSet Distinct()
    {
        var contradictions = 0;
        var merged = Texts.GroupBy(text => text.Cleaned)
            .Select(same => same.Aggregate((first, later) =>
            {
                contradictions += Contradicts(first, later) ? 1 : 0;
                return Merge(first, later);
            }))
            .ToArray();
        return new LabelledSet(merged, Files) { Duplicates = Texts.Count - merged.Length, Contradictions = contradictions };
    }

    /// <summary>How many texts have each label of a head, in the order of its labels.</summary>
    public int[] CountsOf(Head head)
    {
        var counts = new int[head.Labels.Count];
        foreach (var text in Texts.Where(text => text.LabelOf(head) >= 0))
        {
            counts[text.LabelOf(head)]++;
        }

        return counts;
    }

    private static LabelledText Merge(LabelledText first, LabelledText later) => first with
    {
        Labels = [.. first.Labels.Zip(later.Labels, (mine, theirs) => mine >= 0 ? mine : theirs)],
    };

    private static bool Contradicts(LabelledText first, LabelledText later) =>
        first.Labels.Zip(later.Labels).Any(pair => pair is { First: >= 0, Second: >= 0 } && pair.First != pair.Second);

    private static IEnumerable<string> Expand(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        var files = Directory.GetFiles(path, "*.tsv").Order(StringComparer.Ordinal).ToArray();
        return files.Length > 0 ? files : throw new BadInputException($"{path}: holds no *.tsv file; name a file or a folder of labels.");
    }

    private static LabelledText Parse(string path, TsvRow row, TextsById known, bool ownThemes)
    {
        if (!row.Cells.TryGetValue("id", out var id))
        {
            throw new BadInputException($"{path}: line {row.Line}: column id: is empty; every row needs an id.");
        }

        var text = row.Cells.TryGetValue("text", out var own) ? own : known.Find(id, path, row.Line);
        return new LabelledText(id, text, ParseLabels(path, row, ownThemes), row.Cells);
    }

    private static int[] ParseLabels(string path, TsvRow row, bool ownThemes)
    {
        var labels = Heads.All.Select(head => ParseLabel(path, row, head, ownThemes && head == Heads.Theme)).ToArray();
        var (intent, complaint) = (Heads.Intent.Index, Heads.Complaint.Index);
        if (labels[complaint] < 0 && labels[intent] >= 0)
        {
            labels[complaint] = labels[intent] == (int)Intent.Complaint ? 1 : 0;
        }

        return labels;
    }

    private static int ParseLabel(string path, TsvRow row, Head head, bool mayBeOwn)
    {
        if (!row.Cells.TryGetValue(head.Column, out var cell))
        {
            return -1;
        }

        var label = head.IndexOf(cell);
        return label >= 0 || mayBeOwn ? label : throw new BadInputException(
            $"{path}: line {row.Line}: column {head.Column}: '{cell}' is none of {string.Join(", ", head.Labels)}.");
    }
}

/// <summary>One file that was read.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Digest">SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record DataFile(string Name, int Rows, string Digest)
{
    internal static DataFile Of(TsvFile file) => new(
        Path.GetFileName(file.Path),
        file.Rows.Count,
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.Path))));
}
