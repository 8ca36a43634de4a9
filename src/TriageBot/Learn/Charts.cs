using ScottPlot;

namespace TriageBot.Learn;

/// <summary>Learn: figures to look at, as SVG.</summary>
public static class Charts
{
    private const int Width = 720;
    private const int Height = 480;

    /// <summary>Writes the reliability diagram: a line above the diagonal is too modest, one below it too sure.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="path">The file; the one there was is replaced.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Reliability(EvaluationReport report, string path) => Write(path, "How often labels are right that were given with this probability", plot =>
    {
        var diagonal = plot.Add.Line(0, 0, 1, 1);
        (diagonal.LinePattern, diagonal.Color) = (LinePattern.Dotted, Colors.Gray);
        foreach (var head in report.Columns)
        {
            Line(plot, head.Column, head.Reliability.Select(bin => bin.Confidence), head.Reliability.Select(bin => bin.Right));
        }

        plot.XLabel("probability of the label given");
        plot.YLabel("share that is right");
        plot.Axes.SetLimits(0, 1, 0, 1);
    });

    /// <summary>Writes the risk-coverage curve: what leaving the unsure texts to people buys.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="path">The file; the one there was is replaced.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Coverage(EvaluationReport report, string path) => Write(path, "What abstaining buys", plot =>
    {
        foreach (var head in report.Columns)
        {
            Line(plot, head.Column, head.Coverage.Select(share => share.Coverage), head.Coverage.Select(share => share.Error.Value));
        }

        plot.XLabel("share of texts judged, the surest first");
        plot.YLabel("share of wrong labels among them");
        plot.Axes.SetLimitsX(0, 1);
    });

    /// <summary>Writes the learning curve: whether more labels would still help.</summary>
    /// <param name="points">For each size of the training set what was measured, ascending.</param>
    /// <param name="path">The file; the one there was is replaced.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Learning(IReadOnlyList<LearningPoint> points, string path) => Write(path, "What more labels buy", plot =>
    {
        foreach (var figure in points[^1].Figures)
        {
            var known = points.SelectMany(point => point.Figures, (point, own) => (point.Texts, Own: own)).Where(pair => pair.Own.Column == figure.Column).ToArray();
            Line(plot, $"{figure.Column}, {figure.Name}", known.Select(pair => (double)pair.Texts), known.Select(pair => pair.Own.Estimate.Value));
        }

        plot.XLabel("texts to learn from");
        plot.YLabel("main figure on others");
    });

    private static void Line(Plot plot, string name, IEnumerable<double> across, IEnumerable<double> up)
    {
        var line = plot.Add.Scatter(across.ToArray(), up.ToArray());
        (line.LegendText, line.LineWidth) = (name, 2);
    }

    private static void Write(string path, string title, Action<Plot> draw)
    {
        using var plot = new Plot();
        draw(plot);
        plot.Title(title);
        plot.ShowLegend(Edge.Right);
        WholeFile.Write(path, plot.GetSvgXml(Width, Height));
    }
}
