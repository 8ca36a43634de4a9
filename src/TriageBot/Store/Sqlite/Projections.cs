using TriageBot.Domain;

namespace TriageBot.Store.Sqlite;

/// <summary>The tables that are folded from the log: written with each event, and the same when the log is replayed.</summary>
internal static class Projections
{
    /// <summary>Every projected table, so that a replay can begin empty.</summary>
    private static readonly string[] Tables =
        ["cases", "membership", "observation", "triage", "draft", "sla", "standing", "outbox", "same_person", "known"];

    /// <summary>The case after an event, and the rows that follow from it. The case itself is saved by <see cref="Save"/>.</summary>
    public static Case Apply(SqliteSession session, Case current, DateTimeOffset at, CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.Heard heard:
                Join(session, current.Id, heard.MessageId, at);
                break;
            case CaseEvent.Triaged triaged:
                Judge(session, at, triaged);
                break;
            case CaseEvent.Advised advised:
                Advise(session, at, advised);
                break;
            case CaseEvent.Relabelled said:
                Relabel(session, at, said);
                break;
            case CaseEvent.Drafted drafted:
                Draft(session, current.Id, drafted.Number, drafted.Draft);
                break;
            case CaseEvent.Approved approved:
                Queue(session, current.Id, approved);
                break;
            case CaseEvent.SendStarted started:
                Mark(session, started.OutboxId, "sending", null);
                break;
            case CaseEvent.Delivered delivered:
                Mark(session, delivered.OutboxId, "sent", delivered.RemoteId);
                Say(session, current, at, delivered);
                break;
            case CaseEvent.NoteProposed note:
                Draft(session, current.Id, note.Number, note.Draft);
                break;
            case CaseEvent.Preferred preferred:
                session.Execute("set_preferences", ("@customer_id", current.Key.CustomerId), ("@preferences", Rows.Json(preferred.Preferences)));
                break;
            case CaseEvent.Linked or CaseEvent.Unlinked:
                ApplyApart(session, at, happened);
                break;
            case CaseEvent.Reconsidered again:
                Reconsider(session, again);
                break;
            case CaseEvent.NotDelivered refused:
                Mark(session, refused.OutboxId, "refused", null);
                break;
        }

        return current.Apply(happened);
    }

    /// <summary>Writes the case and its clock.</summary>
    public static void Save(SqliteSession session, Case current)
    {
        var talk = TalkRow.Of(current);
        session.Execute(
            "upsert_case",
            ("@id", current.Id),
            ("@brand", current.Key.Brand),
            ("@channel", current.Key.Channel),
            ("@conversation", current.Key.Conversation),
            ("@customer_id", current.Key.CustomerId),
            ("@opened_at", Rows.Time(current.OpenedAt)),
            ("@state", Rows.Name(current.State)),
            ("@version", current.Version),
            ("@newest_message_id", current.Newest?.Id),
            ("@newest_posted_at", current.Newest is { } newest ? Rows.Time(newest.PostedAt) : null),
            ("@priority", (long)Math.Round(current.Priority * 1000)),
            ("@sla_tier", current.Sla?.Tier),
            ("@sla_due_at", current.Sla is { } sla ? Rows.Time(sla.DueAt) : null),
            ("@assignee", current.Assignee),
            ("@team", current.Team),
            ("@draft_version", current.DraftVersion),
            ("@reason", current.Reason),
            ("@acknowledged", current.Acknowledged ? 1 : 0),
            ("@decided_by", current.Decided?.By),
            ("@decided", current.Decided?.Decision),
            ("@decided_at", current.Decided is { } decided ? Rows.Time(decided.At) : null),
            ("@talk", talk is null ? null : Rows.Json(talk)),
            ("@rank", Rows.Time(current.Place)));
        SaveClock(session, current.Id, "reply", current.Sla?.DueAt);
        SaveClock(session, current.Id, "page", current.PagedAt is null ? current.Clock?.ReachesAt(current.Pace.PageAt) : null);
        if (talk is not null)
        {
            SaveClock(session, current.Id, "promise", talk.AskAt);
            SaveClock(session, current.Id, "followUp", talk.FollowUpSince);
        }
    }

    /// <summary>The rows that follow from what changes no case.</summary>
    public static void ApplyApart(SqliteSession session, DateTimeOffset at, CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.Observed observed:
                session.Execute(
                    "insert_observation",
                    ("@message_id", observed.MessageId), ("@at", Rows.Time(at)), ("@body", observed.Text), ("@shares", observed.Shares));
                break;
            case CaseEvent.Linked linked:
                session.Execute(
                    "insert_same_person",
                    ("@customer_id", linked.CustomerId), ("@other_id", linked.OtherId), ("@kind", Rows.Name(linked.Kind)),
                    ("@evidence", linked.Evidence), ("@since", Rows.Time(at)));
                break;
            case CaseEvent.Unlinked unlinked:
                session.Execute("end_same_person", ("@until", Rows.Time(at)), ("@customer_id", unlinked.CustomerId), ("@other_id", unlinked.OtherId));
                break;
            case CaseEvent.Imported known:
                Import(session, at, known);
                break;
        }
    }

    private static void Import(SqliteSession session, DateTimeOffset at, CaseEvent.Imported known)
    {
        (string, object?)[] counts = [("@account_id", known.AccountId), ("@brand", known.Brand), ("@mentions", known.Mentions), ("@complaints", known.Complaints)];
        session.Execute("import_standing", [
            .. counts,
            ("@first_at", Rows.Time(known.FirstContact ?? at)),
            ("@last_at", known.FirstContact is { } contact ? Rows.Time(contact) : 0)]); // Nobody knows when: long ago.
        session.Execute("upsert_known", [
            .. counts,
            ("@customer_id", known.CustomerId),
            ("@first_contact", known.FirstContact is { } first ? Rows.Time(first) : null),
            ("@vip", known.Vip ? 1 : 0)]);
        if (known.Preferences is { } wants)
        {
            session.Execute("set_first_preferences", ("@customer_id", known.CustomerId), ("@preferences", Rows.Json(wants)));
        }
    }

    /// <summary>The case of this number, or null.</summary>
    public static Case? Find(SqliteSession session, long caseId) =>
        session.Rows("case_by_id", Rows.Case, ("@id", caseId)).FirstOrDefault();

    /// <summary>Empties every projected table.</summary>
    public static void Clear(SqliteSession session)
    {
        foreach (var table in Tables)
        {
            session.Run($"delete from {table}");
        }
    }

    private static void SaveClock(SqliteSession session, long caseId, string kind, DateTimeOffset? at)
    {
        if (at is { } due)
        {
            session.Execute("upsert_sla", ("@case_id", caseId), ("@kind", kind), ("@due_at", Rows.Time(due)));
        }
        else
        {
            session.Execute("delete_sla", ("@case_id", caseId), ("@kind", kind));
        }
    }

    private static void Join(SqliteSession session, long caseId, long messageId, DateTimeOffset at) => session.Execute(
        "insert_membership", ("@case_id", caseId), ("@message_id", messageId), ("@since", Rows.Time(at)));

    private static void Judge(SqliteSession session, DateTimeOffset at, CaseEvent.Triaged triaged)
    {
        Keep(session, at, triaged.MessageId, triaged.Triage, triaged.Playbook);
        session.Execute(
            "upsert_standing",
            ("@message_id", triaged.MessageId),
            ("@complaint", triaged.Triage.IsComplaint ? 1 : 0),
            ("@worst_mood", triaged.Triage.IsComplaint ? 0 : Rows.Thousandths(triaged.Triage.Displeasure)));
    }

    private static void Advise(SqliteSession session, DateTimeOffset at, CaseEvent.Advised advised) => session.Execute(
        "advise_triage",
        ("@message_id", advised.MessageId),
        ("@at", Rows.Time(at)),
        ("@json", Rows.Json(advised.Triage)));

    /// <summary>What an agent calls no complaint was none: it must not count as its author's earlier one.</summary>
    private static void Relabel(SqliteSession session, DateTimeOffset at, CaseEvent.Relabelled said)
    {
        var before = session.Rows("triage_of_message", row => Rows.FromJson<Triage>(row.GetString(0)), ("@message_id", said.MessageId)).Single();
        Keep(session, at, said.MessageId, said.Triage, said.Playbook);
        session.Execute(
            "correct_standing",
            ("@message_id", said.MessageId),
            ("@complaints", (said.Triage.IsComplaint ? 1 : 0) - (before.IsComplaint ? 1 : 0)));
    }

    private static void Reconsider(SqliteSession session, CaseEvent.Reconsidered again) => session.Execute(
        "advise_triage",
        ("@message_id", again.MessageId),
        ("@at", Rows.Time(again.At)),
        ("@json", Rows.Json(again.Triage)));

    private static void Keep(SqliteSession session, DateTimeOffset at, long messageId, Triage triage, string playbook) => session.Execute(
        "upsert_triage",
        ("@message_id", messageId),
        ("@model", triage.Model),
        ("@playbook", playbook),
        ("@at", Rows.Time(at)),
        ("@json", Rows.Json(triage)));

    private static void Draft(SqliteSession session, long caseId, int number, ReplyDraft draft) => session.Execute(
        "insert_draft",
        ("@case_id", caseId),
        ("@version", number),
        ("@language", draft.Language),
        ("@template", draft.Template),
        ("@public", draft.Text),
        ("@direct", draft.Direct),
        ("@checks", Rows.Json(draft.Checks)));

    private static void Queue(SqliteSession session, long caseId, CaseEvent.Approved approved)
    {
        foreach (var message in approved.Sends)
        {
            session.Execute(
                "insert_outbox",
                ("@case_id", caseId),
                ("@draft_version", approved.DraftNumber),
                ("@account", message.Account),
                ("@kind", Rows.Name(message.Kind)),
                ("@idem_key", message.IdempotencyKey),
                ("@payload", Rows.Json(message)));
        }
    }

    private static void Mark(SqliteSession session, long outboxId, string state, string? remoteId) =>
        session.Execute("mark_outbox", ("@id", outboxId), ("@state", state), ("@remote_id", remoteId));

    /// <summary>What was sent joins the thread.</summary>
    private static void Say(SqliteSession session, Case current, DateTimeOffset at, CaseEvent.Delivered delivered)
    {
        var payload = session.Rows("outbox_payload", row => row.GetString(0), ("@id", delivered.OutboxId)).Single();
        var sent = Rows.FromJson<Outgoing>(payload);
        var mention = new Mention(new(sent.Channel, delivered.RemoteId), new(sent.To), sent.Text, at)
        {
            Visibility = sent.Visibility,
            Conversation = sent.Conversation,
            ReplyTo = sent.InReplyTo,
            Brand = current.Key.Brand,
            Account = sent.Account,
        };
        var id = Messages.Insert(session, mention, "out", sent.Kind, null, at)
            ?? session.Rows("last_observed", row => row.GetInt64(0), ("@channel", sent.Channel), ("@external_id", delivered.RemoteId)).Single();
        Join(session, current.Id, id, at);
    }
}
