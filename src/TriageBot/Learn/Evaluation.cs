using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>What was measured, and how.</summary>
/// <param name="Method">In words, such as <c>5 folds, whole values of brand apart, seed 1</c>.</param>
/// <param name="Texts">Number of texts judged.</param>
/// <param name="Files">The files they came from.</param>
/// <param name="Columns">The figures of each labelled column.</param>
public sealed record EvaluationReport(
    string Method, int Texts, IReadOnlyList<DataFile> Files, IReadOnlyList<HeadFigures> Columns)
{
    /// <summary>Texts that the model was trained on: their figures flatter.</summary>
    public int Seen { get; init; }
}

/// <summary>Learn: measures a model on labelled texts, or the recipe by cross-validation.</summary>
public static class Evaluation
{
    /// <summary>The seed that folds are shuffled with.</summary>
    public const int Seed = 1;

    /// <summary>Measures a trained model.</summary>
    /// <exception cref="BadInputException">No text has a label.</exception>
    public static EvaluationReport OfModel(LinearClassifier classifier, LabelledSet set)
    {
        var scores = set.Texts.Select(text => Score(classifier.Model, text.Text)).ToArray();
        return new EvaluationReport(
            $"model {classifier.Name}",
            set.Texts.Count,
            set.Files,
            Figures(set.Texts, (head, i) => classifier.Model.Probabilities(head, scores[i])))
        {
            Seen = set.Texts.Count(text => classifier.Model.WasTrainedOn(text.Text)),
        };
    }

    /// <summary>Measures the recipe: each fold is judged by a model trained on the other folds.</summary>
    /// <param name="set">The labelled texts.</param>
    /// <param name="folds">How many, 2 to the number of texts.</param>
    /// <param name="leaveOut">A column whose values are never in both parts; null for stratified folds.</param>
    /// <param name="progress">Told the number of folds done.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="BadInputException">No text has a label, the column does not exist, or there are too few texts.</exception>
    public static EvaluationReport ByFolds(
        LabelledSet set, int folds, string? leaveOut, Action<int> progress, CancellationToken cancellationToken)
    {
        RefuseFolds(set, folds, leaveOut);
        var fold = Folds.Of(set.Texts, folds, Seed, leaveOut);
        var shares = new double[set.Texts.Count][][];
        for (var i = 0; i < folds; i++)
        {
            JudgeFold(set, fold, i, shares, cancellationToken);
            progress(i + 1);
        }

        var apart = leaveOut is null ? "stratified" : $"whole values of {leaveOut} apart";
        return new EvaluationReport(
            $"{folds} folds, {apart}, seed {Seed}",
            set.Texts.Count,
            set.Files,
            Figures(set.Texts, (head, i) => shares[i][LabelledText.HeadIndex(head)]));
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

    private static void JudgeFold(
        LabelledSet set, int[] folds, int fold, double[][][] shares, CancellationToken cancellationToken)
    {
        var rest = set.Texts.Where((_, i) => folds[i] != fold).ToArray();
        var model = ModelTrainer.Fit(LabelledSet.Of(rest).Distinct(), cancellationToken);
        for (var i = 0; i < folds.Length; i++)
        {
            if (folds[i] == fold)
            {
                var scores = Score(model, set.Texts[i].Text);
                shares[i] = [.. Heads.All.Select(head => model.Probabilities(head, scores))];
            }
        }
    }

    private static float[] Score(LinearModel model, string text)
    {
        var scores = new float[LinearModel.Stride];
        model.Score(text, scores);
        return scores;
    }

    private static List<HeadFigures> Figures(IReadOnlyList<LabelledText> texts, Func<Head, int, double[]> shares)
    {
        var figures = new List<HeadFigures>();
        foreach (var head in Heads.All)
        {
            var labelled = Enumerable.Range(0, texts.Count).Where(i => texts[i].LabelOf(head) >= 0).ToArray();
            if (labelled.Length > 0)
            {
                figures.Add(Scoring.Of(
                    head, [.. labelled.Select(i => texts[i].LabelOf(head))], [.. labelled.Select(i => shares(head, i))]));
            }
        }

        return figures.Count > 0
            ? figures
            : throw new BadInputException("data: no text has a label of " + string.Join(", ", Heads.All.Select(head => head.Column)) + ".");
    }
}
