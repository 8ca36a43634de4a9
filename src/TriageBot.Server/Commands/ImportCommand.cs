using System.CommandLine;
using System.Data.Common;
using Microsoft.Extensions.Logging.Abstractions;
using TriageBot.Domain;
using TriageBot.Listen;
using TriageBot.Store;

namespace TriageBot.Server.Commands;

/// <summary>The verb <c>import</c>: what was known of customers before the service listened.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> File = new("file")
    {
        Description = "One account a line: JSONL, or CSV with a header (file.csv). channel, handle; and id, name, customerKey (rows with one key are one person), brand, mentions, complaints, firstContact, vip, mayCall, noDirect, noFollowUp, language.",
    };

    private static readonly Option<string> Store = new("--store")
    {
        Description = "The service's database (SQLite); made where it is missing. Stop the service first: two writers wait for each other.",
        Required = true,
        HelpName = "FILE",
    };

    private static readonly Option<string?> Templates = new("--templates") { Description = "The folder with playbook and templates." };

    public static Command Create()
    {
        var command = new Command("import", "Takes in known customers: all of the file or, where a line is wrong, nothing. Again, it replaces what it took before.")
        {
            File,
            Store,
            Templates,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var customers = KnownCustomerReader.Read(arguments.GetRequiredValue(File));
        using var stages = TriageCommand.Stages(null, arguments.GetValue(Templates));
        await using var store = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton(TimeProvider.System)
            .AddSingleton(stages.GetRequiredService<Playbook>())
            .AddSqliteStore(new DbConnectionStringBuilder { ["Data Source"] = arguments.GetRequiredValue(Store) }.ToString())
            .BuildServiceProvider();
        var (accounts, links) = await store.GetRequiredService<ICustomerImport>().ImportAsync(customers, cancellationToken);
        await System.Console.Out.WriteLineAsync($"{accounts} accounts taken in, {links} links made");
        return ExitCode.Done;
    }
}
