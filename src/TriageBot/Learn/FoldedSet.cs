namespace TriageBot.Learn;

/// <summary>A set cut into folds, and what a model that is to judge one of them may learn from.</summary>
/// <param name="Set">The texts to judge.</param>
/// <param name="Added">Further texts to learn from.</param>
/// <param name="Folds">For each text of the set the number of its fold.</param>
/// <param name="LeaveOut">The column whose values are never in both parts; null for stratified folds.</param>
internal sealed record FoldedSet(LabelledSet Set, LabelledSet Added, int[] Folds, string? LeaveOut)
{
    private const int Seed = 3;

    /// <summary>How many folds.</summary>
    public int Count => Folds.Max() + 1;

    /// <summary>The texts that a fold is asked about.</summary>
    public LabelledText[] AskedOf(int fold) => [.. Set.Texts.Where((_, i) => Folds[i] == fold)];

    /// <summary>
    /// All other texts, but for those that a model cannot tell from one it is asked about, and added ones of a value that
    /// the fold leaves out.
    /// </summary>
    public LabelledText[] LearntFor(int fold)
    {
        var asked = AskedOf(fold);
        var texts = asked.Select(text => text.Cleaned).ToHashSet();
        var values = asked.Select(ValueOf).OfType<string>().ToHashSet();
        return
        [
            .. Set.Texts.Where((_, i) => Folds[i] != fold).Concat(Added.Texts)
                .Where(text => !texts.Contains(text.Cleaned) && !(ValueOf(text) is { } value && values.Contains(value))),
        ];
    }

    /// <summary>Each text that a fold's model may learn from once, or a part of them: the first so many of a shuffled order.</summary>
    /// <param name="fold">The fold that is asked about.</param>
    /// <param name="share">Which share of them, up to 1; a smaller share is part of a larger one.</param>
    public LabelledSet LearntFor(int fold, double share)
    {
        var texts = LabelledSet.Of(LearntFor(fold)).Distinct();
        var order = Enumerable.Range(0, texts.Texts.Count).ToArray();
        new Random(Seed).Shuffle(order);
        return LabelledSet.Of([.. order[..(int)Math.Ceiling(share * order.Length)].Order().Select(i => texts.Texts[i])]);
    }

    private string? ValueOf(LabelledText text) => LeaveOut is null ? null : text.Columns.GetValueOrDefault(LeaveOut);
}
