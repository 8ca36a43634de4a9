using System.CommandLine;
using TriageBot.Domain;

namespace TriageBot.Server.Commands;

/// <summary>The verb <c>triage</c>: judges and drafts a file of mentions as one stream in time.</summary>
internal static class TriageCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A file with one mention a line (JSONL), or - for standard input." };
        var json = new Option<bool>("--json") { Description = "One JSON object per mention, in input order." };
        var store = new Option<string?>("--store") { Description = "Also stores everything in this SQLite database; a bad line stores nothing." };
        var models = new Option<string?>("--models") { Description = "The folder with the model." };
        var templates = new Option<string?>("--templates") { Description = "The folder with playbook and templates." };
        var command = new Command("triage", "Judges and drafts mentions; customers' histories build up line by line.")
        {
            file,
            json,
            store,
            models,
            templates,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var run = Prepare(parsed.GetValue(models), parsed.GetValue(templates));
            var (path, asJson) = (parsed.GetValue(file)!, parsed.GetValue(json));
            if (parsed.GetValue(store) is { } database)
            {
                await run.StoreAndPrintAsync(path, database, asJson, cancellationToken);
            }
            else
            {
                run.Print(path, asJson);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static TriageRun Prepare(string? models, string? templates)
    {
        var services = Stages(models, templates);
        return new(services.GetRequiredService<MentionPipeline>(), services.GetRequiredService<Playbook>());
    }

    /// <summary>The stages alone: nothing listens, nothing is sent.</summary>
    internal static ServiceProvider Stages(string? models, string? templates)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Models:Folder"] = models, ["Templates:Folder"] = templates }
                .Where(pair => pair.Value is not null)).Build();
        return new ServiceCollection()
            .AddLogging(log => log.SetMinimumLevel(LogLevel.Error).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
            .AddStages(Folders.Models(settings), Folders.Templates(settings))
            .BuildServiceProvider();
    }
}
