namespace TriageBot.Reply;

/// <summary>A line of a list: words in their order, and where they have to stand.</summary>
/// <param name="Slots">What stands there, word by word.</param>
internal sealed record Phrase(IReadOnlyList<PhraseSlot> Slots)
{
    /// <summary>It is no hit, and cancels the hits of its list that share a word with it.</summary>
    public bool Cancels { get; init; }

    /// <summary>It has to begin a sentence or a part of one.</summary>
    public bool BeginsClause { get; init; }

    /// <summary>It has to end a sentence or a part of one.</summary>
    public bool EndsClause { get; init; }

    /// <summary>Whether its sentence has to be a question, or must not; null where that is all the same.</summary>
    public bool? Asked { get; init; }
}

/// <summary>What may stand at one place of a phrase.</summary>
/// <param name="Symbols">Single words and stems; empty for any word, or where only longer ones may.</param>
/// <param name="Longer">What takes more than one word.</param>
internal sealed record PhraseSlot(IReadOnlyList<int> Symbols, IReadOnlyList<IReadOnlyList<PhraseSlot>> Longer)
{
    /// <summary>Any one word.</summary>
    public static PhraseSlot Any { get; } = new([], []) { IsAny = true };

    /// <summary>Any words, up to four, or none.</summary>
    public static PhraseSlot Gap { get; } = new([], []) { IsGap = true, MayMiss = true };

    /// <summary>It may be left out.</summary>
    public bool MayMiss { get; init; }

    /// <summary>Any word will do.</summary>
    public bool IsAny { get; init; }

    /// <summary>Any words will do, a few or none.</summary>
    public bool IsGap { get; init; }

    /// <summary>Whether it is one word of some, and no more.</summary>
    public bool IsPlain => Symbols.Count > 0 && Longer.Count == 0 && !MayMiss;
}
