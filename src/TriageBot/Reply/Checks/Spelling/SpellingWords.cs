using System.Collections.Concurrent;

namespace TriageBot.Reply;

/// <summary>The words of one language, with what was asked before.</summary>
internal sealed class SpellingWords(IReadOnlyList<HunspellDictionary> dictionaries)
{
    private const int MostRemembered = 20_000;

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

        return _asked[word] = dictionaries.Any(dictionary => dictionary.Knows(word))
            || (char.IsUpper(word[0]) && word.ToLowerInvariant() is var lower && dictionaries.Any(dictionary => dictionary.Knows(lower)));
    }
}
