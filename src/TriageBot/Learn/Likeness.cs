namespace TriageBot.Learn;

/// <summary>How alike two texts are: the share of their different words that they have in common.</summary>
internal static class Likeness
{
    /// <summary>The words of a cleaned text.</summary>
    public static HashSet<string> WordsOf(string cleaned) => [.. cleaned.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>0 for nothing in common, 1 for the same words.</summary>
    public static double Of(HashSet<string> one, HashSet<string> other)
    {
        var (small, large) = one.Count < other.Count ? (one, other) : (other, one);
        var common = small.Count(large.Contains);
        var all = one.Count + other.Count - common;
        return all == 0 ? 1 : common / (double)all;
    }
}
