using System.Security.Cryptography;
using TriageBot.Desk;

namespace TriageBot.Store.Sqlite;

/// <summary>One look through the log: each event against its contents and against its case's event before, all against the checkpoints.</summary>
internal sealed class AuditWalk(SqliteSession session)
{
    private const int MostAtOnce = 5_000;
    private const int MostFaults = 100;

    private readonly List<string> _faults = [];
    private readonly Dictionary<long, string> _heads = [];
    private readonly Queue<Checkpoint> _checkpoints = new(session.Rows("checkpoints", SqliteAuditTrail.Read));
    private IncrementalHash _chain = SqliteAuditTrail.ChainOf(null);
    private long _seq, _chainedTo, _events, _erased;

    /// <summary>Looks through all of it.</summary>
    public AuditReport Walk(string? known)
    {
        Checkpoint[] checkpoints = [.. _checkpoints];
        for (var rows = Next(); rows.Count > 0; rows = Next())
        {
            rows.ForEach(See);
        }

        foreach (var missing in _checkpoints)
        {
            Fault($"event {missing.Seq} is missing: the checkpoint of {missing.At:u} knew it");
        }

        if (known is not null && !checkpoints.Any(each => each.Hash.Equals(known, StringComparison.OrdinalIgnoreCase)))
        {
            Fault($"no checkpoint has the hash {known}: the log is not the one that it was taken of");
        }

        return new(_events, _heads.Count, _erased, checkpoints.Length, checkpoints.LastOrDefault(), _seq - _chainedTo, _faults);
    }

    private List<Row> Next() => session.Rows("events_since", Read, ("@seq", _seq), ("@max", MostAtOnce));

    private void See(Row row)
    {
        _events++;
        for (var missing = _seq + 1; missing < row.Seq && missing <= _seq + MostFaults; missing++)
        {
            Fault($"event {missing} is missing");
        }

        var content = row.Body is null ? null : EventLog.Hash($"{row.Salt}\n{row.Body}");
        _erased += content is null ? 1 : 0;
        if (content is not null && content != row.Digest)
        {
            Fault($"event {row.Seq} of case {row.CaseId}: its contents were altered");
        }

        var before = _heads.GetValueOrDefault(row.CaseId, "");
        if (EventLog.HashOf(before, row.CaseId, row.At, row.Kind, row.Actor, row.Digest) != row.Hash)
        {
            Fault($"event {row.Seq} of case {row.CaseId}: it was altered or moved, or the case's event before it was");
        }

        _heads[row.CaseId] = row.Hash;
        Chain(row);
        _seq = row.Seq;
    }

    private void Chain(Row row)
    {
        _chain.AppendData(Convert.FromHexString(row.Hash));
        if (!_checkpoints.TryPeek(out var checkpoint) || row.Seq < checkpoint.Seq)
        {
            return;
        }

        _checkpoints.Dequeue();
        var chained = Convert.ToHexStringLower(_chain.GetHashAndReset());
        if (row.Seq != checkpoint.Seq || chained != checkpoint.Hash)
        {
            Fault($"events {_chainedTo + 1} to {checkpoint.Seq} are not those of the checkpoint of {checkpoint.At:u}: one was altered, removed, added or moved");
        }

        (_chain, _chainedTo) = (SqliteAuditTrail.ChainOf(checkpoint.Hash), row.Seq);
    }

    private void Fault(string what)
    {
        if (_faults.Count < MostFaults)
        {
            _faults.Add(what);
        }
    }

    private static Row Read(Microsoft.Data.Sqlite.SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), Rows.Text(row, 7), Rows.Text(row, 8));

    private sealed record Row(long Seq, long CaseId, long At, string Kind, string Actor, string Digest, string Hash, string? Salt, string? Body);
}
