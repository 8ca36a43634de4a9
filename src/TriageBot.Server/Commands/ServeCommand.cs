using System.CommandLine;
using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Server.Commands;

/// <summary>The verb <c>serve</c>: the service itself.</summary>
internal static partial class ServeCommand
{
    private const string About =
        """
        Runs the service. Settings are passed as --Section:Key=value or by the environment as Section__Key:
          --urls=http://127.0.0.1:3978     where to listen
          --environment=Production         Development allows the local sign-in and the Sandbox, on this machine
          --Data:Folder=data               database, keys of sessions, the Sandbox's journal
          --Store:ConnectionString=...     the database, if not in the data folder: "Data Source=PATH"
          --Models:Folder, --Templates:Folder
          --Identity:Authority, --Identity:ClientId   the OpenID Connect provider of the console
          --Bot:Enabled=true               the bot endpoint
          --SecondOpinion:Endpoint=...     an Azure AI Language resource, asked where the model abstains
        Keys and secrets come from the environment alone: Intake__Keys__0, Identity__ClientSecret, SecondOpinion__Key.
        """;

    public static Command Create()
    {
        var sample = new Option<bool>("--sample")
        {
            Description = "Show the whole flow with a sample stream: Development, loopback, a throw-away data folder.",
        };
        var command = new Command("serve", About)
        {
            sample,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) =>
            ServeAsync(parsed.GetValue(sample), Settings(parsed.UnmatchedTokens), cancellationToken));
        return command;
    }

    private static async Task<int> ServeAsync(bool sample, string[] settings, CancellationToken cancellationToken)
    {
        if (!sample)
        {
            return await RunAsync(ServiceHost.Build(settings), cancellationToken);
        }

        var folder = Directory.CreateTempSubdirectory("triagebot-sample-");
        try
        {
            return await RunAsync(ServiceHost.BuildSample(settings, folder.FullName), cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await using var running = app;
        try
        {
            await app.RunAsync(cancellationToken);
        }
        catch (IOException error) // Kestrel's word for a port that is taken.
        {
            throw new BadInputException($"The service cannot listen: {error.Message} Name another address with --urls.", error);
        }

        return ExitCode.Done;
    }

    /// <summary>A mistyped option must not be taken for a setting that nobody reads.</summary>
    private static string[] Settings(IReadOnlyList<string> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!Setting().IsMatch(tokens[i]) || !KnownSettings.Include(tokens[i][2..].Split('=')[0]))
            {
                throw new BadInputException($"'{tokens[i]}' is no option of serve{KnownSettings.Like(tokens[i][2..].Split('=')[0])}; settings look like --Section:Key=value, see serve --help.");
            }

            if (!tokens[i].Contains('=', StringComparison.Ordinal) && ++i == tokens.Count)
            {
                throw new BadInputException($"'{tokens[i - 1]}' needs a value.");
            }
        }

        return [.. tokens];
    }

    [GeneratedRegex("^--(urls|environment|[A-Za-z]+(:[A-Za-z0-9]+)+)(=.*)?$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Setting();
}
