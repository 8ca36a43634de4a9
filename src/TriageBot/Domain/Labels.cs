namespace TriageBot.Domain;

/// <summary>What the author wants of the brand.</summary>
public enum Intent
{
    /// <summary>Reality fell short of what the author expected.</summary>
    Complaint,

    /// <summary>Asks the brand to do something, without voicing a breach of expectation.</summary>
    Request,

    /// <summary>Asks for information, without voicing a breach.</summary>
    Question,

    /// <summary>Thanks, compliments or recommends.</summary>
    Praise,

    /// <summary>Everything else.</summary>
    Other,
}

/// <summary>The author's feeling towards the brand in one message.</summary>
public enum Sentiment
{
    /// <summary>Displeased.</summary>
    Negative,

    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Pleased.</summary>
    Positive,
}

/// <summary>Whether this is the first complaint of its author. Also used for what the author says about it.</summary>
public enum FirstTimeLabel
{
    /// <summary>The first.</summary>
    Yes,

    /// <summary>Not the first.</summary>
    No,

    /// <summary>Not said, or the evidence does not decide.</summary>
    Unknown,
}

/// <summary>What a complaint, request or question is about.</summary>
public enum Theme
{
    /// <summary>Late or cancelled.</summary>
    Delay,

    /// <summary>Lost or broken in transit.</summary>
    Damage,

    /// <summary>The product works badly.</summary>
    Defect,

    /// <summary>Money.</summary>
    Billing,

    /// <summary>How staff behaved, or that nobody answers.</summary>
    Staff,

    /// <summary>Access, booking or sign-in.</summary>
    Account,

    /// <summary>Down for many.</summary>
    Outage,

    /// <summary>How something is done.</summary>
    Howto,

    /// <summary>A rule, a price or a missing feature.</summary>
    Policy,

    /// <summary>Anything else.</summary>
    Other,
}
