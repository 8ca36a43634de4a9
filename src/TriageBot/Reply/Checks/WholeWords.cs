namespace TriageBot.Reply;

/// <summary>Finds words as wholes.</summary>
internal static class WholeWords
{
    /// <summary>Whether a text holds a word, or words, ignoring case.</summary>
    public static bool Find(ReadOnlySpan<char> text, string word)
    {
        var from = 0;
        while (word.Length > 0 && text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var found)
        {
            var at = from + found;
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }
}
