namespace TriageBot.Reply;

/// <summary>
/// Splits a text in small letters into words. Hyphens part words; an English contraction is the words it stands for
/// ("we'll": we, will), and a French elision is a word ("l'attente": l', attente).
/// </summary>
internal ref struct WordSplitter(ReadOnlySpan<char> text, string language)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly bool _isEnglish = language == "en";
    private readonly bool _isFrench = language == "fr";
    private int _at;
    private string? _second;

    /// <summary>Where the word starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>The word.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>A mark that ends a sentence or a part of it stands before the word; <c>.</c>, <c>?</c>, <c>,</c> or none.</summary>
    public char Before { get; private set; }

    /// <summary>Goes to the next word; false at the end, where <see cref="Before"/> is the last mark.</summary>
    public bool Next()
    {
        if (_second is not null)
        {
            Word = _second;
            (_second, Before) = (null, '\0');
            return true;
        }

        SkipMarks();
        if (_at == _text.Length)
        {
            return false;
        }

        Start = _at;
        End = EndOfWord();
        Word = _text[Start..End];
        _at = End;
        if (_isEnglish)
        {
            Expand();
        }

        return true;
    }

    private static bool IsAlone(char letter) => letter is '↗' or '£' or '€' or '$' or '%' or '°';

    private void SkipMarks()
    {
        Before = '\0';
        for (; _at < _text.Length && !IsWordAt(_at); _at++)
        {
            var mark = MarkAt(_at);
            Before = mark is '?' || (mark is '.' && Before is not '?') || (mark is ',' && Before is '\0') ? mark : Before;
        }
    }

    private readonly bool IsWordAt(int at) => char.IsLetterOrDigit(_text[at]) || IsAlone(_text[at]);

    // The point of "p.m." and of "example.com" ends nothing.
    private readonly char MarkAt(int at) => _text[at] switch
    {
        '?' => '?',
        '!' or '\n' or '\r' or '…' => '.',
        '.' when (at + 1 == _text.Length || !char.IsLetterOrDigit(_text[at + 1])) && !IsInitial(at) => '.',
        ',' or ';' or ':' or '(' or ')' or '–' or '—' or '¡' or '¿' or '"' or '↗' => ',',
        '-' when at > 0 && _text[at - 1] == ' ' => ',',
        _ => '\0',
    };

    private readonly bool IsInitial(int point) => point >= 3 && char.IsLetter(_text[point - 1]) && _text[point - 2] == '.' && char.IsLetter(_text[point - 3]);

    private readonly int EndOfWord()
    {
        var end = _at + 1;
        if (IsAlone(_text[_at]))
        {
            return end;
        }

        while (end < _text.Length && IsInside(end))
        {
            if (_isFrench && _text[end] == '\'')
            {
                return end + 1;
            }

            end++;
        }

        return end;
    }

    private readonly bool IsInside(int at) =>
        char.IsLetterOrDigit(_text[at])
        || char.GetUnicodeCategory(_text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark
        || (at + 1 < _text.Length && Joins(_text[at - 1], _text[at], _text[at + 1]));

    private readonly bool Joins(char before, char mark, char after) =>
        (mark == '\'' && (char.IsLetter(after) || (_isFrench && char.IsLetter(before))))
        || (mark is '.' or ':' or ',' && char.IsAsciiDigit(before) && char.IsAsciiDigit(after));

    private void Expand()
    {
        if (Word is "cannot")
        {
            Word = "can";
            _second = "not";
            return;
        }

        var mark = Word.LastIndexOf('\'');
        if (mark <= 0)
        {
            return;
        }

        _second = Word[(mark + 1)..] switch
        {
            "t" when mark > 1 && Word[mark - 1] == 'n' => "not",
            "s" => Word is "let's" ? "us" : "is",
            "ll" => "will",
            "ve" => "have",
            "re" => "are",
            "m" => "am",
            "d" => "would",
            _ => null,
        };
        Word = _second switch
        {
            null => Word,
            "not" => Word is "can't" ? "can" : Word is "won't" ? "will" : Word[..(mark - 1)],
            _ => Word[..mark],
        };
    }
}
