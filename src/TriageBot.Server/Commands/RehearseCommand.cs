using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Report;

namespace TriageBot.Server.Commands;

/// <summary>The verb <c>rehearse</c>: what a stream would have waited, and how many agents it needs.</summary>
internal static partial class RehearseCommand
{
    private static readonly Argument<string> File = new("file") { Description = "A file with one mention a line (JSONL), or - for standard input." };

    private static readonly Option<int> Agents = new("--agents") { Description = "How many agents answer.", Required = true, HelpName = "N" };

    private static readonly Option<string> HandleTime = new("--handle-time")
    {
        Description = "How long a reply takes: seconds, minutes or hours such as 90s, 3m or 1h.",
        Required = true,
        HelpName = "3m",
    };

    private static readonly Option<string?> Gold = new("--gold")
    {
        Description = "Labels (TSV: id, reply, firsttime, and severity where known): who costs an agent time, and who is what. The order stays that of our own triage.",
        HelpName = "FILE",
    };

    private static readonly Option<double> Hold = new("--hold")
    {
        Description = "The share of each tier that has to be answered in time, for the fewest agents.",
        DefaultValueFactory = _ => 0.9,
        HelpName = "0.9",
    };

    private static readonly Option<string?> Chart = new("--chart") { Description = "Writes who waits how long into this file, as SVG; one that is there is replaced.", HelpName = "FILE" };

    private static readonly Option<bool> Json = new("--json") { Description = "Figures as JSON, in seconds." };

    private static readonly Option<string?> Models = new("--models") { Description = "The folder with the model." };

    private static readonly Option<string?> Templates = new("--templates") { Description = "The folder with playbook and templates." };

    public static Command Create()
    {
        var command = new Command("rehearse", "Replays a stream with so many agents, in our order and first come, first served.")
        {
            File, Agents, HandleTime, Gold, Hold, Chart, Json, Models, Templates,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var (agents, handleTime, share) = (AgentsOf(arguments), HandleTimeOf(arguments.GetRequiredValue(HandleTime)), ShareOf(arguments));
        var gold = arguments.GetValue(Gold) is { } labels ? GoldLabels.Read(labels) : null;
        using var stages = TriageCommand.Stages(arguments.GetValue(Models), arguments.GetValue(Templates));
        var (heard, costly, alerts) = RehearsedStream.Read(
            arguments.GetRequiredValue(File), stages.GetRequiredService<TriageStep>(), gold, stages.GetRequiredService<Playbook>());
        var rehearsal = new Rehearsal(costly, handleTime);
        var report = RehearsalReport.Of(rehearsal, heard, alerts, agents, handleTime, share);
        System.Console.Out.WriteLine(arguments.GetValue(Json) ? JsonSerializer.Serialize(report, DomainJson.Options) : RehearsalTables.Of(report));
        if (arguments.GetValue(Chart) is { } chart)
        {
            Write(chart, RehearsalChart.Svg(rehearsal, agents));
        }

        return ExitCode.Done;
    }

    private static int AgentsOf(ParseResult arguments) => arguments.GetValue(Agents) is >= 1 and <= Rehearsal.MostAgents and var agents
        ? agents
        : throw new BadInputException($"rehearse: --agents has to be 1 to {Rehearsal.MostAgents}.");

    private static double ShareOf(ParseResult arguments) => arguments.GetValue(Hold) is > 0 and <= 1 and var share
        ? share
        : throw new BadInputException("rehearse: --hold has to be more than 0 and at most 1, such as 0.9.");

    private static TimeSpan HandleTimeOf(string text)
    {
        var match = Length().Match(text);
        var number = match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        return (number, match.Groups[2].Value) switch
        {
            ( > 0, "s") => TimeSpan.FromSeconds(number),
            ( > 0, "m") => TimeSpan.FromMinutes(number),
            ( > 0, "h") => TimeSpan.FromHours(number),
            _ => throw new BadInputException($"rehearse: --handle-time '{text}' is no time; write seconds, minutes or hours such as 90s, 3m or 1h."),
        };
    }

    private static void Write(string path, string svg)
    {
        try
        {
            System.IO.File.WriteAllText(path, svg);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"rehearse: {path} cannot be written: {unwritable.Message}", unwritable);
        }
    }

    [GeneratedRegex(@"^(\d{1,5})([smh])$", RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
