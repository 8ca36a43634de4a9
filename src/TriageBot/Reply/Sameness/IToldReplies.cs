using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>A reply that somebody was told, or is about to be.</summary>
/// <param name="Answered">The message that it answers.</param>
/// <param name="To">Who wrote that.</param>
/// <param name="Text">The reply, signed or not.</param>
/// <param name="At">When, in UTC: at the latest when the message was posted.</param>
public sealed record ToldReply(MentionId Answered, Author To, string Text, DateTimeOffset At);

/// <summary>Port: the replies that are kept.</summary>
public interface IToldReplies
{
    /// <summary>What was drafted or sent on messages posted at that moment or later, oldest first.</summary>
    IReadOnlyList<ToldReply> Since(DateTimeOffset moment);
}
