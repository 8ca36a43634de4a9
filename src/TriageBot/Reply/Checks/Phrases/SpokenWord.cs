namespace TriageBot.Reply;

/// <summary>One word of a text, as phrases are compared with it.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends. Both words of a contraction span all of it.</param>
/// <param name="Symbols">What it is known as; empty for a word that is in no phrase.</param>
/// <param name="Sentence">Which sentence it stands in.</param>
internal record struct SpokenWord(int Start, int End, int[] Symbols, int Sentence)
{
    /// <summary>A sentence, or a part of one after a comma, begins with it.</summary>
    public bool BeginsClause { get; set; }

    /// <summary>A sentence, or a part of one before a comma, ends with it.</summary>
    public bool EndsClause { get; set; }

    /// <summary>Its sentence is a question.</summary>
    public bool Asked { get; set; }
}
