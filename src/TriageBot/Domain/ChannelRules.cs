using System.Globalization;

namespace TriageBot.Domain;

/// <summary>What one channel can carry.</summary>
/// <param name="MaxPublicLength">Longest public reply, in user-perceived characters, signature included.</param>
/// <param name="MaxDirectLength">Longest direct message, in user-perceived characters.</param>
/// <param name="CanReply">False where a reply has to be sent by hand.</param>
/// <param name="CanDirect">Whether the channel carries direct messages.</param>
public sealed record ChannelRules(int MaxPublicLength, int MaxDirectLength, bool CanReply, bool CanDirect)
{
    /// <summary>A channel that we only listen to: replies are written here and sent by hand.</summary>
    public static ChannelRules ListenOnly { get; } = new(500, 10_000, CanReply: false, CanDirect: false);

    /// <summary>Longest reply to a message of this visibility.</summary>
    public int MaxLength(Visibility visibility) => visibility switch
    {
        Visibility.Public => MaxPublicLength,
        Visibility.Private => MaxDirectLength,
    };

    /// <summary>How long a text is for this channel: its number of grapheme clusters (UAX #29).</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;
}

/// <summary>Tells what each channel can carry.</summary>
public interface IChannelDirectory
{
    /// <summary>The rules of a channel; <see cref="ChannelRules.ListenOnly"/> for one that nothing is connected to.</summary>
    ChannelRules RulesOf(string channel);
}
