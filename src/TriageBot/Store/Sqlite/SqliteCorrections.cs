using TriageBot.Domain;
using TriageBot.Learn;

namespace TriageBot.Store.Sqlite;

/// <summary>What agents corrected, read from the log; texts only from the messages, so that what was erased stays erased.</summary>
internal sealed class SqliteCorrections(ISnapshots database) : ICorrectionLog
{
    private const long NothingRead = -1;

    private readonly Lock _oneAtATime = new();
    private long _readTo = NothingRead;
    private List<(long MessageId, Correction Correction)> _read = [];

    public IReadOnlyList<Correction> Corrections() => database.Read(session =>
    {
        var found = ReadOnce(session);

        // Texts are not kept: what is erased meanwhile is gone.
        var wordings = Wordings(session, found.Select(each => each.MessageId).Distinct());
        return found.Select(each => each.Correction with { Text = wordings[each.MessageId].LastOrDefault(one => one.At <= Rows.Time(each.Correction.At)).Text ?? "" })
            .Where(correction => !string.IsNullOrWhiteSpace(correction.Text))
            .ToList();
    });

    public IReadOnlyList<JudgedMention> Unlabelled(int most) => database.Read(session => session.Rows(
        "unlabelled_mentions",
        row => new JudgedMention(
            row.GetInt64(0), (int)row.GetInt64(1), row.GetString(2), row.GetString(3), Rows.FromJson<Triage>(row.GetString(4)), row.GetInt64(5) != 0),
        ("@most", most)));

    /// <summary>The log is only ever added to: what was read of it up to its last event holds until there is another.</summary>
    private List<(long MessageId, Correction Correction)> ReadOnce(SqliteSession session)
    {
        var last = session.Number("last_event") ?? 0;
        lock (_oneAtATime)
        {
            if (last != _readTo)
            {
                (_read, _readTo) = (Read(session), last);
            }

            return _read;
        }
    }

    private static List<(long MessageId, Correction Correction)> Read(SqliteSession session)
    {
        var readers = new Dictionary<long, CorrectionReader>();
        var found = new List<(long MessageId, Correction Correction)>();
        foreach (var (caseId, at, actor, happened) in session.Rows("log_of_corrected_cases", Entry))
        {
            var reader = readers.TryGetValue(caseId, out var known) ? known : readers[caseId] = new(caseId);
            var taught = reader.Read(happened, actor, at);
            if (reader.Withdrawn is { } undone)
            {
                found.RemoveAll(each => ReferenceEquals(each.Correction, undone));
            }

            if (taught is { } correction)
            {
                found.Add(correction);
            }
        }

        return found;
    }

    private static (long CaseId, DateTimeOffset At, string Actor, CaseEvent Happened) Entry(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        (row.GetInt64(0), Rows.Time(row.GetInt64(1)), row.GetString(2), Rows.FromJson<CaseEvent>(row.GetString(3)));

    /// <summary>What messages said, and since when, oldest first: an agent labels the words that stood there, not what an author makes of them later.</summary>
    private static ILookup<long, (long At, string Text)> Wordings(SqliteSession session, IEnumerable<long> ids) => session.Rows(
        "texts_of_messages", row => (Id: row.GetInt64(0), Wording: (row.GetInt64(1), row.GetString(2))), ("@ids", Rows.Json(ids)))
        .ToLookup(row => row.Id, row => row.Wording);
}
