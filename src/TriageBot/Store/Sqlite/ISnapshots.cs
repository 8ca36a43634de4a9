namespace TriageBot.Store.Sqlite;

/// <summary>Reads a database, each time in one snapshot.</summary>
internal interface ISnapshots
{
    /// <summary>What is read of one snapshot.</summary>
    TResult Read<TResult>(Func<SqliteSession, TResult> read);
}
