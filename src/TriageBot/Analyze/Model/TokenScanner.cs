using System.Globalization;
using System.Text;

namespace TriageBot.Analyze;

/// <summary>One walk over a text from left to right. Each method either takes what it knows or leaves it to the next.</summary>
internal ref partial struct TokenScanner(ReadOnlySpan<char> text, TokenBuffer tokens)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public void Run()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]))
            {
                _at++;
            }
            else if (!TakeTag() && !TakeLink() && !TakeHandle() && !TakeNumber() && !TakeHashtag() && !TakeWord()
                && !TakeEmoticon() && !TakeMarks())
            {
                TakeSymbol();
            }
        }
    }

    /// <summary>Data sets come with handles and links masked in several ways.</summary>
    private bool TakeTag()
    {
        if (_text[_at] != '<')
        {
            return false;
        }

        foreach (var tag in (ReadOnlySpan<string>)["<user>", "<url>", "<email>", "<brand>"])
        {
            if (Ahead(tag))
            {
                _at += tag.Length;
                tokens.Add(tag);
                return true;
            }
        }

        return false;
    }

    private bool TakeLink()
    {
        if (_text[_at] is not ('h' or 'H' or 'w' or 'W') || !(Ahead("http:") || Ahead("https:") || Ahead("www.")))
        {
            return false;
        }

        SkipToSpace();
        tokens.Add("<url>");
        return true;
    }

    private bool TakeHandle()
    {
        if (_text[_at] is not ('@' or '＠') || !IsNameAt(_at + 1))
        {
            return false;
        }

        _at++;
        while (IsNameAt(_at) || (Is(_at, '.') && IsNameAt(_at + 1)) || (Is(_at, '@') && IsNameAt(_at + 1)))
        {
            _at++;
        }

        tokens.Add("<user>");
        return true;
    }

    private bool TakeNumber()
    {
        var money = _text[_at] is '$' or '£' or '€' && IsDigitAt(_at + 1);
        if (!money && !IsDigitAt(_at))
        {
            return false;
        }

        var clock = false;
        for (_at += money ? 1 : 0; IsDigitAt(_at) || (IsSeparatorAt(_at) && IsDigitAt(_at + 1)); _at++)
        {
            clock |= _text[_at] == ':';
        }

        money |= Is(_at, '€') || Is(_at, '£');
        _at += Is(_at, '€') || Is(_at, '£') ? 1 : 0;
        AddNumber(money, clock);
        return true;
    }

    /// <summary>The unit glued to a number is a token of its own (<c>3hrs</c>), unless it makes the number a time.</summary>
    private void AddNumber(bool money, bool clock)
    {
        var unit = _at;
        while (IsLetterAt(unit) && unit - _at < 20)
        {
            unit++;
        }

        var suffix = _text[_at..unit];
        var time = clock || suffix.Equals("am", StringComparison.OrdinalIgnoreCase)
            || suffix.Equals("pm", StringComparison.OrdinalIgnoreCase);
        tokens.Add(money ? "<money>" : time ? "<time>" : "<num>");
        if (!money && !time)
        {
            PushLower(suffix);
            tokens.End();
        }

        _at = unit;
    }

    private bool TakeHashtag()
    {
        if (_text[_at] is not ('#' or '＃') || !IsLetterAt(_at + 1))
        {
            return false;
        }

        var start = ++_at;
        while (IsNameAt(_at))
        {
            _at++;
        }

        var name = _text[start.._at];
        tokens.Push('#');
        PushLower(name);
        tokens.End();
        AddParts(name);
        return true;
    }

    /// <summary><c>NeverAgain_2day</c> reads: never again 2 day.</summary>
    private readonly void AddParts(ReadOnlySpan<char> name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !IsBorder(name[i - 1], name[i]))
            {
                continue;
            }

            PushLower(name[start..i].Trim('_'));
            tokens.End();
            start = i;
        }
    }

    private static bool IsBorder(char left, char right) =>
        right == '_' || (char.IsLower(left) && char.IsUpper(right)) || char.IsDigit(left) != char.IsDigit(right);

    private bool TakeWord()
    {
        if (!IsLetterAt(_at))
        {
            return false;
        }

        var (letters, capitals, stretched) = (0, 0, false);
        for (; IsLetterAt(_at) || (IsApostropheAt(_at) && IsLetterAt(_at + 1)); _at++)
        {
            var letter = char.ToLowerInvariant(_text[_at]);
            letters++;
            capitals += char.IsUpper(_text[_at]) ? 1 : 0;
            stretched |= !PushSqueezed(IsApostropheAt(_at) ? '\'' : letter);
        }

        if (Is(_at, '@') && IsNameAt(_at + 1))
        {
            tokens.DropOpen();
            SkipToSpace();
            tokens.Add("<email>");
            return true;
        }

        tokens.Shouted += letters >= 3 && capitals == letters ? 1 : 0;
        tokens.Stretched += stretched ? 1 : 0;
        tokens.End();
        return true;
    }

    private readonly bool PushSqueezed(char letter)
    {
        var open = tokens.Open;
        if (open.Length >= 2 && open[^1] == letter && open[^2] == letter)
        {
            return false;
        }

        tokens.Push(letter);
        return true;
    }

    private void TakeSymbol()
    {
        if (Rune.DecodeFromUtf16(_text[_at..], out var rune, out var length) != System.Buffers.OperationStatus.Done)
        {
            _at++;
            return;
        }

        _at += length;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.ModifierSymbol
            || rune.Value is >= 0x1F3FB and <= 0x1F3FF or 0xFFFD)
        {
            return;
        }

        tokens.Add(rune.Value is 0x201C or 0x201D or 0xAB or 0xBB ? "\"" : _text.Slice(_at - length, length));
    }

    private readonly void PushLower(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            tokens.Push(char.ToLowerInvariant(letter));
        }
    }

    private void SkipToSpace()
    {
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private readonly bool Ahead(string start) =>
        _text[_at..].StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private readonly bool Is(int at, char wanted) => at < _text.Length && _text[at] == wanted;

    private readonly bool IsDigitAt(int at) => at < _text.Length && char.IsDigit(_text[at]);

    private readonly bool IsSeparatorAt(int at) => at < _text.Length && _text[at] is ('.' or ',' or ':');

    private readonly bool IsApostropheAt(int at) => at < _text.Length && _text[at] is ('\'' or '’' or '`');

    private readonly bool IsNameAt(int at) => at < _text.Length && (char.IsLetterOrDigit(_text[at]) || _text[at] == '_');

    /// <summary>Vowel signs of Hindi and Arabic are marks, and part of the word.</summary>
    private readonly bool IsLetterAt(int at) => at < _text.Length
        && (char.IsLetter(_text[at]) || (_text[at] > 0x2FF && char.GetUnicodeCategory(_text[at])
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && _text[at] is < '\uFE00' or > '\uFE0F'));
}
