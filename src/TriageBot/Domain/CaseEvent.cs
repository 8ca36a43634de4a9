using System.Text.Json.Serialization;

namespace TriageBot.Domain;

/// <summary>Something that happened to a case. The log of these is the truth; every state is folded from it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Heard), "heard")]
[JsonDerivedType(typeof(Observed), "observed")]
[JsonDerivedType(typeof(Triaged), "triaged")]
[JsonDerivedType(typeof(Advised), "advised")]
[JsonDerivedType(typeof(Drafted), "drafted")]
[JsonDerivedType(typeof(SetAside), "setAside")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(Rejected), "rejected")]
[JsonDerivedType(typeof(NeedsNoReply), "needsNoReply")]
[JsonDerivedType(typeof(MarkedSpam), "markedSpam")]
[JsonDerivedType(typeof(TakenBack), "takenBack")]
[JsonDerivedType(typeof(HandedOver), "handedOver")]
[JsonDerivedType(typeof(SentByHand), "sentByHand")]
[JsonDerivedType(typeof(ResolvedBy), "resolved")]
[JsonDerivedType(typeof(Relabelled), "relabelled")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(Assigned), "assigned")]
[JsonDerivedType(typeof(SendStarted), "sendStarted")]
[JsonDerivedType(typeof(Delivered), "delivered")]
[JsonDerivedType(typeof(NotDelivered), "notDelivered")]
[JsonDerivedType(typeof(AllDelivered), "allDelivered")]
[JsonDerivedType(typeof(NoteProposed), "noteProposed")]
[JsonDerivedType(typeof(PromiseDue), "promiseDue")]
[JsonDerivedType(typeof(PromiseKept), "promiseKept")]
[JsonDerivedType(typeof(CallPlanned), "callPlanned")]
[JsonDerivedType(typeof(Preferred), "preferred")]
[JsonDerivedType(typeof(Paged), "paged")]
[JsonDerivedType(typeof(Linked), "linked")]
[JsonDerivedType(typeof(Unlinked), "unlinked")]
[JsonDerivedType(typeof(Reconsidered), "reconsidered")]
[JsonDerivedType(typeof(Imported), "imported")]
public abstract record CaseEvent
{
    private CaseEvent()
    {
    }

    /// <summary>A customer's message joined the case, and opened it if it is the first.</summary>
    /// <param name="MessageId">The stored message's number.</param>
    /// <param name="PostedAt">When it was posted, in UTC.</param>
    /// <param name="Key">The case it belongs to.</param>
    public sealed record Heard(long MessageId, DateTimeOffset PostedAt, CaseKey Key) : CaseEvent;

    /// <summary>A known message was delivered again with another text or more shares.</summary>
    public sealed record Observed(long MessageId, string Text, int Shares) : CaseEvent;

    /// <summary>A message was judged: the newest one, or an older one that arrived late.</summary>
    /// <param name="MessageId">The stored message's number.</param>
    /// <param name="Triage">The judgement.</param>
    /// <param name="Playbook">The playbook's version at that time.</param>
    public sealed record Triaged(long MessageId, Triage Triage, string Playbook) : CaseEvent;

    /// <summary>Another service was asked about the newest message, on which the model had abstained.</summary>
    /// <param name="MessageId">The stored message's number.</param>
    /// <param name="Triage">The judgement, reconsidered in the light of <see cref="Triage.Opinion"/>.</param>
    public sealed record Advised(long MessageId, Triage Triage) : CaseEvent;

    /// <summary>A draft was made; it replaces the one before.</summary>
    /// <param name="Number">1 for the case's first draft.</param>
    /// <param name="Draft">The draft.</param>
    public sealed record Drafted(int Number, ReplyDraft Draft) : CaseEvent;

    /// <summary>The model set the case aside; an agent can take it back.</summary>
    public sealed record SetAside(bool Spam, string Reason) : CaseEvent;

    /// <summary>What an agent decided.</summary>
    /// <param name="By">The agent's id.</param>
    /// <param name="At">When, in UTC.</param>
    public abstract record Decision(string By, DateTimeOffset At) : CaseEvent
    {
        /// <summary>The decision's name, as users' scripts write it.</summary>
        [JsonIgnore]
        public abstract string Name { get; }
    }

    /// <summary>A reply was approved. What is sent is frozen here.</summary>
    /// <param name="By">The agent's id.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="DraftNumber">The draft that was shown.</param>
    /// <param name="Edited">Whether the agent changed the text.</param>
    /// <param name="Sends">The reply, and the direct messages that go with it.</param>
    /// <param name="Despite">Why it was approved although a blocking check failed; null where none did.</param>
    /// <param name="Promises">What it promises; null for nothing.</param>
    public sealed record Approved(
        string By,
        DateTimeOffset At,
        int DraftNumber,
        bool Edited,
        IReadOnlyList<Outgoing> Sends,
        string? Despite = null,
        IReadOnlyList<PromisedThing>? Promises = null) : Decision(By, At)
    {
        /// <inheritdoc/>
        public override string Name => Edited ? "edit" : "approve";
    }

    /// <summary>The draft was rejected; another one follows.</summary>
    public sealed record Rejected(string By, DateTimeOffset At, int DraftNumber, string Reason) : Decision(By, At)
    {
        /// <inheritdoc/>
        public override string Name => "reject";
    }

    /// <summary>No reply is needed.</summary>
    public sealed record NeedsNoReply(string By, DateTimeOffset At, string Reason) : Decision(By, At)
    {
        /// <inheritdoc/>
        public override string Name => "noReply";
    }

    /// <summary>It is spam.</summary>
    public sealed record MarkedSpam(string By, DateTimeOffset At, string? Reason) : Decision(By, At)
    {
        /// <inheritdoc/>
        public override string Name => "spam";
    }

    /// <summary>What was set aside, handed over or ended is taken up again.</summary>
    /// <param name="By">The agent's id.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="WasSpam">It had been set aside as spam.</param>
    /// <param name="Reason">Why; null where the agent did not say.</param>
    /// <param name="Waiting">Its place and clock from now on.</param>
    public sealed record TakenBack(string By, DateTimeOffset At, bool WasSpam, string? Reason, Urgency? Waiting = null) : Decision(By, At)
    {
        /// <inheritdoc/>
        public override string Name => WasSpam ? "notSpam" : "reopen";
    }

    /// <summary>Another team takes it.</summary>
    public sealed record HandedOver(string By, DateTimeOffset At, string Team, string? Reason) : Decision(By, At)
    {
        /// <inheritdoc/>
        public override string Name => "handOver";
    }

    /// <summary>It was answered outside this product.</summary>
    public sealed record SentByHand(string By, DateTimeOffset At, string Proof) : Decision(By, At)
    {
        /// <inheritdoc/>
        public override string Name => "sentByHand";
    }

    /// <summary>The trouble is over.</summary>
    public sealed record ResolvedBy(string By, DateTimeOffset At, string? Reason) : Decision(By, At)
    {
        /// <inheritdoc/>
        public override string Name => "resolve";
    }

    /// <summary>An agent says what a message is; from now on that counts instead of the model's word.</summary>
    /// <param name="By">The agent's id.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="MessageId">The stored message's number.</param>
    /// <param name="Labels">What the agent says, and nothing else.</param>
    /// <param name="Triage">The whole judgement, the agent's labels included.</param>
    /// <param name="Playbook">The playbook's version at that time.</param>
    /// <param name="Waiting">The most pressing of all that nobody has answered yet, this message included.</param>
    public sealed record Relabelled(
        string By, DateTimeOffset At, long MessageId, AgentLabels Labels, Triage Triage, string Playbook, Urgency Waiting) : Decision(By, At)
    {
        /// <inheritdoc/>
        public override string Name => "relabel";
    }

    /// <summary>Resolved, and quiet since.</summary>
    public sealed record Closed : CaseEvent;

    /// <summary>An agent took or was given the case; null gives it back.</summary>
    public sealed record Assigned(string? To) : CaseEvent;

    /// <summary>The first attempt to send one thing began.</summary>
    public sealed record SendStarted(long OutboxId, SendKind Kind) : CaseEvent;

    /// <summary>The channel took one thing.</summary>
    /// <param name="OutboxId">Which.</param>
    /// <param name="Kind">What kind of thing.</param>
    /// <param name="RemoteId">The channel's key for it.</param>
    /// <param name="RepliesLeft">Replies of the case that are still on their way.</param>
    public sealed record Delivered(long OutboxId, SendKind Kind, string RemoteId, int RepliesLeft = 0) : CaseEvent;

    /// <summary>The channel will never take one thing.</summary>
    /// <param name="OutboxId">Which.</param>
    /// <param name="Kind">What kind of thing.</param>
    /// <param name="Reason">Why, in words an agent can read.</param>
    /// <param name="Automatic">It was the acknowledgement.</param>
    /// <param name="RepliesLeft">Replies of the case that are still on their way.</param>
    /// <param name="Waiting">How pressing all is that waits, now that what the reply answered waits again.</param>
    public sealed record NotDelivered(
        long OutboxId, SendKind Kind, string Reason, bool Automatic = false, int RepliesLeft = 0, Urgency? Waiting = null) : CaseEvent;

    /// <summary>Nothing of the case is left to be sent.</summary>
    public sealed record AllDelivered : CaseEvent;

    /// <summary>Nobody wrote, and yet something should be said.</summary>
    /// <param name="Kind">What for.</param>
    /// <param name="Number">The draft's number in the case.</param>
    /// <param name="Draft">The proposed words.</param>
    public sealed record NoteProposed(NoteKind Kind, int Number, ReplyDraft Draft) : CaseEvent;

    /// <summary>The time of a promise has come.</summary>
    public sealed record PromiseDue(int Number) : CaseEvent;

    /// <summary>An agent says that a promise was kept.</summary>
    public sealed record PromiseKept(int Number, DateTimeOffset At) : CaseEvent;

    /// <summary>An agent will call the customer, who agreed to it.</summary>
    public sealed record CallPlanned(string By, DateTimeOffset At, DateTimeOffset DueAt) : CaseEvent;

    /// <summary>The risk of the case crossed the threshold: a lead is called.</summary>
    /// <param name="At">When, in UTC.</param>
    /// <param name="Risk">The points at that time.</param>
    public sealed record Paged(DateTimeOffset At, double Risk) : CaseEvent;

    /// <summary>Two customers are held to be one person from now on.</summary>
    /// <param name="CustomerId">One customer's number.</param>
    /// <param name="OtherId">The other's.</param>
    /// <param name="Kind">Why.</param>
    /// <param name="Evidence">In words an agent can read.</param>
    public sealed record Linked(long CustomerId, long OtherId, LinkKind Kind, string Evidence) : CaseEvent;

    /// <summary>Two customers are held to be one person no more.</summary>
    public sealed record Unlinked(long CustomerId, long OtherId, string Reason) : CaseEvent;

    /// <summary>What was known of an account before was taken in; it replaces what was taken in before. Belongs to no case.</summary>
    /// <param name="AccountId">The account's number.</param>
    /// <param name="CustomerId">Whose it is.</param>
    /// <param name="Brand">The brand.</param>
    /// <param name="Mentions">Earlier contacts.</param>
    /// <param name="Complaints">How many of them were complaints.</param>
    /// <param name="FirstContact">Since when all of them are known, in UTC; null for not known.</param>
    /// <param name="Vip">Whether much is at stake.</param>
    /// <param name="Preferences">What the customer wants; null for nothing said.</param>
    public sealed record Imported(
        long AccountId, long CustomerId, string Brand, int Mentions, int Complaints, DateTimeOffset? FirstContact, bool Vip, CustomerPreferences? Preferences) : CaseEvent;

    /// <summary>More is known of what came before, or less: the first-time verdict of the newest message changed.</summary>
    /// <param name="MessageId">The stored message's number.</param>
    /// <param name="Triage">The whole judgement.</param>
    /// <param name="Waiting">The most pressing of all that nobody has answered yet, this message included.</param>
    /// <param name="Why">What changed.</param>
    /// <param name="At">When, in UTC.</param>
    public sealed record Reconsidered(long MessageId, Triage Triage, Urgency Waiting, string Why, DateTimeOffset At) : CaseEvent;

    /// <summary>What the customer wants was written down.</summary>
    /// <param name="At">When, in UTC.</param>
    /// <param name="Preferences">All of it, as it is from now on.</param>
    /// <param name="Proof">How the customer said so.</param>
    public sealed record Preferred(DateTimeOffset At, CustomerPreferences Preferences, string Proof) : CaseEvent;
}

/// <summary>What a message is for that answers nobody.</summary>
public enum NoteKind
{
    /// <summary>Tells those who read along that it was settled in private.</summary>
    Closing,

    /// <summary>Asks once, some time after the customer said that all is well, whether it still is.</summary>
    FollowUp,

    /// <summary>Keeps a promise whose time has come.</summary>
    Promise,
}

/// <summary>How pressing a case is.</summary>
/// <param name="Priority">0 to 100.</param>
/// <param name="Sla">The promise.</param>
public sealed record Urgency(double Priority, SlaTarget Sla);
