using System.Diagnostics;
using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>Learn: measures a model on labelled texts, or the recipe by cross-validation.</summary>
public static class Evaluation
{
    /// <summary>The seed that folds are shuffled with.</summary>
    public const int Seed = 1;

    private const int TimedPasses = 5;

    /// <summary>Measures a trained model.</summary>
    /// <exception cref="BadInputException">No text has a label.</exception>
    public static EvaluationReport OfModel(JudgingModel model, LabelledSet set)
    {
        var classifier = model.Weights;
        var judged = set.Texts.Select(text => JudgedText.By(classifier, text)).ToArray();
        var own = model.Themes is { } themes ? OwnThemeFigures.Of(themes, set) : null;
        var columns = own is null || Heads.All.Any(head => set.CountsOf(head).Sum() > 0) ? Scoring.Of(judged) : [];
        return new EvaluationReport($"model {classifier.Name}", judged.Length, set.Files, columns)
        {
            Judged = judged,
            OwnThemes = own,
            Seen = set.Texts.Count(text => classifier.Model.WasTrainedOn(text.Text)),
            Microseconds = Time(classifier, set.Texts),
        };
    }

    /// <summary>Mean over all texts on this thread, in the fastest of several passes: the first ones are still being compiled.</summary>
    private static double Time(CascadeClassifier classifier, IReadOnlyList<LabelledText> texts) =>
        Enumerable.Range(0, TimedPasses).Min(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            foreach (var text in texts)
            {
                classifier.Judge(text.Text);
            }

            return Stopwatch.GetElapsedTime(started).TotalMicroseconds / texts.Count;
        });

    /// <summary>Measures the recipe: a model trained on other texts judges these.</summary>
    /// <param name="set">The texts to judge.</param>
    /// <param name="training">The texts to train on; those that are also to be judged are left out.</param>
    /// <param name="recipe">What training uses beside them.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="BadInputException">No text has a label.</exception>
    public static EvaluationReport BySplit(LabelledSet set, LabelledSet training, Recipe recipe, CancellationToken cancellationToken)
    {
        var model = SplitModel(set, training, recipe, cancellationToken);
        return OfModel(new JudgingModel(model, null), set) with { Method = $"{model.Name}{recipe.Remarks}" };
    }

    /// <summary>A model trained without the texts that it is to judge.</summary>
    /// <param name="set">The texts to judge.</param>
    /// <param name="training">The texts to train on; those that are also to be judged are left out.</param>
    /// <param name="recipe">What training uses beside them.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static CascadeClassifier SplitModel(LabelledSet set, LabelledSet training, Recipe recipe, CancellationToken cancellationToken)
    {
        var asked = set.Texts.Select(text => text.Cleaned).ToHashSet();
        var rest = training.Texts.Where(text => !asked.Contains(text.Cleaned)).ToArray();
        var others = recipe with { Transfer = ModelTrainer.Without(recipe.Transfer, set) };
        var model = ModelTrainer.Fit(LabelledSet.Of(rest).Distinct(), others, cancellationToken);
        return new($"trained on {rest.Length} other texts", model, recipe.Encoder);
    }

    /// <summary>Measures the recipe: each fold is judged by a model trained on the other folds.</summary>
    /// <param name="set">The labelled texts.</param>
    /// <param name="plan">How to cut them.</param>
    /// <param name="recipe">What training uses beside them.</param>
    /// <param name="progress">Told the number of models done.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="BadInputException">No text has a label, the column does not exist, or there are too few texts.</exception>
    public static EvaluationReport ByFolds(
        LabelledSet set, FoldPlan plan, Recipe recipe, Action<int> progress, CancellationToken cancellationToken)
    {
        RefuseFolds(set, plan.Folds, plan.LeaveOut);
        var folds = new FoldedSet(set, plan.Added, Folds.Of(set.Texts, plan.Folds, Seed, plan.LeaveOut), plan.LeaveOut);
        if (plan.Curve)
        {
            LearningCurve.Refuse(folds);
        }

        var done = 0;
        var validation = new CrossValidation(folds, recipe, () => progress(++done));
        var judged = validation.Judge(1, cancellationToken);
        var apart = plan.LeaveOut is { } column ? $"whole values of {column} apart" : "stratified";
        var report = new EvaluationReport($"{plan.Folds} folds, {apart}, seed {Seed}{recipe.Remarks}", judged.Length, set.Files, Scoring.Of(judged)) { Judged = judged };
        return report with
        {
            ByValue = plan.LeaveOut is null ? null : ValueTable.Of(plan.LeaveOut, judged),
            Curve = plan.Curve ? LearningCurve.Of(folds, validation, report.Columns, cancellationToken) : null,
        };
    }

    private static void RefuseFolds(LabelledSet set, int folds, string? leaveOut)
    {
        if (folds < 2 || folds > set.Texts.Count)
        {
            throw new BadInputException($"--folds {folds}: is not between 2 and the number of texts ({set.Texts.Count}).");
        }

        var values = leaveOut is null ? null : set.Texts.Select(text => text.Columns.GetValueOrDefault(leaveOut)).Distinct().ToArray();
        if (values is { Length: < 2 })
        {
            throw new BadInputException($"--leave-out {leaveOut}: the data need a column of this name with at least two values.");
        }
    }
}
