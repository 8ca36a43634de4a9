using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>
/// What agents agree on: each different text once, each label by the majority of the agents who spoke of it, and no
/// agent outweighing all the others together.
/// </summary>
public sealed class CorrectedSet
{
    /// <summary>So many texts may come from one agent alone before the others' number is the limit.</summary>
    public const int FreeWeight = 200;

    /// <summary>So many compared texts may come from one agent alone before the others' number is the limit.</summary>
    public const int FreeShare = 20;

    private const string IdColumn = "id";

    private CorrectedSet(IReadOnlyList<AgreedText> texts, int corrections)
    {
        Texts = texts;
        Corrections = corrections;
    }

    /// <summary>The different texts, in the order in which they were first corrected.</summary>
    public IReadOnlyList<AgreedText> Texts { get; }

    /// <summary>How many corrections they come from.</summary>
    public int Corrections { get; }

    /// <summary>The texts to compare models on: those kept from training, and no more of one agent alone than of all the others.</summary>
    public IEnumerable<AgreedText> Compared
    {
        get
        {
            var kept = Texts.Where(text => text.IsHeldOut).ToArray();
            return kept.GroupBy(text => text.Agents is [var alone] ? alone : null)
                .SelectMany(own => own.Key is null ? own : own.Take(Math.Max(FreeShare, kept.Length - own.Count())));
        }
    }

    /// <summary>From corrections, oldest first.</summary>
    public static CorrectedSet Of(IReadOnlyList<Correction> corrections)
    {
        var agreed = corrections.GroupBy(each => Tokenizer.Clean(each.Text)).Select(same => Agree([.. same])).ToArray();
        var alone = agreed.Where(text => text.Agents.Count == 1).CountBy(text => text.Agents[0]).ToDictionary();
        return new([.. agreed.Select(text => text with { Weight = WeightOf(text, alone, agreed.Length) })], corrections.Count);
    }

    private static AgreedText Agree(List<Correction> same)
    {
        var columns = new Dictionary<string, string>();
        var agents = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var column in same.SelectMany(each => each.Labels.Keys).Distinct())
        {
            var (label, voters) = Vote([.. same.Where(each => each.Labels.ContainsKey(column))], column);
            columns[column] = label;
            agents.UnionWith(voters);
        }

        var first = same[0];
        columns[IdColumn] = first.Id;
        var labels = Heads.All.Select(head => columns.TryGetValue(head.Column, out var label) ? head.IndexOf(label) : -1);
        return new(new(first.Id, first.Text, [.. labels], columns), [.. agents], 1)
        {
            Renamed = same.Where(each => each.Labels.Any(label => columns[label.Key] == label.Value && each.SaidIn(label.Key) != label.Value))
                .SelectMany(each => each.Labels.Keys.Where(column => each.SaidIn(column) != columns[column]))
                .ToHashSet(),
        };
    }

    /// <summary>Each agent has one vote, the newest; of equal counts the newest vote decides.</summary>
    private static (string Label, IEnumerable<string> Voters) Vote(List<Correction> votes, string column)
    {
        var newest = votes.GroupBy(each => each.Agent).Select(own => own.Last()).ToArray();
        var most = newest.GroupBy(each => each.Labels[column])
            .OrderByDescending(side => side.Count())
            .ThenByDescending(side => side.Max(each => votes.IndexOf(each)))
            .First();
        return (most.Key, most.Select(each => each.Agent));
    }

    private static double WeightOf(AgreedText text, Dictionary<string, int> alone, int all)
    {
        if (text.Agents.Count > 1)
        {
            return 1;
        }

        var own = alone[text.Agents[0]];
        return Math.Min(1, Math.Max(FreeWeight, all - own) / (double)own);
    }
}

/// <summary>A text with what agents agreed on.</summary>
/// <param name="Text">The text and its labels.</param>
/// <param name="Agents">Who said so, in alphabetical order.</param>
/// <param name="Weight">How much it counts in training, 0 to 1.</param>
public sealed record AgreedText(LabelledText Text, IReadOnlyList<string> Agents, double Weight)
{
    /// <summary>The columns in which the model had said otherwise.</summary>
    public required IReadOnlySet<string> Renamed { get; init; }

    /// <summary>A fifth of all texts, told by the text alone, is never trained on: models are compared on it.</summary>
    public bool IsHeldOut => HeldOut.Holds(Text.Cleaned);
}

/// <summary>Which texts are kept from training for ever.</summary>
public static class HeldOut
{
    private const ulong OneIn = 5;

    /// <summary>Whether this cleaned text is kept.</summary>
    public static bool Holds(string cleaned) => (Grams.HashOf(cleaned) >> 8) % OneIn == 0;
}
