using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using TriageBot.Domain;

namespace TriageBot.Store.Sqlite;

/// <summary>The database file: one writer, any number of readers, a schema of a known version.</summary>
internal sealed class SqliteDatabase : ISnapshots, IDisposable
{
    /// <summary>The schema's files, oldest first; number n brings the database to version n.</summary>
    private static readonly string[] Schema = ["001_first", "002_second_opinion", "003_bot", "004_audit", "005_cards", "006_card_troubles", "007_talk", "008_history", "009_rank", "010_people"];

    private readonly string _connectionString;
    private readonly ConcurrentBag<SqliteSession> _readers = [];

    /// <summary>Opens or makes the database and brings its schema up to date.</summary>
    /// <exception cref="BadInputException">It cannot be opened or written, or a newer program made it.</exception>
    public SqliteDatabase(string connectionString, ILogger<SqliteWriter> logger)
    {
        _connectionString = connectionString;
        Writer = new(OpenWriter(connectionString), logger);
    }

    /// <summary>All writes go through here.</summary>
    public SqliteWriter Writer { get; }

    /// <summary>Reads on a session of the pool, in one snapshot.</summary>
    public TResult Read<TResult>(Func<SqliteSession, TResult> read)
    {
        var session = _readers.TryTake(out var idle) ? idle : SqliteSession.OpenReader(_connectionString);
        try
        {
            session.Run("begin");
            var result = read(session);
            session.Run("commit");
            _readers.Add(session);
            return result;
        }
        catch (Exception) // In whatever state the session is, no other may read on it.
        {
            session.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Writer.Dispose();
        while (_readers.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private static SqliteSession OpenWriter(string connectionString)
    {
        var path = PathIn(connectionString);
        try
        {
            var session = SqliteSession.OpenWriter(connectionString);
            BringUpToDate(session, path);
            return session;
        }
        catch (SqliteException error)
        {
            throw new BadInputException(
                $"The database {path} cannot be opened for writing ({error.Message.TrimEnd('.')}): check the file and the rights on its folder.", error);
        }
    }

    private static string PathIn(string connectionString)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connectionString).DataSource;
        }
        catch (ArgumentException wrong)
        {
            throw new BadInputException($"Store:ConnectionString: {wrong.Message.TrimEnd('.')}; write \"Data Source=PATH\".", wrong);
        }
    }

    private static void BringUpToDate(SqliteSession session, string path)
    {
        session.Run("begin immediate");
        var version = Version(session);
        if (version > Schema.Length)
        {
            throw new BadInputException(
                $"The database {path} has schema {version}; this program knows {Schema.Length}: run the newer program that made it, or name another file.");
        }

        foreach (var name in Schema.Skip(version))
        {
            using var command = session.Connection.CreateCommand();
            command.CommandText = SqliteSession.Resource($"TriageBot.Store.Sqlite.Schema.{name}.sql");
            command.ExecuteNonQuery();
        }

        session.Run(string.Create(CultureInfo.InvariantCulture, $"pragma user_version={Schema.Length}"));
        session.Run("commit");
    }

    private static int Version(SqliteSession session)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = "pragma user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
