using System.CommandLine;
using TriageBot.Domain;
using TriageBot.Server.Commands;

namespace TriageBot.Server;

/// <summary>The one program: a table of verbs. With no verb it serves.</summary>
internal sealed class Program
{
    private static async Task<int> Main(string[] args)
    {
        var root = Verbs();
        var withVerb = args is [] || args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version")
            ? ["serve", .. args]
            : args;
        try
        {
            var parsed = root.Parse(withVerb);
            var status = await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? ExitCode.BadInput : status;
        }
        catch (BadInputException error)
        {
            await System.Console.Error.WriteLineAsync(error.Message);
            return ExitCode.BadInput;
        }
        catch (Exception error) // The last resort of every verb: a bug or broken infrastructure, told in one line.
        {
            await System.Console.Error.WriteLineAsync($"The work failed: {error.Message}");
            return ExitCode.Failed;
        }
    }

    private static RootCommand Verbs() => new("Social customer care: listen, analyze, reply, learn.")
    {
        ServeCommand.Create(),
        TriageCommand.Create(),
        PreviewCommand.Create(),
        TrainCommand.Create(),
        EvaluateCommand.Create(),
        PromoteCommand.Create(),
        RollbackCommand.Create(),
        ImportCommand.Create(),
        RehearseCommand.Create(),
        CheckCommand.Create(),
        AuditCommand.Create(),
        TeamsAppCommand.Create(),
    };
}
