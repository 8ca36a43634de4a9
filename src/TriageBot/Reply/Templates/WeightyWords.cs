using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>The words of a phrasing that would be noticed if they came twice: the long ones, and apologies.</summary>
internal sealed partial class WeightyWords
{
    private const int Long = 6;

    private readonly HashSet<string> _words;

    private WeightyWords(IEnumerable<string> words) => _words = new(words, StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of a phrasing's own text.</summary>
    public static WeightyWords Of(string text) =>
        new(Word().Matches(text).Select(word => word.Value).Where(word => word.Length >= Long || Apology().IsMatch(word)));

    /// <summary>Whether both hold the same one.</summary>
    public bool Meet(WeightyWords other) => _words.Overlaps(other._words);

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("^(?:sorry|thanks?|leid|danke|siento|gracias|désolée?|merci)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Apology();
}
