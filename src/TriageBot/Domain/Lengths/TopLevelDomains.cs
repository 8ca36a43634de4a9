namespace TriageBot.Domain;

/// <summary>
/// The top-level domains, which tell <c>example.com</c> from <c>archive.tar</c>. The list is IANA's, as the npm package
/// <c>tlds</c> 1.261.0 (MIT) carries it; X's own may lack the newest, and what it lacks is counted as an address here only.
/// </summary>
internal static class TopLevelDomains
{
    private static readonly HashSet<string> Names = Read();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = Names.Max(name => name.Length);

    /// <summary>Where the top-level domain that begins at a place ends, if nothing of a name follows it; 0 where none does.</summary>
    public static int EndIn(string text, int start)
    {
        if (string.Compare(text, start, "xn--", 0, 4, StringComparison.OrdinalIgnoreCase) == 0)
        {
            return PunycodeEndIn(text, start + 4);
        }

        for (var length = Math.Min(Longest, text.Length - start); length > 0; length--)
        {
            if (IsClosed(text, start + length) && Lookup.Contains(text.AsSpan(start, length)))
            {
                return start + length;
            }
        }

        return 0;
    }

    private static int PunycodeEndIn(string text, int start)
    {
        var end = start;
        while (end < text.Length && (text[end] == '-' || char.IsAsciiLetterOrDigit(text[end])))
        {
            end++;
        }

        return end > start ? end : 0;
    }

    private static bool IsClosed(string text, int end) =>
        end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] is '@' or '+' or '-');

    private static HashSet<string> Read()
    {
        using var stream = typeof(TopLevelDomains).Assembly.GetManifestResourceStream("TriageBot.Domain.Lengths.top-level-domains.txt")!;
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
    }
}
