using Microsoft.Extensions.Logging.Abstractions;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Store;

namespace TriageBot.Server.Commands;

/// <summary>The corrections in a database, for verbs that run beside the service. They read only.</summary>
internal static class StoredCorrections
{
    private const string Usual = "triagebot.db";

    /// <summary>Opens the log of a database.</summary>
    /// <param name="database">The file; null for that of the service in this folder.</param>
    /// <param name="needed">Whether it has to be there.</param>
    /// <returns>What has to be disposed of, and the log; nulls where there is no database.</returns>
    /// <exception cref="BadInputException">It is needed and not there.</exception>
    public static (ServiceProvider? Open, ICorrectionLog? Log) Open(string? database, bool needed)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var path = database ?? Path.Combine(settings["Data:Folder"] ?? "data", Usual);
        if (!File.Exists(path))
        {
            return needed || database is not null
                ? throw new BadInputException($"{path}: no such database; name the service's with --store, or labelled files with --labels.")
                : (null, null);
        }

        var open = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSqliteStore($"Data Source={path}")
            .BuildServiceProvider();
        return (open, open.GetRequiredService<ICorrectionLog>());
    }
}
