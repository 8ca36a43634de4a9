using System.Collections.Concurrent;

namespace TriageBot.Reply;

/// <summary>The words of one language, with what was asked before.</summary>
/// <param name="dictionaries">A word is right when one of them knows it.</param>
/// <param name="endings">What may stand at a word's end besides.</param>
internal sealed class SpellingWords(IReadOnlyList<HunspellDictionary> dictionaries, IReadOnlyList<string> endings)
{
    private const int MostRemembered = 20_000;
    private const string Accented = "áéíóú";
    private const string Plain = "aeiou";

    private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.Ordinal);

    /// <summary>Whether a dictionary knows it, as it stands or in lower case.</summary>
    public bool Knows(ReadOnlySpan<char> word) =>
        _asked.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known) ? known : LookUp(word.ToString());

    private bool LookUp(string word)
    {
        // Everybody's slips would fill the memory of a service that runs for months.
        if (_asked.Count >= MostRemembered)
        {
            _asked.Clear();
        }

        return _asked[word] = IsListed(word) || IsListed(word.ToLowerInvariant()) || HasEnding(word.ToLowerInvariant());
    }

    private bool IsListed(string word) => dictionaries.Any(dictionary => dictionary.Knows(word));

    // The accent moves with the ending: "dime", "dímelo".
    private bool HasEnding(string word) => endings.Any(ending =>
        word.Length > ending.Length + 2
        && word.EndsWith(ending, StringComparison.Ordinal)
        && word[..^ending.Length] is var verb
        && (IsListed(verb) || IsListed(Unaccented(verb))));

    private static string Unaccented(string word) =>
        string.Concat(word.Select(letter => Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : letter));
}
