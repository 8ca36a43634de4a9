namespace TriageBot.Domain;

/// <summary>Reply: a proposed answer. Nothing of it is public before a person approves.</summary>
/// <param name="Template">The template it was made from, such as <c>en/complaint</c>.</param>
/// <param name="Language">ISO 639-1 code of the text.</param>
/// <param name="Text">The reply, unsigned; the signature is added once, at approval.</param>
/// <param name="Direct">A direct message that goes with it, unsigned; null for none.</param>
/// <param name="Checks">What was checked, in the order it matters to an agent.</param>
public sealed record ReplyDraft(
    string Template, string Language, string Text, string? Direct, IReadOnlyList<DraftCheck> Checks);

/// <summary>One check of a draft.</summary>
/// <param name="Name">Short and lasting, such as <c>length</c>.</param>
/// <param name="Passed">Whether the draft is fine by it.</param>
/// <param name="Blocking">A failed blocking check has to be mended before approval, or needs a reason.</param>
/// <param name="Detail">Why it failed, or null.</param>
public sealed record DraftCheck(string Name, bool Passed, bool Blocking, string? Detail);

/// <summary>What a draft is made from.</summary>
/// <param name="Mention">The message to answer.</param>
/// <param name="Triage">What was found out about it.</param>
/// <param name="Rules">What the channel can carry.</param>
/// <param name="Avoid">Texts that were rejected before: the draft differs from each, as long as another wording is left.</param>
public sealed record DraftRequest(Mention Mention, Triage Triage, ChannelRules Rules, IReadOnlyList<string> Avoid)
{
    /// <summary>How often the case was answered in public.</summary>
    public int PublicReplies { get; init; }

    /// <summary>What the customer wants of us and does not.</summary>
    public CustomerPreferences Preferences { get; init; } = CustomerPreferences.None;

    /// <summary>What it is for where nobody waits for an answer; null for an answer.</summary>
    public NoteKind? Note { get; init; }
}

/// <summary>Writes drafts. The same request gives the same draft, unless somebody else was told those words meanwhile.</summary>
public interface IDrafter
{
    /// <summary>A draft within the channel's length, signature included. Never fails on odd mentions.</summary>
    ReplyDraft Draft(DraftRequest request);

    /// <summary>The blocking checks of a text that an agent wrote.</summary>
    /// <param name="text">The reply, unsigned.</param>
    /// <param name="visibility">Who will read it.</param>
    /// <param name="language">ISO 639-1 code of the text.</param>
    IReadOnlyList<DraftCheck> Check(string text, Visibility visibility, string language);

    /// <summary>Remembers what somebody was told, so that nobody else is told the same.</summary>
    /// <param name="answered">The message that was answered.</param>
    /// <param name="text">The reply, unsigned.</param>
    /// <param name="at">When, in UTC.</param>
    void Remember(Mention answered, string text, DateTimeOffset at);

    /// <summary>What a text promises, each with the time by which it has to be kept.</summary>
    /// <param name="text">The reply or direct message, unsigned.</param>
    /// <param name="language">ISO 639-1 code of the text.</param>
    /// <param name="at">When it is approved, in UTC.</param>
    IReadOnlyList<PromisedThing> Promises(string text, string language, DateTimeOffset at);

    /// <summary>The automatic direct message that says what happens next and by when; null when the playbook wants none.</summary>
    /// <param name="mention">The complaint that is acknowledged.</param>
    /// <param name="language">The language of the approved reply.</param>
    /// <param name="approvedAt">When the public reply was approved, in UTC; "by when" counts from here.</param>
    /// <param name="rules">What the channel can carry.</param>
    Acknowledgement? Acknowledge(Mention mention, string language, DateTimeOffset approvedAt, ChannelRules rules);
}

/// <summary>The automatic direct message after an approved reply.</summary>
/// <param name="Text">What it says.</param>
/// <param name="NextStep">What it promises.</param>
public sealed record Acknowledgement(string Text, PromisedThing NextStep);
