using System.CommandLine;
using TriageBot.Learn;

namespace TriageBot.Server.Commands;

/// <summary>The verb <c>train</c>: from labelled files to a dated model.</summary>
internal static class TrainCommand
{
    private const string Description = """
        Trains a model, measures it by 5-fold cross-validation, and writes OUT/triage-DATE.bin with .metrics.json and .md.

        A labelled file is UTF-8, tab-separated, its first line names the columns: id, text and any of intent, sentiment,
        complaint, severity, firsttime, reply, theme; other columns are read past. An empty cell is no label. Where there
        is no complaint column, it follows from intent.

        A row without a text gets it by its id from any of the files: under the id itself, or under FILE-ID where FILE is
        the file's name up to its first dot (row 5 of airline.tsv is also airline-5; files named sentiment.* also answer
        to semeval-ID). The same text twice counts once; the first row's labels win.

        A model is never overwritten: the second of a day is named triage-DATE-2. The first model of a folder is named in
        OUT/current.txt and served; later ones wait for 'promote'.
        """;

    private static readonly Option<string[]> Labels = new("--labels")
    {
        Description = "Labelled files, or folders of which each *.tsv is read",
        Required = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE|DIR",
    };

    private static readonly Option<string[]> Texts = new("--texts")
    {
        Description = "More files to take texts from, for files of labels and ids only; their own labels are not used",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "The models folder",
        Required = true,
        HelpName = "DIR",
    };

    public static Command Create()
    {
        var command = new Command("train", Description) { Labels, Texts, Out };
        command.SetAction((arguments, cancellationToken) => Task.FromResult(Run(arguments, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var training = new ModelTraining(TimeProvider.System, System.Console.Error.WriteLine);
        var trained = training.Run(
            arguments.GetRequiredValue(Labels),
            arguments.GetValue(Texts) ?? [],
            arguments.GetRequiredValue(Out),
            cancellationToken);
        System.Console.Out.WriteLine(EvaluationTables.Summary(trained.Report));
        System.Console.Out.WriteLine(Path.Combine(arguments.GetRequiredValue(Out), trained.Name + ".bin"));
        return 0;
    }
}
