using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>
/// Cuts a set into folds for cross-validation. Without a column, texts that a model cannot tell apart stay together, and
/// each fold has its share of each label of the first head that is labelled. With a column, all texts that share a value
/// of it stay together, and those without one that a model cannot tell apart, so that each fold is judged by a model that
/// never met its values. Equal texts of two values may then be in two folds, else short ones such as "thanks" would
/// chain most values into one: <see cref="FoldedSet"/> keeps them from the fold that is asked about them.
/// </summary>
public static class Folds
{
    /// <summary>For each text the number of its fold, from 0.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="count">How many folds, 2 or more.</param>
    /// <param name="seed">Same seed, same folds.</param>
    /// <param name="leaveOut">A column such as <c>brand</c>; null for stratified folds.</param>
    public static int[] Of(IReadOnlyList<LabelledText> texts, int count, int seed, string? leaveOut)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        var groups = Group(texts, leaveOut);
        var folds = new int[texts.Count];
        var sizes = new int[count];
        foreach (var group in leaveOut is null ? Stratify(texts, groups, seed) : BySize(groups, seed))
        {
            var fold = Array.IndexOf(sizes, sizes.Min());
            sizes[fold] += group.Count;
            group.ForEach(text => folds[text] = fold);
        }

        return folds;
    }

    /// <summary>Texts that must stay together, as indices: by the column's value, by their cleaned text where there is none.</summary>
    private static List<List<int>> Group(IReadOnlyList<LabelledText> texts, string? column) =>
    [
        .. Enumerable.Range(0, texts.Count)
            .GroupBy(i => column is not null && texts[i].Columns.TryGetValue(column, out var value) ? (true, value) : (false, texts[i].Cleaned))
            .Select(group => group.ToList()),
    ];

    /// <summary>Dealt out label by label, as cards are: each fold gets its share of each.</summary>
    private static IEnumerable<List<int>> Stratify(IReadOnlyList<LabelledText> texts, List<List<int>> groups, int seed) =>
        Shuffle(groups, seed).OrderBy(group => Stratum(texts[group[0]]));

    /// <summary>Large groups first, so that small ones can even the folds out.</summary>
    private static IEnumerable<List<int>> BySize(List<List<int>> groups, int seed) =>
        Shuffle(groups, seed).OrderByDescending(group => group.Count);

    private static List<int>[] Shuffle(List<List<int>> groups, int seed)
    {
        var shuffled = groups.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static int Stratum(LabelledText text)
    {
        var head = Heads.All.FirstOrDefault(head => text.LabelOf(head) >= 0);
        return head is null ? -1 : (head.Index * 100) + text.LabelOf(head);
    }
}
