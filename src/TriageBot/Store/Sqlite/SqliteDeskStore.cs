using System.Globalization;
using TriageBot.Desk;
using TriageBot.Domain;

namespace TriageBot.Store.Sqlite;

/// <summary>What the desk sees and appends, in SQLite.</summary>
internal sealed class SqliteDeskStore(SqliteDatabase database, OutboxSignal signal, TimeProvider time) : IDeskStore
{
    private const int MostAtOnce = 200;

    private static readonly CaseState[] Quiet =
        [.. Enum.GetValues<CaseState>().Where(state => Case.Next(state, CaseStep.Propose) is not null)];

    public Task<CasePage> ListAsync(CaseFilter filter, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => List(session, filter)));

    public Task<CaseView?> FindAsync(long caseId, CancellationToken cancellationToken) => Task.FromResult(
        database.Read(session => Projections.Find(session, caseId) is { } found ? CaseViews.Whole(session, found) : null));

    public async Task<bool> AppendAsync(
        long caseId, int? expectedVersion, string actor, IReadOnlyList<CaseEvent> events, CancellationToken cancellationToken)
    {
        var appended = await database.Writer.WriteAsync(
            session => Append(session, caseId, expectedVersion, actor, events), cancellationToken);
        signal.Queued.Set();
        return appended;
    }

    public Task<bool> TakeAsync(Case seen, string? to, string actor, CancellationToken cancellationToken) => database.Writer.WriteAsync(
        session => Projections.Find(session, seen.Id)?.Assignee == seen.Assignee && Append(session, seen.Id, null, actor, [new CaseEvent.Assigned(to)]),
        cancellationToken);

    public Task<int> CloseQuietAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(session => Close(session, before), cancellationToken);

    public Task<IReadOnlyList<long>> DuePromisesAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        Due("promise", now);

    public Task<IReadOnlyList<long>> DuePagesAsync(DateTimeOffset now, CancellationToken cancellationToken) => Due("page", now);

    public Task<long?> CustomerOfAsync(string channel, string handle, CancellationToken cancellationToken) => Task.FromResult(
        database.Read(session => session.Number("customer_of_handle", ("@channel", channel), ("@handle", handle))));

    public Task<IReadOnlyList<long>> WaitingCasesOfAsync(long customerId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<long>>(database.Read(session => session.Rows(
            "waiting_cases_of_person", row => row.GetInt64(0), ("@customer_id", customerId))));

    private Task<IReadOnlyList<long>> Due(string kind, DateTimeOffset now) => Task.FromResult<IReadOnlyList<long>>(database.Read(
        session => session.Rows("due_clocks", row => row.GetInt64(0), ("@kind", kind), ("@before", Rows.Time(now)), ("@max", MostAtOnce))));

    public Task<IReadOnlyList<long>> DueFollowUpsAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<long>>(database.Read(session => session.Rows(
            "due_follow_ups", row => row.GetInt64(0), ("@before", Rows.Time(before)), ("@states", Rows.Json(Quiet)), ("@max", MostAtOnce))));

    private int Close(SqliteSession session, DateTimeOffset before)
    {
        var quiet = session.Rows(
            "quiet_cases", row => row.GetInt64(0), ("@before", Rows.Time(before)), ("@max", MostAtOnce));
        foreach (var id in quiet)
        {
            EventLog.Append(
                session, Projections.Find(session, id)!, EventLog.Machine, time.GetUtcNow(), new CaseEvent.Closed());
        }

        return quiet.Count;
    }

    private bool Append(
        SqliteSession session, long caseId, int? expectedVersion, string actor, IReadOnlyList<CaseEvent> events)
    {
        if (Projections.Find(session, caseId) is not { } current || (expectedVersion ?? current.Version) != current.Version)
        {
            return false;
        }

        EventLog.Append(session, current, actor, time.GetUtcNow(), events);
        return true;
    }

    private static CasePage List(SqliteSession session, CaseFilter filter)
    {
        var states = Rows.Json(States(filter));
        var words = Rows.Json(Words(filter));
        var total = session.Number("count_cases", ("@states", states), ("@assignee", filter.Assignee), ("@words", words))!.Value;
        if (filter.Take == 0)
        {
            return new(total, [], null);
        }

        var after = Cursor.Parse(filter.After);
        var newestFirst = filter.Group is CaseGroup.Waiting or CaseGroup.SetAside or CaseGroup.Done;
        var cases = session.Rows(
            newestFirst ? "list_newest_cases" : "list_cases",
            Rows.Case,
            ("@states", states),
            ("@assignee", filter.Assignee),
            ("@words", words),
            ("@after_out", after?.Out),
            ("@after_rank", after?.Rank),
            ("@after_id", after?.Id),
            ("@take", filter.Take));
        return new(total, CaseViews.Listed(session, cases), cases.Count == filter.Take ? Cursor.After(cases[^1]) : null);
    }

    private static string[] Words(CaseFilter filter) =>
        (filter.Search is { Length: > CaseFilter.MaxSearch } tooLong ? tooLong[..CaseFilter.MaxSearch] : filter.Search ?? "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> States(CaseFilter filter) => Enum.GetValues<CaseState>()
        .Where(state => filter.State is null || state == filter.State)
        .Where(state => filter.Group switch
        {
            CaseGroup.All => true,
            CaseGroup.Queue => state is CaseState.Triaged or CaseState.Drafted or CaseState.HandedOver,
            CaseGroup.Open => state is not (CaseState.NoReplyNeeded or CaseState.Spam or CaseState.Resolved or CaseState.Closed),
            CaseGroup.Waiting => state is CaseState.Approved or CaseState.Sending or CaseState.Replied or CaseState.SentByHand
                or CaseState.WaitingForCustomer,
            CaseGroup.SetAside => state is CaseState.NoReplyNeeded or CaseState.Spam,
            CaseGroup.Done => state is CaseState.Resolved or CaseState.Closed,
        })
        .Select(Rows.Name);

    /// <summary>Where a page ended, by the keys of its order.</summary>
    private sealed record Cursor(long Out, long Rank, long Id)
    {
        public static string After(Case last) => string.Create(
            CultureInfo.InvariantCulture,
            $"{(last.State is CaseState.Heard or CaseState.Triaged or CaseState.Drafted or CaseState.HandedOver ? 0 : 1)}.{Rows.Time(last.Place)}.{last.Id}");

        /// <summary>A cursor nobody gave out is no cursor: the first page.</summary>
        public static Cursor? Parse(string? text)
        {
            var parts = text?.Split('.') ?? [];
            return parts.Length == 3
                && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var beyond)
                && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var rank)
                && long.TryParse(parts[2], CultureInfo.InvariantCulture, out var id)
                ? new(beyond, rank, id)
                : null;
        }
    }
}
