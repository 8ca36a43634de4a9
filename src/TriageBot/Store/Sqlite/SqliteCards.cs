using TriageBot.Desk;
using TriageBot.Domain;

namespace TriageBot.Store.Sqlite;

/// <summary>Cards in SQLite: what happened is read off the event log, so that nothing is forgotten when the service stops in between.</summary>
internal sealed class SqliteCards(SqliteDatabase database, TimeProvider time) : ICardStore
{
    // While nobody watches the log is not followed event by event; who begins to watch is shown what happens from then on.
    private const long MostUnfollowed = 10_000;

    // What takes a case off the agents who were shown it.
    private static readonly string[] Decided =
    [
        nameof(CaseEvent.Approved), nameof(CaseEvent.NeedsNoReply), nameof(CaseEvent.MarkedSpam), nameof(CaseEvent.SetAside),
        nameof(CaseEvent.HandedOver), nameof(CaseEvent.SentByHand), nameof(CaseEvent.ResolvedBy),
    ];

    // What a card that somebody writes on is not drawn anew for.
    private static readonly string Quiet = Rows.Json((string[])[nameof(CaseEvent.Observed), nameof(CaseEvent.Advised), nameof(CaseEvent.Relabelled), nameof(CaseEvent.Paged)]);

    private const string MayBeThere = "the service stopped while it was posted: it may be there";

    public async Task PlanAsync(CardPlan plan, CancellationToken cancellationToken)
    {
        var agents = database.Read(session => AgentsIn(session, plan));
        var (after, upto, watched) = database.Read(session => (
            session.Number("card_cursor")!.Value, session.Number("last_event") ?? 0, session.Number("any_watches") is not null));
        if ((upto > after && (watched || upto - after > MostUnfollowed)) || agents.Any(agent => database.Read(session => HasRoom(session, agent, plan))))
        {
            await database.Writer.WriteAsync(session => Plan(session, plan, agents), cancellationToken);
        }
    }

    public async Task<IReadOnlyList<LeasedCard>> LeaseAsync(int max, TimeSpan leaseFor, CancellationToken cancellationToken) =>
        database.Read(session => Due(session, max)).Count == 0
            ? []
            : await database.Writer.WriteAsync(session => Lease(session, max, leaseFor), cancellationToken);

    public Task FinishAsync(LeasedCard card, CardOutcome outcome, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(session => Finish(session, card, outcome), cancellationToken);

    public Task AddAsync(ShownCard card, CancellationToken cancellationToken) => database.Writer.WriteAsync(
        session => session.Execute(
            "insert_card",
            ("@case_id", card.CaseId),
            ("@channel", card.Channel),
            ("@conversation", card.Conversation),
            ("@thread", card.Thread),
            ("@activity", card.Activity),
            ("@asks", card.Asks ? 1 : 0),
            ("@version", card.Version),
            ("@now", Now)),
        cancellationToken);

    public async Task<bool> ClaimDigestAsync(string channel, string conversation, DateTimeOffset moment, CancellationToken cancellationToken) =>
        await database.Writer.WriteAsync(
            session => session.Execute("claim_digest", ("@channel", channel), ("@conversation", conversation), ("@moment", Rows.Time(moment))),
            cancellationToken) > 0;

    public Task UnclaimDigestAsync(string channel, string conversation, DateTimeOffset moment, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(
            session => session.Execute("unclaim_digest", ("@channel", channel), ("@conversation", conversation), ("@moment", Rows.Time(moment))),
            cancellationToken);

    public IReadOnlyList<AgentConversation> AgentConversations() => database.Read(AgentConversations);

    public Task WaitForChangesAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        var next = database.Read(session => session.Number("next_card_due")) is { } due ? TimeSpan.FromMilliseconds(Math.Max(1, due - Now)) : atMost;
        return database.Writer.Committed.WaitAsync(next < atMost ? next : atMost, time, cancellationToken);
    }

    private long Now => Rows.Time(time.GetUtcNow());

    private static List<AgentConversation> AgentConversations(SqliteSession session) => session.Rows(
        "agent_conversations", row => new AgentConversation(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)));

    private static List<(AgentConversation At, CardReader Agent)> AgentsIn(SqliteSession session, CardPlan plan)
    {
        var readers = plan.OnShift.ToDictionary(reader => reader.EntraId);
        return [.. AgentConversations(session).Where(at => readers.ContainsKey(at.EntraId)).Select(at => (at, readers[at.EntraId]))];
    }

    private static bool HasRoom(SqliteSession session, (AgentConversation At, CardReader Agent) agent, CardPlan plan) => session.Number(
        "agent_has_room", ("@channel", agent.At.Channel), ("@conversation", agent.At.Conversation), ("@agent", agent.Agent.Agent), ("@room", plan.Room),
        ("@at_work", Rows.Json(plan.AtWork)), ("@teams", Rows.Json(agent.Agent.Teams))) == 1;

    private int Plan(SqliteSession session, CardPlan plan, List<(AgentConversation At, CardReader Agent)> agents)
    {
        var (after, upto, now) = (session.Number("card_cursor")!.Value, session.Number("last_event") ?? 0, Now);
        if (upto > after)
        {
            session.Execute("cards_decided", ("@after", after), ("@upto", upto), ("@decided", Rows.Json(Decided)));
            session.Execute("cards_of_groups", ("@after", after), ("@upto", upto), ("@now", now));
            session.Execute("cards_of_paged", ("@after", after), ("@upto", upto), ("@now", now), ("@readers", Rows.Json(plan.Paged)), ("@tier", plan.PagedTier));
            session.Execute("cards_of_leads", ("@after", after), ("@upto", upto), ("@now", now), ("@leads", Rows.Json(plan.Leads)));
            session.Execute("cards_to_update", ("@after", after), ("@upto", upto), ("@now", now), ("@quiet", Quiet));
            session.Execute("move_card_cursor", ("@upto", upto));
        }

        foreach (var (at, agent) in agents)
        {
            session.Execute(
                "cards_of_agent", ("@channel", at.Channel), ("@conversation", at.Conversation), ("@agent", agent.Agent), ("@room", plan.Room), ("@now", now),
                ("@at_work", Rows.Json(plan.AtWork)), ("@teams", Rows.Json(agent.Teams)));
        }

        return agents.Count;
    }

    private List<DueCard> Due(SqliteSession session, int max) => session.Rows(
        "cards_due",
        row => new DueCard(
            new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), Rows.Text(row, 4), Rows.Text(row, 5), (int)row.GetInt64(6) + 1, row.GetInt64(8), Rows.Number(row, 9) == 1, default),
            row.GetString(7)),
        ("@now", Now),
        ("@max", max));

    private List<LeasedCard> Lease(SqliteSession session, int max, TimeSpan leaseFor)
    {
        var until = time.GetUtcNow() + leaseFor;
        var leased = new List<LeasedCard>();
        foreach (var (card, state) in Due(session, max))
        {
            session.Execute(
                "lease_card", ("@id", card.Id), ("@state", card.Activity is null ? "posting" : "updating"), ("@until", Rows.Time(until)));
            var own = card with { LeasedUntil = until };
            if (state == "posting")
            {
                Finish(session, own, new CardOutcome.Lost(MayBeThere));
                continue;
            }

            leased.Add(own);
        }

        return leased;
    }

    private int Finish(SqliteSession session, LeasedCard card, CardOutcome outcome)
    {
        if (outcome.Hold is { } hold)
        {
            session.Execute(
                "hold_bot_conversation", ("@channel", card.Channel), ("@conversation", card.Conversation), ("@until", Rows.Time(time.GetUtcNow() + hold)));
        }

        var (id, lease) = (("@id", (object?)card.Id), ("@leased_until", (object?)Rows.Time(card.LeasedUntil)));
        return outcome switch
        {
            CardOutcome.Shown shown => session.Execute(
                "card_shown", id, lease, ("@thread", shown.Thread), ("@activity", shown.Activity), ("@seq", card.Seq), ("@now", Now), ("@quiet", Quiet)),
            CardOutcome.Later later => session.Execute(
                "card_later", id, lease, ("@next_at", Rows.Time(time.GetUtcNow() + later.After)), ("@trouble", later.Because), ("@undone", later.Counts ? 0 : 1)),
            CardOutcome.Lost lost => session.Execute("card_lost", id, lease, ("@trouble", lost.Because)),
            _ => session.Execute("delete_card", id, lease),
        };
    }

    private sealed record DueCard(LeasedCard Card, string State);
}
