using System.Text.Json;
using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>Learn, on a user's machine: from a model, the served one if no other is named, and agents' corrections to a model that agrees with them. Needs no other data.</summary>
public sealed class ModelTuning(TimeProvider time, Action<string> progress)
{
    private const int MostUnlabelled = 4000;

    private static readonly JsonSerializerOptions Indented = new(DomainJson.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>
    /// The model to begin as, with its own themes; null for the one that is served. A tuned model does not forget: what
    /// is no longer to be known is left out of one that begins as an earlier model.
    /// </summary>
    public string? From { get; init; }

    /// <summary>Tunes a model and writes the result beside it; what is served stays.</summary>
    /// <param name="log">Agents' corrections; null for none.</param>
    /// <param name="labels">Files or folders of labels of one's own; themes of an own set are welcome.</param>
    /// <param name="texts">More files to take texts from.</param>
    /// <param name="folder">The models folder.</param>
    /// <param name="cancellationToken">Ends the work; then nothing is written.</param>
    /// <exception cref="BadInputException">A file is unusable, or there is too little to learn from.</exception>
    public TunedModel Run(
        ICorrectionLog? log, IReadOnlyList<string> labels, IReadOnlyList<string> texts, string folder, CancellationToken cancellationToken)
    {
        using var encoder = SentenceEncoder.Load(folder);
        var basis = ModelFolder.LoadWhole(folder, From, encoder);
        var corrections = log?.Corrections() ?? [];
        var corrected = CorrectedSet.Of(corrections);
        progress($"read {corrected.Corrections} corrections of {corrected.Texts.Count} different texts; {corrected.Texts.Count(text => text.IsHeldOut)} are kept to compare models on");
        var files = labels.Count == 0 ? LabelledSet.Of([]) : LabelledSet.Load(labels, texts, ownThemes: true).Distinct();
        var plan = TuningPlan.Of(corrected, files, basis.Themes, progress);
        var anchors = plan.Anchors(log?.Unlabelled(MostUnlabelled) ?? []);
        progress($"tuning {basis.Name} on {plan.Examples.Count} texts, {anchors.Count} of other kinds hold it: {string.Join(", ", plan.Heads.Select(head => head.Column))}");

        var tuned = new ModelTuner(basis.Weights.Model, encoder).Tune(plan.Examples, anchors, plan.Heads, cancellationToken);
        var themes = plan.Themed.Count > 0 ? new OwnThemeTrainer(basis.Themes).Train(plan.Themed, anchors, cancellationToken) : basis.Themes;
        var kept = corrected.Texts.Where(text => text.IsHeldOut).Select(text => text.Text).ToArray();
        var report = new TuningReport(
            basis.Name,
            corrected.Corrections,
            plan.Examples.Count,
            anchors.Count,
            [.. files.Files],
            plan.Heads.ToDictionary(head => head.Column, head => Counts(head, plan.Examples)),
            themes?.Labels ?? [],
            Agreement(basis.Weights, new("tuned", tuned, encoder), kept, plan.Heads))
        {
            Agents = AgentAgreement.Of(corrections),
        };
        return Save(tuned, themes, report, folder);
    }

    private static Dictionary<string, int> Counts(Head head, IReadOnlyList<TuningText> examples) => head.Labels
        .Select((label, i) => (label, Count: examples.Count(example => example.Text.LabelOf(head) == i)))
        .ToDictionary(pair => pair.label, pair => pair.Count);

    /// <summary>How often the old and the new model say what agents said, on texts that neither was trained on.</summary>
    private static Dictionary<string, Agreement> Agreement(
        CascadeClassifier before, CascadeClassifier after, IReadOnlyList<LabelledText> kept, IReadOnlyList<Head> heads)
    {
        var agreement = new Dictionary<string, Agreement>();
        foreach (var head in heads)
        {
            var labelled = kept.Where(text => text.LabelOf(head) >= 0).ToArray();
            agreement[head.Column] = new(
                labelled.Length, labelled.Count(text => Choice(before, head, text) == text.LabelOf(head)), labelled.Count(text => Choice(after, head, text) == text.LabelOf(head)));
        }

        return agreement;
    }

    private static int Choice(CascadeClassifier classifier, Head head, LabelledText text)
    {
        var scores = new float[LinearModel.Stride];
        var tier = classifier.Score(text.Text, scores);
        return LinearModel.Choose(tier, head, classifier.Model.Probabilities(tier, head, scores));
    }

    private TunedModel Save(LinearModel model, OwnThemes? themes, TuningReport report, string folder)
    {
        try
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var name = ModelTraining.FreeName(folder, today);
            var path = Path.Combine(folder, name);
            themes?.Write(path + OwnThemes.Extension);
            ModelFile.Write(path + ModelFile.Extension, model);
            File.WriteAllText(path + ".metrics.json", JsonSerializer.Serialize(new { name, date = today, tuning = report }, Indented) + "\n");
            File.WriteAllText(path + ".md", TuningCard.Text(name, report));
            return new(name, report);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{folder}: cannot be written: {full.Message}", full);
        }
    }
}

/// <summary>A tuned model that was written.</summary>
/// <param name="Name">Its name, such as <c>triage-2026-11-25</c>.</param>
/// <param name="Report">What it learnt from.</param>
public sealed record TunedModel(string Name, TuningReport Report);

/// <summary>What a tuned model learnt from, and how well it agrees with what was kept from it.</summary>
/// <param name="Basis">The model it began as.</param>
/// <param name="Corrections">Agents' corrections, all of them.</param>
/// <param name="Texts">Different texts it learnt from.</param>
/// <param name="Anchors">Texts of other kinds that held it.</param>
/// <param name="Files">Files of labels.</param>
/// <param name="Labels">For each column that was tuned, texts by label.</param>
/// <param name="OwnThemes">The brand's own themes; empty for none.</param>
/// <param name="HeldOut">For each column that was tuned, the agreement on texts kept from it.</param>
public sealed record TuningReport(
    string Basis,
    int Corrections,
    int Texts,
    int Anchors,
    IReadOnlyList<DataFile> Files,
    IReadOnlyDictionary<string, Dictionary<string, int>> Labels,
    IReadOnlyList<string> OwnThemes,
    IReadOnlyDictionary<string, Agreement> HeldOut)
{
    /// <summary>How far each agent agrees with the model and the other agents.</summary>
    public IReadOnlyList<AgentAgreement> Agents { get; init; } = [];
}

/// <summary>How often models say what agents said.</summary>
/// <param name="Texts">Texts that agents labelled.</param>
/// <param name="Before">Of these, where the old model agrees.</param>
/// <param name="After">Of these, where the new one does.</param>
public sealed record Agreement(int Texts, int Before, int After);
