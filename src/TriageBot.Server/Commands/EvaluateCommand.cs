using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;

namespace TriageBot.Server.Commands;

/// <summary>The verb <c>evaluate</c>: how good a model, or the recipe, is on labelled texts.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var command = EvaluateOptions.AddTo(new("evaluate", "Measures a model, or the recipe by cross-validation, on labelled files"));
        command.SetAction((arguments, cancellationToken) => Task.FromResult(Run(arguments, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var set = LabelledSet.Load(
            arguments.GetRequiredValue(EvaluateOptions.Data), arguments.GetValue(EvaluateOptions.Texts) ?? [],
            ownThemes: arguments.GetValue(EvaluateOptions.Model) is not null);
        var columns = arguments.GetResult(EvaluateOptions.Slices) is { Implicit: false } ? arguments.GetValue(EvaluateOptions.Slices) ?? [] : null;
        Slicing.Refuse(set, columns ?? []);
        var mask = MaskOf(arguments, set);
        if (arguments.GetValue(EvaluateOptions.FirstTime))
        {
            PrintFirstTime(FirstTimeEvaluation.Of(set, JudgeOf(arguments, set, mask, cancellationToken), cancellationToken), arguments.GetValue(EvaluateOptions.Json));
            return ExitCode.Done;
        }

        var measure = WayOf(arguments, set, mask);
        var charts = arguments.GetValue(EvaluateOptions.Charts) is { } path ? EvaluationFolder.Open(path) : null;
        var report = Slice(measure(cancellationToken), columns);
        Print(report, arguments.GetValue(EvaluateOptions.Json));
        charts?.Write(report);
        return ExitCode.Done;
    }

    private static EvaluationReport Slice(EvaluationReport report, string[]? columns) =>
        columns is null ? report : report with { Slices = new Slicing(new LinguaLanguageDetector()).Of(report.Judged, columns) };

    private static void Print(EvaluationReport report, bool json)
    {
        if (report.Microseconds is { } micros)
        {
            System.Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"judged in {micros:0} us a text"));
        }

        System.Console.Out.WriteLine(json ? report.ToJson() : EvaluationTables.Whole(report));
    }

    private static void PrintFirstTime(FirstTimeReport report, bool json) => System.Console.Out.WriteLine(
        json ? JsonSerializer.Serialize(report, DomainJson.Options) : FirstTimeTables.Of(report));

    /// <summary>Who keeps the histories: a named model, or one that is trained without the texts it is asked about.</summary>
    private static CascadeClassifier JudgeOf(
        ParseResult arguments, LabelledSet set, Func<LabelledSet, LabelledSet> mask, CancellationToken cancellationToken) =>
        (arguments.GetValue(EvaluateOptions.Model), arguments.GetValue(EvaluateOptions.Train)) switch
        {
            ({ } name, null or []) => ModelOf(arguments.GetRequiredValue(EvaluateOptions.Folder), name, set).Weights,
            (null, { Length: > 0 }) => Evaluation.SplitModel(
                set, mask(Others(arguments, EvaluateOptions.Train)), RecipeOf(arguments, mask), cancellationToken),
            _ => throw new BadInputException("evaluate: --first-time needs either --model NAME or --train FILE."),
        };

    /// <summary>Hides the names of all files in all files: a text that is in two of them stays the same text.</summary>
    private static Func<LabelledSet, LabelledSet> MaskOf(ParseResult arguments, LabelledSet set) => arguments.GetValue(EvaluateOptions.Mask)
        ? Masking.By([set, Others(arguments, EvaluateOptions.Add), Others(arguments, EvaluateOptions.Train)])
        : given => given;

    /// <summary>How to measure, so that arguments that make no sense are refused before anything is done.</summary>
    private static Func<CancellationToken, EvaluationReport> WayOf(
        ParseResult arguments, LabelledSet set, Func<LabelledSet, LabelledSet> mask) =>
        (arguments.GetValue(EvaluateOptions.Model), PlanOf(arguments, mask), arguments.GetValue(EvaluateOptions.Train) ?? []) switch
        {
            ({ }, _, _) when OfRecipe.FirstOrDefault(option => arguments.GetValue(option) is { Length: > 0 }) is { } option =>
                throw new BadInputException($"evaluate: {option.Name} is of the recipe, and a model is made already; give it with --folds or --train."),
            (_, null, _) when arguments.GetValue(EvaluateOptions.Add) is { Length: > 0 } =>
                throw new BadInputException("evaluate: --add needs --folds K; with --train name the files there."),
            ({ } name, null, []) => _ => MeasureModel(arguments.GetRequiredValue(EvaluateOptions.Folder), name, mask(set)),
            (null, { } plan, []) => token => Evaluation.ByFolds(
                mask(set), plan, RecipeOf(arguments, mask), done => System.Console.Error.WriteLine($"fold {done} of {plan.Models}"), token),
            (null, null, { Length: > 0 }) => token => Evaluation.BySplit(
                mask(set), mask(Others(arguments, EvaluateOptions.Train)), RecipeOf(arguments, mask), token),
            _ => throw new BadInputException("evaluate: give either --model NAME, --train FILE, or --folds K [--leave-out COLUMN]."),
        };

    private static readonly Option<string[]>[] OfRecipe = [EvaluateOptions.Without, EvaluateOptions.Add, TrainCommand.Transfer];

    private static Recipe RecipeOf(ParseResult arguments, Func<LabelledSet, LabelledSet> mask) => TrainCommand.RecipeOf(arguments, mask) with
    {
        Without = (arguments.GetValue(EvaluateOptions.Without) ?? []).Aggregate(
            FeatureBlocks.None, (blocks, name) => blocks | Enum.Parse<FeatureBlocks>(name, ignoreCase: true)),
    };

    private static FoldPlan? PlanOf(ParseResult arguments, Func<LabelledSet, LabelledSet> mask)
    {
        var (column, curve) = (arguments.GetValue(EvaluateOptions.LeaveOut), arguments.GetValue(EvaluateOptions.Curve));
        if (arguments.GetValue(EvaluateOptions.FoldCount) is { } folds)
        {
            return new(folds, column) { Curve = curve, Added = mask(Others(arguments, EvaluateOptions.Add)) };
        }

        return column is null && !curve ? null : throw new BadInputException("evaluate: --leave-out and --curve need --folds K.");
    }

    private static LabelledSet Others(ParseResult arguments, Option<string[]> option) => arguments.GetValue(option) is { Length: > 0 } files
        ? LabelledSet.Load(files, [.. arguments.GetRequiredValue(EvaluateOptions.Data), .. arguments.GetValue(EvaluateOptions.Texts) ?? []])
        : LabelledSet.Of([]);

    private static EvaluationReport MeasureModel(string folder, string name, LabelledSet set) => Evaluation.OfModel(ModelOf(folder, name, set), set);

    private static JudgingModel ModelOf(string folder, string name, LabelledSet set)
    {
        var model = ModelFolder.Load(folder, name == "current" ? null : name);
        if (model.Weights is { HasFullTier: false, Model.Full: not null })
        {
            System.Console.Error.WriteLine($"warning: no sentence encoder in {folder}: the model's linear tier alone judges.");
        }

        if (set.Texts.Count(text => model.Weights.Model.WasTrainedOn(text.Text)) is > 0 and var seen)
        {
            System.Console.Error.WriteLine(
                $"warning: the model was trained on {seen} of these {set.Texts.Count} texts; its figures flatter. Use --folds or --train for honest ones.");
        }

        return model;
    }
}
