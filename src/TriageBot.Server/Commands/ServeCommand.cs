using System.CommandLine;
using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Server.Commands;

/// <summary>The verb <c>serve</c>: the service itself.</summary>
internal static partial class ServeCommand
{
    public static Command Create()
    {
        var sample = new Option<bool>("--sample")
        {
            Description = "Show the whole flow with a sample stream: Development, loopback, a throw-away data folder.",
        };
        var command = new Command("serve", "Runs the service; settings are passed as --Section:Key=value.")
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
        await using var app = sample ? ServiceHost.BuildSample(settings) : ServiceHost.Build(settings);
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
            if (!Setting().IsMatch(tokens[i]))
            {
                throw new BadInputException($"'{tokens[i]}' is no option of serve: settings look like --Section:Key=value, see serve --help.");
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
