using TriageBot.Desk;
using TriageBot.Domain;

namespace TriageBot.Store.Sqlite;

/// <summary>Puts together what an agent sees of cases: a page with one query a kind; only the history is asked for each.</summary>
internal static class CaseViews
{
    /// <summary>Cases as a list shows them, without log and other cases.</summary>
    public static IReadOnlyList<CaseView> Listed(SqliteSession session, IReadOnlyList<Case> cases)
    {
        var ids = Rows.Json(cases.Select(each => each.Id));
        var threads = session.Rows("thread_of_cases", row => (Case: row.GetInt64(0), Message: Message(row)), ("@ids", ids))
            .ToLookup(row => row.Case, row => row.Message);
        var triages = session.Rows("triage_of_cases", row => (row.GetInt64(0), Rows.FromJson<Triage>(row.GetString(1))), ("@ids", ids))
            .ToDictionary();
        var drafts = session.Rows("draft_of_cases", row => (row.GetInt64(0), Draft(row)), ("@ids", ids)).ToDictionary();
        return [.. cases.Select(each => new CaseView(
            each,
            Customer(session, each, threads[each.Id], []),
            [.. threads[each.Id]],
            triages.GetValueOrDefault(each.Id),
            each.State is CaseState.NoReplyNeeded or CaseState.Spam ? null : drafts.GetValueOrDefault(each.Id),
            []))];
    }

    /// <summary>One case with everything.</summary>
    public static CaseView Whole(SqliteSession session, Case found)
    {
        var view = Listed(session, [found])[0];
        var others = session.Rows(
            "other_cases",
            row => new OtherCase(row.GetInt64(0), Rows.Value<CaseState>(row.GetString(1)), Rows.Time(row.GetInt64(2)), row.GetString(3)),
            ("@customer_id", found.Key.CustomerId),
            ("@case_id", found.Id));
        var log = session.Rows(
            "log_of_case",
            row => new LogEntry(Rows.Time(row.GetInt64(0)), row.GetString(1), Rows.FromJson<CaseEvent>(row.GetString(2))),
            ("@case_id", found.Id));
        var troubles = session.Rows(
            "card_troubles", row => $"Card in Teams ({Rows.Text(row, 1) ?? "removed"}): {row.GetString(0)}", ("@case_id", found.Id));
        var links = session.Rows(
            "links_of_person",
            row => new CustomerLink(
                row.GetInt64(0), row.GetString(1), row.GetString(2), Rows.Value<LinkKind>(row.GetString(3)), row.GetString(4), Rows.Time(row.GetInt64(5)), row.GetInt64(6) != 0),
            ("@customer_id", found.Key.CustomerId));
        return view with { Customer = view.Customer with { OtherCases = others, Links = links, Before = found.Newest is { } newest ? Histories.Before(session, found.Key, newest) : null }, Log = log, CardTroubles = troubles };
    }

    private static CustomerView Customer(
        SqliteSession session, Case of, IEnumerable<ThreadMessage> thread, IReadOnlyList<OtherCase> others) => new(
        of.Key.CustomerId,
        thread.Last(message => !message.Outgoing).Mention.Author,
        Histories.Of(session, of.Key.CustomerId, of.Key.Brand, of.Key.Channel),
        others)
        {
            Preferences = Histories.PreferencesOf(session, of.Key.CustomerId),
        };

    private static ThreadMessage Message(Microsoft.Data.Sqlite.SqliteDataReader row)
    {
        const int From = 3;
        var mention = Rows.Mention(row, From);
        var observed = Rows.Text(row, From + Rows.MentionColumns);
        var shares = Rows.Number(row, From + Rows.MentionColumns + 1);
        return new(
            row.GetInt64(From + Rows.MentionColumns + 2),
            row.GetString(1) == "out",
            mention with { Text = observed ?? mention.Text, Shares = (int)(shares ?? mention.Shares) },
            Rows.Value<SendKind>(row.GetString(2)),
            observed is null || observed == mention.Text ? null : mention.Text);
    }

    /// <summary>The newest draft of a case; null before the first.</summary>
    public static ReplyDraft? DraftOf(SqliteSession session, long caseId) =>
        session.Rows("draft_of_cases", Draft, ("@ids", Rows.Json(new[] { caseId }))).FirstOrDefault();

    private static ReplyDraft Draft(Microsoft.Data.Sqlite.SqliteDataReader row) => new(
        row.GetString(1), row.GetString(2), row.GetString(3), Rows.Text(row, 4), Rows.FromJson<DraftCheck[]>(row.GetString(5)));
}
