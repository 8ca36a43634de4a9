using System.Globalization;

namespace TriageBot.Domain;

/// <summary>Host names with a top-level domain that exists: labels, dots, and what DNS can hold of them.</summary>
internal static class HostName
{
    private const int LongestLabel = 63;
    private const int LongestName = 253;

    private static readonly IdnMapping Punycode = new();

    /// <summary>Where the longest host name that begins at a place ends; 0 where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="isLetter">What a label is made of, hyphens and underscores aside.</param>
    public static int EndIn(string text, int start, Predicate<char> isLetter)
    {
        var end = 0;
        for (var label = start; DotAfter(text, label, isLetter) is > 0 and var dot; label = dot + 1)
        {
            var underscored = text.AsSpan(label..dot).Contains('_');
            end = !underscored && TopLevelDomains.EndIn(text, dot + 1) is > 0 and var longer ? longer : end;
        }

        return end > 0 && IsInDns(text[start..end]) ? end : 0;
    }

    /// <summary>Where a port that begins at a place ends; the place itself where none does.</summary>
    public static int PortEndIn(string text, int start)
    {
        var end = start + 1;
        while (start < text.Length && text[start] == ':' && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > start + 1 ? end : start;
    }

    /// <summary>What the label of an address without a scheme is made of.</summary>
    public static bool IsLatin(char letter) => char.IsAsciiLetterOrDigit(letter) || IsAccented(letter);

    /// <summary>A Latin letter with an accent, or the accent.</summary>
    public static bool IsAccented(char letter) =>
        letter is (>= 'À' and <= 'ɏ' and not '×' and not '÷') or (>= '\u0300' and <= '\u036F') or (>= 'Ḁ' and <= 'ỿ');

    /// <summary>What the label of an address with a scheme is made of: of what is not ASCII, all but blanks and direction marks.</summary>
    public static bool IsInternational(char letter) => letter < 0x80
        ? char.IsAsciiLetterOrDigit(letter)
        : !char.IsWhiteSpace(letter) && !char.IsControl(letter) && letter is not (
            '\u061C' or '\u180E' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or >= '\uFFFE');

    // The dot behind a label that begins and ends with a letter; 0 for none.
    private static int DotAfter(string text, int label, Predicate<char> isLetter)
    {
        var end = label;
        while (end < text.Length && (text[end] is '-' or '_' || isLetter(text[end])))
        {
            end++;
        }

        return end > label && end < text.Length && text[end] == '.' && isLetter(text[label]) && isLetter(text[end - 1]) ? end : 0;
    }

    private static bool IsInDns(string host)
    {
        if (host.Length > LongestName)
        {
            return false;
        }

        try
        {
            var ascii = System.Text.Ascii.IsValid(host) ? host : Punycode.GetAscii(host);
            return ascii.Length <= LongestName && Array.TrueForAll(ascii.Split('.'), label => label.Length <= LongestLabel);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
