using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Store;

public class OutboxTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_leased_message_is_nobody_elses_until_the_lease_runs_out()
    {
        await using var store = await ApprovedAsync();

        var leased = Assert.Single(await LeaseAsync(store));
        Assert.Empty(await LeaseAsync(store));
        store.Clock.Advance(Minute);
        var again = Assert.Single(await LeaseAsync(store));

        Assert.False(leased.MayHaveBeenSent);
        Assert.True(again.MayHaveBeenSent);
        Assert.Equal(leased.Message, again.Message);
    }

    [Fact]
    public async Task Who_lost_the_lease_cannot_finish()
    {
        await using var store = await ApprovedAsync();
        var late = Assert.Single(await LeaseAsync(store));
        store.Clock.Advance(Minute);
        var inTime = Assert.Single(await LeaseAsync(store));

        await store.Outbox.FinishAsync(late, new SendOutcome.Refused("late"), TestStore.Token);
        await store.Outbox.FinishAsync(inTime, new SendOutcome.Sent("r1"), TestStore.Token);

        var view = await store.OnlyCaseAsync();
        Assert.Equal(CaseState.WaitingForCustomer, view.Case.State);
        Assert.Equal(["Hi Ada. ^JD"], view.Thread.Where(message => message.Outgoing).Select(message => message.Mention.Text));
    }

    [Fact]
    public async Task A_busy_channel_is_tried_again_with_the_same_message_and_key()
    {
        await using var store = await ApprovedAsync();
        var first = Assert.Single(await LeaseAsync(store));
        await store.Outbox.FinishAsync(first, new SendOutcome.TryAgain(Minute, "busy"), TestStore.Token);

        Assert.Empty(await LeaseAsync(store));
        store.Clock.Advance(Minute);
        var second = Assert.Single(await LeaseAsync(store));

        Assert.Equal((2, false, first.Message), (second.Attempt, second.MayHaveBeenSent, second.Message));
    }

    [Fact]
    public async Task After_an_unclear_attempt_the_next_one_looks_first()
    {
        await using var store = await ApprovedAsync();
        await store.Outbox.FinishAsync(Assert.Single(await LeaseAsync(store)), new SendOutcome.Unclear(TimeSpan.FromSeconds(5), "timeout"), TestStore.Token);
        store.Clock.Advance(Minute);

        Assert.True(Assert.Single(await LeaseAsync(store)).MayHaveBeenSent);
    }

    [Fact]
    public async Task A_refused_reply_brings_the_case_back_to_an_agent_with_the_reason()
    {
        await using var store = await ApprovedAsync();
        await store.Outbox.FinishAsync(Assert.Single(await LeaseAsync(store)), new SendOutcome.Refused("account closed"), TestStore.Token);

        var view = await store.OnlyCaseAsync();
        Assert.Equal((CaseState.Drafted, "account closed"), (view.Case.State, view.Case.Reason));
        Assert.NotNull(view.Case.Sla);
    }

    [Fact]
    public async Task A_customer_who_writes_while_the_reply_is_on_its_way_gets_it_and_stays_open()
    {
        await using var store = await ApprovedAsync();
        var leased = Assert.Single(await LeaseAsync(store));
        await store.HearAsync(Some.Mention(key: "2") with { Conversation = "1130" });
        await store.HandleAsync();
        await store.Outbox.FinishAsync(leased, new SendOutcome.Sent("r1"), TestStore.Token);

        var view = await store.OnlyCaseAsync();
        Assert.Equal(CaseState.Drafted, view.Case.State);
        Assert.Single(view.Thread, message => message.Outgoing);
    }

    [Fact]
    public async Task A_direct_message_goes_after_the_reply_it_belongs_to()
    {
        await using var store = await ApprovedAsync(withAcknowledgement: true);

        var reply = Assert.Single(await LeaseAsync(store));
        await store.Outbox.FinishAsync(reply, new SendOutcome.Sent("r1"), TestStore.Token);
        var direct = Assert.Single(await LeaseAsync(store));

        Assert.Equal((SendKind.Reply, SendKind.Direct), (reply.Message.Kind, direct.Message.Kind));
    }

    [Fact]
    public async Task With_a_refused_reply_its_acknowledgement_is_not_sent_and_may_go_with_the_next()
    {
        await using var store = await ApprovedAsync(withAcknowledgement: true);
        Assert.True((await store.OnlyCaseAsync()).Case.Acknowledged);
        await store.Outbox.FinishAsync(Assert.Single(await LeaseAsync(store)), new SendOutcome.Refused("gone"), TestStore.Token);

        Assert.Empty(await LeaseAsync(store));
        var view = await store.OnlyCaseAsync();
        Assert.Equal((CaseState.Drafted, false, "gone"), (view.Case.State, view.Case.Acknowledged, view.Case.Reason));
    }

    [Fact]
    public async Task A_reply_that_is_refused_after_the_customers_thanks_brings_the_case_back_with_a_clock()
    {
        await using var store = await ApprovedAsync();
        var leased = Assert.Single(await LeaseAsync(store));
        await store.HearAsync(Some.Mention("thanks", key: "2") with { Conversation = "1130" });
        await store.HandleAsync(_ => TestStore.Aside());
        await store.Outbox.FinishAsync(leased, new SendOutcome.Refused("gone"), TestStore.Token);

        var view = await store.OnlyCaseAsync();
        Assert.Equal((CaseState.Drafted, "gone"), (view.Case.State, view.Case.Reason));
        Assert.NotNull(view.Case.Sla);
    }

    [Fact]
    public async Task A_case_is_replied_when_no_reply_of_it_is_left_on_its_way()
    {
        await using var store = await ApprovedAsync();
        var first = Assert.Single(await LeaseAsync(store));
        await store.HearAsync(Some.Mention(key: "2") with { Conversation = "1130" });
        await store.HandleAsync();
        await ApproveAsync(store, "2-reply");
        await store.Outbox.FinishAsync(first, new SendOutcome.Sent("r1"), TestStore.Token);

        Assert.NotNull((await store.OnlyCaseAsync()).Case.Sla);
        var second = Assert.Single(await LeaseAsync(store));
        await store.Outbox.FinishAsync(second, new SendOutcome.Refused("gone"), TestStore.Token);

        Assert.Equal(CaseState.Drafted, (await store.OnlyCaseAsync()).Case.State);
    }

    internal static async Task<TestStore> ApprovedAsync(bool withAcknowledgement = false)
    {
        var store = new TestStore();
        await store.HearAsync(Some.Mention());
        await store.HandleAsync();
        await ApproveAsync(store, "1-reply", withAcknowledgement);
        return store;
    }

    private static async Task ApproveAsync(TestStore store, string key, bool withAcknowledgement = false)
    {
        var view = await store.OnlyCaseAsync();
        var reply = new Outgoing(
            SendKind.Reply, "sandbox", null, "ada", "1130", "1130", Visibility.Public, "Hi Ada. ^JD", Automatic: false, key);
        Outgoing[] acknowledgement = withAcknowledgement
            ? [reply with { Kind = SendKind.Direct, Text = "This is an automatic message.", Automatic = true, IdempotencyKey = $"{key}-acknowledgement" }]
            : [];
        var approved = new CaseEvent.Approved("jd", Some.Noon, view.Case.DraftVersion, Edited: true, [reply, .. acknowledgement]);
        Assert.True(await store.Desk.AppendAsync(view.Case.Id, view.Case.Version, "jd", [approved], TestStore.Token));
    }

    private static Task<IReadOnlyList<LeasedMessage>> LeaseAsync(TestStore store) =>
        store.Outbox.LeaseAsync(10, Minute, TestStore.Token);
}
