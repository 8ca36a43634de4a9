using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>What one agent's act says about one message, and where it comes from.</summary>
/// <param name="Id">Of the message, such as <c>message-17</c>; says nothing of its author.</param>
/// <param name="Text">The message, as it was when the agent spoke of it.</param>
/// <param name="Labels">Labels by column, as labelled files write them.</param>
/// <param name="Source">Which kind of act it was.</param>
/// <param name="Agent">The agent's id.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Said">What the model had said; its name is there too.</param>
public sealed record Correction(
    string Id,
    string Text,
    IReadOnlyDictionary<string, string> Labels,
    CorrectionSource Source,
    string Agent,
    DateTimeOffset At,
    long CaseId,
    Triage Said)
{
    /// <summary>Whether the model had said otherwise in any column.</summary>
    public bool Disagrees => Labels.Any(label => SaidIn(label.Key) is { } said && said != label.Value);

    /// <summary>What the model had said in a column, as labelled files write it; null where it says nothing there.</summary>
    public string? SaidIn(string column) => column switch
    {
        "intent" => Said.Intent.Label.ToString().ToLowerInvariant(),
        "sentiment" => Said.Sentiment.Label.ToString().ToLowerInvariant(),
        "complaint" => Said.IsComplaint ? "yes" : "no",
        "severity" => $"{Said.Severity}",
        "firsttime" => Said.FirstTime.Said.ToString().ToLowerInvariant(),
        "urgent" => Said.Urgent ? "yes" : "no",
        "reply" => Said.NeedsReply ? "yes" : "no",
        "spam" => Said.Spam ? "yes" : "no",
        "theme" => Said.OwnTheme?.Label ?? Said.Theme.Label.ToString().ToLowerInvariant(),
        _ => null,
    };
}

/// <summary>Which act of an agent says something about a message.</summary>
public enum CorrectionSource
{
    /// <summary>The agent labelled it.</summary>
    Relabel,

    /// <summary>The draft was rejected, and the reason names a label.</summary>
    Reject,

    /// <summary>It needs no reply.</summary>
    NoReply,

    /// <summary>It is spam.</summary>
    Spam,

    /// <summary>It is no spam after all.</summary>
    NotSpam,

    /// <summary>What the model set aside needs an answer.</summary>
    Reopen,

    /// <summary>It was answered in the agent's own words.</summary>
    Edit,
}

/// <summary>A message that the model judged and no agent labelled.</summary>
/// <param name="CaseId">Its case.</param>
/// <param name="Version">The case's version.</param>
/// <param name="Text">The message.</param>
/// <param name="Channel">Where it came from.</param>
/// <param name="Said">What the model said.</param>
/// <param name="Newest">Whether it is its case's newest message: only that one can be labelled.</param>
public sealed record JudgedMention(long CaseId, int Version, string Text, string Channel, Triage Said, bool Newest);

/// <summary>Learn's view of what agents did. Texts come from the messages alone: an erased message yields nothing.</summary>
public interface ICorrectionLog
{
    /// <summary>Every correction, oldest first.</summary>
    IReadOnlyList<Correction> Corrections();

    /// <summary>Messages that nobody labelled, newest first.</summary>
    /// <param name="most">At most this many.</param>
    IReadOnlyList<JudgedMention> Unlabelled(int most);
}
