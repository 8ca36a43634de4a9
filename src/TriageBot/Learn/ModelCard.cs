using System.Globalization;
using System.Text;
using System.Text.Json;
using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>What is written beside a model: its figures for programs, its card for people.</summary>
internal static class ModelCard
{
    private static readonly JsonSerializerOptions Indented = new(DomainJson.Options) { WriteIndented = true, NewLine = "\n" };

    public static string Metrics(TrainedModel model) => JsonSerializer.Serialize(
        new
        {
            model.Name,
            model.Date,
            model.Features,
            FeatureVersion = FeatureExtractor.Version,
            Seeds = new { training = HeadTrainer.Seed, folds = Evaluation.Seed },
            Data = model.Set.Files,
            Texts = model.Set.Texts.Count,
            model.Set.Duplicates,
            model.Set.Contradictions,
            Labels = Heads.All.ToDictionary(head => head.Column, head => CountsOf(head, model.Set)),
            Evaluation = model.Report,
        },
        Indented) + "\n";

    public static string Text(TrainedModel model)
    {
        var card = new StringBuilder();
        card.Append(Invariant($"# {model.Name}\n\n"));
        card.Append(model.TwoTiers
            ? "A model of TriageBot in two tiers, trained with ML.NET: logistic regression on words, characters and cues, and the same\nwith a sentence encoder for what the first is unsure of.\n"
            : "A model of TriageBot in one tier, trained with ML.NET: logistic regression on words, characters and cues.\n");
        card.Append("How it works, where it fails and what it must not be used for: TriageBot's models/README.md.\n\n## Data\n\n");
        foreach (var file in model.Set.Files)
        {
            card.Append(Invariant($"- {file.Name}: {file.Rows} rows, SHA-256 {file.Digest}\n"));
        }

        card.Append(Invariant($"\n{model.Set.Texts.Count} different texts; {model.Set.Duplicates} duplicates merged, "));
        card.Append(Invariant($"{model.Set.Contradictions} of which were labelled otherwise. {model.Features} features, "));
        card.Append(Invariant($"version {FeatureExtractor.Version}; seed of training {HeadTrainer.Seed}.\n\n"));
        card.Append(ModelTrainer.Uncalibrated(model.Set) is { } warning ? $"**{warning}.**\n\n" : "");
        AppendLabels(card, model.Set);
        AppendFigures(card, model.Report);
        return card.ToString();
    }

    private static void AppendLabels(StringBuilder card, LabelledSet set)
    {
        card.Append("| column | texts by label |\n|---|---|\n");
        foreach (var head in Heads.All)
        {
            var counts = CountsOf(head, set);
            var cell = counts.Values.Sum() == 0
                ? $"none: it always answers `{head.Labels[head.Fallback]}`"
                : string.Join(", ", counts.Select(pair => Invariant($"{pair.Key} {pair.Value}")));
            card.Append(Invariant($"| {head.Column} | {cell} |\n"));
        }

        card.Append(Invariant($"\nA label without texts is never likely: it always gets the probability {LinearModel.Untold}.\n"));
    }

    private static void AppendFigures(StringBuilder card, EvaluationReport report)
    {
        card.Append(Invariant($"\n## Figures: {report.Method}\n\n"));
        card.Append("With 95% intervals. Brands of the training data are also in the test folds: new brands do worse.\n\n");
        card.Append("| column | texts | accuracy | macro F1 | macro recall | within one | calibration error |\n|---|---|---|---|---|---|---|\n");
        foreach (var head in report.Columns)
        {
            var near = head.WithinOne is { } share ? Show(share) : "";
            card.Append(Invariant($"| {head.Column} | {head.Texts} | {Show(head.Accuracy)} | {Show(head.MacroF1)} | "));
            card.Append(Invariant($"{Show(head.MacroRecall)} | {near} | {Show(head.CalibrationError)} |\n"));
        }

        foreach (var head in report.Columns)
        {
            card.Append(Invariant($"\n| {head.Column} | texts | precision | recall | F1 |\n|---|---|---|---|---|\n"));
            foreach (var label in head.Labels)
            {
                card.Append(Invariant($"| {label.Label} | {label.Texts} | {label.Precision:F3} | {label.Recall:F3} | {Show(label.F1)} |\n"));
            }
        }
    }

    private static Dictionary<string, int> CountsOf(Head head, LabelledSet set) =>
        head.Labels.Zip(set.CountsOf(head)).ToDictionary(pair => pair.First, pair => pair.Second);

    private static string Show(Estimate estimate) => Invariant($"{estimate.Value:F3} ({estimate.Low:F3}-{estimate.High:F3})");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
