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
        var command = new Command("promote", "Lets a new model serve, unless it is worse on held-out texts, a fifth of the corrections among them; a running service takes it up by itself") { Name, Folder, Files, StoredCorrections.Store, StoredCorrections.WithoutAgent, Json };
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

        var champion = current.Name;
        var first = current.Earlier.FirstOrDefault(earlier => IsReadable(folder, earlier));
        var verdict = Compare(arguments, folder, name, champion, first);
        Print(verdict, arguments.GetValue(Json));
        if (verdict.Passed)
        {
            current.Promote(name, champion);
            System.Console.Error.WriteLine($"{name} serves now; 'triagebot rollback' brings {champion} back");
            return ExitCode.Done;
        }

        System.Console.Error.WriteLine($"{name} is refused: {string.Join("; ", verdict.Refusals)}.");
        return ExitCode.Failed;
    }

    /// <summary>A model of an earlier version of the program is not compared with: nothing reads it any more.</summary>
    private static bool IsReadable(string folder, string name)
    {
        var file = Path.Combine(folder, name + ModelFile.Extension);
        try
        {
            return File.Exists(file) && ModelFile.Read(file) is not null;
        }
        catch (BadInputException unreadable)
        {
            System.Console.Error.WriteLine($"not compared with {name}: {unreadable.Message}");
            return false;
        }
    }

    /// <summary>With the model that serves, and with the first that ever did: small losses must not add up.</summary>
    private static PromotionVerdict Compare(ParseResult arguments, string folder, string name, string served, string? first)
    {
        var given = arguments.GetValue(Files) is { Length: > 0 } files ? files : null;
        var gate = LabelledSet.Load(given ?? [Path.Combine(folder, Gate.Folder)], [], ownThemes: given is not null);
        var corrected = Corrected(arguments);
        using var encoder = SentenceEncoder.Load(folder);
        var challenger = ModelFolder.Load(folder, name, encoder);
        return new(Against(served), first is null || first == served ? null : Against(first));

        GateReport Against(string champion) => Gate.Compare(
            ModelFolder.LoadWhole(folder, champion, encoder), challenger, gate, corrected, needsAll: given is null);
    }

    private static CorrectedSet Corrected(ParseResult arguments)
    {
        var (log, missing) = StoredCorrections.Open(arguments);
        var corrected = CorrectedSet.Of(log?.Corrections() ?? []);
        if (!corrected.Compared.Any())
        {
            System.Console.Error.WriteLine($"no corrections compared: {(log is null ? missing : "none is kept from training yet")}");
        }

        return corrected;
    }

    private static void Print(PromotionVerdict verdict, bool json)
    {
        if (json)
        {
            System.Console.Out.WriteLine(JsonSerializer.Serialize(verdict, DomainJson.Options));
            return;
        }

        foreach (var report in verdict.Comparisons)
        {
            Print(report);
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
        var counts = report.Changes.CountBy(change => (change.Column, change.Verdict)).Select(count => $"{count.Key.Column} {count.Value} {count.Key.Verdict}");
        System.Console.Out.WriteLine($"{report.Changes.Count} verdicts of {report.Champion} changed, as the service gives them{string.Concat(counts.Select(count => $"; {count}"))}");
        foreach (var change in report.Changes.Take(MostChangesShown))
        {
            System.Console.Out.WriteLine($"{change.Set} {change.Id}: {change.Column} {change.Old} -> {change.New}, {change.Verdict}: {change.Text}");
        }

        if (report.Changes.Count > MostChangesShown)
        {
            System.Console.Out.WriteLine($"{report.Changes.Count - MostChangesShown} more changed verdicts are left out here; --json has them all");
        }

        if (report.Seen.Count > 0)
        {
            System.Console.Error.WriteLine($"warning: left out, because a model was trained on them: {string.Join(", ", report.Seen.Take(20))}{(report.Seen.Count > 20 ? ", …" : "")}");
        }
    }

    private static string Show(double figure) => figure.ToString("F3", CultureInfo.InvariantCulture);

    private static string Signed(double figure) => figure.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
}
