using System.Text.RegularExpressions;

namespace TriageBot.Learn;

/// <summary>
/// Hides what gives the brand away: handles and links become tags (the model never sees them anyway), and the words of
/// the values that the columns brand, airline and account hold anywhere in the set vanish from every text.
/// </summary>
public static partial class Masking
{
    private static readonly string[] BrandColumns = ["brand", "airline", "account"];

    /// <summary>The same set with masked texts.</summary>
    public static LabelledSet Mask(LabelledSet set) => By([set])(set);

    /// <summary>What hides the names of all these sets in any set: a text that is in two of them stays the same text.</summary>
    public static Func<LabelledSet, LabelledSet> By(IEnumerable<LabelledSet> sets)
    {
        var names = sets.SelectMany(set => set.Texts).SelectMany(text => BrandColumns.Select(column => text.Columns.GetValueOrDefault(column)))
            .OfType<string>().SelectMany(Spellings).Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(name => name.Length).Select(Regex.Escape).ToArray();
        var brands = names.Length == 0 ? null : new Regex($@"(?<!\w)#?(?:{string.Join('|', names)})(?!\w)", RegexOptions.IgnoreCase);
        return set => set.With([.. set.Texts.Select(text => text with { Text = Hide(text.Text, brands) })]);
    }

    /// <summary>"US Airways" is also written "usairways"; the care account of "SpotifyCares" speaks for "Spotify".</summary>
    private static IEnumerable<string> Spellings(string name)
    {
        var closed = name.Replace(" ", "", StringComparison.Ordinal);
        return [name, closed, CareSuffix().Replace(closed, "")];
    }

    private static string Hide(string text, Regex? brands)
    {
        var plain = Handle().Replace(Link().Replace(text, "<url>"), "<user>");
        return brands?.Replace(plain, "<brand>") ?? plain;
    }

    [GeneratedRegex(@"_?(?:cares?|support|help|team|customers?|service)$", RegexOptions.IgnoreCase)]
    private static partial Regex CareSuffix();

    [GeneratedRegex(@"(?:https?:|www\.)\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Handle();
}
