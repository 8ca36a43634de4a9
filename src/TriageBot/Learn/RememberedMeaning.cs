using System.Collections.Concurrent;
using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>Each text is encoded once, though cross-validation asks for it in every fold.</summary>
public sealed class RememberedMeaning(IMeaning encoder) : IMeaning
{
    private readonly ConcurrentDictionary<string, float[]> _known = [];

    /// <inheritdoc/>
    public float[] Encode(string text) => _known.GetOrAdd(text, encoder.Encode);
}
