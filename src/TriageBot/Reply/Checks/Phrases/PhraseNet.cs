namespace TriageBot.Reply;

/// <summary>All phrases of a language in one net of states, walked once for a text.</summary>
internal sealed class PhraseNet
{
    private const int Root = 0;
    private const int ClauseRoot = 1;
    private const int LongestGap = 6;

    private readonly Dictionary<(int State, string Slot), int> _built = [];
    private readonly Dictionary<long, int[]> _next = [];
    private readonly List<int> _any = [-1, -1];
    private readonly List<ulong> _maybe = [0, 0];
    private readonly List<bool> _leads = [true, true];
    private readonly List<List<Ending>?> _endings = [null, null];

    /// <summary>Takes in a phrase of a list.</summary>
    public void Add(PhraseList list, Phrase phrase) =>
        Add(phrase.BeginsClause ? ClauseRoot : Root, phrase.Slots, new(list, phrase.Cancels, phrase.EndsClause, phrase.Asked));

    /// <summary>Every phrase in a text, also those within others.</summary>
    public List<Hit> Walk(List<SpokenWord> words)
    {
        List<Hit> hits = [];
        List<(int State, int First)> here = [], ahead = [];
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (at > 0 && words[at - 1].Sentence != word.Sentence)
            {
                here.Clear();
            }

            here.Add((Root, at));
            if (word.BeginsClause)
            {
                here.Add((ClauseRoot, at));
            }

            ahead.Clear();
            foreach (var (state, first) in here)
            {
                Step(state, first, at, word, ahead, hits);
            }

            (here, ahead) = (ahead, here);
        }

        return hits;
    }

    private static long Key(int state, int symbol) => ((long)state << 32) | (uint)symbol;

    // Whether a state may go on by a symbol is told by one bit of 64, before the dictionary is asked.
    private static ulong Bit(int symbol) => 1UL << (symbol & 63);

    private void Step(int state, int first, int at, in SpokenWord word, List<(int State, int First)> ahead, List<Hit> hits)
    {
        if (_any[state] is >= 0 and var any)
        {
            Enter(any, first, at, word, ahead, hits);
        }

        foreach (var symbol in word.Symbols)
        {
            if ((_maybe[state] & Bit(symbol)) != 0 && _next.TryGetValue(Key(state, symbol), out var targets))
            {
                foreach (var target in targets)
                {
                    Enter(target, first, at, word, ahead, hits);
                }
            }
        }
    }

    private void Enter(int state, int first, int at, in SpokenWord word, List<(int State, int First)> ahead, List<Hit> hits)
    {
        if (_leads[state])
        {
            ahead.Add((state, first));
        }

        foreach (var ending in _endings[state] ?? [])
        {
            if ((!ending.AtEnd || word.EndsClause) && (ending.Asked is null || ending.Asked == word.Asked))
            {
                hits.Add(new(ending.List, ending.Cancels, first, at));
            }
        }
    }

    private void Add(int state, IReadOnlyList<PhraseSlot> slots, Ending ending)
    {
        if (slots.Count == 0)
        {
            (_endings[state] ??= []).Add(ending);
            return;
        }

        IReadOnlyList<PhraseSlot> rest = [.. slots.Skip(1)];
        if (slots[0].IsGap)
        {
            for (var width = 0; width <= LongestGap; width++)
            {
                Add(state, rest, ending);
                state = width < LongestGap ? AfterAny(state) : state;
            }

            return;
        }

        if (slots[0].MayMiss)
        {
            Add(state, rest, ending);
        }

        if (slots[0].IsAny)
        {
            Add(AfterAny(state), rest, ending);
        }

        if (slots[0].Symbols.Count > 0)
        {
            Add(After(state, slots[0].Symbols), rest, ending);
        }

        foreach (var longer in slots[0].Longer)
        {
            Add(state, [.. longer, .. rest], ending);
        }
    }

    private int AfterAny(int state)
    {
        if (_any[state] < 0)
        {
            _any[state] = NewState(state);
        }

        return _any[state];
    }

    private int After(int state, IReadOnlyList<int> symbols)
    {
        var slot = string.Join('|', symbols);
        if (_built.TryGetValue((state, slot), out var known))
        {
            return known;
        }

        var target = _built[(state, slot)] = NewState(state);
        foreach (var symbol in symbols)
        {
            _maybe[state] |= Bit(symbol);
            _next[Key(state, symbol)] = [.. _next.GetValueOrDefault(Key(state, symbol)) ?? [], target];
        }

        return target;
    }

    private int NewState(int before)
    {
        _leads[before] = true;
        _any.Add(-1);
        _maybe.Add(0);
        _leads.Add(false);
        _endings.Add(null);
        return _any.Count - 1;
    }

    private sealed record Ending(PhraseList List, bool Cancels, bool AtEnd, bool? Asked);
}

/// <summary>A phrase found.</summary>
/// <param name="List">Its list.</param>
/// <param name="Cancels">Whether it is none, and cancels others of its list.</param>
/// <param name="First">The first word.</param>
/// <param name="Last">The last word.</param>
internal readonly record struct Hit(PhraseList List, bool Cancels, int First, int Last);
