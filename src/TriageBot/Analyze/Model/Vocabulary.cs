using System.Numerics;

namespace TriageBot.Analyze;

/// <summary>The n-grams a model knows, by hash, each with how much it tells (its inverse document frequency).</summary>
public sealed class Vocabulary
{
    private readonly ulong[] _slots;
    private readonly int[] _indices;
    private readonly int _mask;

    /// <summary>From hashes in ascending order, none twice and none 0, and their weights.</summary>
    public Vocabulary(ulong[] hashes, float[] weights)
    {
        Hashes = hashes;
        Weights = weights;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length * 2));
        _slots = new ulong[size];
        _indices = new int[size];
        _mask = size - 1;
        for (var i = 0; i < hashes.Length; i++)
        {
            Insert(hashes[i], i);
        }
    }

    /// <summary>How many n-grams it knows.</summary>
    public int Count => Hashes.Length;

    internal ulong[] Hashes { get; }

    internal float[] Weights { get; }

    /// <summary>The index of an n-gram; -1 for an unknown one. Open addressing: one or two steps.</summary>
    internal int Find(ulong hash)
    {
        for (var slot = (int)(hash >> 16) & _mask; ; slot = (slot + 1) & _mask)
        {
            if (_slots[slot] == hash)
            {
                return _indices[slot];
            }

            if (_slots[slot] == 0)
            {
                return -1;
            }
        }
    }

    private void Insert(ulong hash, int index)
    {
        var slot = (int)(hash >> 16) & _mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & _mask;
        }

        (_slots[slot], _indices[slot]) = (hash, index);
    }

    /// <summary>Learns the n-grams that at least <paramref name="atLeast"/> of these texts contain.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="atLeast">In how many of them.</param>
    /// <param name="without">Words, characters or both are left out.</param>
    public static Vocabulary Of(IReadOnlyList<string> texts, int atLeast, FeatureBlocks without = FeatureBlocks.None)
    {
        var seen = CountTexts(texts);
        var hashes = seen.Where(pair => pair.Value >= atLeast && pair.Key != 0 && !without.HasFlag(BlockOf(pair.Key))).Select(pair => pair.Key).Order().ToArray();
        return new Vocabulary(hashes, [.. hashes.Select(hash => Weight(texts.Count, seen[hash]))]);
    }

    private static FeatureBlocks BlockOf(ulong gram) => Grams.IsWord(gram) ? FeatureBlocks.Words : FeatureBlocks.Characters;

    private static Dictionary<ulong, int> CountTexts(IReadOnlyList<string> texts)
    {
        var counts = new Dictionary<ulong, int>(1 << 18);
        var scratch = new FeatureScratch();
        var once = new HashSet<ulong>();
        foreach (var text in texts)
        {
            scratch.Begin(0);
            Tokenizer.Tokenize(text, scratch.Tokens);
            Grams.Collect(scratch);
            once.Clear();
            once.UnionWith(scratch.WordGrams);
            once.UnionWith(scratch.CharGrams);
            foreach (var gram in once)
            {
                counts[gram] = counts.GetValueOrDefault(gram) + 1;
            }
        }

        return counts;
    }

    /// <summary>Rounded to what the model file stores, so that a loaded model scores as the trained one did.</summary>
    private static float Weight(int texts, int containing) =>
        (float)(Half)(1 + MathF.Log((1f + texts) / (1f + containing)));
}
