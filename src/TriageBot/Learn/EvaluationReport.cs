using System.Text.Json;
using System.Text.Json.Serialization;
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
