using System.CommandLine;

namespace TriageBot.Server.Commands;

/// <summary>What the verb <c>evaluate</c> can be told.</summary>
internal static class EvaluateOptions
{
    public static Option<string[]> Data { get; } = new("--data")
    {
        Description = "Labelled files, as for 'train'; each labelled column is measured",
        Required = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE",
    };

    public static Option<string[]> Texts { get; } = new("--texts")
    {
        Description = "More files to take texts from, as for 'train'",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE",
    };

    public static Option<string?> Model { get; } = new("--model")
    {
        Description = "The model that judges, such as triage-2026-11-26, or 'current' for the one served; a warning tells how many texts it was trained on",
        HelpName = "NAME",
    };

    public static Option<string> Folder { get; } = new("--models")
    {
        Description = "The models folder; otherwise as for 'serve'",
        DefaultValueFactory = _ => Folders.Models(new ConfigurationBuilder().AddEnvironmentVariables().Build()),
        HelpName = "DIR",
    };

    public static Option<int?> FoldCount { get; } = new("--folds")
    {
        Description = "Judges the recipe: each of K folds by a model trained on the others, without the texts it is asked about",
        HelpName = "K",
    };

    public static Option<string?> LeaveOut { get; } = new("--leave-out")
    {
        Description = "With --folds: a column, such as brand, whose values are never in training and test both; figures by its values, where they have enough texts",
        HelpName = "COLUMN",
    };

    public static Option<bool> Curve { get; } = new("--curve")
    {
        Description = "With --folds: also what is reached with an eighth, a quarter, a half and three quarters of the texts; takes about 2.6 times as long",
    };

    public static Option<string[]> Add { get; } = new("--add")
    {
        Description = "With --folds: more labelled files, to train on only; what a fold is asked about, or leaves out, is kept from it",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE",
    };

    public static Option<string[]> Train { get; } = new("--train")
    {
        Description = "Judges the recipe: by a model trained on these labelled files, without the texts it is asked about",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE",
    };

    public static Option<string[]> Without { get; } = new("--without")
    {
        Description = "With --folds or --train: features that the recipe does without, to see what they give",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "words|characters|cues",
    };

    public static Option<bool> Mask { get; } = new("--mask")
    {
        Description = "Hides handles, links and the names in the columns brand, airline and account, in training and test",
    };

    public static Option<string[]> Slices { get; } = new("--slices")
    {
        Description = "Also figures by length, language, dialect and register of the texts, and by the columns named, such as brand, with the largest gaps",
        Arity = ArgumentArity.ZeroOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "COLUMN",
    };

    public static Option<string?> Charts { get; } = new("--charts")
    {
        Description = "Writes metrics.json (as --json prints it), reliability.svg, coverage.svg and with --curve curve.svg into this folder, which is made where it is missing; files of these names are replaced",
        HelpName = "DIR",
    };

    public static Option<bool> FirstTime { get; } = new("--first-time")
    {
        Description = "With --model or --train: whether first-time complainers are told, on histories: columns author, postedAt, sentiment and brand (or airline), with a part of each author's earlier mentions hidden",
    };

    public static Option<bool> Json { get; } = new("--json") { Description = "Figures as JSON" };

    public static Command AddTo(Command command)
    {
        Without.AcceptOnlyFromAmong("words", "characters", "cues");
        foreach (var option in (Option[])[Data, Texts, Model, Folder, FoldCount, LeaveOut, Curve, Train, Add, TrainCommand.Transfer, TrainCommand.Encoder, Without, Mask, Slices, Charts, FirstTime, Json])
        {
            command.Options.Add(option);
        }

        return command;
    }
}
