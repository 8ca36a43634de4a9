namespace TriageBot.Domain;

/// <summary>
/// The limits of the public networks that mentions come from, by the names that mentions give them. They hold whether or
/// not anything is connected: a reply that is sent by hand has to fit as well.
/// </summary>
public static class PublicNetwork
{
    /// <summary>Posts of 300, messages of 1,000. Source: the lexicons app.bsky.feed.post and chat.bsky.convo.defs.</summary>
    public static ChannelRules Bluesky { get; } = ByHand(300, 1_000, LengthRule.Bluesky);

    /// <summary>500, direct messages too, which are posts to one reader. Source: docs.joinmastodon.org; a server may allow more.</summary>
    public static ChannelRules Mastodon { get; } = ByHand(500, 500, LengthRule.Mastodon);

    /// <summary>Posts of 280, messages of 10,000. Source: docs.x.com; accounts that pay may write longer posts.</summary>
    public static ChannelRules X { get; } = ByHand(280, 10_000, LengthRule.X);

    /// <summary>The rules of a channel's network, such as <c>x</c> or <c>mastodon:example.social</c>, in any case; null for one that is not known.</summary>
    public static ChannelRules? RulesOf(string channel) => NameOf(channel).ToUpperInvariant() switch
    {
        "BLUESKY" or "BSKY" => Bluesky,
        "MASTODON" => Mastodon,
        "X" or "TWITTER" => X,
        _ => null,
    };

    /// <summary>A channel's network, without the instance: <c>mastodon</c> of <c>mastodon:example.social</c>.</summary>
    public static string NameOf(string channel) => channel.Split(':')[0];

    private static ChannelRules ByHand(int post, int message, LengthRule counting) =>
        new(post, message, CanReply: false, CanDirect: false) { Counting = counting };
}
