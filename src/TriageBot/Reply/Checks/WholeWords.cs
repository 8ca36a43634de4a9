namespace TriageBot.Reply;

/// <summary>Finds words as wholes.</summary>
internal static class WholeWords
{
    /// <summary>Whether a text holds a word, or words, ignoring case.</summary>
    public static bool Find(string text, string word)
    {
        for (var at = 0; word.Length > 0 && (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
