using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>
/// A long list of phrases. In parts, since the runtime does not optimise the code of one pattern that holds them all; and in
/// small letters, since patterns that ignore case cost twice as much.
/// </summary>
internal sealed class Phrases(params IReadOnlyList<Regex> parts)
{
    private const int MostRead = 2_000;

    /// <summary>Whether a text holds one.</summary>
    public bool AreIn(ReadOnlySpan<char> text)
    {
        Span<char> small = stackalloc char[Math.Min(text.Length, MostRead)];
        text[..small.Length].ToLowerInvariant(small);
        foreach (var part in parts)
        {
            if (part.IsMatch(small))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One that a text holds; null for none.</summary>
    public string? FindIn(string text)
    {
        var small = text.ToLowerInvariant();
        foreach (var part in parts)
        {
            if (part.Match(small) is { Success: true } found)
            {
                return text.Substring(found.Index, found.Length).Trim();
            }
        }

        return null;
    }
}
