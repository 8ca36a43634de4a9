using CsCheck;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Domain;

public class CaseTests
{
    private static readonly CaseKey Key = new("acme", "sandbox", "1130", 1);

    [Fact]
    public void A_mention_goes_through_the_whole_life_of_a_case()
    {
        var states = new List<CaseState>();
        var current = new Case(1, Key, Some.Noon);
        foreach (var happened in WholeLife())
        {
            current = current.Apply(happened);
            states.Add(current.State);
        }

        Assert.Equal(
            [
                CaseState.Heard, CaseState.Triaged, CaseState.Drafted, CaseState.Drafted, CaseState.Drafted, CaseState.Approved,
                CaseState.Sending, CaseState.Replied, CaseState.WaitingForCustomer, CaseState.Resolved, CaseState.Closed,
            ],
            states);
    }

    [Fact]
    public void Any_state_is_heard_again_when_the_customer_writes() =>
        Assert.All(Enum.GetValues<CaseState>(), state => Assert.Equal(CaseState.Heard, Case.Next(state, CaseStep.Hear)));

    [Fact]
    public void Only_a_draft_can_be_approved() => Assert.Equal(
        [CaseState.Drafted, CaseState.HandedOver],
        Enum.GetValues<CaseState>().Where(state => Case.Next(state, CaseStep.Approve) is not null));

    [Fact]
    public void An_illegal_step_throws_and_names_it()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new Case(1, Key, Some.Noon).Apply(new CaseEvent.Closed()));

        Assert.Equal("A case that is Heard cannot Close.", error.Message);
    }

    [Fact]
    public void A_second_post_while_waiting_neither_lowers_the_priority_nor_moves_the_deadline()
    {
        var waiting = Drafted(Triage(priority: 80, due: Some.Noon.AddMinutes(15)));

        var again = waiting
            .Apply(new CaseEvent.Heard(2, Some.Noon.AddMinutes(5), Key))
            .Apply(new CaseEvent.Triaged(2, Triage(priority: 20, due: Some.Noon.AddHours(3)), "test"));

        Assert.Equal(80, again.Priority);
        Assert.Equal(Some.Noon.AddMinutes(15), again.Sla!.DueAt);
    }

    [Fact]
    public void An_opinion_may_raise_what_waits_and_voids_no_decision()
    {
        var waiting = Drafted(Triage(priority: 30, due: Some.Noon.AddHours(1)));

        var raised = waiting.Apply(new CaseEvent.Advised(1, Triage(priority: 40, due: Some.Noon.AddMinutes(15))));
        var lowered = raised.Apply(new CaseEvent.Advised(1, Triage(priority: 10, due: Some.Noon.AddHours(3))));

        Assert.Equal(waiting with { Priority = 40, Sla = new("fast", Some.Noon.AddMinutes(15)), Place = Some.Noon.AddMinutes(15).AddHours(-10) }, raised);
        Assert.Equal(raised, lowered);
    }

    [Fact]
    public void An_opinion_on_another_message_or_an_answered_case_changes_nothing()
    {
        var waiting = Drafted(Triage(priority: 30, due: Some.Noon.AddHours(1)));
        var replied = WholeLife().Take(8).Aggregate(new Case(1, Key, Some.Noon), (current, happened) => current.Apply(happened));
        var pressing = Triage(priority: 90, due: Some.Noon);

        Assert.Equal(waiting, waiting.Apply(new CaseEvent.Advised(2, pressing)));
        Assert.Equal(replied, replied.Apply(new CaseEvent.Advised(1, pressing)));
    }

    [Fact]
    public void A_message_after_the_reply_starts_a_new_clock()
    {
        var replied = WholeLife().Take(8).Aggregate(new Case(1, Key, Some.Noon), (current, happened) => current.Apply(happened));

        var again = replied
            .Apply(new CaseEvent.Heard(2, Some.Noon.AddHours(2), Key))
            .Apply(new CaseEvent.Triaged(2, Triage(priority: 20, due: Some.Noon.AddHours(5)), "test"));

        Assert.Null(replied.Sla);
        Assert.Equal((20, Some.Noon.AddHours(5)), (again.Priority, again.Sla!.DueAt));
    }

    [Fact]
    public void An_older_and_lighter_message_that_arrives_late_is_one_more_post_but_changes_neither_state_nor_deadline()
    {
        var waiting = Drafted(Triage(priority: 80, due: Some.Noon.AddMinutes(15)));

        var later = waiting
            .Apply(new CaseEvent.Heard(2, Some.Noon.AddHours(-1), Key))
            .Apply(new CaseEvent.Triaged(2, Triage(priority: 20, due: Some.Noon.AddHours(1)), "test"));

        Assert.Equal(waiting with { Version = waiting.Version + 1, Posts = 2, Place = later.Place }, later);
    }

    [Fact]
    public void A_version_never_falls_whatever_happens() =>
        Gen.Int[0, AllEvents().Length - 1].List[0, 40].Sample(picks =>
        {
            var current = new Case(1, Key, Some.Noon);
            foreach (var pick in picks)
            {
                var next = Try(current, AllEvents()[pick]);
                if (next.Version < current.Version || (next.State != current.State && next.Version == current.Version))
                {
                    return false;
                }

                current = next;
            }

            return true;
        });

    private static Case Try(Case current, CaseEvent happened)
    {
        try
        {
            return current.Apply(happened);
        }
        catch (InvalidOperationException)
        {
            return current;
        }
    }

    private static CaseEvent[] AllEvents() =>
    [
        .. WholeLife(),
        new CaseEvent.SetAside(true, "advertising"),
        new CaseEvent.NeedsNoReply("jd", Some.Noon, "a joke"),
        new CaseEvent.TakenBack("jd", Some.Noon, WasSpam: true, null),
        new CaseEvent.TakenBack("jd", Some.Noon, WasSpam: false, null),
        new CaseEvent.HandedOver("jd", Some.Noon, "billing", null),
        new CaseEvent.NotDelivered(1, SendKind.Reply, "gone"),
        new CaseEvent.Assigned("mk"),
        new CaseEvent.NoteProposed(NoteKind.Closing, 3, Some.Draft()),
        new CaseEvent.NoteProposed(NoteKind.Promise, 4, Some.Draft()),
        new CaseEvent.CallPlanned("jd", Some.Noon, Some.Noon.AddHours(1)),
        new CaseEvent.PromiseKept(1, Some.Noon),
        new CaseEvent.Preferred(Some.Noon, new(MayCall: false), "wrote so"),
        new CaseEvent.Advised(1, Some.Triage()),
        new CaseEvent.Relabelled("jd", Some.Noon, 1, new(), Some.Triage(Intent.Praise), "test", new(10, Some.Triage().Sla)),
        new CaseEvent.Relabelled("jd", Some.Noon, 2, new(), Some.Triage(), "test", new(10, Some.Triage().Sla)),
    ];

    private static CaseEvent[] WholeLife() =>
    [
        new CaseEvent.Heard(1, Some.Noon, Key),
        new CaseEvent.Triaged(1, Some.Triage(), "test"),
        new CaseEvent.Drafted(1, Some.Draft()),
        new CaseEvent.Rejected("jd", Some.Noon, 1, "too stiff"),
        new CaseEvent.Drafted(2, Some.Draft("Hello Ada, I am sorry.")),
        new CaseEvent.Approved("jd", Some.Noon, 2, Edited: false, []),
        new CaseEvent.SendStarted(1, SendKind.Reply),
        new CaseEvent.Delivered(1, SendKind.Reply, "r1"),
        new CaseEvent.AllDelivered(),
        new CaseEvent.ResolvedBy("jd", Some.Noon, null),
        new CaseEvent.Closed(),
    ];

    private static Case Drafted(Triage triage) => new Case(1, Key, Some.Noon)
        .Apply(new CaseEvent.Heard(1, Some.Noon, Key))
        .Apply(new CaseEvent.Triaged(1, triage, "test"))
        .Apply(new CaseEvent.Drafted(1, Some.Draft()));

    private static Triage Triage(double priority, DateTimeOffset due) =>
        Some.Triage() with { Priority = new(priority, []), Sla = new("fast", due) };
}
