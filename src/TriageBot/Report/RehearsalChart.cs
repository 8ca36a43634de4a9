using ScottPlot;

namespace TriageBot.Report;

/// <summary>Who waits how long, as SVG: for each time the share that was answered by then.</summary>
public static class RehearsalChart
{
    private const int Width = 720;
    private const int Height = 480;
    private const int Points = 400;

    /// <summary>Draws both orders.</summary>
    /// <param name="rehearsal">The mentions.</param>
    /// <param name="agents">How many agents.</param>
    public static string Svg(Rehearsal rehearsal, int agents)
    {
        using var plot = new Plot();
        Line(plot, "first-time complainers, by risk", rehearsal, agents, Rehearsal.ByRisk, isFirst: true, LinePattern.Solid);
        Line(plot, "first-time complainers, by arrival", rehearsal, agents, Rehearsal.ByArrival, isFirst: true, LinePattern.Dashed);
        Line(plot, "all others, by risk", rehearsal, agents, Rehearsal.ByRisk, isFirst: false, LinePattern.Solid);
        Line(plot, "all others, by arrival", rehearsal, agents, Rehearsal.ByArrival, isFirst: false, LinePattern.Dashed);
        plot.Title($"Answered within, with {agents} agents");
        plot.XLabel("minutes, on a log scale");
        plot.YLabel("share answered");
        plot.Axes.SetLimitsY(0, 1);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = power => $"{Math.Pow(10, power):0.#}" };
        plot.ShowLegend(Edge.Right);
        return plot.GetSvgXml(Width, Height);
    }

    private static void Line(
        Plot plot, string name, Rehearsal rehearsal, int agents, Func<RehearsedMention, DateTimeOffset> order, bool isFirst, LinePattern pattern)
    {
        var waits = rehearsal.Mentions.Zip(rehearsal.Waits(agents, order))
            .Where(pair => pair.First.Groups.HasFlag(MentionGroups.FirstTime) == isFirst)
            .Select(pair => Math.Log10(Math.Max(1e-3, pair.Second.TotalMinutes))).Order().ToArray();
        if (waits.Length == 0)
        {
            return;
        }

        var shown = Enumerable.Range(0, Math.Min(Points, waits.Length)).Select(i => i * (waits.Length - 1) / Math.Max(1, Math.Min(Points, waits.Length) - 1)).ToArray();
        var line = plot.Add.Scatter(shown.Select(i => waits[i]).ToArray(), shown.Select(i => (i + 1.0) / waits.Length).ToArray());
        (line.LegendText, line.LineWidth, line.MarkerSize, line.LinePattern) = (name, 2, 0, pattern);
    }
}
