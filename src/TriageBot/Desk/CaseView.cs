using TriageBot.Domain;

namespace TriageBot.Desk;

/// <summary>A case as an agent sees it.</summary>
/// <param name="Case">Where it stands.</param>
/// <param name="Customer">Whose it is.</param>
/// <param name="Thread">The customer's messages and ours, oldest first.</param>
/// <param name="Triage">The judgement of its newest message; null until there is one.</param>
/// <param name="Draft">Its newest draft; null until there is one or when it was set aside.</param>
/// <param name="Log">What happened, oldest first; empty in lists.</param>
public sealed record CaseView(
    Case Case,
    CustomerView Customer,
    IReadOnlyList<ThreadMessage> Thread,
    Triage? Triage,
    ReplyDraft? Draft,
    IReadOnlyList<LogEntry> Log)
{
    /// <summary>The customer's newest message: the triage is its. Of equal times the one that was heard last.</summary>
    public ThreadMessage Newest => Thread.Last(message => !message.Outgoing);

    /// <summary>What is wrong with the cards that show it elsewhere, in words for an agent; empty in lists.</summary>
    public IReadOnlyList<string> CardTroubles { get; init; } = [];

    /// <summary>What nobody has answered yet; nothing in lists, which have no log.</summary>
    public Unanswered Unanswered => Unanswered.In(Log.Select(entry => entry.Event));

    /// <summary>
    /// The message that a reply answers, where it was written: the newest that nobody has answered, else the newest. A closing
    /// note stands under the newest that everybody can read.
    /// </summary>
    public ThreadMessage ReplyTo
    {
        get
        {
            if (Case.Note == NoteKind.Closing)
            {
                return Thread.Last(message => !message.Outgoing && message.Mention.Visibility == Visibility.Public);
            }

            var waiting = Unanswered.Waiting;
            return Thread.LastOrDefault(message => !message.Outgoing && waiting.ContainsKey(message.Id)) ?? Newest;
        }
    }

    /// <summary>It began where everybody reads, and was settled where nobody does.</summary>
    public bool WentPrivate =>
        Thread.Any(message => !message.Outgoing && message.Mention.Visibility == Visibility.Public)
        && (Newest.Mention.Visibility == Visibility.Private || LastApproval?.Sends.Any(send => send is { Kind: SendKind.Direct, Automatic: false }) == true);

    /// <summary>Every draft that was made for it, oldest first; empty in lists.</summary>
    public IEnumerable<ReplyDraft> Drafts => Log.Select(entry => entry.Event switch
    {
        CaseEvent.Drafted drafted => drafted.Draft,
        CaseEvent.NoteProposed note => note.Draft,
        _ => null,
    }).OfType<ReplyDraft>();

    private CaseEvent.Approved? LastApproval => Log.Select(entry => entry.Event).OfType<CaseEvent.Approved>().LastOrDefault();

    /// <summary>
    /// What a reply is about: of what waits the most pressing, of equals the newest; a "hello?" does not take the place of
    /// the trouble before it. But in public nothing is about what was written in private.
    /// </summary>
    public (Mention Mention, Triage Triage) Subject
    {
        get
        {
            var (waiting, answered) = (Unanswered.Waiting, ReplyTo);
            if (Case.Note is not null)
            {
                return (answered.Mention, Triage!);
            }

            var subject = Thread
                .Where(message => !message.Outgoing && waiting.ContainsKey(message.Id) && message.Mention.Visibility == answered.Mention.Visibility)
                .OrderBy(message => waiting[message.Id].Priority.Score)
                .LastOrDefault();
            return subject is null ? (Newest.Mention, Triage!) : (subject.Mention, waiting[subject.Id]);
        }
    }
}

/// <summary>A customer as an agent sees them.</summary>
/// <param name="Id">The customer's number.</param>
/// <param name="Author">The account of the case, as last seen.</param>
/// <param name="History">What is known of the person and the brand, over all linked customers, this case included.</param>
/// <param name="OtherCases">Other cases of the customer, newest first; empty in lists.</param>
public sealed record CustomerView(
    long Id, Author Author, CustomerHistory History, IReadOnlyList<OtherCase> OtherCases)
{
    /// <summary>What the customer wants of us and does not.</summary>
    public CustomerPreferences Preferences { get; init; } = CustomerPreferences.None;

    /// <summary>What was known of the person before the case's newest message; null in lists.</summary>
    public CustomerHistory? Before { get; init; }

    /// <summary>Other customers who are held to be the same person.</summary>
    public IReadOnlyList<CustomerLink> Links { get; init; } = [];
}

/// <summary>Another case of the same customer.</summary>
public sealed record OtherCase(long Id, CaseState State, DateTimeOffset OpenedAt, string FirstWords);

/// <summary>One message of a case.</summary>
/// <param name="Id">The stored message's number.</param>
/// <param name="Outgoing">True when it is ours.</param>
/// <param name="Mention">The message as its author left it; of ours the author is the brand's account.</param>
/// <param name="Kind">A reply or a direct message; of a customer's message <see cref="SendKind.Reply"/>.</param>
/// <param name="FirstText">What it said at first, where the author edited it later; null where not.</param>
public sealed record ThreadMessage(long Id, bool Outgoing, Mention Mention, SendKind Kind, string? FirstText);

/// <summary>One row of a case's log.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Actor">An agent's id, or <see cref="Machine"/>.</param>
/// <param name="Event">What happened.</param>
public sealed record LogEntry(DateTimeOffset At, string Actor, CaseEvent Event)
{
    /// <summary>The actor of what no person did.</summary>
    public const string Machine = "triagebot";
}

/// <summary>Which cases to list.</summary>
/// <param name="State">One state; null for every state.</param>
/// <param name="Group">A group of states; narrows further.</param>
/// <param name="Assignee">Cases of one agent only, or of <see cref="Nobody"/>; null for all.</param>
/// <param name="Take">At most this many; 0 counts only.</param>
/// <param name="After">Where the page before ended; null for the first page.</param>
public sealed record CaseFilter(CaseState? State, CaseGroup Group, string? Assignee, int Take, string? After)
{
    /// <summary>The longest <see cref="Search"/>, in UTF-16 units; the rest is not looked for.</summary>
    public const int MaxSearch = 200;

    /// <summary>Words that all stand in the case's messages, the handle or the name, or are its number; null for every case.</summary>
    public string? Search { get; init; }

    /// <summary>The most cases one page can hold.</summary>
    public const int MaxTake = 200;

    /// <summary>As <see cref="Assignee"/>: cases that no agent has taken.</summary>
    public const string Nobody = "";
}

/// <summary>Groups of states.</summary>
public enum CaseGroup
{
    /// <summary>Every case.</summary>
    All,

    /// <summary>An agent has to act: triaged, drafted or handed over. In the order of the queue.</summary>
    Queue,

    /// <summary>A customer waits or is waited for: neither set aside, resolved nor closed.</summary>
    Open,

    /// <summary>Decided, and not over: approved, sending, replied, sent by hand or waiting for the customer.</summary>
    Waiting,

    /// <summary>Set aside: no reply needed, or spam.</summary>
    SetAside,

    /// <summary>The trouble is over: resolved or closed.</summary>
    Done,
}

/// <summary>One page of cases.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Cases">The page: who waits first, by place, then what left the queue; groups that are over, the newest first.</param>
/// <param name="Next">Give this as <see cref="CaseFilter.After"/> for the next page; null at the end.</param>
public sealed record CasePage(long Total, IReadOnlyList<CaseView> Cases, string? Next);
