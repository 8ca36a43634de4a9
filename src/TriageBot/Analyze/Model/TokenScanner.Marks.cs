namespace TriageBot.Analyze;

/// <summary>Emoticons and punctuation.</summary>
internal ref partial struct TokenScanner
{
    private bool TakeEmoticon()
    {
        if (Ahead("<3"))
        {
            _at += 2;
            tokens.Add("<3");
            return true;
        }

        if (_text[_at] is not (':' or ';' or '='))
        {
            return false;
        }

        var mouth = _at + 1;
        mouth += Is(mouth, '-') || Is(mouth, '\'') || Is(mouth, 'o') ? 1 : 0;
        if (mouth >= _text.Length || Mood(_text[mouth]) is not { } mood)
        {
            return false;
        }

        // A drive letter or "Note:Please" is no face: a letter counts only when the word ends with it.
        if (char.IsLetter(_text[mouth]) && IsLetterAt(mouth + 1))
        {
            return false;
        }

        _at = mouth + 1;
        tokens.Add(mood);
        return true;
    }

    private static string? Mood(char mouth) => mouth switch
    {
        ')' or ']' or 'D' or '*' or '3' or 'P' or 'p' => ":)",
        '(' or '[' => ":(",
        '/' or '\\' or '|' => ":/",
        _ => null,
    };

    /// <summary>How often a mark is repeated matters; beyond "more than once" it does not.</summary>
    private bool TakeMarks()
    {
        var (asks, shouts, start) = (false, false, _at);
        for (; _at < _text.Length && _text[_at] is '!' or '?' or '！' or '？' or '؟'; _at++)
        {
            var shout = _text[_at] is '!' or '！';
            shouts |= shout;
            asks |= !shout;
        }

        if (_at == start)
        {
            return TakeDots();
        }

        var many = _at - start > 1;
        tokens.Add(asks && shouts ? "?!" : asks ? (many ? "??" : "?") : (many ? "!!" : "!"));
        return true;
    }

    private bool TakeDots()
    {
        var start = _at;
        while (Is(_at, '.') || Is(_at, '…'))
        {
            _at++;
        }

        if (_at == start)
        {
            return false;
        }

        tokens.Add(_at - start > 1 || _text[start] == '…' ? "..." : ".");
        return true;
    }
}
