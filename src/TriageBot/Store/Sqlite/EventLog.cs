using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TriageBot.Desk;
using TriageBot.Domain;

namespace TriageBot.Store.Sqlite;

/// <summary>
/// The append-only log of all cases. Each row carries a salted digest of its payload and the hash of its case's row
/// before: an altered, removed or reordered row breaks the chain, an erased payload does not.
/// </summary>
internal static class EventLog
{
    /// <summary>The actor of what no person did.</summary>
    public const string Machine = LogEntry.Machine;

    /// <summary>Appends events to one case's log and brings everything that is folded from them up to date.</summary>
    /// <returns>The case after the last event.</returns>
    public static Case Append(
        SqliteSession session, Case current, string actor, DateTimeOffset at, params IEnumerable<CaseEvent> events)
    {
        foreach (var happened in events)
        {
            Write(session, current.Id, actor, at, happened);
            current = Projections.Apply(session, current, at, happened);
        }

        Projections.Save(session, current);
        return current;
    }

    /// <summary>The case of what belongs to none.</summary>
    public const long NoCase = 0;

    /// <summary>Appends what belongs to no case yet, or changes none.</summary>
    public static void AppendApart(SqliteSession session, long caseId, DateTimeOffset at, CaseEvent happened)
    {
        Write(session, caseId, Machine, at, happened);
        Projections.ApplyApart(session, at, happened);
    }

    /// <summary>Folds the whole log anew into empty tables.</summary>
    public static void Replay(SqliteSession session)
    {
        Projections.Clear(session);
        foreach (var (caseId, at, happened) in session.Rows(
            "whole_log", row => (row.GetInt64(0), Rows.Time(row.GetInt64(1)), Rows.FromJson<CaseEvent>(row.GetString(3)))))
        {
            if (caseId == NoCase || happened is CaseEvent.Observed)
            {
                Projections.ApplyApart(session, at, happened);
                continue;
            }

            var current = Projections.Find(session, caseId) ?? new Case(caseId, ((CaseEvent.Heard)happened).Key, at);
            Projections.Save(session, Projections.Apply(session, current, at, happened));
        }
    }

    private static void Write(SqliteSession session, long caseId, string actor, DateTimeOffset at, CaseEvent happened)
    {
        var body = Rows.Json(happened);
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var payload = session.Number("insert_payload", ("@salt", salt), ("@body", body));
        var kind = happened.GetType().Name;
        var digest = Hash($"{salt}\n{body}");
        var before = session.Rows("last_hash", row => row.GetString(0), ("@case_id", caseId)).FirstOrDefault("");
        var hash = HashOf(before, caseId, Rows.Time(at), kind, actor, digest);
        session.Execute(
            "insert_event",
            ("@case_id", caseId),
            ("@at", Rows.Time(at)),
            ("@kind", kind),
            ("@actor", actor),
            ("@payload_id", payload),
            ("@digest", digest),
            ("@hash", hash));
    }

    /// <summary>The hash of an event after the one before it in its case.</summary>
    internal static string HashOf(string before, long caseId, long at, string kind, string actor, string digest) =>
        Hash(string.Create(CultureInfo.InvariantCulture, $"{before}\n{caseId}\n{at}\n{kind}\n{actor}\n{digest}"));

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
