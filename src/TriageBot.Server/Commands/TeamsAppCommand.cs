using System.CommandLine;
using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Server.Teams;

namespace TriageBot.Server.Commands;

/// <summary>The verb <c>teams-app</c>: the package with which agents get the bot into Microsoft Teams.</summary>
internal static class TeamsAppCommand
{
    private static readonly Option<string> AppId = new("--app-id")
    {
        Description = "The app id of the bot's registration, a GUID: the same as Bot:AppId",
        Required = true,
        HelpName = "ID",
    };

    private static readonly Option<string> Domain = new("--domain")
    {
        Description = "The host that the service is reached at, such as care.example.com",
        Required = true,
        HelpName = "HOST",
    };

    private static readonly Option<string> Version = new("--app-version")
    {
        Description = "The package's version; Teams takes an update only with a higher one",
        DefaultValueFactory = _ => "1.0.0",
        HelpName = "N.N.N",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "The zip to write; an existing one is never overwritten",
        DefaultValueFactory = _ => "triagebot-teams.zip",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("teams-app", "Writes the app package that an administrator uploads to Microsoft Teams") { AppId, Domain, Version, Out };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var playbook = PlaybookReader.Read(Path.Combine(Folders.Templates(new ConfigurationBuilder().AddEnvironmentVariables().Build()), "playbook.yaml"));
        var package = new TeamsAppPackage(
            Guid.TryParse(arguments.GetRequiredValue(AppId), out var id) && id != Guid.Empty
                ? id
                : throw new BadInputException($"--app-id is '{arguments.GetRequiredValue(AppId)}': give the app id of the bot's registration, a GUID."),
            HostOf(arguments.GetRequiredValue(Domain)),
            System.Version.TryParse(arguments.GetRequiredValue(Version), out var version) && version is { Build: >= 0, Revision: < 0 }
                ? version.ToString()
                : throw new BadInputException($"--app-version is '{arguments.GetRequiredValue(Version)}': give three numbers, such as 1.0.0."),
            playbook.Brand.Name);
        var path = arguments.GetRequiredValue(Out);
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew);
            package.Write(file);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new BadInputException($"{path}: is there already, and is not overwritten; name another file with --out.");
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: cannot be written: {full.Message}", full);
        }

        System.Console.Out.WriteLine(path);
        return ExitCode.Done;
    }

    /// <summary>A name that a browser can reach: no scheme, no port, no path.</summary>
    private static string HostOf(string given) =>
        Uri.TryCreate($"https://{given}/", UriKind.Absolute, out var uri) && uri.HostNameType == UriHostNameType.Dns && uri.Host.Equals(given, StringComparison.OrdinalIgnoreCase) && given.Contains('.')
            ? uri.Host
            : throw new BadInputException($"--domain is '{given}': give the bare host, such as care.example.com.");
}
