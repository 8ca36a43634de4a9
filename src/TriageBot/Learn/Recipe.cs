using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>What training uses beside the labelled texts.</summary>
/// <param name="Encoder">For the full tier; null trains the linear tier alone.</param>
/// <param name="Transfer">
/// Texts of other sources with the sentiment of their authors: what they teach helps every head. Null for none.
/// </param>
public sealed record Recipe(IMeaning? Encoder, LabelledSet? Transfer)
{
    /// <summary>Features that training does without: their weights are zero, so that serving does without them as well.</summary>
    public FeatureBlocks Without { get; init; }

    /// <summary>How it differs from the whole one, to stand after a method's name.</summary>
    internal string Remarks =>
        (Encoder is null ? ", linear tier" : "") + (Without == FeatureBlocks.None ? "" : $", without {Without.ToString().ToLowerInvariant()}");

    /// <summary>The linear tier, from the labelled texts alone.</summary>
    public static Recipe Plain { get; } = new(null, null);
}
