using System.Security.Cryptography;
using TriageBot.Desk;

namespace TriageBot.Store.Sqlite;

/// <summary>Chains the log in checkpoints, and looks through both chains.</summary>
internal sealed class SqliteAuditTrail(SqliteDatabase database, TimeProvider time) : IAuditTrail
{
    private const int MostAtOnce = 50_000;

    public Task<Checkpoint?> CheckpointAsync(CancellationToken cancellationToken) =>
        database.Read(session => session.Number("last_event") ?? 0) == (database.Read(Last)?.Seq ?? 0)
            ? Task.FromResult<Checkpoint?>(null)
            : database.Writer.WriteAsync(Chain, cancellationToken);

    public AuditReport Verify(string? known = null) => Verify(database, known);

    /// <summary>Of a database that a service may be writing.</summary>
    public static AuditReport Verify(ISnapshots database, string? known) => database.Read(session => new AuditWalk(session).Walk(known));

    private Checkpoint? Chain(SqliteSession session)
    {
        var last = Last(session);
        var (seq, hash) = (last?.Seq ?? 0, ChainOf(last?.Hash));
        for (var rows = Hashes(session, seq); rows.Count > 0; rows = Hashes(session, seq))
        {
            rows.ForEach(row => hash.AppendData(Convert.FromHexString(row.Hash)));
            seq = rows[^1].Seq;
        }

        if (seq == (last?.Seq ?? 0))
        {
            return null;
        }

        var checkpoint = new Checkpoint(time.GetUtcNow(), seq, Convert.ToHexStringLower(hash.GetHashAndReset()));
        session.Execute("insert_checkpoint", ("@at", Rows.Time(checkpoint.At)), ("@seq", checkpoint.Seq), ("@hash", checkpoint.Hash));
        return checkpoint;
    }

    /// <summary>A hash over the checkpoint before, to which the events' hashes since are added in their order.</summary>
    internal static IncrementalHash ChainOf(string? before)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(before ?? ""));
        return hash;
    }

    internal static Checkpoint? Last(SqliteSession session) => session.Rows("last_checkpoint", Read).FirstOrDefault();

    internal static Checkpoint Read(Microsoft.Data.Sqlite.SqliteDataReader row) => new(Rows.Time(row.GetInt64(1)), row.GetInt64(2), row.GetString(3));

    private static List<(long Seq, string Hash)> Hashes(SqliteSession session, long after) => session.Rows(
        "hashes_since", row => (row.GetInt64(0), row.GetString(1)), ("@seq", after), ("@max", MostAtOnce));
}
