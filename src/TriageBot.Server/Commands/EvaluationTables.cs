using System.Globalization;
using System.Text;
using TriageBot.Learn;

namespace TriageBot.Server.Commands;

/// <summary>Figures as plain aligned tables, the same on a terminal and in a file.</summary>
internal static class EvaluationTables
{
    /// <summary>The shares of texts whose error is printed, in percent; the charts show all.</summary>
    private static readonly double[] Shown = [100, 90, 80, 70, 50];

    /// <summary>One line for each column.</summary>
    public static string Summary(EvaluationReport report)
    {
        List<string[]> rows = [["column", "texts", "accuracy", "macro F1", "macro recall", "within one", "ECE", "AUC"]];
        rows.AddRange(report.Columns.Select(head => new[]
        {
            head.Column,
            head.Texts.ToString(CultureInfo.InvariantCulture),
            Show(head.Accuracy),
            Show(head.MacroF1),
            Show(head.MacroRecall),
            head.WithinOne is { } near ? Show(near) : "",
            Show(head.CalibrationError),
            head.Ranking is { } area ? Show(area) : "",
        }));
        return $"{report.Method}; {report.Texts} texts; 95% intervals in brackets\n\n{Align(rows)}";
    }

    /// <summary>The summary, then each column's labels, confusions and what abstaining buys, then what else was asked for.</summary>
    public static string Whole(EvaluationReport report)
    {
        var text = new StringBuilder(Summary(report));
        foreach (var head in report.Columns)
        {
            text.Append('\n').Append(Labels(head)).Append('\n').Append(Confusion(head)).Append('\n').Append(Coverage(head));
        }

        if (report.Abstention is { } left)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nleft to a person {Show(left.Share)}{(left.Error is { } error ? $"; of the others the intent is wrong in {Show(error)}" : "")}\n");
        }

        if (report.OwnThemes is { } own)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nown themes: accuracy {Show(own.Accuracy)} of {own.Texts} texts\n");
        }

        foreach (var table in BreakdownTables.Of(report))
        {
            text.Append('\n').Append(table);
        }

        return text.ToString();
    }

    /// <summary>How often the old and the new model say what agents said, on texts kept from training.</summary>
    public static string Tuning(TuningReport report)
    {
        List<string[]> rows = [["column", "learnt from", "kept texts", "agreed before", "agrees now"]];
        rows.AddRange(report.HeldOut.Select(pair => new[]
        {
            pair.Key,
            report.Labels[pair.Key].Values.Sum().ToString(CultureInfo.InvariantCulture),
            pair.Value.Texts.ToString(CultureInfo.InvariantCulture),
            pair.Value.Before.ToString(CultureInfo.InvariantCulture),
            pair.Value.After.ToString(CultureInfo.InvariantCulture),
        }));
        return report.Agents.Count == 0 ? Align(rows) : $"{Align(rows)}\n{Agents(report.Agents)}";
    }

    private static string Agents(IReadOnlyList<AgentAgreement> agents)
    {
        List<string[]> rows = [["agent", "labels", "the model agreed", "others spoke too", "and agreed"]];
        rows.AddRange(agents.Select(agent => (string[])
        [
            agent.Agent, .. new[] { agent.Labels, agent.WithModel, agent.Shared, agent.WithOthers }.Select(count => count.ToString(CultureInfo.InvariantCulture)),
        ]));
        return Align(rows);
    }

    private static string Labels(HeadFigures head)
    {
        List<string[]> rows = [[head.Column, "texts", "precision", "recall", "F1"]];
        rows.AddRange(head.Labels.Select(label => new[]
        {
            label.Label,
            label.Texts.ToString(CultureInfo.InvariantCulture),
            Show(label.Precision),
            Show(label.Recall),
            Show(label.F1),
        }));
        return Align(rows);
    }

    private static string Confusion(HeadFigures head)
    {
        List<string[]> rows = [["true \\ given", .. head.Labels.Select(label => label.Label)]];
        rows.AddRange(head.Labels.Zip(head.Confusion, (label, row) =>
            (string[])[label.Label, .. row.Select(count => count.ToString(CultureInfo.InvariantCulture))]));
        return Align(rows);
    }

    private static string Coverage(HeadFigures head)
    {
        List<string[]> rows = [["surest", "error", "probability from"]];
        rows.AddRange(head.Coverage.Where(share => Shown.Contains(Math.Round(share.Coverage * 100))).Select(share => new[]
        {
            share.Coverage.ToString("P0", CultureInfo.InvariantCulture),
            Show(share.Error),
            Show(share.Confidence),
        }));
        return Align(rows);
    }

    /// <summary>Cells under each other, the first column to the left.</summary>
    internal static string Align(List<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(row => row[i].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]));
            text.AppendJoin("  ", cells).Append('\n');
        }

        return text.ToString();
    }

    private static string Show(Estimate estimate) => $"{Show(estimate.Value)} ({Interval(estimate)})";

    internal static string Interval(Estimate estimate) => $"{Show(estimate.Low)}-{Show(estimate.High)}";

    internal static string Show(double figure) => figure.ToString("F3", CultureInfo.InvariantCulture);
}
