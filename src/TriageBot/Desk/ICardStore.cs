namespace TriageBot.Desk;

/// <summary>
/// Cases that are shown as cards in conversations of agents. Like a message to a customer, a card is posted at most once: it is
/// leased, posted with no transaction open, and finished; one that may or may not be there is not posted again.
/// </summary>
public interface ICardStore
{
    /// <summary>Notes which cards have to be posted or brought up to date after what happened since the last time.</summary>
    Task PlanAsync(CardPlan plan, CancellationToken cancellationToken);

    /// <summary>
    /// Leases up to <paramref name="max"/> cards that are due, one of each conversation, those of the most pressing cases first. A card whose lease ran
    /// out while it was posted may be there: it is given up, and its case says so.
    /// </summary>
    Task<IReadOnlyList<LeasedCard>> LeaseAsync(int max, TimeSpan leaseFor, CancellationToken cancellationToken);

    /// <summary>Stores what became of an attempt. Does nothing when the lease was lost meanwhile.</summary>
    /// <param name="card">The card.</param>
    /// <param name="outcome">What became of it; an unclear update may be repeated, an unclear post may not.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task FinishAsync(LeasedCard card, CardOutcome outcome, CancellationToken cancellationToken);

    /// <summary>Keeps a card that was posted as an answer, so that it is kept up to date.</summary>
    Task AddAsync(ShownCard card, CancellationToken cancellationToken);

    /// <summary>The first to ask about a moment's digest in a conversation gets true, and posts it.</summary>
    Task<bool> ClaimDigestAsync(string channel, string conversation, DateTimeOffset moment, CancellationToken cancellationToken);

    /// <summary>Gives a claim back: the digest was not taken, and may be asked about again.</summary>
    Task UnclaimDigestAsync(string channel, string conversation, DateTimeOffset moment, CancellationToken cancellationToken);

    /// <summary>Where the bot talks with an agent alone and cards are wanted.</summary>
    IReadOnlyList<AgentConversation> AgentConversations();

    /// <summary>Completes when something may have changed or a card is due, at the latest after <paramref name="atMost"/>.</summary>
    Task WaitForChangesAsync(TimeSpan atMost, CancellationToken cancellationToken);
}

/// <summary>To whom cards go unasked.</summary>
/// <param name="OnShift">Agents at work: each is shown the most pressing cases that nobody else has taken, up to <paramref name="Room"/> at a time.</param>
/// <param name="Paged">Who is shown every case of the tier <paramref name="PagedTier"/> besides.</param>
/// <param name="Room">How many undecided cards an agent has at a time.</param>
/// <param name="PagedTier">Such as <c>fast</c>.</param>
/// <param name="AtWork">Ids of all agents at work, reached by cards or not: a case of another one is anybody's.</param>
public sealed record CardPlan(IReadOnlyList<CardReader> OnShift, IReadOnlyList<CardReader> Paged, int Room, string PagedTier, IReadOnlyList<string> AtWork)
{
    /// <summary>Who is shown, at any time, each case whose risk crossed the threshold: object ids in Microsoft Entra ID.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];
}

/// <summary>An agent whom cards can reach.</summary>
/// <param name="EntraId">The object id in Microsoft Entra ID.</param>
/// <param name="Agent">The agent's id.</param>
/// <param name="Teams">The agent's teams: what is handed over to one comes to its members.</param>
public sealed record CardReader(string EntraId, string Agent, IReadOnlyList<string> Teams)
{
    /// <summary>Whether, of what cannot wait, the agent is shown only what was handed over to these teams.</summary>
    public bool HandedOverOnly { get; init; }
}

/// <summary>Where the bot talks with an agent alone.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="EntraId">The agent's object id in Microsoft Entra ID.</param>
/// <param name="UserId">The agent's id in the channel.</param>
public sealed record AgentConversation(string Channel, string Conversation, string EntraId, string UserId);

/// <summary>A card that was posted as an answer.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Conversation">The conversation, without a thread.</param>
/// <param name="Thread">The conversation as it is written to.</param>
/// <param name="Activity">The card's activity.</param>
/// <param name="Version">The case's version that it shows.</param>
/// <param name="Asks">Whether it lets an agent decide.</param>
public sealed record ShownCard(long CaseId, string Channel, string Conversation, string Thread, string Activity, int Version, bool Asks);

/// <summary>A card that this process alone may post or update until the lease runs out.</summary>
/// <param name="Id">The card's number.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Conversation">The conversation, without a thread.</param>
/// <param name="Thread">The conversation as it is written to; null before the card is posted.</param>
/// <param name="Activity">The activity to update; null posts a new one.</param>
/// <param name="Attempt">1 for the first attempt.</param>
/// <param name="Seq">The newest event of the case that is shown for sure.</param>
/// <param name="Wanted">Whether cards of new cases still come to the conversation.</param>
/// <param name="LeasedUntil">Proves that the lease is ours.</param>
public sealed record LeasedCard(
    long Id, long CaseId, string Channel, string Conversation, string? Thread, string? Activity, int Attempt, long Seq, bool Wanted, DateTimeOffset LeasedUntil);

/// <summary>What became of an attempt to post or update a card.</summary>
public abstract record CardOutcome
{
    private CardOutcome()
    {
    }

    /// <summary>How long nothing is posted in the conversation; null for no time.</summary>
    public TimeSpan? Hold { get; init; }

    /// <summary>It is there.</summary>
    /// <param name="Thread">The conversation as it is written to.</param>
    /// <param name="Activity">The card's activity.</param>
    public sealed record Shown(string Thread, string Activity) : CardOutcome;

    /// <summary>It may be tried again.</summary>
    /// <param name="After">When.</param>
    /// <param name="Because">In words for an agent; null where nothing was tried.</param>
    public sealed record Later(TimeSpan After, string? Because) : CardOutcome
    {
        /// <summary>Whether it counts as an attempt: what was surely not taken does not.</summary>
        public bool Counts { get; init; }
    }

    /// <summary>It will not be tried again.</summary>
    public sealed record Lost(string Because) : CardOutcome;

    /// <summary>Decided, taken or not wanted any more before anybody saw it: there is nothing to post.</summary>
    public sealed record Moot : CardOutcome;
}
