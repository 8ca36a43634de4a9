using System.Globalization;
using System.Text;
using TriageBot.Learn;

namespace TriageBot.Server.Commands;

/// <summary>The figures of the first-time verdict as plain aligned tables.</summary>
internal static class FirstTimeTables
{
    public static string Of(FirstTimeReport report)
    {
        var text = new StringBuilder(
            $"{report.Method}; each brand by weights fitted on the others; 95% intervals in brackets, drawn by author\n"
            + "'gain' is how much lower the Brier score of all three is; surely better where its interval lies above 0\n");
        foreach (var table in report.Tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{table.Authors} authors, memory {table.Memory}, {table.Hidden:P0} hidden: {table.Complaints} complaints, {table.First} first\n");
            text.Append(EvaluationTables.Align([
                ["evidence", "Brier", "gain", "yes: precision", "recall", "no: precision", "recall", "unknown", "ECE"],
                .. table.Kinds.Select(Row),
            ]));
        }

        return text.Append("\nweights fitted on all brands, log-odds of a first complaint: ")
            .AppendJoin(", ", report.Weights.Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Key} {weight.Value:0.00}")))
            .ToString();
    }

    private static string[] Row(FirstTimeFigures figures) =>
    [
        figures.Name,
        Show(figures.Brier),
        figures.Gain.Value == 0 ? "" : Show(figures.Gain),
        Show(figures.YesPrecision),
        Show(figures.YesRecall),
        Show(figures.NoPrecision),
        Show(figures.NoRecall),
        EvaluationTables.Show(figures.Unknown),
        EvaluationTables.Show(figures.CalibrationError),
    ];

    private static string Show(Estimate estimate) => double.IsNaN(estimate.Value)
        ? "none"
        : $"{EvaluationTables.Show(estimate.Value)} ({EvaluationTables.Interval(estimate)})";
}
