namespace TriageBot.Reply;

/// <summary>One rule of a Hunspell dictionary: what is put on a root, and what is taken off it before.</summary>
/// <param name="Flag">Which roots take it.</param>
/// <param name="IsSuffix">At the end, not at the front.</param>
/// <param name="Crosses">Whether one of the other kind may stand with it.</param>
/// <param name="Stripped">What the root loses.</param>
/// <param name="Added">What the word gains.</param>
/// <param name="Condition">What the root looks like there, such as <c>[^aeiou]y</c>.</param>
/// <param name="Further">Flags of what may be put on top.</param>
internal sealed record HunspellAffix(
    char Flag, bool IsSuffix, bool Crosses, string Stripped, string Added, string Condition, string Further)
{
    /// <summary>The root that a word would come from.</summary>
    /// <param name="word">It has what is added.</param>
    /// <param name="room">Where the root is written.</param>
    /// <param name="root">The root, in that room.</param>
    public bool TryStrip(ReadOnlySpan<char> word, Span<char> room, out ReadOnlySpan<char> root)
    {
        var kept = IsSuffix ? word[..^Added.Length] : word[Added.Length..];
        var length = kept.Length + Stripped.Length;
        root = default;
        if (length == 0 || length > room.Length)
        {
            return false;
        }

        kept.CopyTo(IsSuffix ? room : room[Stripped.Length..]);
        Stripped.CopyTo(IsSuffix ? room[kept.Length..] : room);
        root = room[..length];
        return Fits(root);
    }

    private bool Fits(ReadOnlySpan<char> root)
    {
        var places = Places();
        var at = IsSuffix ? root.Length - places : 0;
        if (at < 0 || root.Length < places)
        {
            return false;
        }

        for (var i = 0; i < Condition.Length; i++, at++)
        {
            var close = Condition[i] == '[' ? Condition.IndexOf(']', i) : i;
            if (!Matches(Condition.AsSpan(i, close - i + 1), root[at]))
            {
                return false;
            }

            i = close;
        }

        return true;
    }

    private int Places()
    {
        var places = 0;
        for (var i = 0; i < Condition.Length; i++, places++)
        {
            i = Condition[i] == '[' ? Condition.IndexOf(']', i) : i;
        }

        return places;
    }

    private static bool Matches(ReadOnlySpan<char> place, char letter) => place switch
    {
        ['.'] => true,
        ['[', '^', .. var others, ']'] => !others.Contains(letter),
        ['[', .. var these, ']'] => these.Contains(letter),
        [var only] => only == letter,
        _ => false,
    };
}
