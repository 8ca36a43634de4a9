using System.Data.Common;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;
using TriageBot.Domain;
using TriageBot.Listen;
using TriageBot.Server.Endpoints;
using TriageBot.Store;

namespace TriageBot.Server.Commands;

/// <summary>One run of the verb <c>triage</c>: the stages, and where their results go.</summary>
internal sealed class TriageRun(MentionPipeline pipeline, Playbook playbook)
{
    private const int BatchSize = 200;

    private readonly TriageStream _stream = new(pipeline.Handle);

    /// <summary>Judges a file and prints as it goes.</summary>
    /// <exception cref="BadInputException">A line is no mention; those before it are printed.</exception>
    public void Print(string file, bool json) => Print(MentionLines.Read(file).Select(mention => (mention, _stream.Next(mention))), json);

    /// <summary>Stores a file's mentions with what came of them, all or none, and then prints.</summary>
    /// <exception cref="BadInputException">A line is no mention; nothing is stored or printed.</exception>
    public async Task StoreAndPrintAsync(string file, string database, bool json, CancellationToken cancellationToken)
    {
        Mention[] mentions = [.. MentionLines.Read(file)];
        var handled = await StoreAsync(mentions, database, cancellationToken);
        Print(mentions.Select(mention => (mention, handled.GetValueOrDefault(mention.Id) ?? _stream.Next(mention))), json);
    }

    private async Task<Dictionary<MentionId, Handled>> StoreAsync(
        Mention[] mentions, string database, CancellationToken cancellationToken)
    {
        await using var store = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton(TimeProvider.System)
            .AddSingleton(playbook)
            .AddSqliteStore(new DbConnectionStringBuilder { ["Data Source"] = database }.ToString())
            .BuildServiceProvider();
        var inbox = store.GetRequiredService<IInbox>();
        if (await inbox.AcceptAsync(mentions, cancellationToken, mentions.Select(mention => mention.PostedAt).DefaultIfEmpty().First()) is IntakeOutcome.Full)
        {
            throw new BadInputException($"{mentions.Length} mentions are too many for one transaction: give them in several files.");
        }

        var handled = new Dictionary<MentionId, Handled>();
        Handled Remember(WaitingMention waiting) => handled[waiting.Mention.Id] = pipeline.Handle(waiting);
        while (await inbox.AdvanceAsync(BatchSize, Remember, cancellationToken) > 0)
        {
            await System.Console.Error.WriteLineAsync($"{handled.Count} of {mentions.Length} handled");
        }

        return handled;
    }

    private void Print(IEnumerable<(Mention Mention, Handled Handled)> results, bool json)
    {
        using var output = new StreamWriter(System.Console.OpenStandardOutput(), bufferSize: 1 << 16) { NewLine = "\n" };
        if (json)
        {
            PrintLines(output, results);
        }
        else
        {
            PrintTable(output, results);
        }
    }

    private void PrintLines(StreamWriter output, IEnumerable<(Mention Mention, Handled Handled)> results)
    {
        foreach (var (mention, handled) in results)
        {
            var line = TriageJson.Of(mention.Id, handled.Triage, handled.Draft, playbook.Agents[0]);
            output.WriteLine(JsonSerializer.Serialize(Timed(line, mention), DomainJson.Options));
        }
    }

    /// <summary>What was written at no known time is due at none.</summary>
    private static TriageJson Timed(TriageJson line, Mention mention) =>
        mention.PostedAt == MentionLines.Untimed ? line with { Sla = line.Sla with { DueAt = null } } : line;

    private static void PrintTable(StreamWriter output, IEnumerable<(Mention Mention, Handled Handled)> results)
    {
        var table = new Table().AddColumns("mention", "who", "intent", "severity", "first time", "priority", "due", "draft");
        foreach (var (mention, handled) in results)
        {
            var triage = handled.Triage;
            table.AddRow([.. new[]
            {
                mention.Id.ToString(),
                mention.Author.Handle,
                $"{triage.Intent.Label} {triage.Intent.Scores[triage.Intent.Label]:0.00}",
                $"{triage.Severity}",
                $"{triage.FirstTime.Label}",
                $"{triage.Priority.Score:0.0}",
                mention.PostedAt == MentionLines.Untimed ? triage.Sla.Tier : $"{triage.Sla.DueAt:yyyy-MM-dd HH:mm}Z",
                handled.Draft?.Text ?? $"({handled.Aside?.Reason})",
            }.Select(cell => new Text(cell))]);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = System.Console.IsOutputRedirected ? 200 : console.Profile.Width;
        console.Write(table);
    }
}
