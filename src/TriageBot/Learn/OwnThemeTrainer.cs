using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>Learn: a brand's own set of themes, from nothing but its own labels.</summary>
internal static class OwnThemeTrainer
{
    private const string Column = "theme";

    /// <summary>Each of these texts' themes; null where a text has none.</summary>
    public static string? ThemeOf(LabelledText text) => text.Columns.GetValueOrDefault(Column);

    /// <summary>Whether any text has a theme that is none of ours: then the column is a set of its own.</summary>
    public static bool AreOwn(IEnumerable<LabelledText> texts) =>
        texts.Any(text => ThemeOf(text) is { } theme && Heads.Theme.IndexOf(theme) < 0);

    /// <summary>Trains on the texts that have a theme.</summary>
    /// <exception cref="BadInputException">Too few texts, one theme only, or a theme with too few texts.</exception>
    public static OwnThemes Train(IReadOnlyList<TuningText> texts, CancellationToken cancellationToken)
    {
        var themed = texts.Where(text => !text.IsAnchor && ThemeOf(text.Text) is not null).ToArray();
        var counts = themed.CountBy(text => ThemeOf(text.Text)!).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        Refuse(themed.Length, counts);

        string[] labels = [.. counts.Select(pair => pair.Key)];
        string[] plain = [.. themed.Select(text => text.Text.Text)];
        var vocabulary = Vocabulary.Of(plain, 2);
        var rows = FeatureRows.Of(vocabulary, plain);
        var possible = labels.Select(_ => true).ToArray();
        var shift = new Shift(Math.Max(labels.Length, 2), possible, temperature: 1, (_, _) => 0, biasFrom: 0);
        for (var i = 0; i < rows.Length; i++)
        {
            var said = ThemeOf(themed[i].Text);
            shift.Add(rows[i], new double[labels.Length], [.. labels.Select(label => label == said ? 1d : 0)], themed[i].Weight);
        }

        var (changes, biases) = shift.Solve(cancellationToken);
        var weights = new float[(vocabulary.Count + CueFeatures.Count) * labels.Length];
        foreach (var (feature, output, change) in changes)
        {
            weights[(feature * labels.Length) + output] = (float)change;
        }

        return new(labels, vocabulary, weights, [.. biases.Select(bias => (float)bias)]);
    }

    private static void Refuse(int texts, KeyValuePair<string, int>[] counts)
    {
        var found = string.Join(", ", counts.Select(pair => $"{pair.Value} {pair.Key}"));
        if (texts < ModelTrainer.FewestTexts || counts.Length < 2)
        {
            throw new BadInputException(
                $"theme: too little or too one-sided for a set of your own ({found}); label at least {ModelTrainer.FewestTexts} different texts and two themes.");
        }

        if (counts.Where(pair => pair.Value < ModelTrainer.FewestOfLabel).Select(pair => pair.Key).FirstOrDefault() is { } rare)
        {
            throw new BadInputException(
                $"theme: '{rare}' has fewer than {ModelTrainer.FewestOfLabel} texts ({found}); label more, or mend the spelling.");
        }
    }
}
