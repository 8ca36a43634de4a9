namespace TriageBot.Learn;

/// <summary>How a set is cut for cross-validation.</summary>
/// <param name="Folds">How many folds, 2 to the number of texts.</param>
/// <param name="LeaveOut">A column whose values are never in both parts; null for stratified folds.</param>
public sealed record FoldPlan(int Folds, string? LeaveOut = null)
{
    /// <summary>Further texts to learn from; those that share the left-out value or the text with a fold's own are kept out of it.</summary>
    public LabelledSet Added { get; init; } = LabelledSet.Of([]);

    /// <summary>Whether to measure also what is reached with a part of the texts.</summary>
    public bool Curve { get; init; }

    /// <summary>How many models are trained.</summary>
    public int Models => Folds * (Curve ? LearningCurve.Shares.Count : 1);
}
