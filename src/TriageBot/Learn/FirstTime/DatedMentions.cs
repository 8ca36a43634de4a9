using System.Globalization;
using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>What one author wrote to one brand, oldest first.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Mentions">At least one.</param>
internal sealed record DatedTalk(string Brand, IReadOnlyList<DatedMention> Mentions);

/// <summary>A labelled text with its author and time, and what the service makes of it.</summary>
/// <param name="Text">The text.</param>
/// <param name="PostedAt">When it was posted.</param>
/// <param name="IsNegative">A reader calls it negative: the truth that a first complaint is the first of.</param>
/// <param name="Judged">What the model says, by the service's own rules.</param>
/// <param name="Mood">The model's probability of a negative mood.</param>
internal sealed record DatedMention(LabelledText Text, DateTimeOffset PostedAt, bool IsNegative, TextVerdict Judged, double Mood);

/// <summary>Reads histories: labelled texts with the columns author, postedAt, sentiment and brand (or airline).</summary>
internal static class DatedMentions
{
    private static readonly string[] TimeFormats = ["yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>The talks of a set, in the order of their first mentions.</summary>
    /// <exception cref="BadInputException">A column is missing, or a time is none.</exception>
    public static IReadOnlyList<DatedTalk> Read(LabelledSet set, IClassifier model) =>
    [
        .. set.Texts.Select(text => (Text: text, At: TimeOf(text)))
            .OrderBy(row => row.At)
            .GroupBy(row => (Author: Cell(row.Text, "author").ToLowerInvariant(), Brand: BrandOf(row.Text)))
            .Select(talk => new DatedTalk(talk.Key.Brand, [.. talk.Select(row => Judge(row.Text, row.At, model))])),
    ];

    private static DatedMention Judge(LabelledText text, DateTimeOffset at, IClassifier model)
    {
        var judged = model.Judge(text.Text);
        return new(
            text, at, text.LabelOf(Heads.Sentiment) == (int)Sentiment.Negative,
            TextVerdict.Of(text.Text, judged), judged.Sentiment.Scores.GetValueOrDefault(Sentiment.Negative));
    }

    private static string BrandOf(LabelledText text) =>
        text.Columns.TryGetValue("airline", out var airline) ? airline : Cell(text, "brand");

    private static DateTimeOffset TimeOf(LabelledText text) =>
        DateTimeOffset.TryParseExact(Cell(text, "postedAt"), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw new BadInputException($"data: {text.Id}: postedAt '{Cell(text, "postedAt")}' is no time such as 2026-03-02T12:00:00Z.");

    private static string Cell(LabelledText text, string column) => text.Columns.TryGetValue(column, out var cell)
        ? cell
        : throw new BadInputException($"data: {text.Id} has no '{column}': histories need the columns author, postedAt, sentiment and brand.");
}
