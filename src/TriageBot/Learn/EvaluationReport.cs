using System.Text.Json;
using System.Text.Json.Serialization;
using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>What was measured, and how.</summary>
/// <param name="Method">In words, such as <c>5 folds, whole values of brand apart, seed 1</c>.</param>
/// <param name="Texts">Number of texts judged.</param>
/// <param name="Files">The files they came from.</param>
/// <param name="Columns">The figures of each labelled column.</param>
public sealed record EvaluationReport(
    string Method, int Texts, IReadOnlyList<DataFile> Files, IReadOnlyList<HeadFigures> Columns)
{
    /// <summary>Texts that the model was trained on: their figures flatter.</summary>
    public int Seen { get; init; }

    /// <summary>How often the model leaves a text to a person, and is wrong of the others; null where no text has an intent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AbstentionFigures? Abstention => AbstentionFigures.Of(Judged);

    /// <summary>Of the brand's own themes; null where the model has none, or no text names one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OwnThemeFigures? OwnThemes { get; init; }

    /// <summary>What judging one text took on average; null where it was not measured. Differs from run to run.</summary>
    [JsonIgnore]
    public double? Microseconds { get; init; }

    /// <summary>What is reached with a part of the texts, ascending; null where it was not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LearningPoint>? Curve { get; init; }

    /// <summary>The main figures by value of the column left out; null where none was, or it has too many or too small values.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueTable? ByValue { get; init; }

    /// <summary>Figures by kind of text; null where they were not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SliceReport? Slices { get; init; }

    /// <summary>The texts with what was said of them. Never written: texts are other people's.</summary>
    [JsonIgnore]
    public IReadOnlyList<JudgedText> Judged { get; init; } = [];

    /// <summary>All of it for programs, in one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DomainJson.Options);
}

/// <summary>How often a model leaves a text to a person.</summary>
/// <param name="Share">The share of texts it abstains on, with Wilson's interval.</param>
/// <param name="Error">The share of wrong intents among the others, with Wilson's interval; null where it abstains on all.</param>
public sealed record AbstentionFigures(Estimate Share, Estimate? Error)
{
    internal static AbstentionFigures? Of(IReadOnlyList<JudgedText> judged)
    {
        JudgedText[] asked = [.. judged.Where(text => text.Text.LabelOf(Heads.Intent) >= 0)];
        JudgedText[] kept = [.. asked.Where(text => !text.Abstained)];
        return asked.Length == 0 ? null : new(
            Scoring.Wilson(asked.Length - kept.Length, asked.Length),
            kept.Length == 0 ? null : Scoring.Wilson(kept.Count(text => text.Answers[Heads.Intent.Index].Label != text.Text.LabelOf(Heads.Intent)), kept.Length));
    }
}

/// <summary>How well the brand's own themes are told.</summary>
/// <param name="Texts">Number of texts with one of them.</param>
/// <param name="Accuracy">Share of right ones, with Wilson's interval.</param>
public sealed record OwnThemeFigures(int Texts, Estimate Accuracy)
{
    internal static OwnThemeFigures? Of(OwnThemes themes, LabelledSet set)
    {
        LabelledText[] themed = [.. set.Texts.Where(text => OwnThemePlan.ThemeOf(text) is { } theme && themes.Labels.Contains(theme))];
        return themed.Length == 0 ? null : new(
            themed.Length, Scoring.Wilson(themed.Count(text => themes.Judge(text.Text)?.Label == OwnThemePlan.ThemeOf(text)), themed.Length));
    }
}
