namespace TriageBot.Analyze;

/// <summary>The memory that one extraction needs, kept for the next one. For one thread at a time.</summary>
public sealed class FeatureScratch
{
    /// <summary>Indices of the features that are not zero, in no order, each once.</summary>
    public List<int> Indices { get; } = new(2048);

    /// <summary>Their values.</summary>
    public List<float> Values { get; } = new(2048);

    internal TokenBuffer Tokens { get; } = new();

    internal List<ulong> TokenHashes { get; } = new(256);

    internal List<ulong> WordGrams { get; } = new(512);

    internal List<ulong> CharGrams { get; } = new(2048);

    internal List<int> Touched { get; } = new(2048);

    internal float[] Cues { get; } = new float[CueFeatures.Count];

    /// <summary>How often each n-gram of the vocabulary occurs in this text; all zero between texts.</summary>
    internal int[] Counts { get; private set; } = [];

    internal void Begin(int vocabulary)
    {
        Indices.Clear();
        Values.Clear();
        TokenHashes.Clear();
        WordGrams.Clear();
        CharGrams.Clear();
        Array.Clear(Cues);
        if (Counts.Length < vocabulary)
        {
            Counts = new int[vocabulary];
        }
    }
}
