namespace TriageBot.Domain;

/// <summary>Listen: one message of a customer that names a brand or is written to it, as one channel delivered it.</summary>
/// <param name="Id">Same message, same id: hearing it twice opens one case.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">Plain text, cleaned; 0 (a mere picture) to <see cref="MaxTextLength"/> UTF-16 units.</param>
/// <param name="PostedAt">When the author posted it, in UTC, by the channel's clock.</param>
public sealed record Mention(MentionId Id, Author Author, string Text, DateTimeOffset PostedAt)
{
    /// <summary>The longest text that is taken, in UTF-16 units; a longer one is refused at the edge.</summary>
    public const int MaxTextLength = 10_000;

    /// <summary>Who can read it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The channel's key of the conversation. A message outside any conversation is its own.</summary>
    public string Conversation { get; init; } = Id.Key;

    /// <summary>The channel's key of the message it answers, if any.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The brand it is about, in lower case; null means the playbook's brand.</summary>
    public string? Brand { get; init; }

    /// <summary>The brand's own account that received it; the reply leaves from there.</summary>
    public string? Account { get; init; }

    /// <summary>BCP 47 tag such as <c>de</c>, where the channel names a language.</summary>
    public string? Language { get; init; }

    /// <summary>Where it can be read, if anywhere.</summary>
    public string? Url { get; init; }

    /// <summary>How often it has been shared; at least 0.</summary>
    public int Shares { get; init; }

    /// <summary>True when the author pays the network to show it to more people.</summary>
    public bool Promoted { get; init; }

    /// <summary>Addresses of pictures and films. Never fetched while listening.</summary>
    public IReadOnlyList<string> Media { get; init; } = [];
}

/// <summary>The channel's name and the channel's own key for a message.</summary>
/// <param name="Channel">Such as <c>mastodon:example.social</c>; holds the instance where keys are local to one.</param>
/// <param name="Key">The channel's key for the message.</param>
public readonly record struct MentionId(string Channel, string Key)
{
    /// <summary>The form used in logs: <c>mastodon:1130</c>.</summary>
    public override string ToString() => $"{Channel}:{Key}";
}

/// <summary>The author of a mention, as the channel describes them.</summary>
/// <param name="Handle">The handle on the channel, without a leading <c>@</c>.</param>
public sealed record Author(string Handle)
{
    /// <summary>The channel's lasting key for the account; handles may change, this may not.</summary>
    public string? Id { get; init; }

    /// <summary>The display name as its owner writes it.</summary>
    public string? Name { get; init; }

    /// <summary>How many accounts follow this one; null when the channel does not say.</summary>
    public int? Followers { get; init; }

    /// <summary>The brand's own key of the customer, where whoever delivers the mention verified who it is; null where nobody did.</summary>
    public string? CustomerKey { get; init; }

    /// <summary>When the account was made, in UTC; null when the channel does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Whether the account follows the brand; null when the channel does not say.</summary>
    public bool? FollowsBrand { get; init; }
}

/// <summary>Who can read a message.</summary>
public enum Visibility
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>The brand and the author only.</summary>
    Private,
}
