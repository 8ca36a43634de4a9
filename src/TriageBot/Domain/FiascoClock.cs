namespace TriageBot.Domain;

/// <summary>
/// Small error + slow response = fiasco. The risk of a case is what is at stake, and rises with each further message and
/// each hour beyond its target, by the same pace for all. So two cases never change places while they wait, each one
/// overtakes all that come much later, and the order can be stored: by the moment at which the risk was, or will be, 0.
/// </summary>
/// <param name="Stakes">0 to 100: <see cref="Priority.Score"/>.</param>
/// <param name="DueAt">When an answer is due, in UTC.</param>
/// <param name="Posts">Messages of the customer that wait; at least 1.</param>
/// <param name="Pace">How it rises.</param>
public sealed record FiascoClock(double Stakes, DateTimeOffset DueAt, int Posts, RiskPace Pace)
{
    private const double Furthest = 24 * 365 * 20;

    /// <summary>Whoever comes first here is answered first; equal ones by the number of the case.</summary>
    public DateTimeOffset Rank => ReachesAt(0);

    /// <summary>The risk at a moment; never below 0, and without an upper bound.</summary>
    public double RiskAt(DateTimeOffset now) => Math.Max(0, AtDue + (Pace.PerHour * (now - DueAt).TotalHours));

    /// <summary>When the risk reaches so many points; at most twenty years from when the answer is due.</summary>
    public DateTimeOffset ReachesAt(double points) => Shifted(DueAt, (points - AtDue) / Pace.PerHour);

    private double AtDue => Stakes + (Pace.PerPost * (Posts - 1));

    private static DateTimeOffset Shifted(DateTimeOffset at, double hours)
    {
        var ticks = at.UtcTicks + (Math.Clamp(hours, -Furthest, Furthest) * TimeSpan.TicksPerHour);
        var whole = Math.Round(Math.Clamp(ticks, 0, DateTimeOffset.MaxValue.UtcTicks - TimeSpan.TicksPerDay) / TimeSpan.TicksPerMillisecond);
        return new((long)whole * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
    }
}
