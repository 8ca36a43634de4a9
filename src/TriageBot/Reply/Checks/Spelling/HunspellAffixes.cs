namespace TriageBot.Reply;

/// <summary>All rules of a Hunspell dictionary (its <c>.aff</c> file), found by what a word ends or begins with.</summary>
internal sealed class HunspellAffixes
{
    private readonly Dictionary<string, HunspellAffix[]>.AlternateLookup<ReadOnlySpan<char>> _suffixes;
    private readonly Dictionary<string, HunspellAffix[]>.AlternateLookup<ReadOnlySpan<char>> _prefixes;
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);
    private readonly bool _longFlags;
    private readonly string _bound;
    private readonly string _compound;
    private readonly string _forbidden;

    private HunspellAffixes(IReadOnlyList<string[]> lines)
    {
        BuildsCompounds = lines.Any(line => line[0] == "COMPOUNDBEGIN");
        _longFlags = lines.Any(line => line is ["FLAG", "long", ..]);
        _forbidden = FlagOf(lines, "FORBIDDENWORD");
        _bound = FlagOf(lines, "NEEDAFFIX");
        _compound = FlagOf(lines, "ONLYINCOMPOUND");
        var affixes = Affixes(lines).ToList();
        _suffixes = ByAdded(affixes.Where(affix => affix.IsSuffix));
        _prefixes = ByAdded(affixes.Where(affix => !affix.IsSuffix));
    }

    /// <summary>Whether the language joins words freely, as German does.</summary>
    public bool BuildsCompounds { get; }

    /// <summary>Reads the lines of a file.</summary>
    public static HunspellAffixes Read(IEnumerable<string> lines) => new(
        [.. lines.Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(line => line.Length > 1)]);

    /// <summary>Flags as one character each.</summary>
    public string FlagsOf(ReadOnlySpan<char> written)
    {
        if (!_longFlags)
        {
            return Shared(written.ToString());
        }

        Span<char> flags = stackalloc char[Math.Min(written.Length / 2, 64)];
        for (var i = 0; i < flags.Length; i++)
        {
            flags[i] = (char)((written[2 * i] << 8) | written[(2 * i) + 1]);
        }

        return Shared(flags.ToString());
    }

    /// <summary>The flags of two homonyms: where one stands alone, the word does.</summary>
    public string Joined(string one, string other) => Shared(
        MayStandAlone(one) == MayStandAlone(other) ? one + other : (one + other).Replace(_bound, "", StringComparison.Ordinal));

    /// <summary>Whether it is a part of compounds alone.</summary>
    public bool AreOfCompounds(string flags) => flags.AsSpan().ContainsAny(_compound);

    // Tens of thousands of words share a few hundred sets of flags.
    private string Shared(string flags)
    {
        _shared.TryAdd(flags, flags);
        return _shared[flags];
    }

    /// <summary>Whether a word with these flags is said to be none.</summary>
    public bool Forbids(string flags) => flags.AsSpan().ContainsAny(_forbidden);

    /// <summary>Whether a root is a word without any affix.</summary>
    public bool MayStandAlone(string flags) => !flags.AsSpan().ContainsAny(_bound);

    /// <summary>What a word may end with.</summary>
    public IEnumerable<HunspellAffix> SuffixesOf(ReadOnlySpan<char> word)
    {
        List<HunspellAffix> found = [];
        for (var length = 0; length <= word.Length; length++)
        {
            found.AddRange(_suffixes.TryGetValue(word[^length..], out var affixes) ? affixes : []);
        }

        return found;
    }

    /// <summary>What a word may begin with.</summary>
    public IEnumerable<HunspellAffix> PrefixesOf(ReadOnlySpan<char> word)
    {
        List<HunspellAffix> found = [];
        for (var length = 0; length <= word.Length; length++)
        {
            found.AddRange(_prefixes.TryGetValue(word[..length], out var affixes) ? affixes : []);
        }

        return found;
    }

    // SFX flag stripped added[/further] condition; a rule's head has four words, the third of them a number.
    private IEnumerable<HunspellAffix> Affixes(IReadOnlyList<string[]> lines)
    {
        var crossing = lines.Where(line => line is ["SFX" or "PFX", _, "Y", ..]).Select(line => line[0] + line[1]).ToHashSet();
        return from line in lines
               where line is ["SFX" or "PFX", _, not ("Y" or "N"), _, _, ..]
               let slash = line[3].IndexOf('/')
               select new HunspellAffix(
                   FlagsOf(line[1])[0],
                   line[0] == "SFX",
                   crossing.Contains(line[0] + line[1]),
                   line[2] == "0" ? "" : line[2],
                   (slash < 0 ? line[3] : line[3][..slash]) is var added && added == "0" ? "" : added,
                   line[4] == "." ? "" : line[4],
                   slash < 0 ? "" : FlagsOf(line[3].AsSpan(slash + 1)));
    }

    private string FlagOf(IReadOnlyList<string[]> lines, string option) =>
        lines.FirstOrDefault(line => line[0] == option) is { } line ? FlagsOf(line[1]) : "";

    private static Dictionary<string, HunspellAffix[]>.AlternateLookup<ReadOnlySpan<char>> ByAdded(IEnumerable<HunspellAffix> affixes) =>
        affixes.GroupBy(affix => affix.Added)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
