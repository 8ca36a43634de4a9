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
    private static readonly Option<string[]> Data = new("--data")
    {
        Description = "Labelled files, as for 'train'; each labelled column is measured",
        Required = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE",
    };

    private static readonly Option<string[]> Texts = new("--texts")
    {
        Description = "More files to take texts from, as for 'train'",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE",
    };

    private static readonly Option<string?> Model = new("--model")
    {
        Description = "The model that judges, such as triage-2026-11-24, or 'current' for the one served; a warning tells how many texts it was trained on",
        HelpName = "NAME",
    };

    private static readonly Option<string> Folder = new("--models")
    {
        Description = "The models folder; otherwise as for 'serve'",
        DefaultValueFactory = _ => Folders.Models(new ConfigurationBuilder().AddEnvironmentVariables().Build()),
        HelpName = "DIR",
    };

    private static readonly Option<int?> FoldCount = new("--folds")
    {
        Description = "Judges the recipe: each of K folds by a model trained on the others, duplicates of a text in one fold",
        HelpName = "K",
    };

    private static readonly Option<string?> LeaveOut = new("--leave-out")
    {
        Description = "With --folds: a column, such as brand, whose values are never in training and test both",
        HelpName = "COLUMN",
    };

    private static readonly Option<string[]> Add = new("--add")
    {
        Description = "With --folds: more labelled files, to train on only; what a fold is asked about, or leaves out, is kept from it",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE",
    };

    private static readonly Option<string[]> Train = new("--train")
    {
        Description = "Judges the recipe: by a model trained on these labelled files, without the texts it is asked about",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE",
    };

    private static readonly Option<bool> Mask = new("--mask")
    {
        Description = "Hides handles, links and the names in the columns brand, airline and account of --data, --add and --train, in every text",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Figures as JSON" };

    public static Command Create()
    {
        var command = new Command("evaluate", "Measures a model, or the recipe by cross-validation, on labelled files") { Data, Texts, Model, Folder, FoldCount, LeaveOut, Train, Add, TrainCommand.Transfer, TrainCommand.Encoder, Mask, Json };
        command.SetAction((arguments, cancellationToken) => Task.FromResult(Run(arguments, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var set = LabelledSet.Load(arguments.GetRequiredValue(Data), arguments.GetValue(Texts) ?? []);
        var mask = arguments.GetValue(Mask) ? Masking.By([set, Others(arguments, Add), Others(arguments, Train)]) : given => given;
        var report = Measure(arguments, set, mask, cancellationToken);
        if (report.Microseconds is { } micros)
        {
            System.Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"judged in {micros:0} us a text"));
        }

        System.Console.Out.WriteLine(arguments.GetValue(Json)
            ? JsonSerializer.Serialize(report, DomainJson.Options)
            : EvaluationTables.Whole(report));
        return 0;
    }

    private static EvaluationReport Measure(
        ParseResult arguments, LabelledSet set, Func<LabelledSet, LabelledSet> mask, CancellationToken cancellationToken) =>
        (arguments.GetValue(Model), arguments.GetValue(FoldCount), arguments.GetValue(Train) ?? [], arguments.GetValue(LeaveOut)) switch
        {
            ({ } name, null, [], null) => MeasureModel(arguments.GetRequiredValue(Folder), name, mask(set)),
            (null, { } folds, [], var column) => Evaluation.ByFolds(
                mask(set), mask(Others(arguments, Add)), TrainCommand.RecipeOf(arguments, mask), folds, column, fold => System.Console.Error.WriteLine($"fold {fold} of {folds}"), cancellationToken),
            (null, null, { Length: > 0 }, null) => Evaluation.BySplit(
                mask(set), mask(Others(arguments, Train)), TrainCommand.RecipeOf(arguments, mask), cancellationToken),
            _ => throw new BadInputException("evaluate: give either --model NAME, --train FILE, or --folds K [--leave-out COLUMN]."),
        };

    private static LabelledSet Others(ParseResult arguments, Option<string[]> option) => arguments.GetValue(option) is { Length: > 0 } files
        ? LabelledSet.Load(files, [.. arguments.GetRequiredValue(Data), .. arguments.GetValue(Texts) ?? []])
        : LabelledSet.Of([]);

    private static EvaluationReport MeasureModel(string folder, string name, LabelledSet set)
    {
        var report = Evaluation.OfModel(CascadeClassifier.Load(folder, name == "current" ? null : name), set);
        if (report.Seen > 0)
        {
            System.Console.Error.WriteLine(
                $"warning: the model was trained on {report.Seen} of these {report.Texts} texts; its figures flatter. Use --folds for honest ones.");
        }

        return report;
    }
}
