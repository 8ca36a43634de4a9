namespace TriageBot.Learn;

/// <summary>A log without what some agents said.</summary>
/// <param name="whole">The whole log.</param>
/// <param name="without">The agents' ids.</param>
public sealed class PartOfLog(ICorrectionLog whole, IReadOnlyCollection<string> without) : ICorrectionLog
{
    /// <inheritdoc/>
    public IReadOnlyList<Correction> Corrections() => [.. whole.Corrections().Where(each => !without.Contains(each.Agent))];

    /// <inheritdoc/>
    public IReadOnlyList<JudgedMention> Unlabelled(int most) => whole.Unlabelled(most);
}
