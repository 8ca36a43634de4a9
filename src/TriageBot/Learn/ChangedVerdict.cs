using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>A verdict that two models give differently.</summary>
/// <param name="Set">The set that the text is of.</param>
/// <param name="Id">The text's id there.</param>
/// <param name="Text">The text.</param>
/// <param name="Column">What it is about, such as <c>intent</c>; <c>set aside</c> is the service's own rule.</param>
/// <param name="Old">What the served model says.</param>
/// <param name="New">What the new one says.</param>
/// <param name="True">What a person said; null where nobody did.</param>
public sealed record ChangedVerdict(string Set, string Id, string Text, string Column, string Old, string New, string? True)
{
    /// <summary>Whether a text is set aside, which it should be where it needs no reply.</summary>
    public const string Aside = "set aside";

    private const string OwnTheme = "own theme";
    private const string None = "none";

    private static readonly (Head Head, string Column, Func<GateView, int> Given, Func<int, int> True)[] All =
    [
        (Heads.Reply, Aside, view => view.Verdict.IsSetAside ? 1 : 0, reply => 1 - reply),
        (Heads.Intent, Heads.Intent.Column, view => (int)view.Judged.Intent.Label, label => label),
        (Heads.Urgent, Heads.Urgent.Column, view => view.Verdict.Urgent is null ? 0 : 1, label => label),
        (Heads.Spam, Heads.Spam.Column, view => view.Verdict.SpamSigns.Count > 0 ? 1 : 0, label => label),
        (Heads.Complaint, Heads.Complaint.Column, view => view.Verdict.Complains ? 1 : 0, label => label),
        (Heads.Severity, Heads.Severity.Column, view => view.Verdict.Severity, label => label),
        (Heads.Said, Heads.Said.Column, view => (int)view.Verdict.Said.Label, label => label),
        (Heads.Sentiment, Heads.Sentiment.Column, view => (int)view.Judged.Sentiment.Label, label => label),
        (Heads.Theme, Heads.Theme.Column, view => (int)view.Judged.Theme.Label, label => label),
    ];

    /// <summary>Which of the two is right, in a word.</summary>
    public string Verdict => True is null ? "unknown" : True == New ? "now right" : True == Old ? "now wrong" : "wrong before and now";

    /// <summary>All changes, the weightiest columns first.</summary>
    internal static IEnumerable<ChangedVerdict> Of(IReadOnlyList<GateItem> items) => OfHeads(items).Concat(OfOwnThemes(items));

    private static IEnumerable<ChangedVerdict> OfHeads(IReadOnlyList<GateItem> items) =>
        from verdict in All
        from item in items
        let before = verdict.Given(item.Old)
        let now = verdict.Given(item.New)
        where before != now
        let label = item.Text.LabelOf(verdict.Head)
        select new ChangedVerdict(
            item.Set,
            item.Text.Id,
            item.Text.Text,
            verdict.Column,
            verdict.Head.Labels[before],
            verdict.Head.Labels[now],
            label < 0 ? null : verdict.Head.Labels[verdict.True(label)]);

    private static IEnumerable<ChangedVerdict> OfOwnThemes(IReadOnlyList<GateItem> items) =>
        from item in items
        let before = item.Old.Judged.OwnTheme?.Label ?? None
        let now = item.New.Judged.OwnTheme?.Label ?? None
        where before != now
        select new ChangedVerdict(item.Set, item.Text.Id, item.Text.Text, OwnTheme, before, now, item.OwnTheme);
}
