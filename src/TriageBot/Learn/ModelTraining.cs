using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>Learn: the whole way from files of labels to a dated model with its figures and its card.</summary>
public sealed class ModelTraining(TimeProvider time, Action<string> progress)
{
    private const int FoldCount = 5;
    private const string Metrics = ".metrics.json";
    private const string Card = ".md";
    private const string Reliability = "." + EvaluationFolder.ReliabilityFile;
    private const string Coverage = "." + EvaluationFolder.CoverageFile;

    /// <summary>Trains, measures by cross-validation, and writes weights, figures, card and charts; an existing model is never overwritten.</summary>
    /// <param name="labels">Files or folders of labels.</param>
    /// <param name="texts">More files to take texts from.</param>
    /// <param name="recipe">What training uses beside them.</param>
    /// <param name="folder">The models folder; made where it is missing.</param>
    /// <param name="cancellationToken">Ends the work; then nothing is written.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="BadInputException">A file is unusable, or there is too little to learn from.</exception>
    public TrainedModel Run(
        IReadOnlyList<string> labels, IReadOnlyList<string> texts, Recipe recipe, string folder, CancellationToken cancellationToken)
    {
        var set = LabelledSet.Load(labels, texts).Distinct();
        progress($"read {set.Texts.Count} different texts ({set.Duplicates} duplicates merged, {set.Contradictions} of them labelled otherwise)");
        foreach (var head in Heads.All.Where(head => set.CountsOf(head).Sum() == 0))
        {
            progress($"column {head.Column}: no labels; the model will answer '{head.Labels[head.Fallback]}'");
        }

        if (ModelTrainer.Uncalibrated(set) is { } warning)
        {
            progress(warning);
        }

        var model = ModelTrainer.Train(set, recipe, cancellationToken);
        progress($"trained on {model.Features} features");
        var report = Evaluation.ByFolds(
            set, new FoldPlan(FoldCount), recipe, fold => progress($"cross-validation: fold {fold} of {FoldCount}"), cancellationToken);
        return Save(model, set, report, folder);
    }

    private TrainedModel Save(LinearModel model, LabelledSet set, EvaluationReport report, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var trained = new TrainedModel(FreeName(folder, today), today, model.Features, model.Full is not null, set, report);
            ModelFile.Write(PathOf(folder, trained.Name, ModelFile.Extension), model);
            File.WriteAllText(PathOf(folder, trained.Name, Metrics), ModelCard.Metrics(trained));
            File.WriteAllText(PathOf(folder, trained.Name, Card), ModelCard.Text(trained));
            Charts.Reliability(report, PathOf(folder, trained.Name, Reliability));
            Charts.Coverage(report, PathOf(folder, trained.Name, Coverage));
            ServeFirst(folder, trained.Name);
            return trained;
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{folder}: cannot be written: {full.Message}", full);
        }
    }

    internal static string FreeName(string folder, DateOnly today)
    {
        var name = FormattableString.Invariant($"triage-{today:yyyy-MM-dd}");
        return Enumerable.Range(1, int.MaxValue)
            .Select(i => i == 1 ? name : FormattableString.Invariant($"{name}-{i}"))
            .First(free => !new[] { ModelFile.Extension, OwnThemes.Extension, Metrics, Card, Reliability, Coverage }.Any(end => File.Exists(PathOf(folder, free, end))));
    }

    /// <summary>A folder's first model is served at once; a later one only after it was promoted.</summary>
    private static void ServeFirst(string folder, string name)
    {
        var current = Path.Combine(folder, CascadeClassifier.CurrentFile);
        if (!File.Exists(current))
        {
            File.WriteAllText(current, name + "\n");
        }
    }

    private static string PathOf(string folder, string name, string end) => Path.Combine(folder, name + end);
}

/// <summary>A model that was written.</summary>
/// <param name="Name">Its name, such as <c>triage-2026-11-26</c>.</param>
/// <param name="Date">The day, in UTC.</param>
/// <param name="Features">How many features it weighs.</param>
/// <param name="TwoTiers">Whether it has a full tier beside the linear one.</param>
/// <param name="Set">What it was trained on.</param>
/// <param name="Report">Its recipe's figures on that set.</param>
public sealed record TrainedModel(string Name, DateOnly Date, int Features, bool TwoTiers, LabelledSet Set, EvaluationReport Report);
