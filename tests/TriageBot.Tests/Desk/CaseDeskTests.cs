using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Desk;

public class CaseDeskTests
{
    [Fact]
    public async Task Of_two_agents_who_approve_at_once_one_sends_and_the_other_is_told_who_decided()
    {
        await using var store = await DraftedAsync();
        var view = await store.OnlyCaseAsync();
        var desk = Desk(store);

        var outcomes = await Task.WhenAll(
            desk.DecideAsync(Approve(view), Some.Jo, TestStore.Token),
            desk.DecideAsync(Approve(view), Some.Max, TestStore.Token));

        var taken = Assert.Single(outcomes.OfType<DecisionOutcome.Taken>());
        var late = Assert.Single(outcomes.OfType<DecisionOutcome.TooLate>());
        var winner = taken.Case.Case.Decided!.By == "jd" ? Some.Jo : Some.Max;
        Assert.Contains($"{winner.Name} decided first: approve", late.Because, StringComparison.Ordinal);
        Assert.Single((await SendsAsync(store)), send => send.Kind == SendKind.Reply);
    }

    [Fact]
    public async Task Of_two_agents_who_take_a_case_at_once_one_has_it()
    {
        await using var store = await DraftedAsync();
        var view = await store.OnlyCaseAsync();
        var desk = Desk(store);

        var seen = await Task.WhenAll(desk.TakeAsync(view, Some.Jo, TestStore.Token), desk.TakeAsync(view, Some.Max, TestStore.Token));

        var taken = Assert.Single((await desk.FindAsync(view.Case.Id, TestStore.Token))!.Log.Select(entry => entry.Event).OfType<CaseEvent.Assigned>());
        Assert.All(seen, each => Assert.Equal(taken.To, each!.Case.Assignee));
    }

    [Fact]
    public async Task An_approved_reply_ends_with_its_approvers_signature_and_one_acknowledgement_goes_with_it()
    {
        await using var store = await DraftedAsync();

        await Desk(store).DecideAsync(Approve(await store.OnlyCaseAsync()), Some.Max, TestStore.Token);

        var sends = await SendsAsync(store);
        Assert.Equal("Hi Ada, I am sorry. ^MK", Assert.Single(sends, send => send.Kind == SendKind.Reply).Text);
        Assert.True(Assert.Single(sends, send => send.Kind == SendKind.Direct).Automatic);
    }

    [Fact]
    public async Task A_case_is_acknowledged_once_however_often_it_is_answered()
    {
        await using var store = await DraftedAsync();
        var desk = Desk(store);
        await desk.DecideAsync(Approve(await store.OnlyCaseAsync()), Some.Max, TestStore.Token);
        await store.HearAsync(Some.Mention("And now?", key: "2") with { Conversation = "1130" });
        await store.HandleAsync();

        await desk.DecideAsync(Approve(await store.OnlyCaseAsync()), Some.Max, TestStore.Token);

        var sends = await SendsAsync(store);
        Assert.Equal((2, 1), (sends.Count(send => send.Kind == SendKind.Reply), sends.Count(send => send.Automatic)));
    }

    [Fact]
    public async Task A_private_message_is_answered_where_it_came_in_and_not_acknowledged_again()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention() with { Visibility = Visibility.Private });
        await store.HandleAsync();

        await Desk(store).DecideAsync(Approve(await store.OnlyCaseAsync()), Some.Jo, TestStore.Token);

        Assert.Equal(Visibility.Private, Assert.Single(await SendsAsync(store)).Visibility);
    }

    [Theory]
    [InlineData(DecisionKind.Reject, null, null, "reason")]
    [InlineData(DecisionKind.NoReply, null, " ", "reason")]
    [InlineData(DecisionKind.SentByHand, null, null, "reason")]
    [InlineData(DecisionKind.HandOver, null, "nowhere", "reason")]
    [InlineData(DecisionKind.Edit, " ", null, "text")]
    [InlineData(DecisionKind.Edit, "^JD", null, "text")]
    [InlineData(DecisionKind.Resolve, null, null, "decision")]
    [InlineData(DecisionKind.NotSpam, null, null, "decision")]
    public async Task A_decision_that_cannot_be_taken_names_the_member_at_fault(
        DecisionKind kind, string? text, string? reason, string member)
    {
        await using var store = await DraftedAsync();
        var view = await store.OnlyCaseAsync();

        var outcome = await Desk(store).DecideAsync(
            new(view.Case.Id, view.Case.Version, kind, text, null, reason), Some.Jo, TestStore.Token);

        Assert.Equal(member, Assert.IsType<DecisionOutcome.Invalid>(outcome).Member);
        Assert.Equal(view.Case, (await store.OnlyCaseAsync()).Case);
    }

    [Fact]
    public async Task A_draft_that_fails_a_blocking_check_is_edited_not_approved()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention());
        var failed = new DraftCheck("no personal data", Passed: false, Blocking: true, "a phone number");
        await store.HandleAsync(_ => new(Some.Triage(), Some.Draft() with { Checks = [failed] }, null, "test"));
        var view = await store.OnlyCaseAsync();

        var refused = Assert.IsType<DecisionOutcome.Invalid>(await Desk(store).DecideAsync(Approve(view), Some.Jo, TestStore.Token));
        var edited = await Desk(store).DecideAsync(Approve(view) with { Kind = DecisionKind.Edit, Text = "Hi Ada." }, Some.Jo, TestStore.Token);

        Assert.Contains("a phone number", refused.Because, StringComparison.Ordinal);
        Assert.IsType<DecisionOutcome.Taken>(edited);
    }

    [Fact]
    public async Task Words_of_an_agent_that_fail_a_blocking_check_need_a_reason_which_is_kept()
    {
        await using var store = await DraftedAsync();
        var view = await store.OnlyCaseAsync();
        var call = Approve(view) with { Kind = DecisionKind.Edit, Text = "Call 0171 234 567 89, please." };

        Assert.Equal("text", Assert.IsType<DecisionOutcome.Invalid>(await Desk(store).DecideAsync(call, Some.Jo, TestStore.Token)).Member);
        var taken = Assert.IsType<DecisionOutcome.Taken>(
            await Desk(store).DecideAsync(call with { Reason = "our own hotline" }, Some.Jo, TestStore.Token));

        Assert.Equal("our own hotline", taken.Case.Log.Select(entry => entry.Event).OfType<CaseEvent.Approved>().Single().Despite);
    }

    [Fact]
    public async Task A_direct_message_has_to_fit_the_channel_too()
    {
        await using var store = await DraftedAsync();
        var view = await store.OnlyCaseAsync();
        Decision With(int length) => Approve(view) with { Kind = DecisionKind.Edit, Text = "Hi.", Direct = new string('a', length) };

        Assert.Equal("direct", Assert.IsType<DecisionOutcome.Invalid>(
            await Desk(store).DecideAsync(With(9_997), Some.Jo, TestStore.Token)).Member);
        Assert.IsType<DecisionOutcome.Taken>(await Desk(store).DecideAsync(With(9_996), Some.Jo, TestStore.Token));
    }

    [Fact]
    public async Task Who_comes_too_late_because_the_customer_wrote_is_not_told_of_an_old_decision()
    {
        await using var store = await DraftedAsync();
        var view = await store.OnlyCaseAsync();
        await Desk(store).DecideAsync(
            new(view.Case.Id, view.Case.Version, DecisionKind.Reject, null, null, "too stiff"), Some.Max, TestStore.Token);
        var seen = await store.OnlyCaseAsync();
        await store.HearAsync(Some.Mention("And my dog is ill", key: "2") with { Conversation = "1130" });
        await store.HandleAsync();

        var late = Assert.IsType<DecisionOutcome.TooLate>(await Desk(store).DecideAsync(Approve(seen), Some.Jo, TestStore.Token));

        Assert.StartsWith("The customer wrote again", late.Because, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_back_has_a_clock_and_no_reason_why_it_was_set_aside()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention("My parcel is lost, follow me for free vouchers"));
        await store.HandleAsync(_ => new(Some.Triage(), null, new(Spam: true, "spam: bait"), "test"));
        var aside = await store.OnlyCaseAsync();

        var back = Assert.IsType<DecisionOutcome.Taken>(await Desk(store).DecideAsync(
            new(aside.Case.Id, aside.Case.Version, DecisionKind.NotSpam, null, null, null), Some.Jo, TestStore.Token)).Case.Case;

        Assert.Equal((null, "fast", 50), (back.Reason, back.Sla!.Tier, back.Priority));
    }

    [Fact]
    public async Task The_signature_counts_in_the_length()
    {
        await using var store = await DraftedAsync();
        var view = await store.OnlyCaseAsync();
        var desk = Desk(store);
        Decision Edit(int length) => new(view.Case.Id, view.Case.Version, DecisionKind.Edit, new string('a', length), null, null);

        Assert.Contains("281", Assert.IsType<DecisionOutcome.Invalid>(
            await desk.DecideAsync(Edit(277), Some.Jo, TestStore.Token)).Because, StringComparison.Ordinal);
        Assert.IsType<DecisionOutcome.Taken>(await desk.DecideAsync(Edit(276), Some.Jo, TestStore.Token));
    }

    [Fact]
    public async Task A_rejected_draft_is_replaced_by_another_one()
    {
        await using var store = await DraftedAsync();
        var view = await store.OnlyCaseAsync();

        var outcome = await Desk(store).DecideAsync(
            new(view.Case.Id, view.Case.Version, DecisionKind.Reject, null, null, "too stiff"), Some.Jo, TestStore.Token);

        var after = Assert.IsType<DecisionOutcome.Taken>(outcome).Case;
        Assert.Equal((CaseState.Drafted, 2, "Another wording."), (after.Case.State, after.Case.DraftVersion, after.Draft!.Text));
    }

    [Fact]
    public async Task What_the_model_set_aside_is_listed_and_can_be_taken_back()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention("lol"));
        await store.HandleAsync(_ => TestStore.Aside("chatter"));
        var desk = Desk(store);
        var aside = Assert.Single((await desk.ListAsync(new(null, CaseGroup.SetAside, null, 10, null), TestStore.Token)).Cases);

        var outcome = await desk.DecideAsync(
            new(aside.Case.Id, aside.Case.Version, DecisionKind.Reopen, null, null, null), Some.Jo, TestStore.Token);

        Assert.Equal("chatter", aside.Case.Reason);
        Assert.Equal(CaseState.Drafted, Assert.IsType<DecisionOutcome.Taken>(outcome).Case.Case.State);
    }

    [Fact]
    public async Task A_channel_that_nothing_is_connected_to_is_answered_by_hand_with_proof()
    {
        await using var store = await DraftedAsync();
        var view = await store.OnlyCaseAsync();
        var desk = new CaseDesk(store.Desk, new FixedDrafter(), new FixedRules(ChannelRules.ListenOnly), Some.Playbook(), store.Clock);

        Assert.IsType<DecisionOutcome.Invalid>(await desk.DecideAsync(Approve(view), Some.Jo, TestStore.Token));
        var outcome = await desk.DecideAsync(
            new(view.Case.Id, view.Case.Version, DecisionKind.SentByHand, null, null, "https://example.social/1"), Some.Jo, TestStore.Token);

        Assert.Equal(CaseState.SentByHand, Assert.IsType<DecisionOutcome.Taken>(outcome).Case.Case.State);
    }

    [Fact]
    public async Task A_resolved_case_is_closed_when_it_has_been_quiet_and_reopened_when_the_customer_writes()
    {
        await using var store = await DraftedAsync();
        var desk = Desk(store);
        var view = await store.OnlyCaseAsync();
        await desk.DecideAsync(new(view.Case.Id, view.Case.Version, DecisionKind.SentByHand, null, null, "by phone"), Some.Jo, TestStore.Token);
        view = await store.OnlyCaseAsync();
        await desk.DecideAsync(new(view.Case.Id, view.Case.Version, DecisionKind.Resolve, null, null, null), Some.Jo, TestStore.Token);

        Assert.Equal(0, await store.Desk.CloseQuietAsync(store.Clock.GetUtcNow().AddSeconds(-1), TestStore.Token));
        store.Clock.Advance(ClosingWorker.QuietFor);
        Assert.Equal(1, await store.Desk.CloseQuietAsync(store.Clock.GetUtcNow() - ClosingWorker.QuietFor, TestStore.Token));
        Assert.Equal(CaseState.Closed, (await store.OnlyCaseAsync()).Case.State);

        await store.HearAsync(Some.Mention("Again!", key: "2") with { Conversation = "1130" });
        await store.HandleAsync();
        Assert.Equal(CaseState.Drafted, (await store.OnlyCaseAsync()).Case.State);
    }

    internal static CaseDesk Desk(TestStore store) =>
        new(store.Desk, new FixedDrafter(), new FixedRules(new(280, 10_000, CanReply: true, CanDirect: true)), Some.Playbook(), store.Clock);

    private static Decision Approve(CaseView view) =>
        new(view.Case.Id, view.Case.Version, DecisionKind.Approve, null, null, null);

    private static async Task<TestStore> DraftedAsync()
    {
        var store = new TestStore();
        await store.HearAsync(Some.Mention());
        await store.HandleAsync();
        return store;
    }

    private static async Task<List<Outgoing>> SendsAsync(TestStore store)
    {
        var view = (await Desk(store).FindAsync((await store.OnlyCaseAsync()).Case.Id, TestStore.Token))!;
        return [.. view.Log.Select(entry => entry.Event).OfType<CaseEvent.Approved>().SelectMany(approved => approved.Sends)];
    }

    private sealed class FixedDrafter : IDrafter
    {
        public ReplyDraft Draft(DraftRequest request) => Some.Draft("Another wording.");

        public IReadOnlyList<DraftCheck> Check(string text, Visibility visibility, string language) =>
            text.Contains("0171", StringComparison.Ordinal) ? [new("no personal data", Passed: false, Blocking: true, "a phone number")] : [];

        public void Remember(Mention answered, string text, DateTimeOffset at)
        {
        }

        public IReadOnlyList<PromisedThing> Promises(string text, string language, DateTimeOffset at) =>
            text.Contains("by five", StringComparison.Ordinal) ? [new("by five", at.AddHours(5))] : [];

        public Acknowledgement? Acknowledge(Mention mention, string language, DateTimeOffset approvedAt, ChannelRules rules) =>
            new("This is an automatic message.", new("by tonight", approvedAt.AddHours(3)));
    }

    private sealed class FixedRules(ChannelRules rules) : IChannelDirectory
    {
        public ChannelRules RulesOf(string channel) => rules;
    }
}
