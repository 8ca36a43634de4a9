namespace TriageBot.Learn;

/// <summary>Whether one kind of text is judged worse than another.</summary>
/// <param name="Slices">Each kind with its figures.</param>
/// <param name="Gaps">Of each figure the largest difference between two kinds of one division.</param>
public sealed record SliceReport(IReadOnlyList<Slice> Slices, IReadOnlyList<Gap> Gaps);

/// <summary>The texts of one kind.</summary>
/// <param name="By">What texts were divided by, such as <c>length</c> or a column.</param>
/// <param name="Value">The kind, such as <c>under 40</c>.</param>
/// <param name="Texts">How many there are.</param>
/// <param name="Figures">The main figures of intent, complaint and reply, and how often a complaint is missed.</param>
public sealed record Slice(string By, string Value, int Texts, IReadOnlyList<NamedFigure> Figures);

/// <summary>The largest difference of one figure.</summary>
/// <param name="Column">Such as <c>complaint</c>.</param>
/// <param name="Name">What was measured.</param>
/// <param name="By">What texts were divided by.</param>
/// <param name="Higher">The kind where the figure is highest.</param>
/// <param name="Lower">The kind where it is lowest.</param>
/// <param name="Difference">Of the two, with its 95% interval; of many gaps the largest is wide by chance as well.</param>
public sealed record Gap(string Column, string Name, string By, string Higher, string Lower, Estimate Difference)
{
    /// <summary>Fewer labelled texts are too few to speak of a gap.</summary>
    public const int FewestTexts = 20;

    /// <summary>One for each figure that two kinds of a division have on enough texts.</summary>
    internal static Gap[] Of(IReadOnlyList<Slice> slices) =>
    [
        .. slices.SelectMany(slice => slice.Figures, (slice, figure) => (slice, figure))
            .Where(pair => pair.figure.Texts >= FewestTexts)
            .GroupBy(pair => (pair.figure.Column, pair.figure.Name, pair.slice.By))
            .Where(division => division.Count() > 1)
            .Select(division => Between(
                division.MaxBy(pair => pair.figure.Estimate.Value), division.MinBy(pair => pair.figure.Estimate.Value)))
            .GroupBy(gap => (gap.Column, gap.Name))
            .Select(same => same.MaxBy(gap => gap.Difference.Value)!),
    ];

    private static Gap Between((Slice Slice, NamedFigure Figure) higher, (Slice Slice, NamedFigure Figure) lower) => new(
        higher.Figure.Column, higher.Figure.Name, higher.Slice.By, higher.Slice.Value, lower.Slice.Value,
        Subtract(higher.Figure.Estimate, lower.Figure.Estimate));

    /// <summary>The interval is put together from those of the two (Newcombe 1998, Statistics in Medicine 17, method 10).</summary>
    private static Estimate Subtract(Estimate higher, Estimate lower)
    {
        var value = higher.Value - lower.Value;
        return new(
            value,
            value - double.Hypot(higher.Value - higher.Low, lower.High - lower.Value),
            value + double.Hypot(higher.High - higher.Value, lower.Value - lower.Low));
    }
}
