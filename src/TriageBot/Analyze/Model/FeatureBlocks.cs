namespace TriageBot.Analyze;

/// <summary>The kinds of features a text has, to tell what each of them gives.</summary>
[Flags]
public enum FeatureBlocks
{
    /// <summary>No features.</summary>
    None = 0,

    /// <summary>Words and pairs of words.</summary>
    Words = 1,

    /// <summary>Pieces of 2 to 5 characters.</summary>
    Characters = 2,

    /// <summary>Cue phrases, the shape of the text, and the signs.</summary>
    Cues = 4,
}
