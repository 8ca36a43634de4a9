using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>The connected networks, asked in their order.</summary>
public sealed class ReplyChannels(IEnumerable<IReplyChannel> channels) : IChannelDirectory
{
    private readonly IReplyChannel[] _channels = [.. channels];

    /// <summary>The adapter that serves a channel; null when nothing is connected to it.</summary>
    public IReplyChannel? Serving(string channel) => Array.Find(_channels, each => each.Serves(channel));

    /// <inheritdoc/>
    public ChannelRules RulesOf(string channel) =>
        Serving(channel)?.RulesOf(channel) ?? PublicNetwork.RulesOf(channel) ?? ChannelRules.ListenOnly;
}
