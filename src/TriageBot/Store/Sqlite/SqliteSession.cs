using System.Reflection;
using Microsoft.Data.Sqlite;

namespace TriageBot.Store.Sqlite;

/// <summary>One connection with its prepared statements, each named by its file in <c>Sql/</c>. Not safe for two threads.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = [];

    private SqliteSession(SqliteConnection connection) => Connection = connection;

    /// <summary>The connection, for what is asked once and needs no prepared statement.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>Opens a session that may write. There is only ever one: two writers wait for each other for seconds.</summary>
    public static SqliteSession OpenWriter(string connectionString)
    {
        var session = Open(connectionString);
        session.Run("pragma journal_mode=wal");
        session.Run("pragma synchronous=full");
        return session;
    }

    /// <summary>Opens a session that can only read.</summary>
    public static SqliteSession OpenReader(string connectionString)
    {
        var session = Open(connectionString);
        session.Run("pragma query_only=1");
        return session;
    }

    /// <summary>Runs a statement by its text, such as <c>begin immediate</c>.</summary>
    public void Run(string sql) => Execute(Prepare(sql, sql), []);

    /// <summary>Runs a named statement and returns how many rows it changed. A statement's values come in the same order every time.</summary>
    public int Execute(string name, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Execute(Prepare(name), values);

    /// <summary>The first column of the first row of a named statement as a number; null when there is no row or no value.</summary>
    public long? Number(string name, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Bind(Prepare(name), values).ExecuteScalar() as long?;

    /// <summary>The rows of a named statement, read at once.</summary>
    public List<TRow> Rows<TRow>(
        string name, Func<SqliteDataReader, TRow> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var rows = new List<TRow>();
        using var reader = Bind(Prepare(name), values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The file that a connection string names.</summary>
    public static string FileOf(string connectionString) => new SqliteConnectionStringBuilder(connectionString).DataSource;

    /// <summary>The text of a statement in <c>Sql/</c>.</summary>
    public static string Sql(string name) => Resource($"TriageBot.Store.Sqlite.Sql.{name}.sql");

    /// <summary>The text of an embedded file.</summary>
    public static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
    }

    private static SqliteSession Open(string connectionString)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        var session = new SqliteSession(connection);
        session.Run("pragma busy_timeout=5000");
        session.Run("pragma cache_size=-65536");
        session.Run("pragma mmap_size=268435456");
        return session;
    }

    private SqliteCommand Prepare(string name) =>
        _prepared.TryGetValue(name, out var command) ? command : Prepare(name, Sql(name));

    private SqliteCommand Prepare(string name, string sql)
    {
        if (!_prepared.TryGetValue(name, out var command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            _prepared[name] = command;
        }

        return command;
    }

    private static int Execute(SqliteCommand command, ReadOnlySpan<(string Name, object? Value)> values) =>
        Bind(command, values).ExecuteNonQuery();

    private static SqliteCommand Bind(SqliteCommand command, ReadOnlySpan<(string Name, object? Value)> values)
    {
        for (var i = command.Parameters.Count; i < values.Length; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = values[i].Name });
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        }

        return command;
    }
}
