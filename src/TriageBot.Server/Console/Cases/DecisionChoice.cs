using TriageBot.Desk;

namespace TriageBot.Server.Console.Cases;

/// <summary>A decision beside approval.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Label">As on the button.</param>
/// <param name="Question">What has to be said with it; null for nothing.</param>
/// <param name="Suggestions">Usual answers to the question.</param>
/// <param name="Key">The key that asks for it; null for none.</param>
public sealed record DecisionChoice(DecisionKind Kind, string Label, string? Question, IReadOnlyList<string> Suggestions, string? Key = null)
{
    /// <summary>An approval in spite of a failed check.</summary>
    public static DecisionChoice Insist { get; } =
        new(DecisionKind.Edit, "Send it all the same", "Why is it right as it stands?", ["the check is mistaken here", "agreed with a lead"]);

    /// <summary>All of them, the most usual first.</summary>
    public static IReadOnlyList<DecisionChoice> All { get; } =
    [
        new(DecisionKind.Reject, "Another draft", "What is wrong with this draft?", ["wrong tone", "misses the point", "wrong language", "sounds canned", "wrong label: praise"], "r"),
        new(DecisionKind.NoReply, "No reply", "Why does this need no reply?", ["not about us", "answered elsewhere", "nothing was asked", "only a mention in passing"], "x"),
        new(DecisionKind.Spam, "Spam", null, []),
        new(DecisionKind.HandOver, "Hand over", "Which team takes it?", []),
        new(DecisionKind.SentByHand, "Sent by hand", "Address or copy of what was sent", []),
        new(DecisionKind.Resolve, "Resolve", null, []),
        new(DecisionKind.NotSpam, "Not spam", null, []),
        new(DecisionKind.Reopen, "Take up again", null, []),
    ];
}
