using TriageBot.Domain;
using TriageBot.Listen;

namespace TriageBot.Server.Commands;

/// <summary>Handles mentions as one stream in time: each customer's history builds up line by line, in memory.</summary>
internal sealed class TriageStream(Func<WaitingMention, Handled> handle)
{
    private readonly Dictionary<(string Channel, string Account, string? Brand), CustomerHistory> _histories = [];
    private readonly HashSet<(string Channel, string Account, string? Brand, string Conversation)> _awaitAgent = [];
    private readonly Dictionary<(string Channel, string? Brand), DateTimeOffset> _since = [];
    private readonly HashSet<MentionId> _seen = [];

    /// <summary>Handles the next mention. One that was seen before is judged again, but counts once.</summary>
    public Handled Next(Mention mention)
    {
        var author = mention.Author.Id ?? $"@{mention.Author.Handle.ToLowerInvariant()}";
        var account = (mention.Id.Channel, author, mention.Brand);
        var conversation = (mention.Id.Channel, author, mention.Brand, mention.Conversation);
        var listening = (mention.Id.Channel, mention.Brand);
        _since.TryAdd(listening, mention.PostedAt);
        var history = _histories.GetValueOrDefault(account, CustomerHistory.None) with { ListeningSince = _since[listening] };

        var handled = handle(new(mention, history, _awaitAgent.Contains(conversation)));
        if (_seen.Add(mention.Id))
        {
            _histories[account] = history.With(mention.PostedAt, handled.Triage);
        }

        if (handled.Draft is not null)
        {
            _awaitAgent.Add(conversation);
        }

        return handled;
    }
}
