using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>
/// What agents agree on: each different text once, each label by the majority of the agents who spoke of it, and in no
/// column one agent outweighing all the others together.
/// </summary>
public sealed class CorrectedSet
{
    /// <summary>So many labels of a column may come from one agent alone before the others' number is the limit.</summary>
    public const int FreeWeight = 200;

    /// <summary>So many compared labels of a column may come from one agent alone before the others' number is the limit.</summary>
    public const int FreeShare = 20;

    private CorrectedSet(IReadOnlyList<AgreedText> texts, int corrections)
    {
        Texts = texts;
        Corrections = corrections;
    }

    /// <summary>The different texts, in the order in which they were first corrected.</summary>
    public IReadOnlyList<AgreedText> Texts { get; }

    /// <summary>How many corrections they come from.</summary>
    public int Corrections { get; }

    /// <summary>The texts to compare models on: those kept from training, in each column no more of one agent alone than of all the others.</summary>
    public IEnumerable<AgreedText> Compared
    {
        get
        {
            var kept = Texts.Where(text => text.IsHeldOut).ToArray();
            var bearing = kept.SelectMany(text => text.Said.Keys).Distinct().ToDictionary(column => column, column => Bearing(column, kept));
            return kept.Select(text => text.Only(column => bearing[column].Contains(text.Text))).Where(text => text.Said.Count > 0);
        }
    }

    /// <summary>From corrections, oldest first.</summary>
    public static CorrectedSet Of(IReadOnlyList<Correction> corrections)
    {
        var agreed = corrections.GroupBy(each => Tokenizer.Clean(each.Text)).Select(same => Agree([.. same])).ToArray();
        var all = agreed.SelectMany(text => text.Said.Keys).CountBy(column => column).ToDictionary();
        var alone = agreed.SelectMany(text => text.Said.Select(said => (said.Key, said.Value.Alone))).CountBy(said => said).ToDictionary();
        return new([.. agreed.Select(text => text.Weighed((column, said) => Weight(all[column], alone[(column, said.Alone)], said)))], corrections.Count);
    }

    private static HashSet<LabelledText> Bearing(string column, AgreedText[] kept)
    {
        var told = kept.Where(text => text.Said.ContainsKey(column)).ToArray();
        return told.GroupBy(text => text.Said[column].Alone)
            .SelectMany(own => own.Key is null ? own : own.Take(Math.Max(FreeShare, told.Length - own.Count())))
            .Select(text => text.Text)
            .ToHashSet();
    }

    private static AgreedText Agree(List<Correction> same)
    {
        var said = same.SelectMany(each => each.Labels.Keys).Distinct()
            .ToDictionary(column => column, column => Vote([.. same.Where(each => each.Labels.ContainsKey(column))], column));
        return AgreedText.Of(same[0], said) with
        {
            Renamed = same.Where(each => each.Labels.Any(label => said[label.Key].Label == label.Value && each.SaidIn(label.Key) != label.Value))
                .SelectMany(each => each.Labels.Keys.Where(column => each.SaidIn(column) != said[column].Label))
                .ToHashSet(),
        };
    }

    /// <summary>Each agent has one vote, the newest; of equal counts the newest vote decides.</summary>
    private static AgreedLabel Vote(List<Correction> votes, string column)
    {
        var newest = votes.GroupBy(each => each.Agent).Select(own => own.Last()).ToArray();
        var most = newest.GroupBy(each => each.Labels[column])
            .OrderByDescending(side => side.Count())
            .ThenByDescending(side => side.Max(each => votes.IndexOf(each)))
            .First();
        return new(most.Key, [.. most.Select(each => each.Agent).Order(StringComparer.Ordinal)], 1);
    }

    private static double Weight(int all, int own, AgreedLabel said) =>
        said.Alone is null ? 1 : Math.Min(1, Math.Max(FreeWeight, all - own) / (double)own);
}

/// <summary>A text with what agents agreed on.</summary>
/// <param name="Text">The text and its labels.</param>
/// <param name="Said">Its labels by column, with who gave them.</param>
public sealed record AgreedText(LabelledText Text, IReadOnlyDictionary<string, AgreedLabel> Said)
{
    private const string IdColumn = "id";

    /// <summary>The columns in which the model had said otherwise.</summary>
    public IReadOnlySet<string> Renamed { get; init; } = new HashSet<string>();

    /// <summary>A fifth of all texts, told by the text alone, is never trained on: models are compared on it.</summary>
    public bool IsHeldOut => HeldOut.Holds(Text.Cleaned);

    /// <summary>How much the label of a column counts in training, 0 to 1.</summary>
    public double WeightIn(string column) => Said.TryGetValue(column, out var said) ? said.Weight : 0;

    internal static AgreedText Of(Correction first, IReadOnlyDictionary<string, AgreedLabel> said) => new(Labelled(first.Id, first.Text, said), said);

    /// <summary>With the labels of some columns alone.</summary>
    internal AgreedText Only(Predicate<string> wanted)
    {
        var said = Said.Where(each => wanted(each.Key)).ToDictionary();
        return this with { Text = Labelled(Text.Id, Text.Text, said), Said = said };
    }

    internal AgreedText Weighed(Func<string, AgreedLabel, double> weight) =>
        this with { Said = Said.ToDictionary(each => each.Key, each => each.Value with { Weight = weight(each.Key, each.Value) }) };

    private static LabelledText Labelled(string id, string text, IReadOnlyDictionary<string, AgreedLabel> said) => new(
        id,
        text,
        [.. Heads.All.Select(head => said.TryGetValue(head.Column, out var each) ? head.IndexOf(each.Label) : -1)],
        new Dictionary<string, string>(said.Select(each => KeyValuePair.Create(each.Key, each.Value.Label))) { [IdColumn] = id });
}

/// <summary>One label of a text, by the majority.</summary>
/// <param name="Label">As labelled files write it.</param>
/// <param name="Agents">Who said so, in alphabetical order.</param>
/// <param name="Weight">How much it counts in training, 0 to 1.</param>
public sealed record AgreedLabel(string Label, IReadOnlyList<string> Agents, double Weight)
{
    /// <summary>The one agent who said so; null where several did.</summary>
    public string? Alone => Agents is [var alone] ? alone : null;
}

/// <summary>Which texts are kept from training for ever.</summary>
public static class HeldOut
{
    private const ulong OneIn = 5;

    /// <summary>Whether this cleaned text is kept.</summary>
    public static bool Holds(string cleaned) => (Grams.HashOf(cleaned) >> 8) % OneIn == 0;
}
