using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>The words of a phrasing that would be noticed if they came twice: the long ones, and apologies.</summary>
internal sealed partial class WeightyWords
{
    private const int Long = 6;

    // Every word of every template has a number: thousands of pairs of phrasings are compared for one draft.
    private static readonly ConcurrentDictionary<string, int> Numbers = new(StringComparer.OrdinalIgnoreCase);

    private static int _numbered;

    private readonly int[] _words;
    private readonly ulong _some;

    private WeightyWords(IEnumerable<string> words)
    {
        _words = [.. words.Select(word => Numbers.GetOrAdd(word, _ => Interlocked.Increment(ref _numbered))).Distinct()];
        _some = _words.Aggregate(0UL, (bits, word) => bits | 1UL << (word & 63));
    }

    /// <summary>Those of a phrasing's own text.</summary>
    public static WeightyWords Of(string text) =>
        new(Word().Matches(text).Select(word => word.Value).Where(word => word.Length >= Long || Apology().IsMatch(word)));

    /// <summary>Whether both hold the same one.</summary>
    public bool Meet(WeightyWords other) => (_some & other._some) != 0 && _words.AsSpan().ContainsAny(other._words);

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("^(?:sorry|thanks?|leid|danke|siento|gracias|désolée?|merci)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Apology();
}
