using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot.Store.Sqlite;

/// <summary>The outbox in SQLite: lease in one transaction, finish in another, nothing open in between.</summary>
internal sealed class SqliteOutbox(SqliteDatabase database, OutboxSignal signal, TimeProvider time) : IOutbox
{
    public async Task<IReadOnlyList<LeasedMessage>> LeaseAsync(
        int max, TimeSpan leaseFor, CancellationToken cancellationToken) =>
        database.Read(session => Due(session, max)).Count == 0
            ? []
            : await database.Writer.WriteAsync(session => Lease(session, max, leaseFor), cancellationToken);

    public Task FinishAsync(LeasedMessage leased, SendOutcome outcome, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(session => Finish(session, leased, outcome), cancellationToken);

    public Task WaitForMessagesAsync(TimeSpan atMost, CancellationToken cancellationToken) =>
        signal.Queued.WaitAsync(atMost, time, cancellationToken);

    private List<DueRow> Due(SqliteSession session, int max) => session.Rows(
        "outbox_due",
        row => new DueRow(row.GetInt64(0), row.GetInt64(1), row.GetString(2) == "sending", (int)row.GetInt64(3), row.GetString(4)),
        ("@now", Rows.Time(time.GetUtcNow())),
        ("@max", max));

    private List<LeasedMessage> Lease(SqliteSession session, int max, TimeSpan leaseFor)
    {
        var now = time.GetUtcNow();
        return Due(session, max).ConvertAll(row =>
        {
            var message = Rows.FromJson<Outgoing>(row.Payload);
            if (row.Attempts == 0)
            {
                var current = Projections.Find(session, row.CaseId)!;
                EventLog.Append(session, current, EventLog.Machine, now, new CaseEvent.SendStarted(row.Id, message.Kind));
            }

            var token = Guid.NewGuid().ToString("N");
            session.Execute("lease_outbox", ("@id", row.Id), ("@token", token), ("@until", Rows.Time(now + leaseFor)));
            return new LeasedMessage(row.Id, token, row.Attempts + 1, row.Sending, message);
        });
    }

    private bool Finish(SqliteSession session, LeasedMessage leased, SendOutcome outcome)
    {
        if (session.Number("outbox_lease_holds", ("@id", leased.OutboxId), ("@token", leased.LeaseToken)) is not { } caseId)
        {
            return false;
        }

        switch (outcome)
        {
            case SendOutcome.Sent sent:
                End(session, caseId, [new CaseEvent.Delivered(
                    leased.OutboxId, leased.Message.Kind, sent.RemoteId, RepliesLeft(session, caseId, leased))]);
                break;
            case SendOutcome.Refused refused:
                End(session, caseId, [.. NotDelivered(session, caseId, leased, refused.Reason)]);
                break;
            case SendOutcome.TryAgain later:
                Retry(session, leased, leased.MayHaveBeenSent ? "sending" : "queued", later.After);
                break;
            case SendOutcome.Unclear unclear:
                Retry(session, leased, "sending", unclear.After);
                break;
        }

        return true;
    }

    /// <summary>With a reply go the direct messages that speak of it.</summary>
    private static IEnumerable<CaseEvent> NotDelivered(SqliteSession session, long caseId, LeasedMessage leased, string reason)
    {
        var (kind, automatic) = (leased.Message.Kind, leased.Message.Automatic);
        var refused = new CaseEvent.NotDelivered(leased.OutboxId, kind, reason, automatic, RepliesLeft(session, caseId, leased));
        var log = session.Rows("log_of_case", row => Rows.FromJson<CaseEvent>(row.GetString(2)), ("@case_id", caseId));
        yield return refused with { Waiting = Unanswered.In([.. log, refused]).Urgency };
        if (kind != SendKind.Reply)
        {
            yield break;
        }

        var directs = session.Rows(
            "directs_of_reply",
            row => (Id: row.GetInt64(0), Message: Rows.FromJson<Outgoing>(row.GetString(1))),
            ("@case_id", caseId),
            ("@id", leased.OutboxId));
        foreach (var (id, message) in directs)
        {
            yield return new CaseEvent.NotDelivered(id, message.Kind, "the reply it belongs to was not sent", message.Automatic);
        }
    }

    private static int RepliesLeft(SqliteSession session, long caseId, LeasedMessage leased) =>
        (int)session.Number("replies_left", ("@case_id", caseId), ("@id", leased.OutboxId))!.Value;

    private void End(SqliteSession session, long caseId, IReadOnlyList<CaseEvent> ended)
    {
        var now = time.GetUtcNow();
        var current = EventLog.Append(session, Projections.Find(session, caseId)!, EventLog.Machine, now, ended);
        if (current.State == CaseState.Replied && session.Number("outbox_left", ("@case_id", caseId)) == 0)
        {
            EventLog.Append(session, current, EventLog.Machine, now, new CaseEvent.AllDelivered());
        }
    }

    private void Retry(SqliteSession session, LeasedMessage leased, string state, TimeSpan after) => session.Execute(
        "retry_outbox",
        ("@id", leased.OutboxId),
        ("@state", state),
        ("@next_at", Rows.Time(time.GetUtcNow() + after)));

    private sealed record DueRow(long Id, long CaseId, bool Sending, int Attempts, string Payload);
}

/// <summary>Wakes the sender when a decision has queued something.</summary>
internal sealed class OutboxSignal : IDisposable
{
    /// <summary>Set after each commit that may have queued a message.</summary>
    public Signal Queued { get; } = new();

    public void Dispose() => Queued.Dispose();
}
