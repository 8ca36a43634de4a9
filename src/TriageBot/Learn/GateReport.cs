using System.Text.Json.Serialization;

namespace TriageBot.Learn;

/// <summary>What a comparison showed.</summary>
/// <param name="Champion">The served model.</param>
/// <param name="Challenger">The new one.</param>
/// <param name="Texts">On how many texts.</param>
/// <param name="Seen">Ids of texts that one of the two was trained on; they are left out.</param>
/// <param name="TooManySeen">So many of the gate's own that the comparison means nothing.</param>
/// <param name="Figures">The protected figures, for each set of texts.</param>
/// <param name="Changes">Verdicts that the two give differently.</param>
public sealed record GateReport(
    string Champion,
    string Challenger,
    int Texts,
    IReadOnlyList<string> Seen,
    bool TooManySeen,
    IReadOnlyList<GateFigure> Figures,
    IReadOnlyList<ChangedVerdict> Changes)
{
    /// <summary>Protected figures that the gate has too few texts for.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Whether a missing figure is a refusal.</summary>
    public bool NeedsAll { get; init; }

    /// <summary>Whether the served model asks the sentence encoder and the new one cannot.</summary>
    public bool LacksFullTier { get; init; }

    /// <summary>Whether nothing in this comparison speaks against the new model. Not written: <see cref="PromotionVerdict"/> decides.</summary>
    [JsonIgnore]
    public bool Passed => Refusals.Count == 0;

    /// <summary>Why it may not, each in a sentence's part; none when it may.</summary>
    public IReadOnlyList<string> Refusals { get; private init; } = [];

    /// <summary>The same with what speaks against the new model.</summary>
    internal GateReport Judged() => this with { Refusals = [.. Reasons()] };

    private IEnumerable<string> Reasons()
    {
        if (LacksFullTier)
        {
            yield return $"it has no full tier and {Champion} has one: train it where the sentence encoder is";
        }

        if (TooManySeen)
        {
            yield return $"{Seen.Count} of the texts to compare on were trained on; give others with --gate";
        }

        if (Figures.Count == 0)
        {
            yield return "there are too few texts to compare on; give more with --gate";
        }

        if (NeedsAll && Missing.Count > 0)
        {
            yield return $"the gate has too few texts to tell {string.Join(", ", Missing)}; restore the gate that was shipped";
        }

        if (Figures.Where(figure => figure.Worse).ToArray() is { Length: > 0 } worse)
        {
            yield return $"it is worse than {Champion}: {string.Join("; ", worse.Select(figure => figure.Told))}";
        }
    }
}
