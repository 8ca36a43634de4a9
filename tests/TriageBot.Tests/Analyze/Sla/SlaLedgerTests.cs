using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Analyze.Sla;

public sealed class SlaLedgerTests
{
    private const double Later = 100_000;

    private static readonly Playbook Playbook = Some.Playbook() with
    {
        Targets =
        [
            new("fast", TimeSpan.FromMinutes(15)) { ResolveWithin = TimeSpan.FromHours(4) },
            new("standard", TimeSpan.FromHours(1)) { NextWithin = TimeSpan.FromHours(2), ResolveWithin = TimeSpan.FromDays(2) },
            new("relaxed", TimeSpan.FromHours(3)),
        ],
    };

    private static CaseStory Case => new();

    [Fact]
    public void Before_it_is_answered_a_first_response_and_a_resolution_run_from_the_first_message()
    {
        var spans = Spans(Case.Writes(1), 10);

        Assert.Equal([SlaKind.FirstResponse, SlaKind.Resolution], spans.Select(span => span.Kind));
        Assert.All(spans, span => Assert.Equal(("standard", At(0), null, Minutes(10), null), (span.Tier, span.StartedAt, span.EndedAt, span.Elapsed, span.BreachedAt)));
        Assert.Equal([At(60), At(2 * 24 * 60)], spans.Select(span => span.DueAt));
    }

    [Fact]
    public void The_first_response_ends_when_the_first_reply_is_delivered_not_when_it_is_approved()
    {
        var first = First(Case.Writes(1).After(50).Approved().After(20).Sent().After(5).Arrived());

        Assert.Equal((At(75), Minutes(75), At(60)), (first.EndedAt, first.Elapsed, first.BreachedAt));
        Assert.Null(first.DueAt);
    }

    [Fact]
    public void The_first_response_ends_when_it_was_answered_by_hand() =>
        Assert.Equal((At(30), null), (First(Case.Writes(1).After(30).ByHand()).EndedAt, First(Case.Writes(1).After(30).ByHand()).BreachedAt));

    [Fact]
    public void What_the_customer_writes_after_an_answer_waits_for_the_next_one()
    {
        var next = Nexts(Case.Writes(1).After(10).Answered().After(60).Writes(2).After(130).Answered().After(5).Writes(3));

        Assert.Equal([(At(70), At(200)), (At(205), null)], next.Select(span => (span.StartedAt, span.EndedAt)));
        Assert.Equal([At(190), At(325)], next.Select(span => span.BreachedAt));
    }

    [Fact]
    public void Several_messages_while_waiting_are_one_wait_that_starts_with_the_first()
    {
        var next = Assert.Single(Nexts(Case.Writes(1).After(10).Answered().After(10).Writes(2).After(10).Writes(3).After(10).Writes(4).After(10).Answered()));

        Assert.Equal((At(20), At(50), Minutes(30)), (next.StartedAt, next.EndedAt, next.Elapsed));
    }

    [Fact]
    public void What_is_written_while_a_reply_is_under_way_waits_for_another_one()
    {
        var spans = Spans(Case.Writes(1).After(5).Approved().Sent().After(5).Writes(2).After(5).Arrived().After(5).Answered());

        Assert.Equal([(At(0), At(15)), (At(10), At(20)), (At(0), null)], spans.Select(span => (span.StartedAt, span.EndedAt)));
    }

    [Fact]
    public void A_reply_that_never_arrives_answers_nothing_and_what_came_meanwhile_waits_with_it()
    {
        var spans = Spans(Case.Writes(1).After(5).Approved().Sent().After(5).Writes(2).After(5).Lost().After(5).Answered());

        Assert.Equal([(SlaKind.FirstResponse, At(0), At(20)), (SlaKind.Resolution, At(0), null)], spans.Select(span => (span.Kind, span.StartedAt, span.EndedAt)));
    }

    [Fact]
    public void What_a_lost_reply_should_have_answered_falls_to_the_next_one_under_way()
    {
        var spans = Spans(Case.Writes(1).After(5).Approved().After(5).Writes(2).After(5).Approved().Sent().Lost(left: 1).After(5).Arrived());

        Assert.Equal([(SlaKind.FirstResponse, At(0), At(20)), (SlaKind.Resolution, At(0), null)], spans.Select(span => (span.Kind, span.StartedAt, span.EndedAt)));
    }

    [Fact]
    public void The_resolution_stands_while_we_wait_for_the_customer_and_runs_on_when_the_case_is_taken_up_again()
    {
        var waiting = Case.Writes(1).After(10).Answered();
        Assert.Equal((Minutes(10), null, null), Said(Resolution(waiting)));

        var resolved = waiting.After(100).Writes(2).After(20).Answered().After(100).Resolved();
        Assert.Equal((Minutes(30), At(230), null), Said(Resolution(resolved)));

        var reopened = resolved.After(1_000).TakenBack();
        Assert.Equal((Minutes(37), null), (Resolution(reopened, 1_237).Elapsed, Resolution(reopened, 1_237).EndedAt));

        static (TimeSpan, DateTimeOffset?, DateTimeOffset?) Said(SlaSpan span) => (span.Elapsed, span.EndedAt, span.DueAt);
    }

    [Fact]
    public void An_answer_by_hand_makes_the_next_word_the_customers() =>
        Assert.Equal(Minutes(10), Resolution(Case.Writes(1).After(10).ByHand()).Elapsed);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_set_aside_stands_and_is_not_answered_until_it_is_taken_back(bool spam)
    {
        var aside = Case.Writes(1).After(10);
        aside = spam ? aside.Spam() : aside.SetAside();
        Assert.All(Spans(aside), span => Assert.Equal((Minutes(10), null, null), (span.Elapsed, span.EndedAt, span.DueAt)));

        var back = aside.After(500).TakenBack(wasSpam: spam);
        Assert.Equal(At(560), First(back, 510).DueAt);
        Assert.Equal([Minutes(15), Minutes(15)], Spans(back, 515).Select(span => span.Elapsed));
    }

    [Fact]
    public void Who_writes_after_being_set_aside_still_waits_for_a_first_response()
    {
        var first = First(Case.Writes(1, "relaxed").After(10).SetAside().After(500).Writes(2).After(20).Answered());

        Assert.Equal((At(0), At(530), Minutes(30), "standard"), (first.StartedAt, first.EndedAt, first.Elapsed, first.Tier));
    }

    [Fact]
    public void A_stricter_message_or_label_changes_the_target_and_what_is_exceeded_then_is_breached_then()
    {
        var worse = First(Case.Writes(1).After(20).Writes(2, "fast"), 30);
        var milder = First(Case.Writes(1, "fast").After(10).Writes(2, "relaxed"), 12);
        var said = First(Case.Writes(1, "fast").After(10).Relabelled(1, "relaxed"), 12);

        Assert.Equal(("fast", At(20)), (worse.Tier, worse.BreachedAt));
        Assert.Equal(("fast", At(15)), (milder.Tier, milder.DueAt));
        Assert.Equal(("relaxed", At(180)), (said.Tier, said.DueAt));
    }

    [Fact]
    public void The_next_wait_has_the_tier_of_its_own_messages_and_the_resolution_the_strictest_of_the_case()
    {
        var spans = Spans(Case.Writes(1, "fast").After(10).Answered().After(10).Writes(2, "relaxed"));

        Assert.Equal(["fast", "relaxed", "fast"], spans.Select(span => span.Tier));
    }

    [Fact]
    public void Another_teams_hours_count_from_when_it_has_the_case()
    {
        // Claims is there from 13:00 on, an hour after the beginning.
        var claims = BusinessHours.Always with
        {
            Week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => (IReadOnlyList<OpenHours>)[new(new(13, 0), new(14, 0))]),
        };
        var playbook = Playbook with { Hours = new(BusinessHours.Always, new Dictionary<string, BusinessHours> { ["claims"] = claims }) };

        var first = Case.Writes(1).After(20).HandedTo("Claims").Ledger(PoliciesOf(playbook)).SpansAt(At(70))[0];

        Assert.Equal((Minutes(30), At(100)), (first.Elapsed, first.DueAt));
    }

    [Fact]
    public void Each_message_is_judged_by_the_playbook_of_its_time_and_an_unknown_one_is_named()
    {
        var older = Playbook with { Targets = [new("standard", Minutes(5))], Version = "old" };
        var policies = new SlaPolicies(version => version == "old" ? older : null, Playbook);

        var known = Case.Writes(1, playbook: "old").Ledger(policies);
        var unknown = Case.Writes(1, playbook: "lost").Ledger(policies);

        Assert.Equal((At(5), false), (known.SpansAt(At(1))[0].DueAt, known.SpansAt(At(1))[0].IsByCurrentPlaybook));
        Assert.Empty(known.UnknownPlaybooks);
        Assert.Equal((At(60), true), (unknown.SpansAt(At(1))[0].DueAt, unknown.SpansAt(At(1))[0].IsByCurrentPlaybook));
        Assert.Equal(["lost"], unknown.UnknownPlaybooks);
    }

    [Theory]
    [InlineData(-30, -30)]
    [InlineData(-7 * 24 * 60, -7 * 24 * 60)]
    [InlineData((-7 * 24 * 60) - 1, 0)]
    [InlineData(10, 0)]
    public void A_wait_begins_with_the_post_unless_that_is_incredible(double posted, double began)
    {
        var first = First(Case.Writes(1, postedAt: posted), 1);

        Assert.Equal((At(began), At(began + 60)), (first.StartedAt, posted > -60 ? first.DueAt : At(began + 60)));
        Assert.Equal(posted == -7 * 24 * 60 ? At(began + 60) : null, first.BreachedAt);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_older_message_that_arrives_after_the_answer_waits_only_where_it_needs_a_reply(bool needsReply)
    {
        var late = Case.Writes(1).After(10).Answered().After(10).Heard(2, postedAt: -5).Judged(2, "fast", needsReply);

        Assert.Equal(needsReply ? [At(-5)] : [], Nexts(late).Select(span => span.StartedAt));
        Assert.Equal(needsReply ? Minutes(15) : Minutes(10), Resolution(late, 25).Elapsed);
    }

    [Fact]
    public void A_note_of_ours_wakes_no_clock_and_answers_nobody()
    {
        var note = Case.Writes(1).After(10).Answered().After(5).Writes(2).After(5).SetAside()
            .After(100).NoteProposed(NoteKind.Promise).After(10).Answered();

        Assert.Equal([(At(15), null)], Nexts(note).Select(span => (span.StartedAt, span.EndedAt)));
        Assert.Equal(Minutes(15), Resolution(note).Elapsed);
        Assert.Equal([(At(15), Minutes(5 + 7))], Nexts(note.After(10).Writes(3), 147).Select(span => (span.StartedAt, span.Elapsed)));
    }

    [Fact]
    public void A_case_begins_with_a_message() =>
        Assert.Throws<InvalidOperationException>(() => new SlaLedger(PoliciesOf(Playbook)).Apply(At(0), new CaseEvent.AllDelivered()));

    private static DateTimeOffset At(double minute) => CaseStory.At(minute);

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);

    private static SlaPolicies PoliciesOf(Playbook playbook) => new(_ => null, playbook);

    private static IReadOnlyList<SlaSpan> Spans(CaseStory story, double now = Later) => story.Ledger(PoliciesOf(Playbook)).SpansAt(At(now));

    private static SlaSpan First(CaseStory story, double now = Later) => Spans(story, now).Single(span => span.Kind == SlaKind.FirstResponse);

    private static IEnumerable<SlaSpan> Nexts(CaseStory story, double now = Later) => Spans(story, now).Where(span => span.Kind == SlaKind.NextResponse);

    private static SlaSpan Resolution(CaseStory story, double now = Later) => Spans(story, now).Single(span => span.Kind == SlaKind.Resolution);
}
