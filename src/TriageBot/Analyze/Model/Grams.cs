namespace TriageBot.Analyze;

/// <summary>
/// Hashes of what a text consists of: words and pairs of words, and pieces of 2 to 5 characters within one word,
/// its borders included. 64 bits, so that two different n-grams of one vocabulary practically never meet.
/// </summary>
internal static class Grams
{
    private const int LongestPiece = 5;

    /// <summary>Longer words are cut: nothing is learnt from the tail of a DNA string.</summary>
    private const int LongestWord = 60;

    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    public static void Collect(FeatureScratch scratch)
    {
        var tokens = scratch.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            scratch.TokenHashes.Add(HashOf(tokens[i]));
            AddPieces(tokens[i], scratch.CharGrams);
        }

        var hashes = scratch.TokenHashes;
        for (var i = 0; i < hashes.Count; i++)
        {
            scratch.WordGrams.Add(hashes[i] | 1);
            if (i + 1 < hashes.Count)
            {
                scratch.WordGrams.Add(Join(hashes[i], hashes[i + 1]) | 1);
            }
        }
    }

    /// <summary>The lowest bit tells words (1) from pieces (0), so that the two never share an entry.</summary>
    public static bool IsWord(ulong gram) => (gram & 1) == 1;

    public static ulong HashOf(ReadOnlySpan<char> token)
    {
        var hash = Seed;
        foreach (var letter in token)
        {
            hash = (hash ^ letter) * Prime;
        }

        return Mix(hash);
    }

    /// <summary>The hash of a phrase from that of its beginning and of its next word.</summary>
    public static ulong Join(ulong left, ulong right) => Mix((left * 3) ^ right);

    private static void AddPieces(ReadOnlySpan<char> token, List<ulong> pieces)
    {
        if (token.Length > 2 && token[0] == '<')
        {
            return; // a tag says all it has to say as a word
        }

        var length = Math.Min(token.Length, LongestWord) + 2;
        for (var start = 0; start < length - 1; start++)
        {
            var hash = (Seed ^ At(token, start, length)) * Prime;
            var end = Math.Min(start + LongestPiece, length);
            for (var i = start + 1; i < end; i++)
            {
                hash = (hash ^ At(token, i, length)) * Prime;
                pieces.Add(Mix(hash) & ~1UL);
            }
        }
    }

    private static char At(ReadOnlySpan<char> token, int i, int length) =>
        i == 0 || i == length - 1 ? ' ' : token[i - 1];

    /// <summary>The finaliser of MurmurHash3 (public domain): every bit of the input moves every bit of the result.</summary>
    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
