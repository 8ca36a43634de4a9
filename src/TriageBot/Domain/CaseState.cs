namespace TriageBot.Domain;

/// <summary>Where a case stands.</summary>
public enum CaseState
{
    /// <summary>A message came in.</summary>
    Heard,

    /// <summary>Judged, not yet drafted.</summary>
    Triaged,

    /// <summary>A draft waits for an agent.</summary>
    Drafted,

    /// <summary>Decided and frozen; about to be sent.</summary>
    Approved,

    /// <summary>On its way to the channel.</summary>
    Sending,

    /// <summary>The channel has the reply.</summary>
    Replied,

    /// <summary>All that was queued is delivered; the next word is the customer's.</summary>
    WaitingForCustomer,

    /// <summary>The customer's trouble is over.</summary>
    Resolved,

    /// <summary>Resolved, and quiet since.</summary>
    Closed,

    /// <summary>Closed without a reply, with a reason; reversible.</summary>
    NoReplyNeeded,

    /// <summary>Set aside as spam; reversible.</summary>
    Spam,

    /// <summary>With another team.</summary>
    HandedOver,

    /// <summary>Answered outside this product, with proof.</summary>
    SentByHand,
}

/// <summary>What can be done to a case; <see cref="Case.Next"/> says when.</summary>
public enum CaseStep
{
    /// <summary>The customer writes.</summary>
    Hear,

    /// <summary>The message is judged.</summary>
    Triage,

    /// <summary>A draft is made.</summary>
    Draft,

    /// <summary>No reply is needed.</summary>
    SetAside,

    /// <summary>It is spam.</summary>
    MarkSpam,

    /// <summary>It is not spam after all.</summary>
    ClearSpam,

    /// <summary>A reply is approved, as drafted or edited.</summary>
    Approve,

    /// <summary>The draft is rejected; a new one follows.</summary>
    Reject,

    /// <summary>Another team takes it.</summary>
    HandOver,

    /// <summary>It was answered outside.</summary>
    SendByHand,

    /// <summary>The first attempt to send begins.</summary>
    Send,

    /// <summary>The channel took the reply.</summary>
    Deliver,

    /// <summary>The channel will never take the reply.</summary>
    Fail,

    /// <summary>All is delivered.</summary>
    Wait,

    /// <summary>The trouble is over.</summary>
    Resolve,

    /// <summary>An agent says what the message is; a new draft follows.</summary>
    Relabel,

    /// <summary>What was set aside needs an answer, an agent says.</summary>
    TakeUp,

    /// <summary>Nothing more came.</summary>
    Close,

    /// <summary>It is taken up again.</summary>
    Reopen,

    /// <summary>Words are proposed though nobody wrote.</summary>
    Propose,
}
