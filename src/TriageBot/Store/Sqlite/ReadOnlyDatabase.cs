using Microsoft.Data.Sqlite;
using TriageBot.Domain;

namespace TriageBot.Store.Sqlite;

/// <summary>A database that another program may be writing: opened for reading alone, and closed after each snapshot.</summary>
internal sealed class ReadOnlyDatabase(string connectionString) : ISnapshots
{
    private readonly SqliteConnectionStringBuilder _file = new(connectionString) { Mode = SqliteOpenMode.ReadOnly };

    /// <exception cref="BadInputException">It is no database of this program's, or cannot be read.</exception>
    public TResult Read<TResult>(Func<SqliteSession, TResult> read)
    {
        try
        {
            using var session = SqliteSession.OpenReader(_file.ToString());
            session.Run("begin");
            return read(session);
        }
        catch (SqliteException error)
        {
            throw new BadInputException(
                $"The database {_file.DataSource} cannot be read ({error.Message.TrimEnd('.')}): check the file, and that a program of this version made it.", error);
        }
    }
}
