using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>Judges each fold of a set by a model that learnt from the others.</summary>
/// <param name="set">The set in folds.</param>
/// <param name="recipe">What training uses beside it.</param>
/// <param name="judged">Called after each fold.</param>
internal sealed class CrossValidation(FoldedSet set, Recipe recipe, Action judged)
{
    private readonly Recipe _recipe = recipe with { Encoder = recipe.Encoder is null ? null : new RememberedMeaning(recipe.Encoder) };

    /// <summary>Every text of the set with what a model says that did not learn from it.</summary>
    /// <param name="share">The share of the other folds' texts to learn from, up to 1; a smaller share is part of a larger one.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public JudgedText[] Judge(double share, CancellationToken cancellationToken)
    {
        var answers = new JudgedText[set.Set.Texts.Count];
        for (var fold = 0; fold < set.Count; fold++)
        {
            JudgeFold(fold, share, answers, cancellationToken);
            judged();
        }

        return answers;
    }

    private void JudgeFold(int fold, double share, JudgedText[] answers, CancellationToken cancellationToken)
    {
        var own = set.AskedOf(fold).Select(text => text.Cleaned).ToHashSet();
        var transfer = _recipe.Transfer is null ? null : LabelledSet.Of([.. _recipe.Transfer.Texts.Where(text => !own.Contains(text.Cleaned))]);
        var model = ModelTrainer.Fit(set.LearntFor(fold, share), _recipe with { Transfer = transfer }, cancellationToken);
        var classifier = new CascadeClassifier($"fold {fold}", model, _recipe.Encoder);
        Parallel.For(0, answers.Length, i => answers[i] = set.Folds[i] == fold ? JudgedText.By(classifier, set.Set.Texts[i]) : answers[i]);
    }
}
