using Microsoft.Data.Sqlite;
using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Store.Sqlite;

/// <summary>Mentions that wait for a second opinion, in SQLite.</summary>
internal sealed class SqliteOpinionQueue(SqliteDatabase database, TimeProvider time) : IOpinionQueue
{
    public IReadOnlyList<UnadvisedMention> Waiting(int max, DateTimeOffset since) => database.Read(session => session
        .Rows("unadvised_mentions", Row, ("@since", Rows.Time(since)), ("@max", max))
        .ConvertAll(row => row.Mention with
        {
            History = Histories.Before(
                session,
                new(row.Mention.Mention.Brand!, row.Mention.Mention.Id.Channel, row.Mention.Mention.Conversation, row.CustomerId),
                new(row.Mention.MessageId, row.Mention.Mention.PostedAt)),
        }));

    public Task<int> AdviseAsync(IReadOnlyList<AdvisedMention> advised, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(session => advised.Count(each => Advise(session, each)), cancellationToken);

    /// <summary>While the other service was thinking, the customer may have written again or an agent may have decided.</summary>
    private bool Advise(SqliteSession session, AdvisedMention advised)
    {
        if (Projections.Find(session, advised.CaseId) is not { AwaitsAgent: true } current
            || current.Newest?.Id != advised.MessageId
            || TriageOf(session, advised.MessageId) is not { Abstained: true, Opinion: null, LabelledBy: null })
        {
            return false;
        }

        EventLog.Append(
            session, current, EventLog.Machine, time.GetUtcNow(), new CaseEvent.Advised(advised.MessageId, advised.Triage));
        return true;
    }

    private static Triage TriageOf(SqliteSession session, long messageId) => session.Rows(
        "triage_of_message", row => Rows.FromJson<Triage>(row.GetString(0)), ("@message_id", messageId)).Single();

    private static (long CustomerId, UnadvisedMention Mention) Row(SqliteDataReader row) => (
        row.GetInt64(1),
        new(row.GetInt64(0), row.GetInt64(2), Rows.Mention(row, from: 4), Rows.FromJson<Triage>(row.GetString(3)), CustomerHistory.None));
}
