namespace TriageBot.Domain;

/// <summary>What it costs that a case waits.</summary>
public sealed partial record Case
{
    /// <summary>Messages of the customer since our last answer.</summary>
    public int Posts { get; init; }

    /// <summary>How its risk rises.</summary>
    public RiskPace Pace { get; init; } = RiskPace.Usual;

    /// <summary>When a lead was paged while the customer waited as now, in UTC; null where nobody was.</summary>
    public DateTimeOffset? PagedAt { get; init; }

    /// <summary>What its waiting may cost; null while nobody waits.</summary>
    public FiascoClock? Clock => AwaitsAgent && Sla is { } due ? new(Priority, due.DueAt, Math.Max(1, Posts), Pace) : null;

    /// <summary>
    /// Its place in the queue, the earliest first: <see cref="FiascoClock.Rank"/>, or behind everybody where no customer
    /// waits. What is not in the queue keeps the place it had.
    /// </summary>
    public DateTimeOffset Place { get; init; } = Last;

    /// <summary>Behind everybody.</summary>
    private static readonly DateTimeOffset Last = DateTimeOffset.FromUnixTimeMilliseconds(253_402_300_799_999);

    private Case Placed() => this switch
    {
        { Clock: { } clock } => this with { Place = clock.Rank },
        { State: CaseState.Triaged or CaseState.Drafted or CaseState.HandedOver } => this with { Place = Last },
        _ => this,
    };
}
