using System.Globalization;
using System.Text;

namespace TriageBot.Learn;

/// <summary>What is written beside a tuned model for people.</summary>
internal static class TuningCard
{
    public static string Text(string name, TuningReport report)
    {
        var card = new StringBuilder();
        card.Append(Invariant($"# {name}\n\n{report.Basis}, tuned on this installation's own labels. It began with the weights of {report.Basis} as its prior.\n"));
        card.Append("What the model answers, where it fails and what it must not be used for: [README.md](README.md).\n\n");
        card.Append(Invariant($"{report.Corrections} corrections by agents; {report.Texts} different texts learnt from; {report.Anchors} of other kinds held it.\n"));
        foreach (var file in report.Files)
        {
            card.Append(Invariant($"- {file.Name}: {file.Rows} rows, SHA-256 {file.Digest}\n"));
        }

        card.Append("\n| column | texts by label | kept texts | agreed before | agrees now |\n|---|---|---|---|---|\n");
        foreach (var (column, counts) in report.Labels)
        {
            var kept = report.HeldOut[column];
            var labels = string.Join(", ", counts.Where(pair => pair.Value > 0).Select(pair => Invariant($"{pair.Key} {pair.Value}")));
            card.Append(Invariant($"| {column} | {labels} | {kept.Texts} | {kept.Before} | {kept.After} |\n"));
        }

        if (report.Agents.Count > 0)
        {
            card.Append("\n| agent | labels | the model agreed | other agents spoke too | and agreed |\n|---|---|---|---|---|\n");
        }

        foreach (var agent in report.Agents)
        {
            card.Append(Invariant($"| {agent.Agent} | {agent.Labels} | {agent.WithModel} | {agent.Shared} | {agent.WithOthers} |\n"));
        }

        return report.OwnThemes.Count == 0 ? card.ToString() : card.Append(Invariant($"\nOwn themes: {string.Join(", ", report.OwnThemes)}.\n")).ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
