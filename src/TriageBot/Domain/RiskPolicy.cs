namespace TriageBot.Domain;

/// <summary>
/// What a small error and a slow response may cost: points for what is at stake, and points for each hour of waiting.
/// All at least 0, so that no factor ever lowers the risk.
/// </summary>
public sealed record RiskPolicy
{
    /// <summary>The weights that are used where the playbook names none.</summary>
    public static RiskPolicy Usual { get; } = new();

    /// <summary>Points of a complaint by its severity, index 0 (none) to 4; never falling.</summary>
    public IReadOnlyList<double> Severity { get; init; } = [0, 16, 22, 30, 40];

    /// <summary>Points of what cannot wait.</summary>
    public double Urgent { get; init; } = 25;

    /// <summary>Points of a first complaint, times its probability.</summary>
    public double FirstComplaint { get; init; } = 15;

    /// <summary>Points of a million followers; on a log scale from a hundred on.</summary>
    public double Reach { get; init; } = 10;

    /// <summary>Points of a hundred shares; on a log scale from one on.</summary>
    public double Shares { get; init; } = 8;

    /// <summary>Points where the author pays to have it shown.</summary>
    public double Promoted { get; init; } = 7;

    /// <summary>Points of a customer whom the brand calls very important.</summary>
    public double Vip { get; init; } = 8;

    /// <summary>How the risk rises while nobody answers.</summary>
    public RiskPace Pace { get; init; } = RiskPace.Usual;
}

/// <summary>How a risk rises while nobody answers.</summary>
/// <param name="PerHour">Points of each hour, from the target time on; less before it. More than 0.</param>
/// <param name="PerPost">Points of each further message of a customer who waits; at least 0.</param>
/// <param name="PageAt">From so many points on a lead is paged, once.</param>
public sealed record RiskPace(double PerHour, double PerPost, double PageAt)
{
    /// <summary>
    /// The pace that is used where the playbook names none. Measured on a week of mentions of airlines: slower than 3 lets
    /// the others wait too long, faster than 10 first complaints.
    /// </summary>
    public static RiskPace Usual { get; } = new(4, 5, 60);
}
