using System.Globalization;
using TriageBot.Domain;
using TriageBot.Report;

namespace TriageBot.Server.Commands;

/// <summary>A rehearsal as plain aligned tables.</summary>
internal static class RehearsalTables
{
    public static string Of(RehearsalReport report)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Replies} replies to {report.Mentions} mentions, {report.Agents} agents, {Time(report.HandleSeconds)} a reply; waits from post to reply\n\n");
        return text + Waits(report) + "\n" + InTime(report) + "\n" + Agents(report.FewestAgents) + Alerts(report.Alerts);
    }

    private static string Alerts(IReadOnlyList<SurgeAlert> alerts) => string.Concat(alerts.Where(alert => alert.Level >= SurgeLevel.Alert).Select(alert => string.Create(
        CultureInfo.InvariantCulture,
        $"\n{alert.At.UtcDateTime:yyyy-MM-dd HH:mm}Z {alert.Level.ToString().ToLowerInvariant()}: {SubjectOf(alert.Subject)}: {string.Join("; ", alert.Reasons)}")));

    private static string SubjectOf(SurgeSubject subject) => subject switch
    {
        { Post: { } post } => $"the post {post.Channel}:{post.Conversation}",
        { Theme: { } theme } => $"{subject.Brand}, {theme}",
        _ => subject.Brand,
    };

    private static string Waits(RehearsalReport report)
    {
        var (ours, arrival) = (report.Ordering, report.FirstComeFirstServed);
        return EvaluationTables.Align([
            ["", "replies", "by risk: median", "95%", "mean", "by arrival: median", "95%", "mean"],
            Row("all", ours.All, arrival.All),
            Row("complaints", ours.Complaints, arrival.Complaints),
            Row("first-time complainers", ours.FirstTime, arrival.FirstTime),
            Row("severity 3 and 4", ours.Severe, arrival.Severe),
            Row("all but first-time", ours.Others, arrival.Others),
        ]);
    }

    private static string[] Row(string name, GroupWaits ours, GroupWaits arrival) =>
    [
        name, ours.Count.ToString(CultureInfo.InvariantCulture),
        Time(ours.Median), Time(ours.P95), Time(ours.Mean), Time(arrival.Median), Time(arrival.P95), Time(arrival.Mean),
    ];

    private static string InTime(RehearsalReport report) => EvaluationTables.Align([
        ["answered in time", "by risk", "by arrival"],
        .. report.WithinSla.Ordering.Select(tier => new[] { tier.Key, Share(tier.Value), Share(report.WithinSla.FirstComeFirstServed[tier.Key]) }),
    ]);

    private static string Agents(AgentsNeeded needed) => string.Create(
        CultureInfo.InvariantCulture,
        $"to answer {needed.Share:0.##%} of each tier in time: {Count(needed.Ordering)} by risk, {Count(needed.FirstComeFirstServed)} by arrival");

    private static string Count(int? agents) => agents is { } count ? $"{count} agents" : "no number of agents";

    private static string Share(double share) => share.ToString("0.0%", CultureInfo.InvariantCulture);

    private static string Time(double seconds) => TimeSpan.FromSeconds(Math.Round(seconds)) switch
    {
        { TotalMinutes: < 1 } time => $"{time.Seconds}s",
        { TotalHours: < 1 } time => $"{time.Minutes}m {time.Seconds:00}s",
        { TotalDays: < 1 } time => $"{time.Hours}h {time.Minutes:00}m",
        var time => $"{(int)time.TotalDays}d {time.Hours:00}h",
    };
}
