using Microsoft.Extensions.Logging.Abstractions;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Store.Sqlite;
using TriageBot.Tests.Builders;
using Promise = TriageBot.Domain.Promise;

namespace TriageBot.Tests.Desk;

/// <summary>What is said though nobody wrote: promises that fall due, closing notes and follow-ups.</summary>
public partial class NoteTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task What_a_reply_promises_gets_a_clock_and_its_approver_as_owner()
    {
        await using var store = await HeardAsync();

        await EditAsync(store, "I am sorry, Ada. I will write by five.");

        Assert.Equal(
            [new Promise(1, "by five", Some.Noon, Some.Noon.AddHours(5), "jd"), new Promise(2, "by tonight", Some.Noon, Some.Noon.AddHours(3), "jd")],
            (await store.OnlyCaseAsync()).Case.Promises);
    }

    [Fact]
    public async Task Before_a_promise_is_due_the_case_comes_back_to_its_owner_with_the_promises_clock()
    {
        await using var store = await AnsweredAsync("Sorry. I will write by five.");

        store.Clock.Advance(TimeSpan.FromHours(2.7));
        await LookAsync(store);
        Assert.Equal(CaseState.WaitingForCustomer, (await store.OnlyCaseAsync()).Case.State);
        store.Clock.Advance(TimeSpan.FromHours(0.1));
        await LookAsync(store);

        var back = (await store.OnlyCaseAsync()).Case;
        Assert.Equal((CaseState.Drafted, NoteKind.Promise, "jd"), (back.State, back.Note, back.Assignee));
        Assert.Equal(new SlaTarget(SlaTarget.Promised, Some.Noon.AddHours(3)), back.Sla);
    }

    [Fact]
    public async Task The_reply_to_a_due_promise_keeps_it_and_no_other()
    {
        await using var store = await AnsweredAsync("Sorry. I will write by five.");
        store.Clock.Advance(TimeSpan.FromHours(3));
        await LookAsync(store);

        await EditAsync(store, "Here it is.");
        await SendAllAsync(store);

        var kept = (await store.OnlyCaseAsync()).Case;
        Assert.Equal((CaseState.WaitingForCustomer, null), (kept.State, kept.Note));
        Assert.Equal(["by five"], kept.Promises.Where(promise => promise.EndedAt is null).Select(promise => promise.Phrase));
    }

    [Fact]
    public async Task A_promise_that_falls_due_while_the_customer_waits_tightens_the_clock()
    {
        await using var store = await AnsweredAsync("Sorry.");
        await store.HearAsync(Some.Mention("Hello?", key: "2") with { Conversation = "1130" });
        await store.HandleAsync(_ => TestStore.Drafted(Some.Triage() with { Sla = new("relaxed", Some.Noon.AddHours(9)) }));

        store.Clock.Advance(TimeSpan.FromHours(2.8));
        await LookAsync(store);

        var waiting = (await store.OnlyCaseAsync()).Case;
        Assert.Equal((CaseState.Drafted, null, Some.Noon.AddHours(3)), (waiting.State, waiting.Note, waiting.Sla!.DueAt));
    }

    [Fact]
    public async Task A_reply_that_never_arrived_promised_nothing()
    {
        await using var store = await HeardAsync();
        await EditAsync(store, "I will write by five.");
        foreach (var leased in await LeaseAsync(store))
        {
            await store.Outbox.FinishAsync(leased, new SendOutcome.Refused("gone"), TestStore.Token);
        }

        Assert.DoesNotContain((await store.OnlyCaseAsync()).Case.Promises, promise => promise.EndedAt is null);
    }

    [Fact]
    public async Task An_agent_says_once_that_a_promise_was_kept()
    {
        await using var store = await AnsweredAsync("Sorry.");
        var id = (await store.OnlyCaseAsync()).Case.Id;
        var desk = new CustomerDesk(store.Desk, store.Clock);

        Assert.IsType<DecisionOutcome.Taken>(await desk.KeepAsync(id, 1, Some.Jo, TestStore.Token));
        Assert.IsType<DecisionOutcome.Invalid>(await desk.KeepAsync(id, 1, Some.Jo, TestStore.Token));
        store.Clock.Advance(TimeSpan.FromHours(9));
        await LookAsync(store);

        Assert.Equal(CaseState.WaitingForCustomer, (await store.OnlyCaseAsync()).Case.State);
    }

    [Fact]
    public async Task After_it_was_settled_in_private_a_public_closing_note_is_proposed_and_its_end_is_the_cases()
    {
        await using var store = await AnsweredAsync("Sorry. I have written to you.", direct: "What is your order number?");
        await store.HearAsync(Some.Mention("It is 4711, thanks", key: "2") with { Conversation = "1130", Visibility = Visibility.Private });
        await store.HandleAsync();
        await EditAsync(store, "Done.");
        await SendAllAsync(store);

        await DecideAsync(store, DecisionKind.Resolve, null);
        var proposed = await store.OnlyCaseAsync();
        Assert.Equal((CaseState.Drafted, NoteKind.Closing), (proposed.Case.State, proposed.Case.Note));
        Assert.Equal(Visibility.Public, (await WholeAsync(store)).ReplyTo.Mention.Visibility);
        await DecideAsync(store, DecisionKind.Approve, null);
        await SendAllAsync(store);

        var ended = await store.OnlyCaseAsync();
        Assert.Equal((CaseState.Resolved, null), (ended.Case.State, ended.Case.Note));
        Assert.Equal(Visibility.Public, ended.Thread[^1].Mention.Visibility);
        await IsFoldedAsync(store);
    }

    [Fact]
    public async Task What_was_settled_in_public_needs_no_closing_note()
    {
        await using var store = await AnsweredAsync("Sorry.");

        await DecideAsync(store, DecisionKind.Resolve, null);

        Assert.Equal(CaseState.Resolved, (await store.OnlyCaseAsync()).Case.State);
    }

    [Fact]
    public async Task A_customer_who_writes_while_a_note_is_proposed_is_answered_instead()
    {
        await using var store = await AnsweredAsync("Sorry.", direct: "What is your order number?");
        await DecideAsync(store, DecisionKind.Resolve, null);

        await store.HearAsync(Some.Mention("It broke again", key: "2") with { Conversation = "1130" });
        await store.HandleAsync();

        var again = (await store.OnlyCaseAsync()).Case;
        Assert.Equal((CaseState.Drafted, null, true), (again.State, again.Note, again.AwaitsAgent));
        Assert.NotNull(again.Sla);
    }

    [Fact]
    public async Task Who_said_that_all_is_well_is_asked_once_whether_it_lasts()
    {
        await using var store = await ConfirmedAsync();
        await LookAsync(store);
        Assert.Equal(CaseState.NoReplyNeeded, (await store.OnlyCaseAsync()).Case.State);

        store.Clock.Advance(TimeSpan.FromDays(3));
        await LookAsync(store);
        Assert.Equal(NoteKind.FollowUp, (await store.OnlyCaseAsync()).Case.Note);
        await DecideAsync(store, DecisionKind.NoReply, "leave them in peace");
        store.Clock.Advance(TimeSpan.FromDays(30));
        await LookAsync(store);

        Assert.Equal(CaseState.NoReplyNeeded, (await store.OnlyCaseAsync()).Case.State);
        await IsFoldedAsync(store);
    }

    [Fact]
    public async Task Nobody_is_followed_up_who_does_not_want_it_or_never_said_that_all_is_well()
    {
        await using var unwanted = await ConfirmedAsync();
        await PreferAsync(unwanted, new(NoFollowUp: true));
        await using var unconfirmed = await AnsweredAsync("Sorry.");
        await DecideAsync(unconfirmed, DecisionKind.Resolve, null);

        foreach (var store in new[] { unwanted, unconfirmed })
        {
            store.Clock.Advance(TimeSpan.FromDays(9));
            await LookAsync(store);
            Assert.Null((await store.OnlyCaseAsync()).Case.Note);
        }
    }

    private static async Task<TestStore> HeardAsync()
    {
        var store = new TestStore();
        await store.HearAsync(Some.Mention());
        await store.HandleAsync();
        return store;
    }

    private static async Task<TestStore> AnsweredAsync(string text, string? direct = null)
    {
        var store = await HeardAsync();
        await EditAsync(store, text, direct);
        await SendAllAsync(store);
        return store;
    }

    private static async Task<TestStore> ConfirmedAsync()
    {
        var store = await AnsweredAsync("Sorry.");
        await new CustomerDesk(store.Desk, store.Clock).KeepAsync((await store.OnlyCaseAsync()).Case.Id, 1, Some.Jo, TestStore.Token);
        store.Clock.Advance(TimeSpan.FromMinutes(5));
        await store.HearAsync(Some.Mention("Works now, thank you!", key: "2") with { Conversation = "1130", PostedAt = store.Clock.GetUtcNow() });
        await store.HandleAsync(_ => new(Some.Triage(Intent.Praise) with { NeedsReply = false }, null, new(Spam: false, "thanks"), "test"));
        return store;
    }

    private static Task<DecisionOutcome.Taken> EditAsync(TestStore store, string text, string? direct = null) =>
        DecideAsync(store, DecisionKind.Edit, null, text, direct);

    private static async Task<DecisionOutcome.Taken> DecideAsync(
        TestStore store, DecisionKind kind, string? reason, string? text = null, string? direct = null)
    {
        var at = (await store.OnlyCaseAsync()).Case;
        return Assert.IsType<DecisionOutcome.Taken>(await CaseDeskTests.Desk(store).DecideAsync(
            new(at.Id, at.Version, kind, text, direct, reason), Some.Jo, TestStore.Token));
    }

    private static async Task PreferAsync(TestStore store, CustomerPreferences preferences) => Assert.IsType<DecisionOutcome.Taken>(
        await new CustomerDesk(store.Desk, store.Clock).PreferAsync(
            (await store.OnlyCaseAsync()).Case.Id, preferences, "wrote so", Some.Jo, TestStore.Token));

    private static async Task SendAllAsync(TestStore store)
    {
        while (await LeaseAsync(store) is { Count: > 0 } leased)
        {
            foreach (var each in leased)
            {
                await store.Outbox.FinishAsync(each, new SendOutcome.Sent($"sent-{each.Message.IdempotencyKey}"), TestStore.Token);
            }
        }
    }

    private static Task<IReadOnlyList<LeasedMessage>> LeaseAsync(TestStore store) => store.Outbox.LeaseAsync(10, Lease, TestStore.Token);

    private static Task LookAsync(TestStore store) => new NoteWorker(
        store.Desk,
        CaseDeskTests.Desk(store),
        Some.Playbook() with { Conversation = new(3, TimeSpan.FromDays(3)) },
        store.Clock,
        NullLogger<NoteWorker>.Instance).LookAsync(TestStore.Token);

    private static async Task<CaseView> WholeAsync(TestStore store) =>
        (await store.Desk.FindAsync((await store.OnlyCaseAsync()).Case.Id, TestStore.Token))!;

    private static async Task IsFoldedAsync(TestStore store)
    {
        var before = store.Projected();
        await store.Database.Writer.WriteAsync(
            session =>
            {
                EventLog.Replay(session);
                return 0;
            },
            TestStore.Token);
        Assert.Equal(before, store.Projected());
    }
}
