namespace TriageBot.Reply;

/// <summary>
/// One dictionary in Hunspell's format: roots with flags, and the affixes that the flags allow. Knows whether a word is one;
/// of a compound both halves have to be known, whatever the rules for joining them.
/// </summary>
internal sealed class HunspellDictionary
{
    private const int ShortestHalf = 3;

    private readonly HunspellAffixes _affixes;
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private HunspellDictionary(HunspellAffixes affixes)
    {
        _affixes = affixes;
        _lookup = _roots.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads <c>PATH.aff</c> and <c>PATH.dic</c>, which are UTF-8.</summary>
    public static HunspellDictionary Load(string path)
    {
        var dictionary = new HunspellDictionary(HunspellAffixes.Read(File.ReadLines(path + ".aff")));
        foreach (var line in File.ReadLines(path + ".dic").Skip(1))
        {
            dictionary.Add(line.AsSpan());
        }

        dictionary._roots.TrimExcess();
        return dictionary;
    }

    /// <summary>Whether it is a word, as it stands.</summary>
    public bool Knows(string word) => IsWord(word) || (_affixes.BuildsCompounds && IsCompound(word));

    private bool IsCompound(ReadOnlySpan<char> word)
    {
        for (var at = ShortestHalf; at <= word.Length - ShortestHalf; at++)
        {
            if (IsWord(word[at..]) && (IsWord(word[..at]) || IsNoun(word[..at])))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNoun(ReadOnlySpan<char> word)
    {
        Span<char> noun = stackalloc char[64];
        if (word.Length > noun.Length)
        {
            return false;
        }

        word.CopyTo(noun);
        noun[0] = char.ToUpperInvariant(noun[0]);
        return IsWord(noun[..word.Length]);
    }

    private bool IsWord(ReadOnlySpan<char> word) =>
        _lookup.TryGetValue(word, out var flags)
            ? !_affixes.Forbids(flags) && (_affixes.MayStandAlone(flags) || IsDerived(word))
            : IsDerived(word);

    // A homonym adds its flags to the word's.
    private void Add(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(' ', '\t');
        var entry = end < 0 ? line : line[..end];
        var slash = entry.IndexOf('/');
        var root = slash < 0 ? entry : entry[..slash];
        var flags = slash < 0 ? "" : _affixes.FlagsOf(entry[(slash + 1)..]);
        if (!_affixes.AreOfCompounds(flags))
        {
            _lookup[root] = _lookup.TryGetValue(root, out var known) ? _affixes.Joined(known, flags) : flags;
        }
    }

    private bool IsDerived(ReadOnlySpan<char> word)
    {
        Span<char> room = stackalloc char[128];
        if (word.Length > room.Length / 2)
        {
            return false;
        }

        foreach (var suffix in _affixes.SuffixesOf(word))
        {
            if (suffix.TryStrip(word, room, out var stem) && HasRoot(stem, suffix))
            {
                return true;
            }
        }

        foreach (var prefix in _affixes.PrefixesOf(word))
        {
            if (prefix.TryStrip(word, room, out var stem) && Allows(stem, prefix))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasRoot(ReadOnlySpan<char> stem, HunspellAffix suffix)
    {
        if (Allows(stem, suffix))
        {
            return true;
        }

        Span<char> room = stackalloc char[128];
        foreach (var inner in _affixes.SuffixesOf(stem))
        {
            if (inner.Further.Contains(suffix.Flag) && inner.TryStrip(stem, room, out var root) && Allows(root, inner))
            {
                return true;
            }
        }

        foreach (var prefix in _affixes.PrefixesOf(stem))
        {
            if (suffix.Crosses && prefix.Crosses && prefix.TryStrip(stem, room, out var root) && Allows(root, prefix) && Allows(root, suffix))
            {
                return true;
            }
        }

        return false;
    }

    private bool Allows(ReadOnlySpan<char> root, HunspellAffix affix) =>
        _lookup.TryGetValue(root, out var flags) && flags.Contains(affix.Flag);
}
