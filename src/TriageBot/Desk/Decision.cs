namespace TriageBot.Desk;

/// <summary>What an agent decides on a case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Version">The version the agent saw.</param>
/// <param name="Kind">What is decided.</param>
/// <param name="Text">The agent's own words, unsigned; null for the draft's.</param>
/// <param name="Direct">A personal direct message, unsigned; null for none or the draft's.</param>
/// <param name="Reason">Why; with an approval, why despite a failed check; the team for <see cref="DecisionKind.HandOver"/>; the proof for <see cref="DecisionKind.SentByHand"/>.</param>
public sealed record Decision(long CaseId, int Version, DecisionKind Kind, string? Text, string? Direct, string? Reason);

/// <summary>What can be decided.</summary>
public enum DecisionKind
{
    /// <summary>Send the draft as it is.</summary>
    Approve,

    /// <summary>Send the agent's own text.</summary>
    Edit,

    /// <summary>Make another draft; needs a reason.</summary>
    Reject,

    /// <summary>Close without a reply; needs a reason.</summary>
    NoReply,

    /// <summary>Set aside as spam.</summary>
    Spam,

    /// <summary>Take back from spam.</summary>
    NotSpam,

    /// <summary>Give to another team; the reason names it.</summary>
    HandOver,

    /// <summary>It was answered outside; the reason holds the proof.</summary>
    SentByHand,

    /// <summary>The trouble is over.</summary>
    Resolve,

    /// <summary>Take it up again.</summary>
    Reopen,
}

/// <summary>What became of a decision.</summary>
public abstract record DecisionOutcome
{
    private DecisionOutcome()
    {
    }

    /// <summary>Taken; the case as it is now.</summary>
    public sealed record Taken(CaseView Case) : DecisionOutcome;

    /// <summary>Somebody was faster, or the customer wrote again.</summary>
    /// <param name="Case">The case as it is now.</param>
    /// <param name="Because">Who decided what, in one sentence.</param>
    public sealed record TooLate(CaseView Case, string Because) : DecisionOutcome;

    /// <summary>The decision cannot be taken as it stands.</summary>
    /// <param name="Member">The member at fault, such as <c>text</c>.</param>
    /// <param name="Because">What is wrong, in one sentence.</param>
    public sealed record Invalid(string Member, string Because) : DecisionOutcome;

    /// <summary>There is no such case.</summary>
    public sealed record NoSuchCase : DecisionOutcome;
}
