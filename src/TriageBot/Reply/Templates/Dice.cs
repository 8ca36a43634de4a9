namespace TriageBot.Reply;

/// <summary>Numbers that look random and are the same for a seed on every machine (SplitMix64, Steele and others, OOPSLA 2014).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>One of some.</summary>
    public T One<T>(IReadOnlyList<T> some) => some[(int)(Next() % (ulong)some.Count)];

    /// <summary>All of some, from any of them on.</summary>
    public IEnumerable<T> Turned<T>(IReadOnlyList<T> some)
    {
        var from = (int)(Next() % (ulong)some.Count);
        return some.Skip(from).Concat(some.Take(from));
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
