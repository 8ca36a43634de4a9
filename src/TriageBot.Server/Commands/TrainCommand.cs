using System.CommandLine;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;

namespace TriageBot.Server.Commands;

/// <summary>The verb <c>train</c>: from labelled files to a dated model.</summary>
internal static class TrainCommand
{
    private const string LabelsHelp = """
        Labelled files, or folders of which each *.tsv is read. UTF-8, tab-separated; the first line names the columns:
        id, text and any of intent, sentiment, complaint, severity, firsttime, reply, theme; others are passed over. An
        empty cell is no label. Without a complaint column, intent tells. The same text twice counts once: the first
        row's labels win
        """;

    private const string TextsHelp = """
        More files to take texts from, for rows that carry labels and an id only; their own labels are not used. A text
        is found under its id, and under FILE-ID where FILE is its file's name up to the first dot: row 5 of airline.tsv
        is also airline-5; files named sentiment.* also answer to semeval-ID
        """;

    private const string OutHelp = """
        The models folder. Writes triage-DATE.bin, .metrics.json, .md and the charts .reliability.svg and .coverage.svg;
        never overwrites: the second of a day is triage-DATE-2. The folder's first model is named in current.txt and
        served, later ones wait for 'promote'
        """;

    private static readonly Option<string[]> Labels = new("--labels")
    {
        Description = LabelsHelp,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE|DIR",
    };

    private static readonly Option<string[]> Texts = new("--texts")
    {
        Description = TextsHelp,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = OutHelp,
        Required = true,
        HelpName = "DIR",
    };

    public static Option<string[]> Transfer { get; } = new("--transfer")
    {
        Description = "Texts of other sources with a sentiment column: what they teach helps every question, though they are nobody's mentions",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE",
    };

    public static Option<string> Encoder { get; } = new("--encoder")
    {
        Description = "The folder whose 'encoder' the full tier is trained with; without one there, the linear tier alone",
        DefaultValueFactory = _ => Folders.Models(new ConfigurationBuilder().AddEnvironmentVariables().Build()),
        HelpName = "DIR",
    };

    /// <summary>What training uses beside the labels, and a word on what is missing.</summary>
    public static Recipe RecipeOf(ParseResult arguments, Func<LabelledSet, LabelledSet>? change = null)
    {
        var encoder = SentenceEncoder.Load(arguments.GetRequiredValue(Encoder));
        if (encoder is null)
        {
            System.Console.Error.WriteLine($"{arguments.GetRequiredValue(Encoder)}: no sentence encoder; the linear tier alone");
        }

        var transfer = arguments.GetValue(Transfer) is { Length: > 0 } files ? LabelledSet.Load(files, []) : null;
        return new Recipe(encoder, transfer is null || change is null ? transfer : change(transfer));
    }

    private static readonly Option<bool> Corrections = new("--corrections")
    {
        Description = "Begins as the model that serves in --out, or as that of --from, and learns from agents' corrections and, if given, --labels of one's own; themes in them may be a set of one's own",
    };

    private static readonly Option<string?> From = new("--from")
    {
        Description = "With --corrections: the model of --out to begin as, with its themes; otherwise the one that serves. A tuned model does not forget: begin as the shipped one to leave out what was erased, withdrawn or passed over",
        HelpName = "NAME",
    };

    public static Command Create()
    {
        var command = new Command("train", "Trains a model from labelled files, or tunes the served one on agents' corrections") { Labels, Corrections, From, StoredCorrections.Store, StoredCorrections.WithoutAgent, Texts, Transfer, Encoder, Out };
        command.SetAction((arguments, cancellationToken) => Task.FromResult(Run(arguments, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(Corrections))
        {
            return Tune(arguments, cancellationToken);
        }

        if (arguments.GetValue(From) is not null)
        {
            throw new BadInputException("train: --from names what --corrections begins as; without it a model is trained from nothing.");
        }

        if (arguments.GetValue(Labels) is not { Length: > 0 })
        {
            throw new BadInputException("train: name labelled files with --labels, or learn from agents with --corrections.");
        }

        var training = new ModelTraining(TimeProvider.System, System.Console.Error.WriteLine);
        var trained = training.Run(
            arguments.GetRequiredValue(Labels),
            arguments.GetValue(Texts) ?? [],
            RecipeOf(arguments),
            arguments.GetRequiredValue(Out),
            cancellationToken);
        System.Console.Out.WriteLine(EvaluationTables.Summary(trained.Report));
        System.Console.Out.WriteLine(Path.Combine(arguments.GetRequiredValue(Out), trained.Name + ".bin"));
        return 0;
    }

    private static int Tune(ParseResult arguments, CancellationToken cancellationToken)
    {
        var labels = arguments.GetValue(Labels) ?? [];
        var folder = arguments.GetRequiredValue(Out);
        var (log, missing) = StoredCorrections.Open(arguments);
        if (log is null && labels.Length == 0)
        {
            throw new BadInputException($"{missing}, or labelled files with --labels.");
        }

        var tuned = new ModelTuning(TimeProvider.System, System.Console.Error.WriteLine) { From = arguments.GetValue(From) }
            .Run(log, labels, arguments.GetValue(Texts) ?? [], folder, cancellationToken);
        System.Console.Out.WriteLine(EvaluationTables.Tuning(tuned.Report));
        System.Console.Out.WriteLine(Path.Combine(folder, tuned.Name + ".bin"));
        return ExitCode.Done;
    }
}
