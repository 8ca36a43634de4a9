using TriageBot.Reply;

namespace TriageBot.Store.Sqlite;

/// <summary>The replies that are kept, in SQLite.</summary>
internal sealed class SqliteToldReplies(ISnapshots database) : IToldReplies
{
    public IReadOnlyList<ToldReply> Since(DateTimeOffset moment) => database.Read(session => session.Rows(
        "told_replies",
        row => new ToldReply(
            new(row.GetString(0), row.GetString(1)), new(row.GetString(2)) { Name = Rows.Text(row, 3) }, row.GetString(4), Rows.Time(row.GetInt64(5))),
        ("@since", moment.ToUnixTimeMilliseconds())));
}
