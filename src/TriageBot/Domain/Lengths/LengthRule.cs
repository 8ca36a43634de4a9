namespace TriageBot.Domain;

/// <summary>
/// How a network counts the length of a text. The same text always has the same length; an empty one has 0; whatever a
/// stranger wrote can be counted, in time that grows with the text and no faster.
/// </summary>
public abstract class LengthRule
{
    /// <summary>What a reader sees as characters: grapheme clusters (UAX #29). For every network that says nothing else.</summary>
    public static LengthRule Graphemes { get; } = new GraphemeLength();

    /// <summary>Bluesky's two limits, on grapheme clusters and on bytes, as one number.</summary>
    public static LengthRule Bluesky { get; } = new BlueskyLength();

    /// <summary>Mastodon's: every web address is 23, and of <c>@user@domain</c> only <c>@user</c> counts.</summary>
    public static LengthRule Mastodon { get; } = new MastodonLength();

    /// <summary>X's weighted length, twitter-text configuration 3.</summary>
    public static LengthRule X { get; } = new XLength();

    /// <summary>What somebody who counts by eye has to know, to be said in brackets; null where they count as the network does.</summary>
    public virtual string? Peculiarity => null;

    /// <summary>The length of a text, in what the network's limit counts.</summary>
    public abstract int Of(string text);
}
