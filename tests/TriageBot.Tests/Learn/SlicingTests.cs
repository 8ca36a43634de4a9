using TriageBot.Domain;
using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

public sealed class SlicingTests
{
    private static readonly Slicing Slicing = new(new FixedDetector());

    [Fact]
    public void Texts_are_divided_by_length_language_and_markers()
    {
        var report = Slicing.Of(
            [
                JudgedTexts.Complaint("late again", true, true),
                JudgedTexts.Complaint("y'all be losing my parcels", true, false),
                JudgedTexts.Complaint(new string('x', 39) + " ", true, true),
                JudgedTexts.Complaint("WHERE IS MY PARCEL " + new string('X', 81), true, true),
                JudgedTexts.Complaint("de " + new string('y', 197) + " 😡", true, true),
            ],
            []);

        Assert.Equal(
            [
                ("length", "under 40", 2), ("length", "40-99", 1), ("length", "100-199", 1), ("length", "200+", 1),
                ("language", "en", 4), ("language", "not en", 1),
                ("African American English", "with", 1), ("African American English", "without", 4),
                ("all capitals", "with", 1), ("all capitals", "without", 4),
                ("two odd spellings", "without", 5),
                ("emoji", "with", 1), ("emoji", "without", 4),
            ],
            report.Slices.Select(slice => (slice.By, slice.Value, slice.Texts)));
    }

    [Fact]
    public void Missed_complaints_are_a_share_of_the_complaints()
    {
        var slice = Slicing.Of([.. JudgedTexts.Half(20, 4, i => $"text {i}")], []).Slices[0];

        var missed = slice.Figures.Single(figure => figure.Name == "false negative rate");
        Assert.Equal((10, Scoring.Wilson(4, 10)), (missed.Texts, missed.Estimate));
        Assert.Equal(20, slice.Figures.Single(figure => figure.Name == "macro F1").Texts);
    }

    [Fact]
    public void A_column_divides_too_and_its_rare_values_are_one_kind()
    {
        var texts = new[] { ("acme", 20), ("bolt", 30), ("cube", 19), ("disc", 1), (null, 5) }
            .SelectMany(pair => JudgedTexts.Half(pair.Item2, 0, i => $"text {i}", pair.Item1)).ToArray();

        var slices = Slicing.Of(texts, ["brand"]).Slices.Where(slice => slice.By == "brand");

        Assert.Equal([("bolt", 30), ("acme", 20), ("(rarer ones)", 20), ("(none)", 5)], slices.Select(slice => (slice.Value, slice.Texts)));
    }

    [Fact]
    public void The_largest_gap_is_between_two_kinds_of_one_division_with_enough_texts()
    {
        var texts = JudgedTexts.Half(40, 10, i => $"text {i}", "acme")
            .Concat(JudgedTexts.Half(60, 3, i => $"text {i}", "bolt"))
            .Concat(JudgedTexts.Half(10, 5, i => $"text {i} 😡")).ToArray();

        var gap = Slicing.Of(texts, ["brand"]).Gaps.Single(gap => gap.Name == "false negative rate");

        Assert.Equal(("complaint", "brand", "acme", "bolt"), (gap.Column, gap.By, gap.Higher, gap.Lower));
        Assert.Equal(0.4, gap.Difference.Value, 9);
        Assert.InRange(gap.Difference.Low, 0.1, 0.2);
        Assert.InRange(gap.Difference.High, 0.55, 0.65);
    }

    [Fact]
    public void A_column_that_does_not_exist_is_refused()
    {
        var refusal = Assert.Throws<BadInputException>(() => Slicing.Refuse(SmallSet.Load(), ["brand", "colour"]));

        Assert.StartsWith("--slices colour", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class FixedDetector : ILanguageDetector
    {
        public string Detect(string text) => text.StartsWith("de ", StringComparison.Ordinal) ? "de" : "en";
    }
}
