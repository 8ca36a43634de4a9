using System.CommandLine;
using System.Data.Common;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Store;

namespace TriageBot.Server.Commands;

/// <summary>The corrections in a database, for verbs that run beside the service. They read only.</summary>
internal static class StoredCorrections
{
    private const string Usual = "triagebot.db";

    /// <summary>The database of this and other verbs.</summary>
    public static Option<string?> Store { get; } = new("--store")
    {
        Description = "The service's database; otherwise that of Store__ConnectionString, else triagebot.db of the data folder. It is only read",
        HelpName = "FILE",
    };

    /// <summary>Agents of whom nothing is believed.</summary>
    public static Option<string[]> WithoutAgent { get; } = new("--without-agent")
    {
        Description = "An agent whose corrections are passed over; may be given more than once",
        HelpName = "ID",
    };

    /// <summary>Opens the log of the database that is named.</summary>
    /// <param name="arguments">Of a verb with both options.</param>
    /// <returns>The log, or why there is none.</returns>
    /// <exception cref="BadInputException">A database was named that is not there.</exception>
    public static (ICorrectionLog? Log, string Missing) Open(ParseResult arguments)
    {
        var named = arguments.GetValue(Store);
        var connection = Named(named);
        var path = StoreServices.FileOf(connection);
        if (File.Exists(path))
        {
            return (Without(StoreServices.ReadCorrections(connection), arguments.GetValue(WithoutAgent) ?? []), "");
        }

        return named is null
            ? (null, $"{path}: no such database; name the service's with --store")
            : throw new BadInputException($"{path}: no such database; name the service's with --store.");
    }

    /// <summary>The database that is named, which has to be there.</summary>
    /// <exception cref="BadInputException">It is not.</exception>
    public static string ConnectionOf(ParseResult arguments)
    {
        var connection = Named(arguments.GetValue(Store));
        return File.Exists(StoreServices.FileOf(connection))
            ? connection
            : throw new BadInputException($"{StoreServices.FileOf(connection)}: no such database; name the service's with --store.");
    }

    private static string Named(string? named)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return named is null && settings["Store:ConnectionString"] is { Length: > 0 } configured
            ? configured
            : new DbConnectionStringBuilder { ["Data Source"] = named ?? Path.Combine(settings["Data:Folder"] ?? "data", Usual) }.ToString();
    }

    private static ICorrectionLog Without(ICorrectionLog log, string[] agents) => agents.Length == 0 ? log : new PartOfLog(log, agents);
}
