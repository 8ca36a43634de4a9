using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>A held-out text as two models judge it.</summary>
/// <param name="Set">Which set it is of: <c>gate</c> or <c>corrections</c>.</param>
/// <param name="Text">The text and its labels.</param>
/// <param name="Old">As the served model has it.</param>
/// <param name="New">As the new model has it.</param>
internal sealed record GateItem(string Set, LabelledText Text, GateView Old, GateView New)
{
    /// <summary>The theme that a person gave, where it is of the brand's own set; else null.</summary>
    public string? OwnTheme { get; init; }
}

/// <summary>A text as one model judges it, and as the service takes that.</summary>
/// <param name="Judged">What the model thinks.</param>
/// <param name="Verdict">What the service's rules make of it.</param>
internal sealed record GateView(Judgement Judged, TextVerdict Verdict)
{
    /// <summary>The theme that is shown: of the brand's own set where the model learnt one.</summary>
    public string Theme => Judged.OwnTheme?.Label ?? Heads.Theme.Labels[(int)Judged.Theme.Label];

    /// <summary>As this model has it.</summary>
    public static GateView Of(JudgingModel model, string text)
    {
        var judged = model.Judge(text);
        return new(judged, TextVerdict.Of(text, judged));
    }
}
