using CsCheck;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Analyze.Sla;

public sealed class SlaLedgerProperties
{
    private const int Many = 10_000;

    private static readonly Action<CaseStory, int>[] Turns =
    [
        (story, turn) => story.Writes(turn),
        (story, turn) => story.Writes(turn, "fast", postedAt: -turn),
        (story, turn) => story.Heard(turn),
        (story, turn) => story.Judged(turn - 1, "relaxed", turn % 2 == 0, turn % 3 == 0 ? "lost" : "test"),
        (story, turn) => story.Tell(new CaseEvent.Drafted(turn, Some.Draft())),
        (story, turn) => story.Relabelled(turn - 1, "fast"),
        (story, _) => story.Answered(),
        (story, _) => story.Approved().Sent(),
        (story, _) => story.Arrived(),
        (story, _) => story.AllArrived(),
        (story, _) => story.Lost(),
        (story, _) => story.ByHand(),
        (story, _) => story.SetAside(),
        (story, _) => story.Spam(),
        (story, turn) => story.TakenBack(wasSpam: turn % 2 == 0),
        (story, _) => story.HandedTo("care"),
        (story, _) => story.Resolved(),
        (story, turn) => story.NoteProposed((NoteKind)(turn % 3)),
    ];

    // What a case does not allow is left out, so that each story could have happened; some of it with the clocks of machines awry.
    private static readonly Gen<List<(DateTimeOffset At, CaseEvent Happened)>> Logs =
        Gen.Select(Gen.Int[0, Turns.Length - 1], Gen.Int[-20, 400]).Array[1, 14].Select(turns =>
        {
            var story = new CaseStory().Writes(1);
            for (var turn = 0; turn < turns.Length; turn++)
            {
                Turns[turns[turn].Item1](story.After(turns[turn].Item2), turn + 2);
            }

            return Legal(story.Log);
        });

    private static readonly SlaPolicies Policies = new(
        _ => null,
        Some.Playbook() with
        {
            Targets =
            [
                new("fast", TimeSpan.FromMinutes(15)) { ResolveWithin = TimeSpan.FromHours(4) },
                new("standard", TimeSpan.FromHours(1)) { NextWithin = TimeSpan.FromHours(2) },
                new("relaxed", TimeSpan.FromHours(3)),
            ],
            Hours = new(
                new(
                    "Europe/Berlin",
                    Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => (IReadOnlyList<OpenHours>)[new(new(8, 0), new(12, 0)), new(new(13, 0), new(18, 0))]),
                    new HashSet<DateOnly>()),
                new Dictionary<string, BusinessHours> { ["care"] = BusinessHours.Always }),
        });

    [Fact]
    public void A_part_and_then_the_rest_are_the_same_as_all_at_once() => Gen.Select(Logs, Gen.Int[0, 40]).Sample((log, cut) =>
    {
        var (whole, parts) = (SlaLedger.Of(Policies, log), SlaLedger.Of(Policies, log.Take(cut)));
        parts.SpansAt(log[^1].At.AddYears(1));
        log.Skip(cut).ToList().ForEach(each => parts.Apply(each.At, each.Happened));

        var now = log[^1].At.AddDays(1);
        Assert.Equal(whole.SpansAt(now), parts.SpansAt(now));
        Assert.Equal(whole.UnknownPlaybooks, parts.UnknownPlaybooks);
    }, iter: Many);

    [Fact]
    public void Every_case_has_one_first_response_and_one_resolution_and_no_measure_contradicts_itself() => Logs.Sample(log =>
    {
        var now = log.Max(each => each.At).AddDays(1);
        var spans = SlaLedger.Of(Policies, log).SpansAt(now);

        Assert.Equal(SlaKind.FirstResponse, spans[0].Kind);
        Assert.Equal(SlaKind.Resolution, spans[^1].Kind);
        Assert.All(spans.Skip(1).SkipLast(1), span => Assert.Equal(SlaKind.NextResponse, span.Kind));
        Assert.All(spans, span =>
        {
            Assert.InRange(span.Elapsed, TimeSpan.Zero, (span.EndedAt ?? now) - span.StartedAt);
            Assert.True(span.EndedAt is null || span.DueAt is null);
            Assert.True(span.BreachedAt is null || span.BreachedAt >= span.StartedAt);
        });
    }, iter: Many);

    [Fact]
    public void A_response_runs_only_while_an_agent_or_a_reply_under_way_is_waited_for() => Logs.Sample(log =>
    {
        var folded = log.Aggregate(new Case(0, new("acme", "sandbox", "1", 1), log[0].At), (before, each) => before.Apply(each.Happened));
        var underWay = log.Aggregate(0, (before, each) => each.Happened switch
        {
            CaseEvent.Approved => before + 1,
            CaseEvent.Delivered or CaseEvent.NotDelivered => Math.Max(0, before - 1),
            _ => before,
        });

        var running = SlaLedger.Of(Policies, log).SpansAt(log[^1].At).Count(span => span.Kind != SlaKind.Resolution && span.DueAt is not null);

        // Beside a note that is drafted, the message whose reply was lost waits for the agent as well.
        var awaited = folded.AwaitsAgent || Unanswered.In(log.Select(each => each.Happened)).Waiting.Count > 0;
        Assert.InRange(running, 0, underWay + (awaited ? 1 : 0));
    }, iter: Many);

    private static List<(DateTimeOffset At, CaseEvent Happened)> Legal(IEnumerable<(DateTimeOffset At, CaseEvent Happened)> log)
    {
        var legal = new List<(DateTimeOffset At, CaseEvent Happened)>();
        Case? folded = null;
        var underWay = 0;
        foreach (var (at, happened) in log)
        {
            if (happened is CaseEvent.Delivered or CaseEvent.NotDelivered && underWay == 0)
            {
                continue; // What nobody approved is not sent.
            }

            try
            {
                folded = (folded ?? new(0, new("acme", "sandbox", "1", 1), at)).Apply(happened);
                legal.Add((at, happened));
                underWay += happened switch
                {
                    CaseEvent.Approved => 1,
                    CaseEvent.Delivered or CaseEvent.NotDelivered => -1,
                    _ => 0,
                };
            }
            catch (InvalidOperationException)
            {
                // It could not have happened.
            }
        }

        return legal;
    }
}
