using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Desk;

/// <summary>What customers want, and no longer want, of us.</summary>
public partial class NoteTests
{
    [Fact]
    public async Task Nobody_is_called_who_did_not_agree_and_an_agreement_can_be_taken_back()
    {
        await using var store = await AnsweredAsync("Sorry.");
        var (id, desk) = ((await store.OnlyCaseAsync()).Case.Id, new CustomerDesk(store.Desk, store.Clock));
        var dueAt = Some.Noon.AddHours(1);

        Assert.IsType<DecisionOutcome.Invalid>(await desk.PlanCallAsync(id, dueAt, Some.Jo, TestStore.Token));
        Assert.IsType<DecisionOutcome.Invalid>(await desk.PreferAsync(id, new(MayCall: true), " ", Some.Jo, TestStore.Token));
        await PreferAsync(store, new(MayCall: true));
        Assert.IsType<DecisionOutcome.Invalid>(await desk.PlanCallAsync(id, Some.Noon.AddHours(-1), Some.Jo, TestStore.Token));
        Assert.IsType<DecisionOutcome.Taken>(await desk.PlanCallAsync(id, dueAt, Some.Max, TestStore.Token));

        var call = Assert.Single((await store.OnlyCaseAsync()).Case.Promises, promise => promise.Call);
        Assert.Equal((dueAt, "mk", null), (call.DueAt, call.Owner, call.EndedAt));
        await PreferAsync(store, new(MayCall: false));
        Assert.NotNull(Assert.Single((await store.OnlyCaseAsync()).Case.Promises, promise => promise.Call).EndedAt);
    }

    [Fact]
    public async Task Nobody_is_called_who_took_back_the_agreement_in_another_case()
    {
        await using var store = await AnsweredAsync("Sorry.");
        await PreferAsync(store, new(MayCall: true));
        var desk = new CustomerDesk(store.Desk, store.Clock);
        var called = (await store.OnlyCaseAsync()).Case.Id;
        await desk.PlanCallAsync(called, Some.Noon.AddHours(1), Some.Jo, TestStore.Token);
        await store.HearAsync(Some.Mention("The other parcel is late too", key: "9") with { Conversation = "9" });
        await store.HandleAsync();
        var other = (await store.CasesAsync()).Single(view => view.Case.Id != called).Case.Id;

        await desk.PreferAsync(other, new(MayCall: false), "do not call me", Some.Jo, TestStore.Token);
        store.Clock.Advance(TimeSpan.FromHours(1));
        await LookAsync(store);

        var call = Assert.Single((await store.CasesAsync()).Single(view => view.Case.Id == called).Case.Promises, promise => promise.Call);
        Assert.Equal((false, true), (call.Asked, call.EndedAt is not null));
    }

    [Fact]
    public async Task Who_wants_no_direct_messages_gets_none_not_even_automatic_ones()
    {
        await using var store = await HeardAsync();
        await PreferAsync(store, new(NoDirect: true));
        var view = await WholeAsync(store);

        var refused = await CaseDeskTests.Desk(store).DecideAsync(
            new(view.Case.Id, view.Case.Version, DecisionKind.Edit, "Sorry.", "Psst", null), Some.Jo, TestStore.Token);
        Assert.Equal("direct", Assert.IsType<DecisionOutcome.Invalid>(refused).Member);
        await EditAsync(store, "Sorry.");

        Assert.Equal([SendKind.Reply], (await LeaseAsync(store)).Select(leased => leased.Message.Kind));
    }
}
