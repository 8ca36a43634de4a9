namespace TriageBot.Analyze;

/// <summary>The tokens of one text, in order, in one reusable block of memory. For one thread at a time.</summary>
public sealed class TokenBuffer
{
    private char[] _chars = new char[1024];
    private int[] _ends = new int[256];
    private int _used;

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many words were written in capitals, of three letters or more.</summary>
    public int Shouted { get; internal set; }

    /// <summary>How many words were stretched, as in <c>sooo</c>.</summary>
    public int Stretched { get; internal set; }

    /// <summary>One token, valid until the next <see cref="Clear"/>.</summary>
    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            return _chars.AsSpan(start, _ends[index] - start);
        }
    }

    /// <summary>Forgets all tokens.</summary>
    public void Clear()
    {
        _used = 0;
        Count = 0;
        Shouted = 0;
        Stretched = 0;
    }

    /// <summary>The tokens with a space between them: the cleaned text.</summary>
    public override string ToString()
    {
        var text = new System.Text.StringBuilder(_used + Count);
        for (var i = 0; i < Count; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(this[i]);
        }

        return text.ToString();
    }

    /// <summary>The token that is being written: what was pushed since the last token ended.</summary>
    internal ReadOnlySpan<char> Open
    {
        get
        {
            var start = Count == 0 ? 0 : _ends[Count - 1];
            return _chars.AsSpan(start, _used - start);
        }
    }

    internal void Push(char letter)
    {
        if (_used == _chars.Length)
        {
            Array.Resize(ref _chars, _used * 2);
        }

        _chars[_used++] = letter;
    }

    /// <summary>Ends the open token; an empty one is none.</summary>
    internal void End()
    {
        if (Open.IsEmpty)
        {
            return;
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
        }

        _ends[Count++] = _used;
    }

    internal void DropOpen() => _used -= Open.Length;

    internal void Add(ReadOnlySpan<char> token)
    {
        foreach (var letter in token)
        {
            Push(letter);
        }

        End();
    }
}
