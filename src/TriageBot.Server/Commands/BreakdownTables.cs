using System.Globalization;
using TriageBot.Learn;

namespace TriageBot.Server.Commands;

/// <summary>Figures by number of texts learnt from, by value of a column, and by kind of text.</summary>
internal static class BreakdownTables
{
    /// <summary>Those of a report, in this order; only what was measured.</summary>
    public static IEnumerable<string> Of(EvaluationReport report) =>
    [
        .. report.Curve is { } curve ? [Curve(curve)] : Array.Empty<string>(),
        .. report.ByValue is { } values ? [ByValue(values)] : Array.Empty<string>(),
        .. report.Slices is { } slices ? [Slices(slices), Gaps(slices)] : Array.Empty<string>(),
    ];

    private static string Curve(IReadOnlyList<LearningPoint> points)
    {
        var heads = Heads(points.SelectMany(point => point.Figures));
        return Table(["learnt from", "texts"], heads, points.Select(point => (string[])
        [
            string.Create(CultureInfo.InvariantCulture, $"{point.Share * 8:0}/8"), Number(point.Texts), .. Values(heads, point.Figures),
        ]));
    }

    private static string ByValue(ValueTable table)
    {
        var heads = Heads(table.Values.SelectMany(value => value.Figures));
        var means = heads.Select(head => table.Means.FirstOrDefault(mean => (mean.Column, mean.Name) == head) is { } found ? Shown(found.Mean) + Of(found) : "");
        var small = table.SmallValues == 0 ? "" : $"without {table.SmallValues} values of fewer than {ValueTable.FewestTexts} texts\n";
        return small + Table([$"by {table.Column}", "texts"], heads,
        [
            .. table.Values.Select(value => (string[])[value.Value, Number(value.Texts), .. Values(heads, value.Figures)]),
            [$"mean of {table.Values.Count}", "", .. means],
        ]);

        string Of(MeanFigure mean) => mean.Values == table.Values.Count ? "" : $" of {Number(mean.Values)}";
    }

    private static string Slices(SliceReport report)
    {
        var heads = Heads(report.Slices.SelectMany(slice => slice.Figures));
        return Table(["by", "slice", "texts"], heads, report.Slices.Select(slice => (string[])
        [
            slice.By, slice.Value, Number(slice.Texts), .. heads.Select(head => Find(head, slice.Figures) is { } figure ? Whole(figure) : ""),
        ]));
    }

    private static string Gaps(SliceReport report)
    {
        List<string[]> rows = [["largest gap", "of", "by", "higher", "lower", "difference", "95%"]];
        rows.AddRange(report.Gaps.Select(gap => (string[])
        [
            gap.Column, gap.Name, gap.By, gap.Higher, gap.Lower, EvaluationTables.Show(gap.Difference.Value), Range(gap.Difference),
        ]));
        return $"{EvaluationTables.Align(rows)}between slices of at least {Gap.FewestTexts} texts; of so many gaps the largest is wide by chance as well\n";
    }

    /// <summary>Two rows of headings: the column, and what was measured of it.</summary>
    private static string Table(string[] first, (string Column, string Name)[] heads, IEnumerable<string[]> rows) => EvaluationTables.Align(
    [
        [.. first, .. heads.Select(head => head.Column)],
        [.. first.Select(_ => ""), .. heads.Select(head => head.Name)],
        .. rows,
    ]);

    private static (string Column, string Name)[] Heads(IEnumerable<NamedFigure> figures) => [.. figures.Select(figure => (figure.Column, figure.Name)).Distinct()];

    private static IEnumerable<string> Values((string Column, string Name)[] heads, IReadOnlyList<NamedFigure> figures) =>
        heads.Select(head => Find(head, figures) is { } figure ? Shown(figure.Estimate) : "");

    private static NamedFigure? Find((string Column, string Name) head, IReadOnlyList<NamedFigure> figures) =>
        figures.FirstOrDefault(figure => (figure.Column, figure.Name) == head);

    private static string Whole(NamedFigure figure) => $"{Shown(figure.Estimate)} of {Number(figure.Texts)}";

    private static string Shown(Estimate estimate) => $"{EvaluationTables.Show(estimate.Value)} ({EvaluationTables.Interval(estimate)})";

    /// <summary>Ends may be below zero, so that a dash between them would mislead.</summary>
    private static string Range(Estimate difference) => $"{EvaluationTables.Show(difference.Low)} to {EvaluationTables.Show(difference.High)}";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
