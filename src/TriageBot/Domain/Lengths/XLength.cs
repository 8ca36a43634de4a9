using System.Text;

namespace TriageBot.Domain;

/// <summary>
/// X's weighted length: of the composed text (NFC) a web address is 23, an emoji 2 whatever it is made of, a character of
/// the light ranges (Latin, Greek, Cyrillic, Arabic and their like, common punctuation) 1, any other 2.
/// Source: twitter-text, configuration 3. Not covered: which emoji X has drawn. A sequence of a form that no font knows is
/// one emoji here, and two or more there.
/// </summary>
internal sealed class XLength : LengthRule
{
    private const int AddressLength = 23;
    private const int EmojiLength = 2;

    /// <inheritdoc/>
    public override string? Peculiarity => "a web address counts 23, an emoji or a Chinese, Japanese or Korean character 2";

    /// <inheritdoc/>
    public override int Of(string text)
    {
        var (composed, length, from) = (Composition.Of(text), 0, 0);
        foreach (var address in WebAddresses.OnX.In(composed))
        {
            length += WeightOf(composed.AsSpan(from, address.Start - from)) + AddressLength;
            from = address.End;
        }

        return length + WeightOf(composed.AsSpan(from));
    }

    private static int WeightOf(ReadOnlySpan<char> text)
    {
        var weight = 0;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var first, out var units);
            var emoji = EmojiSequence.UnitsAtStartOf(text);
            weight += emoji > 0 ? EmojiLength : IsLight(first) ? 1 : 2;
            text = text[Math.Max(emoji, units)..];
        }

        return weight;
    }

    // The ranges of configuration 3.
    private static bool IsLight(Rune rune) =>
        rune.Value is <= 0x10FF or (>= 0x2000 and <= 0x200D) or (>= 0x2010 and <= 0x201F) or (>= 0x2032 and <= 0x2037);
}
