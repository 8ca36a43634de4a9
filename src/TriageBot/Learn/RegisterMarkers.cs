using System.Text;
using System.Text.RegularExpressions;

namespace TriageBot.Learn;

/// <summary>How a text is written, whatever it says.</summary>
internal static partial class RegisterMarkers
{
    /// <summary>A name or an abbreviation in capitals is no shouting.</summary>
    private const int FewestLetters = 8;

    /// <summary>Whether all letters are capitals.</summary>
    public static bool IsShouted(string text)
    {
        var words = Wording.Of(text);
        return words.Count(char.IsLetter) >= FewestLetters && !words.Any(char.IsLower);
    }

    /// <summary>How many stretched words, dropped letters and short forms there are: soooo, waitin', u, thx, dont, gr8.</summary>
    public static int OddSpellings(string text) => Odd().Count(Wording.Of(text));

    /// <summary>Whether there is a pictograph, symbol or flag.</summary>
    public static bool HasEmoji(string text) => text.EnumerateRunes().Any(IsEmoji);

    private static bool IsEmoji(Rune rune) => rune.Value is (>= 0x1F1E6 and <= 0x1F1FF) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or 0x2B50;

    [GeneratedRegex(
        @"\w*(?<letter>[a-z])\k<letter>{2,}\w*"
        + @"|(?<![\w'])(?:\w{2,}in'|u|ur|r|n|thx|tnx|pls|plz|ppl|cuz|coz|bcoz|tho|thru|im|ive|dont|cant|wont|didnt|doesnt|isnt|wasnt|couldnt|wouldnt"
        + @"|dnt|cnt|hav|wat|wen|da|dis|dat|gud|luv|nite|tmrw|abt|neva|sumthin|sum1|ne1|gr8|l8r?|m8|b4|2day|2moro|2nite)(?![\w'])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Odd();
}
