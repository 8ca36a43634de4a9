namespace TriageBot.Reply;

/// <summary>Guesses what somebody meant by a mistyped word.</summary>
public static class Spelling
{
    /// <summary><c>; did you mean 'agents'?</c>, or what is known when nothing is near.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> known) => Nearest(word, known) is { } near
        ? $"; did you mean '{near}'?"
        : $"; known: {string.Join(", ", known)}";

    /// <summary>The known word that was meant; null when none is near.</summary>
    public static string? Nearest(string word, IReadOnlyCollection<string> known)
    {
        var nearest = known.Select(name => (name, distance: Distance(word, name))).MinBy(pair => pair.distance);
        return nearest.name is { } near && nearest.distance <= Math.Max(1, near.Length / 3) ? near : null;
    }

    // Edits, with two swapped neighbours counted as one: the commonest slip of all.
    private static int Distance(string word, string name)
    {
        var edits = new int[word.Length + 1, name.Length + 1];
        for (var i = 0; i <= word.Length; i++)
        {
            for (var j = 0; j <= name.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0 ? i + j : Cheapest(edits, word, name, i, j);
            }
        }

        return edits[word.Length, name.Length];
    }

    private static int Cheapest(int[,] edits, string word, string name, int i, int j)
    {
        var same = char.ToLowerInvariant(word[i - 1]) == char.ToLowerInvariant(name[j - 1]);
        var best = Math.Min(
            Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1,
            edits[i - 1, j - 1] + (same ? 0 : 1));
        var swapped = i > 1 && j > 1 && word[i - 1] == name[j - 2] && word[i - 2] == name[j - 1];
        return swapped ? Math.Min(best, edits[i - 2, j - 2] + 1) : best;
    }
}
