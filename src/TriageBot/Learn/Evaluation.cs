using System.Diagnostics;
using System.Text.Json.Serialization;
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

    /// <summary>What judging one text took on average; null where it was not measured. Differs from run to run.</summary>
    [JsonIgnore]
    public double? Microseconds { get; init; }
}

/// <summary>Learn: measures a model on labelled texts, or the recipe by cross-validation.</summary>
public static class Evaluation
{
    /// <summary>The seed that folds are shuffled with.</summary>
    public const int Seed = 1;

    private const int TimedPasses = 5;

    /// <summary>Measures a trained model.</summary>
    /// <exception cref="BadInputException">No text has a label.</exception>
    public static EvaluationReport OfModel(CascadeClassifier classifier, LabelledSet set)
    {
        var answers = set.Texts.Select(text => Ask(classifier, text.Text)).ToArray();
        return new EvaluationReport(
            $"model {classifier.Name}",
            set.Texts.Count,
            set.Files,
            Figures(set.Texts, answers))
        {
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
        var asked = set.Texts.Select(text => text.Cleaned).ToHashSet();
        var rest = training.Texts.Where(text => !asked.Contains(text.Cleaned)).ToArray();
        var others = recipe with { Transfer = ModelTrainer.Without(recipe.Transfer, set) };
        var model = ModelTrainer.Fit(LabelledSet.Of(rest).Distinct(), others, cancellationToken);
        var report = OfModel(new CascadeClassifier("split", model, recipe.Encoder), set);
        return report with { Method = $"trained on {rest.Length} other texts" };
    }

    /// <summary>Measures the recipe: each fold is judged by a model trained on the other folds.</summary>
    /// <param name="set">The labelled texts.</param>
    /// <param name="folds">How many, 2 to the number of texts.</param>
    /// <param name="added">Further texts to train on; those that share the left-out value or the text with a fold's own are kept out of it.</param>
    /// <param name="recipe">What training uses beside them.</param>
    /// <param name="leaveOut">A column whose values are never in both parts; null for stratified folds.</param>
    /// <param name="progress">Told the number of folds done.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="BadInputException">No text has a label, the column does not exist, or there are too few texts.</exception>
    public static EvaluationReport ByFolds(
        LabelledSet set, LabelledSet added, Recipe recipe, int folds, string? leaveOut, Action<int> progress, CancellationToken cancellationToken)
    {
        RefuseFolds(set, folds, leaveOut);
        var fold = Folds.Of(set.Texts, folds, Seed, leaveOut);
        var answers = new Answer[set.Texts.Count][];
        var known = recipe with { Encoder = recipe.Encoder is null ? null : new RememberedMeaning(recipe.Encoder) };
        for (var i = 0; i < folds; i++)
        {
            JudgeFold(set, Without(added, set, fold, i, leaveOut), known, fold, i, answers, cancellationToken);
            progress(i + 1);
        }

        var apart = leaveOut is null ? "stratified" : $"whole values of {leaveOut} apart";
        return new EvaluationReport(
            $"{folds} folds, {apart}, seed {Seed}",
            set.Texts.Count,
            set.Files,
            Figures(set.Texts, answers));
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
        LabelledSet set, IEnumerable<LabelledText> added, Recipe recipe, int[] folds, int fold, Answer[][] answers, CancellationToken cancellationToken)
    {
        var own = set.Texts.Where((_, i) => folds[i] == fold).Select(text => text.Cleaned).ToHashSet();
        var rest = set.Texts.Where((_, i) => folds[i] != fold).Concat(added);
        var transfer = recipe.Transfer is null ? null : LabelledSet.Of([.. recipe.Transfer.Texts.Where(text => !own.Contains(text.Cleaned))]);
        var model = ModelTrainer.Fit(LabelledSet.Of([.. rest]).Distinct(), recipe with { Transfer = transfer }, cancellationToken);
        var classifier = new CascadeClassifier($"fold {fold}", model, recipe.Encoder);
        Parallel.For(0, folds.Length, i => answers[i] = folds[i] == fold ? Ask(classifier, set.Texts[i].Text) : answers[i]);
    }

    /// <summary>Added texts that a model of this fold may see: none that it is asked about, none of a value left out.</summary>
    private static IEnumerable<LabelledText> Without(LabelledSet added, LabelledSet set, int[] folds, int fold, string? leaveOut)
    {
        var own = set.Texts.Where((_, i) => folds[i] == fold).ToArray();
        var texts = own.Select(text => text.Cleaned).ToHashSet();
        var values = leaveOut is null ? [] : own.Select(text => text.Columns.GetValueOrDefault(leaveOut)).OfType<string>().ToHashSet();
        return added.Texts.Where(text => !texts.Contains(text.Cleaned)
            && !(leaveOut is not null && text.Columns.TryGetValue(leaveOut, out var value) && values.Contains(value)));
    }

    private static Answer[] Ask(CascadeClassifier classifier, string text)
    {
        var scores = new float[LinearModel.Stride];
        var tier = classifier.Score(text, scores);
        Answer[] answers = [.. Heads.All.Select(head => classifier.Model.Probabilities(tier, head, scores)).Zip(
            Heads.All, (shares, head) => new Answer(shares, LinearModel.Choose(tier, head, shares)))];
        var severity = answers[Heads.Severity.Index].Shares;

        // As the service gives it.
        answers[Heads.Severity.Index] = new(severity, TextVerdict.SeverityOf(
            text, (Intent)answers[Heads.Intent.Index].Label, answers[Heads.Complaint.Index].Shares[1], severity));
        return answers;
    }

    private static List<HeadFigures> Figures(IReadOnlyList<LabelledText> texts, Answer[][] answers)
    {
        var figures = new List<HeadFigures>();
        foreach (var head in Heads.All)
        {
            var labelled = Enumerable.Range(0, texts.Count).Where(i => texts[i].LabelOf(head) >= 0).ToArray();
            if (labelled.Length > 0)
            {
                figures.Add(Scoring.Of(
                    head, [.. labelled.Select(i => texts[i].LabelOf(head))], [.. labelled.Select(i => answers[i][head.Index])]));
            }
        }

        return figures.Count > 0
            ? figures
            : throw new BadInputException("data: no text has a label of " + string.Join(", ", Heads.All.Select(head => head.Column)) + ".");
    }
}
