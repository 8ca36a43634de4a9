using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>
/// Learn: divides judged texts by length, language, dialect, register and columns, and measures each kind, so that it
/// shows whom a model serves worse. Markers say something about a text, never about its author.
/// </summary>
/// <param name="languages">Tells the language.</param>
public sealed class Slicing(ILanguageDetector languages)
{
    /// <summary>Values of a column with fewer texts are one kind together.</summary>
    public const int FewestTexts = 20;

    private static readonly string[] Lengths = ["under 40", "40-99", "100-199", "200+"];
    private static readonly string[] Told = ["en", "not en", LinguaLanguageDetector.Undetermined];
    private static readonly string[] Marked = ["with", "without"];

    /// <summary>Measures each kind of text.</summary>
    /// <param name="texts">The texts with what was said of them.</param>
    /// <param name="columns">Columns to divide by as well, such as <c>brand</c>.</param>
    public SliceReport Of(IReadOnlyList<JudgedText> texts, IReadOnlyList<string> columns)
    {
        Slice[] slices =
        [
            .. Divide(texts, "length", Lengths, text => Lengths[text.Length switch { < 40 => 0, < 100 => 1, < 200 => 2, _ => 3 }]),
            .. Divide(texts, "language", Told, text => languages.Detect(text) is var code && Told.Contains(code) ? code : "not en"),
            .. DivideByMarker(texts, "African American English", DialectMarkers.Occur),
            .. DivideByMarker(texts, "all capitals", RegisterMarkers.IsShouted),
            .. DivideByMarker(texts, "two odd spellings", text => RegisterMarkers.OddSpellings(text) >= 2),
            .. DivideByMarker(texts, "emoji", RegisterMarkers.HasEmoji),
            .. columns.SelectMany(column => DivideByColumn(texts, column)),
        ];
        return new(slices, Gap.Of(slices));
    }

    /// <summary>Before the long work: a misspelt column would only show after it.</summary>
    /// <exception cref="BadInputException">No text has a value of a column.</exception>
    public static void Refuse(LabelledSet set, IReadOnlyList<string> columns)
    {
        foreach (var column in columns.Where(column => !set.Texts.Any(text => text.Columns.ContainsKey(column))))
        {
            throw new BadInputException($"--slices {column}: the data have no column of this name, or it is empty.");
        }
    }

    private static IEnumerable<Slice> DivideByMarker(IReadOnlyList<JudgedText> texts, string by, Predicate<string> occurs) =>
        Divide(texts, by, Marked, text => Marked[occurs(text) ? 0 : 1]);

    private static IEnumerable<Slice> Divide(IReadOnlyList<JudgedText> texts, string by, string[] kinds, Func<string, string> kindOf)
    {
        var divided = texts.ToLookup(text => kindOf(text.Text.Text));
        return kinds.Where(divided.Contains).Select(kind => Measure(by, kind, [.. divided[kind]]));
    }

    private static IEnumerable<Slice> DivideByColumn(IReadOnlyList<JudgedText> texts, string column)
    {
        var sizes = texts.CountBy(text => text.Text.Columns.GetValueOrDefault(column) ?? "").ToDictionary();
        return texts
            .GroupBy(text => text.Text.Columns.GetValueOrDefault(column) switch
            {
                null => (Rank: 2, Kind: "(none)"),
                var value when sizes[value] < FewestTexts => (Rank: 1, Kind: "(rarer ones)"),
                var value => (Rank: 0, Kind: value),
            })
            .OrderBy(group => group.Key.Rank).ThenByDescending(group => group.Count()).ThenBy(group => group.Key.Kind, StringComparer.Ordinal)
            .Select(group => Measure(column, group.Key.Kind, [.. group]));
    }

    private static Slice Measure(string by, string kind, JudgedText[] texts) =>
        new(by, kind, texts.Length, [.. Figures(texts), .. Missed(texts)]);

    private static IEnumerable<NamedFigure> Figures(JudgedText[] texts) =>
        new[] { Heads.Intent, Heads.Complaint, Heads.Reply }.Select(head => Scoring.Of(head, texts)).OfType<HeadFigures>().Select(NamedFigure.MainOf);

    private static IEnumerable<NamedFigure> Missed(JudgedText[] texts)
    {
        var complaints = texts.Where(text => text.Text.LabelOf(Heads.Complaint) == 1).ToArray();
        if (complaints.Length > 0)
        {
            var missed = complaints.Count(text => text.Answers[Heads.Complaint.Index].Label == 0);
            yield return new(Heads.Complaint.Column, "false negative rate", complaints.Length, Scoring.Wilson(missed, complaints.Length));
        }
    }
}
