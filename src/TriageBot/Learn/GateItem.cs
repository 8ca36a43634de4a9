using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>A held-out text as two models judge it.</summary>
/// <param name="Set">Which set it is of: <c>gate</c> or <c>corrections</c>.</param>
/// <param name="Text">The text and its labels.</param>
/// <param name="Old">The served model's judgement.</param>
/// <param name="New">The new model's judgement.</param>
internal sealed record GateItem(string Set, LabelledText Text, Judgement Old, Judgement New);

/// <summary>A figure that a new model may not worsen.</summary>
/// <param name="Name">In words.</param>
/// <param name="LessIsBetter">True for an error.</param>
/// <param name="Counts">Whether an item bears on it.</param>
/// <param name="Of">The figure of some items that do.</param>
internal sealed record ProtectedFigure(
    string Name, bool LessIsBetter, Func<GateItem, bool> Counts, Func<IReadOnlyList<GateItem>, Func<GateItem, Judgement>, double> Of)
{
    private const double Half = 0.5;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProtectedFigure> All { get; } =
    [
        new("complaint recall", false, item => item.Text.LabelOf(Heads.Complaint) == 1,
            (items, by) => Share(items, item => by(item).Complaint >= Half)),
        new("first-time recall", false, item => item.Text.LabelOf(Heads.Said) is (int)FirstTimeLabel.Yes or (int)FirstTimeLabel.No,
            (items, by) => Share(items, item => (int)by(item).Said.Label == item.Text.LabelOf(Heads.Said))),
        new("calibration error of complaint", true, item => item.Text.LabelOf(Heads.Complaint) >= 0, Calibration),
        new("macro F1 of intent", false, item => item.Text.LabelOf(Heads.Intent) >= 0, MacroF1),
    ];

    private static double Share(IReadOnlyList<GateItem> items, Func<GateItem, bool> found) => items.Count(found) / (double)items.Count;

    private static double Calibration(IReadOnlyList<GateItem> items, Func<GateItem, Judgement> by) => Scoring.CalibrationError(
        [.. items.Select(item => Math.Max(by(item).Complaint, 1 - by(item).Complaint))],
        [.. items.Select(item => by(item).Complaint >= Half == (item.Text.LabelOf(Heads.Complaint) == 1))]);

    private static double MacroF1(IReadOnlyList<GateItem> items, Func<GateItem, Judgement> by)
    {
        var confusion = Heads.Intent.Labels.Select(_ => new int[Heads.Intent.Labels.Count]).ToArray();
        foreach (var item in items)
        {
            confusion[item.Text.LabelOf(Heads.Intent)][(int)by(item).Intent.Label]++;
        }

        return Scoring.MacroF1(confusion);
    }
}
