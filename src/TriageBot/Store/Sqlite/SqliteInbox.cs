using TriageBot.Domain;
using TriageBot.Listen;

namespace TriageBot.Store.Sqlite;

/// <summary>The inbox in SQLite: intake in group commits, handling in batches by one worker.</summary>
internal sealed class SqliteInbox(SqliteDatabase database, Playbook playbook, TimeProvider time) : IInbox, IDisposable
{
    private static readonly TimeSpan WhenFull = TimeSpan.FromSeconds(2);

    private readonly Signal _arrived = new();
    private readonly string _ownBrand = playbook.Brand.Name.ToLowerInvariant();
    private readonly HashSet<string> _ownAccounts = new(playbook.Brand.Accounts, StringComparer.OrdinalIgnoreCase);

    public async Task<IntakeOutcome> AcceptAsync(
        IReadOnlyList<Mention> mentions, CancellationToken cancellationToken, DateTimeOffset? since = null)
    {
        if (database.Writer.TryWrite(mentions.Count, session => Take(session, mentions, since)) is not { } taking)
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

        // A channel may deliver the newest first; what was written first is judged first.
        waiting = [.. waiting.OrderBy(row => row.Mention.PostedAt)];
        var histories = new Histories(database, waiting);
        var handled = waiting.ConvertAll(row => (row, histories.Handle(row, handle)));
        return await database.Writer.WriteAsync(session => Store(session, handled), cancellationToken);
    }

    public Task WaitForMentionsAsync(CancellationToken cancellationToken) =>
        _arrived.WaitAsync(TimeSpan.FromSeconds(1), time, cancellationToken);

    public void Dispose() => _arrived.Dispose();

    private IntakeOutcome.Taken Take(SqliteSession session, IReadOnlyList<Mention> mentions, DateTimeOffset? since)
    {
        Listen(session, mentions, since ?? time.GetUtcNow());
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

    private void Listen(SqliteSession session, IReadOnlyList<Mention> mentions, DateTimeOffset since)
    {
        foreach (var (channel, brand) in mentions.Select(mention => (mention.Id.Channel, mention.Brand ?? _ownBrand)).Distinct())
        {
            session.Execute("insert_listening", ("@channel", channel), ("@brand", brand), ("@since", Rows.Time(since)));
        }
    }

    /// <summary>A channel's clock that runs ahead must not make a message the newest for ever.</summary>
    private bool TakeOne(SqliteSession session, Mention mention)
    {
        var now = time.GetUtcNow();
        var heard = mention with
        {
            Brand = mention.Brand ?? _ownBrand,
            PostedAt = mention.PostedAt > now ? now : mention.PostedAt,
            Conversation = ThreadOf(session, mention),
        };
        if (_ownAccounts.Contains($"{heard.Id.Channel}:{heard.Author.Handle}"))
        {
            return Messages.Insert(session, heard, "out", SendKind.Reply, null, now) is not null; // Ours: kept, but no case.
        }

        var account = Messages.AccountOf(session, heard.Id.Channel, heard.Author);
        if (Messages.Insert(session, heard, "in", SendKind.Reply, account, now) is not { } id)
        {
            return false;
        }

        session.Execute("insert_waiting", ("@message_id", id));
        return true;
    }

    /// <summary>A channel that names only the message above gives the thread away all the same: it is that message's.</summary>
    private static string ThreadOf(SqliteSession session, Mention mention) =>
        mention.ReplyTo is { } above && mention.Conversation == above
            ? session.Rows("conversation_of", row => row.GetString(0), ("@channel", mention.Id.Channel), ("@external_id", above))
                .FirstOrDefault(above)
            : mention.Conversation;

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

        EventLog.AppendApart(session, caseId, time.GetUtcNow(), new CaseEvent.Observed(id, mention.Text, mention.Shares));
        return true;
    }

    private int Store(SqliteSession session, List<(WaitingRow Row, Handled Handled)> batch)
    {
        var now = time.GetUtcNow();
        var stored = 0;
        foreach (var (row, handled) in batch)
        {
            if (session.Execute("delete_waiting", ("@message_id", row.MessageId)) == 0)
            {
                continue; // Another process was faster.
            }

            var customer = Messages.CustomerOf(session, row.AccountId, row.Mention.Author.Name, now);
            var key = new CaseKey(row.Mention.Brand!, row.Mention.Id.Channel, row.Mention.Conversation, customer);
            var current = FindCase(session, key) ?? new Case(session.Number("next_case_id")!.Value, key, now);
            EventLog.Append(
                session, current, EventLog.Machine, now, [.. Happened(session, current, row, handled), .. People.Recognise(session, customer, row.Mention)]);
            stored++;
        }

        return Math.Max(stored, 1);
    }

    private static IEnumerable<CaseEvent> Happened(SqliteSession session, Case current, WaitingRow row, Handled handled)
    {
        var heard = new CaseEvent.Heard(row.MessageId, row.Mention.PostedAt, current.Key);
        var triaged = new CaseEvent.Triaged(row.MessageId, handled.Triage, handled.Playbook);
        yield return heard;
        yield return triaged;
        if (current.Apply(heard).Apply(triaged) is { State: CaseState.Triaged } judged)
        {
            var kept = AnswersMore(current, row, handled) ? KeptDraft(session, current, row) : null;
            yield return (kept ?? handled.Draft) is { } draft
                ? new CaseEvent.Drafted(judged.DraftVersion + 1, draft)
                : handled.Aside!;
        }
        else if (current.State == CaseState.Drafted && handled.Draft is { } late
            && handled.Triage.Priority.Score > current.Priority && IsReadByTheSame(session, current, row))
        {
            yield return new CaseEvent.Drafted(current.DraftVersion + 1, late);
        }
    }

    /// <summary>A reply is about the most pressing of what waits: a "hello?" does not take the place of the trouble before it.</summary>
    private static bool AnswersMore(Case current, WaitingRow row, Handled handled) =>
        current is { AwaitsAgent: true, DraftVersion: > 0 }
        && row.Mention.PostedAt >= current.Newest!.PostedAt
        && handled.Triage.Priority.Score < current.Priority;

    /// <summary>The draft so far, unless it was made from what others may not read.</summary>
    private static ReplyDraft? KeptDraft(SqliteSession session, Case current, WaitingRow row) =>
        IsReadByTheSame(session, current, row) ? CaseViews.DraftOf(session, current.Id) : null;

    private static bool IsReadByTheSame(SqliteSession session, Case current, WaitingRow row) =>
        session.Rows("visibility_of_message", read => Rows.Value<Visibility>(read.GetString(0)), ("@id", current.Newest!.Id))
            .Single() == row.Mention.Visibility;

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
