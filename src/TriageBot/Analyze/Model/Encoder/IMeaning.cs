namespace TriageBot.Analyze;

/// <summary>What a whole sentence means, as numbers.</summary>
public interface IMeaning
{
    /// <summary>The vector of a text, <see cref="SentenceEncoder.Width"/> numbers whose squares sum to 1. Never fails on odd texts.</summary>
    float[] Encode(string text);
}
