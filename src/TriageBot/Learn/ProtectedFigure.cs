using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>A figure that a new model may not worsen.</summary>
/// <param name="Name">In words.</param>
/// <param name="LessIsBetter">True for an error.</param>
/// <param name="Counts">Whether an item bears on it.</param>
/// <param name="Of">The figure of some items that do.</param>
internal sealed record ProtectedFigure(
    string Name, bool LessIsBetter, Func<GateItem, bool> Counts, Func<IReadOnlyList<GateItem>, Func<GateItem, GateView>, double> Of)
{
    private const double Half = 0.5;

    /// <summary>All of them. What is rare or weighty is judged as the service does it, rules included.</summary>
    public static IReadOnlyList<ProtectedFigure> All { get; } =
    [
        Lost("set aside though it needs a reply", Is(Heads.Reply, 1), view => view.Verdict.IsSetAside),
        Found("complaint recall", Is(Heads.Complaint, 1), (view, _) => view.Judged.Complaint >= Half),
        Found("first-time recall", item => item.Text.LabelOf(Heads.Said) is (int)FirstTimeLabel.Yes or (int)FirstTimeLabel.No,
            (view, text) => (int)view.Verdict.Said.Label == text.LabelOf(Heads.Said)),
        F1(Heads.Said, view => (int)view.Verdict.Said.Label),
        new("calibration error of complaint", true, Says(Heads.Complaint), Calibration),
        F1(Heads.Intent, view => (int)view.Judged.Intent.Label),
        Found("needs-reply recall", Is(Heads.Reply, 1), (view, _) => view.Judged.NeedsReply >= Half),
        Found("urgent recall", Is(Heads.Urgent, 1), (view, _) => view.Verdict.Urgent is not null),
        F1OfYes("urgent F1", Heads.Urgent, view => view.Verdict.Urgent is not null),
        F1OfYes("spam F1", Heads.Spam, view => view.Verdict.SpamSigns.Count > 0),
        Found("severity within one", Says(Heads.Severity), (view, text) => Math.Abs(view.Verdict.Severity - text.LabelOf(Heads.Severity)) <= 1),
        F1(Heads.Sentiment, view => (int)view.Judged.Sentiment.Label),
        F1(Heads.Theme, view => (int)view.Judged.Theme.Label),
    ];

    /// <summary>Of a brand with themes of its own; the shipped gate cannot tell it.</summary>
    public static ProtectedFigure OwnThemes { get; } = new("accuracy of your own themes", false, item => item.OwnTheme is not null,
        (items, by) => items.Count(item => by(item).Theme == item.OwnTheme) / (double)items.Count);

    private static Func<GateItem, bool> Is(Head head, int label) => item => item.Text.LabelOf(head) == label;

    private static Func<GateItem, bool> Says(Head head) => item => item.Text.LabelOf(head) >= 0;

    private static ProtectedFigure Found(string name, Func<GateItem, bool> counts, Func<GateView, LabelledText, bool> found) =>
        new(name, false, counts, (items, by) => items.Count(item => found(by(item), item.Text)) / (double)items.Count);

    private static ProtectedFigure Lost(string name, Func<GateItem, bool> counts, Func<GateView, bool> lost) =>
        new(name, true, counts, (items, by) => items.Count(item => lost(by(item))) / (double)items.Count);

    /// <summary>Of a rare yes; 1 where none is and none is given.</summary>
    private static ProtectedFigure F1OfYes(string name, Head head, Func<GateView, bool> given) =>
        new(name, false, Says(head), (items, by) => Confusion(head, items, item => given(by(item)) ? 1 : 0) is var confusion
            && confusion[0][1] + confusion[1].Sum() == 0 ? 1 : Scoring.F1(confusion, 1));

    private static ProtectedFigure F1(Head head, Func<GateView, int> given) =>
        new($"macro F1 of {head.Column}", false, Says(head), (items, by) => Scoring.MacroF1(Confusion(head, items, item => given(by(item)))));

    private static int[][] Confusion(Head head, IReadOnlyList<GateItem> items, Func<GateItem, int> given)
    {
        var confusion = head.Labels.Select(_ => new int[head.Labels.Count]).ToArray();
        foreach (var item in items)
        {
            confusion[item.Text.LabelOf(head)][given(item)]++;
        }

        return confusion;
    }

    private static double Calibration(IReadOnlyList<GateItem> items, Func<GateItem, GateView> by) => Scoring.CalibrationError(
        [.. items.Select(item => Math.Max(by(item).Judged.Complaint, 1 - by(item).Judged.Complaint))],
        [.. items.Select(item => by(item).Judged.Complaint >= Half == (item.Text.LabelOf(Heads.Complaint) == 1))]);
}
