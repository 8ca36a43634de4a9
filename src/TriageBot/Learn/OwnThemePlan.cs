using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>Which texts teach a brand's own set of themes, if they are enough.</summary>
internal static class OwnThemePlan
{
    /// <summary>Where themes of any set stand.</summary>
    public const string Column = "theme";

    /// <summary>A text's theme, of whichever set; null where it has none.</summary>
    public static string? ThemeOf(LabelledText text) => text.Columns.GetValueOrDefault(Column);

    /// <summary>The texts to learn from; none where they are too few for a set of one's own, which is told.</summary>
    /// <param name="filed">Texts of labelled files.</param>
    /// <param name="agreed">Texts that agents corrected.</param>
    /// <param name="kept">Texts of both that are kept from training; they are told where the others are too few.</param>
    /// <param name="before">The set that serves; null for none.</param>
    /// <param name="progress">Told what is left out.</param>
    /// <exception cref="BadInputException">A file holds a theme with hardly any text: a slip.</exception>
    public static IReadOnlyList<TuningText> Of(
        IReadOnlyList<TuningText> filed, IReadOnlyList<TuningText> agreed, IReadOnlyList<LabelledText> kept, OwnThemes? before, Action<string> progress)
    {
        TuningText[] themed = [.. filed.Concat(agreed).Where(text => ThemeOf(text.Text) is not null)];
        var known = before?.Labels ?? [];
        if (themed.All(text => Heads.Theme.IndexOf(ThemeOf(text.Text)!) >= 0 && !known.Contains(ThemeOf(text.Text))))
        {
            return [];
        }

        var counts = themed.CountBy(text => ThemeOf(text.Text)!).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        string[] rare = [.. counts.Where(pair => pair.Value < ModelTrainer.FewestOfLabel && !known.Contains(pair.Key)).Select(pair => pair.Key)];
        var found = $"{Told(counts)}; kept from training: {Told([.. kept.Select(ThemeOf).OfType<string>().CountBy(theme => theme).OrderBy(pair => pair.Key, StringComparer.Ordinal)])}";
        RefuseSlip(filed, rare, found);
        TuningText[] enough = [.. themed.Where(text => !rare.Contains(ThemeOf(text.Text)))];
        var themes = counts.Select(pair => pair.Key).Except(rare).Union(known).Count();
        if (enough.Length < ModelTrainer.FewestTexts || themes < 2)
        {
            progress($"column theme: too little or too one-sided for a set of your own ({found}), {(before is null ? "there is none" : "it stays as it is")}; "
                + $"{ModelTrainer.FewestTexts} different texts and two themes are needed, {ModelTrainer.FewestOfLabel} texts of each");
            return [];
        }

        Array.ForEach(rare, theme => progress($"column theme: '{theme}' has fewer than {ModelTrainer.FewestOfLabel} texts and is left out"));
        return enough;
    }

    private static string Told(KeyValuePair<string, int>[] counts) =>
        counts.Length == 0 ? "none" : string.Join(", ", counts.Select(pair => $"{pair.Value} {pair.Key}"));

    private static void RefuseSlip(IReadOnlyList<TuningText> filed, string[] rare, string found)
    {
        if (filed.Select(text => ThemeOf(text.Text)).FirstOrDefault(theme => theme is not null && rare.Contains(theme)) is { } slip)
        {
            throw new BadInputException(
                $"theme: '{slip}' has fewer than {ModelTrainer.FewestOfLabel} texts ({found}); label more, or mend the spelling.");
        }
    }
}
