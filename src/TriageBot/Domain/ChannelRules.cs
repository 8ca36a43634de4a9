namespace TriageBot.Domain;

/// <summary>What one channel can carry. Lengths are in what its <see cref="Counting"/> counts.</summary>
/// <param name="MaxPublicLength">Longest public reply, signature included.</param>
/// <param name="MaxDirectLength">Longest direct message, signature included.</param>
/// <param name="CanReply">False where a reply has to be sent by hand.</param>
/// <param name="CanDirect">Whether the channel carries direct messages.</param>
public sealed record ChannelRules(int MaxPublicLength, int MaxDirectLength, bool CanReply, bool CanDirect)
{
    /// <summary>A channel that we only listen to: replies are written here and sent by hand.</summary>
    public static ChannelRules ListenOnly { get; } = new(500, 10_000, CanReply: false, CanDirect: false);

    /// <summary>How the channel counts.</summary>
    /// <value>By default what a reader sees as characters.</value>
    public LengthRule Counting { get; init; } = LengthRule.Graphemes;

    /// <summary>Longest reply to a message of this visibility.</summary>
    public int MaxLength(Visibility visibility) => visibility switch
    {
        Visibility.Public => MaxPublicLength,
        Visibility.Private => MaxDirectLength,
    };

    /// <summary>How long a text is for this channel.</summary>
    public int Length(string text) => Counting.Of(text);
}

/// <summary>Tells what each channel can carry.</summary>
public interface IChannelDirectory
{
    /// <summary>
    /// The rules of a channel. Where nothing is connected to it, those of <see cref="PublicNetwork"/> for a network that is
    /// known by name, else <see cref="ChannelRules.ListenOnly"/>.
    /// </summary>
    ChannelRules RulesOf(string channel);
}
