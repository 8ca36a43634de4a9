using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Analyze.Sla;

/// <summary>The log of one case, told in minutes after noon of a Monday.</summary>
internal sealed class CaseStory
{
    private readonly List<(DateTimeOffset At, CaseEvent Happened)> _log = [];
    private long _outbox;
    private int _minute;

    public IReadOnlyList<(DateTimeOffset At, CaseEvent Happened)> Log => _log;

    public static DateTimeOffset At(double minute) => Some.Noon.AddMinutes(minute);

    public CaseStory After(int minutes)
    {
        _minute += minutes;
        return this;
    }

    public CaseStory Tell(CaseEvent happened)
    {
        _log.Add((At(_minute), happened));
        return this;
    }

    /// <summary>A message is heard, judged and drafted at once.</summary>
    public CaseStory Writes(long message, string tier = "standard", double? postedAt = null, bool needsReply = true, string playbook = "test") =>
        Heard(message, postedAt).Judged(message, tier, needsReply, playbook).Tell(new CaseEvent.Drafted(1, Some.Draft()));

    public CaseStory Heard(long message, double? postedAt = null) =>
        Tell(new CaseEvent.Heard(message, At(postedAt ?? _minute), new("acme", "sandbox", "1", 1)));

    public CaseStory Judged(long message, string tier, bool needsReply = true, string playbook = "test") =>
        Tell(new CaseEvent.Triaged(message, TriageOf(tier, needsReply), playbook));

    public CaseStory Relabelled(long message, string tier) => Tell(new CaseEvent.Relabelled(
        "jd", At(_minute), message, new(), TriageOf(tier), "test", new(50, new(tier, At(_minute)))));

    public CaseStory Approved() => Tell(new CaseEvent.Approved("jd", At(_minute), 1, false, [Reply()]));

    public CaseStory Sent() => Tell(new CaseEvent.SendStarted(++_outbox, SendKind.Reply));

    public CaseStory Arrived(int left = 0) => Tell(new CaseEvent.Delivered(_outbox, SendKind.Reply, "r", left));

    public CaseStory Lost(int left = 0) => Tell(new CaseEvent.NotDelivered(_outbox, SendKind.Reply, "gone", RepliesLeft: left));

    public CaseStory AllArrived() => Tell(new CaseEvent.AllDelivered());

    /// <summary>A reply is approved and reaches the customer at once.</summary>
    public CaseStory Answered() => Approved().Sent().Arrived().AllArrived();

    public CaseStory ByHand() => Tell(new CaseEvent.SentByHand("jd", At(_minute), "by phone"));

    public CaseStory SetAside() => Tell(new CaseEvent.NeedsNoReply("jd", At(_minute), "thanks"));

    public CaseStory Spam() => Tell(new CaseEvent.MarkedSpam("jd", At(_minute), null));

    public CaseStory TakenBack(bool wasSpam = false) => Tell(new CaseEvent.TakenBack("jd", At(_minute), wasSpam, null));

    public CaseStory HandedTo(string team) => Tell(new CaseEvent.HandedOver("jd", At(_minute), team, null));

    public CaseStory Resolved() => Tell(new CaseEvent.ResolvedBy("jd", At(_minute), null));

    public CaseStory NoteProposed(NoteKind kind) => Tell(new CaseEvent.NoteProposed(kind, 2, Some.Draft()));

    public SlaLedger Ledger(SlaPolicies policies) => SlaLedger.Of(policies, _log);

    private static Triage TriageOf(string tier, bool needsReply = true) =>
        Some.Triage() with { Sla = new(tier, Some.Noon), NeedsReply = needsReply };

    private static Outgoing Reply() =>
        new(SendKind.Reply, "sandbox", null, "ada", "1", "1", Visibility.Public, "Sorry.", false, "k");
}
