using System.Buffers;
using System.Globalization;
using System.Text;

namespace TriageBot.Domain;

/// <summary>
/// Emoji that are made of several code points: keycaps, flags, and pictures with a style, a skin tone or others joined to
/// them (UTS #51). They are told by their form, and no larger than any that Unicode recommends.
/// </summary>
internal static class EmojiSequence
{
    // Of the recommended sequences the kiss has the most pictures: two people, a heart, a mark.
    private const int MostPictures = 4;

    private const char Joiner = '\u200D';
    private const char EmojiStyle = '\uFE0F';
    private const char Keycap = '\u20E3';

    // England, Scotland and Wales: a black flag, five letters that cannot be seen, and their end.
    private const int BlackFlag = 0x1F3F4;
    private const int TagLetters = 5;
    private const int TagEnd = 0xE007F;

    /// <summary>How many UTF-16 units the sequence at the start of a text has; 0 where there is none.</summary>
    public static int UnitsAtStartOf(ReadOnlySpan<char> text) =>
        KeycapUnits(text) is > 0 and var keycap ? keycap : FlagUnits(text) is > 0 and var flag ? flag : JoinedUnits(text);

    private static int KeycapUnits(ReadOnlySpan<char> text) => text switch
    {
        [(>= '0' and <= '9') or '#' or '*', Keycap, ..] => 2,
        [(>= '0' and <= '9') or '#' or '*', EmojiStyle, Keycap, ..] => 3,
        _ => 0,
    };

    private static int FlagUnits(ReadOnlySpan<char> text) =>
        text is ['\uD83C', >= '\uDDE6' and <= '\uDDFF', '\uD83C', >= '\uDDE6' and <= '\uDDFF', ..] ? 4 : 0;

    // A picture by itself is no sequence: it weighs what its code point weighs.
    private static int JoinedUnits(ReadOnlySpan<char> text)
    {
        var (units, modified) = PictureUnits(text);
        var pictures = units > 0 ? 1 : 0;
        while (pictures is > 0 and < MostPictures && text[units..] is [Joiner, .. var rest] && PictureUnits(rest) is { Units: > 0 and var next })
        {
            units += 1 + next;
            pictures++;
        }

        return modified || pictures > 1 ? units : 0;
    }

    private static (int Units, bool Modified) PictureUnits(ReadOnlySpan<char> text)
    {
        if (Rune.DecodeFromUtf16(text, out var picture, out var units) != OperationStatus.Done || !IsPicture(picture))
        {
            return (0, false);
        }

        var more = ModifierUnits(picture, text[units..]);
        return (units + more, more > 0);
    }

    private static int ModifierUnits(Rune picture, ReadOnlySpan<char> text) => text switch
    {
        [EmojiStyle, ..] => 1,
        ['\uD83C', >= '\uDFFB' and <= '\uDFFF', ..] => 2,
        _ when picture.Value == BlackFlag => TagUnits(text),
        _ => 0,
    };

    private static int TagUnits(ReadOnlySpan<char> text)
    {
        const int Units = 2 * (TagLetters + 1);
        return text.Length >= Units
            && Rune.DecodeFromUtf16(text[(Units - 2)..], out var end, out _) == OperationStatus.Done
            && end.Value == TagEnd
            && AreTagLetters(text[..(Units - 2)])
                ? Units
                : 0;
    }

    private static bool AreTagLetters(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is < 0xE0061 or > 0xE007A)
            {
                return false;
            }
        }

        return true;
    }

    // Extended_Pictographic, as the runtime's own grapheme clusters know it (rule GB11): two of a kind with a joiner
    // between them are one cluster. Marks, which join anything, are no pictures.
    private static bool IsPicture(Rune rune)
    {
        if (rune.Value < 0xA9 || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol
            or UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OtherNotAssigned))
        {
            return false;
        }

        Span<char> joined = stackalloc char[5];
        var units = rune.EncodeToUtf16(joined);
        joined[units] = Joiner;
        var all = units + 1 + rune.EncodeToUtf16(joined[(units + 1)..]);
        return StringInfo.GetNextTextElementLength(joined[..all]) == all;
    }
}
