using System.Text.Json.Serialization;

namespace TriageBot.Learn;

/// <summary>Whether a new model may serve, by all that it was compared with.</summary>
/// <param name="WithServed">The comparison with the model that serves.</param>
/// <param name="WithFirst">That with the first model that ever served, so that small losses cannot add up; null where it is the same.</param>
public sealed record PromotionVerdict(GateReport WithServed, GateReport? WithFirst)
{
    /// <summary>Whether it may serve.</summary>
    public bool Passed => Refusals.Count == 0;

    /// <summary>Why it may not, each in a sentence's part; none when it may.</summary>
    public IReadOnlyList<string> Refusals => [.. Comparisons.SelectMany(report => report.Refusals).Distinct()];

    /// <summary>All comparisons.</summary>
    [JsonIgnore]
    public IEnumerable<GateReport> Comparisons => new[] { WithServed, WithFirst }.OfType<GateReport>();
}
