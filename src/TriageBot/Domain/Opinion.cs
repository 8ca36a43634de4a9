namespace TriageBot.Domain;

/// <summary>What another service thinks of a message on which our model abstained: evidence for a person, never the last word.</summary>
/// <param name="Source">Who says so, such as <c>Azure AI Language</c>.</param>
public sealed record Opinion(string Source)
{
    /// <summary>How it reads the author's mood; null where it did not say.</summary>
    public OpinionSentiment? Sentiment { get; init; }

    /// <summary>The language it takes the text for; null where it was not asked or could not tell.</summary>
    public OpinionLanguage? Language { get; init; }

    /// <summary>What is said about what, the worst first, such as <c>driver: rude</c>.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>Why it has no opinion on this text; null where it has one.</summary>
    public string? Error { get; init; }
}

/// <summary>A mood, with how sure the service is of each; the three sum to about 1.</summary>
/// <param name="Label">The mood.</param>
/// <param name="Negative">0 to 1.</param>
/// <param name="Neutral">0 to 1.</param>
/// <param name="Positive">0 to 1.</param>
public sealed record OpinionSentiment(OpinionLabel Label, double Negative, double Neutral, double Positive);

/// <summary>A language, and how sure the service is of it.</summary>
/// <param name="Code">ISO 639-1 code.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record OpinionLanguage(string Code, double Confidence);

/// <summary>A mood as another service names it.</summary>
public enum OpinionLabel
{
    /// <summary>Displeased.</summary>
    Negative,

    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Pleased.</summary>
    Positive,

    /// <summary>Pleased with one thing and displeased with another.</summary>
    Mixed,
}
