using Microsoft.Extensions.Configuration.EnvironmentVariables;
using TriageBot.Domain;

namespace TriageBot.Server;

/// <summary>Secrets come from the environment: on the command line everybody on the machine could read them; a file would be copied.</summary>
internal static class SecretSettings
{
    /// <exception cref="BadInputException">It was given elsewhere.</exception>
    public static void RefuseOutsideEnvironment(IConfigurationRoot configuration, string setting)
    {
        if (configuration.Providers.Any(provider => provider is not EnvironmentVariablesConfigurationProvider && provider.TryGet(setting, out _)))
        {
            throw new BadInputException($"{setting} is a secret: set {setting.Replace(":", "__", StringComparison.Ordinal)} in the environment, and nowhere else.");
        }
    }
}
