namespace TriageBot.Domain;

/// <summary>What became of one attempt to send.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The channel took it under this key.</summary>
    public sealed record Sent(string RemoteId) : SendOutcome;

    /// <summary>The channel is busy or down: the same message may be tried again after this delay.</summary>
    public sealed record TryAgain(TimeSpan After, string Reason) : SendOutcome;

    /// <summary>The channel may or may not have taken it: look there before the next attempt.</summary>
    public sealed record Unclear(TimeSpan After, string Reason) : SendOutcome;

    /// <summary>The channel will never take this message: an agent has to see why.</summary>
    public sealed record Refused(string Reason) : SendOutcome
    {
        /// <summary>Of what is refused, how much: this message alone, or all that is sent to the same place.</summary>
        public RefusedScope Scope { get; init; }
    }
}

/// <summary>How much a channel refuses.</summary>
public enum RefusedScope
{
    /// <summary>This message.</summary>
    Message,

    /// <summary>Everything in this thread or conversation, which is gone.</summary>
    Place,

    /// <summary>Everything from us, until somebody lets us in again.</summary>
    Sender,
}
