using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>One figure of one column, where a whole <see cref="HeadFigures"/> would be too much.</summary>
/// <param name="Column">Such as <c>intent</c>.</param>
/// <param name="Name">What was measured, such as <c>macro F1</c>.</param>
/// <param name="Texts">On how many labelled texts.</param>
/// <param name="Estimate">The figure with its 95% interval.</param>
public sealed record NamedFigure(string Column, string Name, int Texts, Estimate Estimate)
{
    /// <summary>Whether all these texts have the same label: of the others, macro F1 says nothing then.</summary>
    public bool OneSided { get; init; }

    /// <summary>
    /// The figure that tells most about a column: accuracy of intent, sentiment and reply; the share of severities at most
    /// one step off; macro F1 of the others, whose labels are rare.
    /// </summary>
    public static NamedFigure MainOf(HeadFigures head)
    {
        if (head.WithinOne is { } near)
        {
            return new(head.Column, "within one", head.Texts, near);
        }

        return Array.Exists([Heads.Intent, Heads.Sentiment, Heads.Reply], common => common.Column == head.Column)
            ? new(head.Column, "accuracy", head.Texts, head.Accuracy)
            : new(head.Column, "macro F1", head.Texts, head.MacroF1) { OneSided = head.Labels.Count(label => label.Texts > 0) < 2 };
    }

    /// <summary>The main figure of each labelled column.</summary>
    internal static NamedFigure[] AllOf(IReadOnlyList<JudgedText> texts) => [.. Scoring.Of(texts).Select(MainOf)];
}
