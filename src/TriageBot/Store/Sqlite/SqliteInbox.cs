using TriageBot.Domain;
using TriageBot.Listen;

namespace TriageBot.Store.Sqlite;

/// <summary>The inbox in SQLite: intake in group commits, handling in batches by one worker.</summary>
internal sealed class SqliteInbox(SqliteDatabase database, Playbook playbook, TimeProvider time) : IInbox, IDisposable
{
    private static readonly TimeSpan WhenFull = TimeSpan.FromSeconds(2);

    private readonly Signal _arrived = new();
    private readonly string _ownBrand = playbook.Brand.Name.ToLowerInvariant();

    public async Task<IntakeOutcome> AcceptAsync(IReadOnlyList<Mention> mentions, CancellationToken cancellationToken)
    {
        if (database.Writer.TryWrite(mentions.Count, session => Take(session, mentions)) is not { } taking)
        {
            return new IntakeOutcome.Full(WhenFull);
        }

        var taken = await taking.WaitAsync(cancellationToken);
        if (taken.Accepted > 0)
        {
            _arrived.Set();
        }

        return taken;
    }

    public async Task<int> AdvanceAsync(int max, Func<WaitingMention, Handled> handle, CancellationToken cancellationToken)
    {
        var waiting = database.Read(session => session.Rows("waiting_mentions", Waiting, ("@max", max)));
        if (waiting.Count == 0)
        {
            return 0;
        }

        var histories = new Histories(database, waiting);
        var handled = waiting.ConvertAll(row => (row, histories.Handle(row, handle)));
        return await database.Writer.WriteAsync(session => Store(session, handled), cancellationToken);
    }

    public Task WaitForMentionsAsync(CancellationToken cancellationToken) =>
        _arrived.WaitAsync(TimeSpan.FromSeconds(1), time, cancellationToken);

    public void Dispose() => _arrived.Dispose();

    private IntakeOutcome.Taken Take(SqliteSession session, IReadOnlyList<Mention> mentions)
    {
        var (accepted, updated) = (0, 0);
        foreach (var mention in mentions)
        {
            if (TakeOne(session, mention))
            {
                accepted++;
            }
            else if (Observe(session, mention))
            {
                updated++;
            }
        }

        return new(accepted, mentions.Count - accepted - updated, updated);
    }

    /// <summary>A channel's clock that runs ahead must not make a message the newest for ever.</summary>
    private bool TakeOne(SqliteSession session, Mention mention)
    {
        var now = time.GetUtcNow();
        var heard = mention with
        {
            Brand = mention.Brand ?? _ownBrand,
            PostedAt = mention.PostedAt > now ? now : mention.PostedAt,
        };
        var account = Messages.AccountOf(session, heard.Id.Channel, heard.Author);
        if (Messages.Insert(session, heard, "in", SendKind.Reply, account, now) is not { } id)
        {
            return false;
        }

        session.Execute("insert_waiting", ("@message_id", id));
        return true;
    }

    private bool Observe(SqliteSession session, Mention mention)
    {
        var (id, text, shares, caseId) = session.Rows(
            "last_observed",
            row => (row.GetInt64(0), row.GetString(1), (int)row.GetInt64(2), row.GetInt64(3)),
            ("@channel", mention.Id.Channel),
            ("@external_id", mention.Id.Key)).Single();
        if (text == mention.Text && shares == mention.Shares)
        {
            return false;
        }

        EventLog.Append(session, caseId, time.GetUtcNow(), new CaseEvent.Observed(id, mention.Text, mention.Shares));
        return true;
    }

    private int Store(SqliteSession session, List<(WaitingRow Row, Handled Handled)> batch)
    {
        var now = time.GetUtcNow();
        foreach (var (row, handled) in batch)
        {
            var customer = Messages.CustomerOf(session, row.AccountId, row.Mention.Author.Name, now);
            var key = new CaseKey(row.Mention.Brand!, row.Mention.Id.Channel, row.Mention.Conversation, customer);
            var current = FindCase(session, key) ?? new Case(session.Number("next_case_id")!.Value, key, now);
            EventLog.Append(session, current, EventLog.Machine, now, Happened(session, current, row, handled));
            session.Execute("delete_waiting", ("@message_id", row.MessageId));
        }

        return batch.Count;
    }

    /// <summary>An older message that arrives late joins the thread, but the newest one still decides.</summary>
    private static IEnumerable<CaseEvent> Happened(SqliteSession session, Case current, WaitingRow row, Handled handled)
    {
        var draft = AnswersMore(current, handled) ? CaseViews.DraftOf(session, current.Id) : handled.Draft;
        yield return new CaseEvent.Heard(row.MessageId, row.Mention.PostedAt, current.Key);
        yield return new CaseEvent.Triaged(row.MessageId, handled.Triage, handled.Playbook);
        if (current.Newest is { } newest && row.Mention.PostedAt < newest.PostedAt)
        {
            yield break;
        }

        yield return draft is not null ? new CaseEvent.Drafted(current.DraftVersion + 1, draft) : handled.Aside!;
    }

    /// <summary>A reply is about the most pressing of what waits: a "hello?" does not take the place of the trouble before it.</summary>
    private static bool AnswersMore(Case current, Handled handled) =>
        current is { AwaitsAgent: true, DraftVersion: > 0 } && handled.Triage.Priority.Score < current.Priority;

    internal static Case? FindCase(SqliteSession session, CaseKey key) => session.Rows(
        "case_by_key",
        Rows.Case,
        ("@brand", key.Brand),
        ("@channel", key.Channel),
        ("@conversation", key.Conversation),
        ("@customer_id", key.CustomerId)).FirstOrDefault();

    private static WaitingRow Waiting(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), Rows.Mention(row, from: 2));
}

/// <summary>A mention that waits, and where it is stored.</summary>
internal sealed record WaitingRow(long MessageId, long AccountId, Mention Mention);
