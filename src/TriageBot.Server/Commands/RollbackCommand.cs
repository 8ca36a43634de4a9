using System.CommandLine;
using TriageBot.Analyze;
using TriageBot.Learn;

namespace TriageBot.Server.Commands;

/// <summary>The verb <c>rollback</c>: lets an earlier model serve again.</summary>
internal static class RollbackCommand
{
    private static readonly Argument<string?> Name = new("name")
    {
        Description = "The model to go back to, one that served; without it, the one that served before.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var command = new Command("rollback", "Lets an earlier model serve again; a running service takes it up by itself") { Name, PromoteCommand.Folder };
        command.SetAction(arguments => Run(arguments));
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var folder = arguments.GetRequiredValue(PromoteCommand.Folder);
        var current = new CurrentModel(folder);
        var before = current.Name;
        var name = arguments.GetValue(Name) ?? current.Before();

        current.RefuseNew(name);

        // One that does not load would leave the service on the one it has, and a new start without any.
        ModelFolder.Load(folder, name);
        current.StepBack(name);
        System.Console.Error.WriteLine($"{name} serves again, instead of {before}");
        return ExitCode.Done;
    }
}
