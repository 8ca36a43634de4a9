using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;

namespace TriageBot.Server.Commands;

/// <summary>The verb <c>promote</c>: lets a new model serve, if it is not worse than the one that does.</summary>
internal static class PromoteCommand
{
    private const int MostChangesShown = 200;

    private static readonly Argument<string> Name = new("name") { Description = "The new model, such as triage-2026-11-25." };

    private static readonly Option<string[]> Files = new("--gate")
    {
        Description = "Labelled files to compare on, that no model was trained on; otherwise the folder 'gate' of the models folder",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE",
    };

    private static readonly Option<string?> Store = new("--store")
    {
        Description = "The service's database; a fifth of its corrections, kept from training, is compared on as well. Otherwise triagebot.db of the data folder, where there is one",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "The comparison as JSON" };

    /// <summary>The models folder of this and other verbs.</summary>
    public static Option<string> Folder { get; } = new("--models")
    {
        Description = "The models folder; otherwise as for 'serve'",
        DefaultValueFactory = _ => Folders.Models(new ConfigurationBuilder().AddEnvironmentVariables().Build()),
        HelpName = "DIR",
    };

    public static Command Create()
    {
        var command = new Command("promote", "Lets a new model serve, unless it is worse on held-out texts; a running service takes it up by itself") { Name, Folder, Files, Store, Json };
        command.SetAction(arguments => Run(arguments));
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var folder = arguments.GetRequiredValue(Folder);
        var current = new CurrentModel(folder);
        var name = arguments.GetRequiredValue(Name);
        if (name == current.Name)
        {
            throw new BadInputException($"{name}: serves already.");
        }

        var report = Compare(arguments, folder, name, current.Name);
        if (arguments.GetValue(Json))
        {
            System.Console.Out.WriteLine(JsonSerializer.Serialize(report, DomainJson.Options));
        }
        else
        {
            Print(report);
        }

        if (!report.Passed)
        {
            System.Console.Error.WriteLine(Refusal(report));
            return ExitCode.Failed;
        }

        current.Promote(name);
        System.Console.Error.WriteLine($"{name} serves now; 'triagebot rollback' brings {report.Champion} back");
        return ExitCode.Done;
    }

    private static GateReport Compare(ParseResult arguments, string folder, string challenger, string champion)
    {
        var files = arguments.GetValue(Files) is { Length: > 0 } given ? given : [Path.Combine(folder, Gate.Folder)];
        var (open, log) = StoredCorrections.Open(arguments.GetValue(Store), needed: false);
        using (open)
        {
            var corrected = CorrectedSet.Of(log?.Corrections() ?? []);
            return Gate.Compare(
                ModelFolder.Load(folder, champion), ModelFolder.Load(folder, challenger), LabelledSet.Load(files, []), corrected);
        }
    }

    private static void Print(GateReport report)
    {
        List<string[]> rows = [["texts of", "figure", "texts", report.Champion, report.Challenger, "change", "95%", ""]];
        rows.AddRange(report.Figures.Select(figure => new[]
        {
            figure.Set,
            figure.Name,
            figure.Texts.ToString(CultureInfo.InvariantCulture),
            Show(figure.Old),
            Show(figure.New),
            Signed(figure.Change.Value),
            $"{Signed(figure.Change.Low)} to {Signed(figure.Change.High)}",
            figure.Worse ? "worse" : "",
        }));
        System.Console.Out.WriteLine(EvaluationTables.Align(rows));
        System.Console.Out.WriteLine($"{report.Changes.Count} verdicts changed");
        foreach (var change in report.Changes.Take(MostChangesShown))
        {
            System.Console.Out.WriteLine($"{change.Set} {change.Id}: {change.Old} -> {change.New}, {change.Verdict}".ToLowerInvariant());
        }

        if (report.Seen.Count > 0)
        {
            System.Console.Error.WriteLine($"warning: left out, because a model was trained on them: {string.Join(", ", report.Seen.Take(20))}{(report.Seen.Count > 20 ? ", …" : "")}");
        }
    }

    private static string Refusal(GateReport report) => report switch
    {
        { TooManySeen: true } => $"{report.Challenger} is refused: {report.Seen.Count} of the texts to compare on were trained on; give others with --gate.",
        { Figures: [] } => $"{report.Challenger} is refused: there are too few texts to compare on; give more with --gate.",
        _ => $"{report.Challenger} is refused, it is worse than {report.Champion}: " + string.Join("; ", report.Figures.Where(figure => figure.Worse).Select(Told)),
    };

    private static string Told(GateFigure figure) =>
        $"{figure.Name} on {figure.Set} {Show(figure.Old)} -> {Show(figure.New)}, by {Signed(figure.Change.Value)} ({Signed(figure.Change.Low)} to {Signed(figure.Change.High)})";

    private static string Show(double figure) => figure.ToString("F3", CultureInfo.InvariantCulture);

    private static string Signed(double figure) => figure.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
}
