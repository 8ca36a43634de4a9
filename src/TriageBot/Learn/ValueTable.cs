namespace TriageBot.Learn;

/// <summary>The main figures of the texts of each value of a column, and their mean over the values, each of which counts alike.</summary>
/// <param name="Column">Such as <c>domain</c>.</param>
/// <param name="Values">Those with enough texts, the most texts first.</param>
/// <param name="SmallValues">How many others there are: of too few texts a figure says nothing.</param>
/// <param name="Means">The mean over <paramref name="Values"/> of each figure; of macro F1 over those with two labels or more.</param>
public sealed record ValueTable(string Column, IReadOnlyList<ValueFigures> Values, int SmallValues, IReadOnlyList<MeanFigure> Means)
{
    /// <summary>A value with fewer texts has no row.</summary>
    public const int FewestTexts = 20;

    /// <summary>More rows are no table that anybody reads.</summary>
    public const int MostValues = 30;

    /// <summary>Null where no value has enough texts, or too many have; texts without a value have no part in it.</summary>
    internal static ValueTable? Of(string column, IReadOnlyList<JudgedText> texts)
    {
        var groups = texts.Where(text => text.Text.Columns.ContainsKey(column))
            .GroupBy(text => text.Text.Columns[column])
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
        var large = groups.Where(group => group.Count() >= FewestTexts).ToArray();
        if (large.Length is 0 or > MostValues)
        {
            return null;
        }

        var values = large.Select(Figures).OfType<ValueFigures>().ToArray();
        return new(column, values, groups.Length - values.Length, Average(values));
    }

    private static ValueFigures? Figures(IGrouping<string, JudgedText> texts) =>
        texts.Any(text => text.Text.Labels.Any(label => label >= 0)) ? new(texts.Key, texts.Count(), NamedFigure.AllOf([.. texts])) : null;

    private static MeanFigure[] Average(ValueFigures[] values) =>
    [
        .. values.SelectMany(value => value.Figures).Where(figure => !figure.OneSided).GroupBy(figure => (figure.Column, figure.Name)).Select(same => new MeanFigure(
            same.Key.Column, same.Key.Name, same.Count(), Mean([.. same.Select(figure => figure.Estimate.Value)]))),
    ];

    /// <summary>Values are drawn anew, not texts: what another choice of them would have given.</summary>
    private static Estimate Mean(double[] figures) => Bootstrap.Of(
        figures.Length, times => [figures.Zip(times, (figure, drawn) => figure * drawn).Sum() / figures.Length])[0];
}

/// <summary>The figures of one value's texts.</summary>
/// <param name="Value">Such as <c>airline</c>.</param>
/// <param name="Texts">How many it has.</param>
/// <param name="Figures">The main figure of each labelled column.</param>
public sealed record ValueFigures(string Value, int Texts, IReadOnlyList<NamedFigure> Figures);

/// <summary>A figure's mean.</summary>
/// <param name="Column">Such as <c>intent</c>.</param>
/// <param name="Name">What was measured.</param>
/// <param name="Values">Over how many values that have labels of it.</param>
/// <param name="Mean">The mean, with a bootstrap interval over the values.</param>
public sealed record MeanFigure(string Column, string Name, int Values, Estimate Mean);
