using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>
/// What the recipe reaches with a part of the labelled texts: whether more labels would still help. Texts of other
/// sources, which a recipe transfers from, are never cut.
/// </summary>
internal static class LearningCurve
{
    /// <summary>The shares of each fold's texts to learn from, ascending; the last is all of them.</summary>
    public static IReadOnlyList<double> Shares { get; } = [1 / 8d, 1 / 4d, 1 / 2d, 3 / 4d, 1];

    /// <summary>The points below the last one, and that one.</summary>
    /// <param name="folds">The set in folds.</param>
    /// <param name="validation">Its cross-validation.</param>
    /// <param name="whole">What was measured with all texts.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static LearningPoint[] Of(
        FoldedSet folds, CrossValidation validation, IReadOnlyList<HeadFigures> whole, CancellationToken cancellationToken) =>
    [
        .. Shares.SkipLast(1).Select(share => new LearningPoint(
            share, TextsOf(folds, share), NamedFigure.AllOf(validation.Judge(share, cancellationToken)))),
        new LearningPoint(1, TextsOf(folds, 1), [.. whole.Select(NamedFigure.MainOf)]),
    ];

    /// <summary>Of too few texts a model learns nothing, and the first point would be chance.</summary>
    /// <exception cref="BadInputException">The smallest share of a fold's texts is too small.</exception>
    public static void Refuse(FoldedSet folds)
    {
        var fewest = Enumerable.Range(0, folds.Count).Min(fold => folds.LearntFor(fold, Shares[0]).Texts.Count);
        if (fewest < ModelTrainer.FewestTexts)
        {
            throw new BadInputException(
                $"--curve: an eighth of the texts that a fold learns from is {fewest}; at least {ModelTrainer.FewestTexts} are needed, so label more.");
        }
    }

    private static int TextsOf(FoldedSet folds, double share) =>
        (int)Math.Round(Enumerable.Range(0, folds.Count).Average(fold => folds.LearntFor(fold, share).Texts.Count));
}

/// <summary>What a model reaches that learnt from so many texts.</summary>
/// <param name="Share">The share of the texts that it could have learnt from.</param>
/// <param name="Texts">How many, on average over the folds.</param>
/// <param name="Figures">The main figure of each column.</param>
public sealed record LearningPoint(double Share, int Texts, IReadOnlyList<NamedFigure> Figures);
