using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace TriageBot.Analyze;

/// <summary>The probability of each label of an enum whose values count up from 0, without a hash table for each text.</summary>
internal sealed class LabelScores<TLabel>(double[] scores) : IReadOnlyDictionary<TLabel, double>
    where TLabel : struct, Enum
{
    public static TLabel[] Labels { get; } = Enum.GetValues<TLabel>();

    public int Count => scores.Length;

    public IEnumerable<TLabel> Keys => Labels;

    public IEnumerable<double> Values => scores;

    public double this[TLabel key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"{key} is not a {typeof(TLabel).Name}.");

    public bool ContainsKey(TLabel key) => TryGetValue(key, out _);

    public bool TryGetValue(TLabel key, [MaybeNullWhen(false)] out double value)
    {
        var index = Unsafe.BitCast<TLabel, int>(key);
        var known = (uint)index < (uint)scores.Length;
        value = known ? scores[index] : 0;
        return known;
    }

    public IEnumerator<KeyValuePair<TLabel, double>> GetEnumerator()
    {
        for (var i = 0; i < scores.Length; i++)
        {
            yield return new(Labels[i], scores[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
