using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>One text with what a reader said of it.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Text">The text.</param>
/// <param name="Labels">For each of <see cref="Heads.All"/> the index of its label, or -1 where the reader said nothing.</param>
/// <param name="Columns">Everything the row says, by column, such as its <c>brand</c>; empty cells are left out.</param>
public sealed record LabelledText(
    string Id, string Text, IReadOnlyList<int> Labels, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>Equal for texts that differ in nothing a model sees: handles, links, numbers, case.</summary>
    public string Cleaned => Tokenizer.Clean(Text);

    /// <summary>It was looked for because of what it says, not drawn as it came: column <c>sample</c> is <c>chosen</c>.</summary>
    public bool IsChosen => Columns.GetValueOrDefault("sample") == "chosen";

    /// <summary>The index of this head's label, or -1.</summary>
    public int LabelOf(Head head) => Labels[head.Index];
}
