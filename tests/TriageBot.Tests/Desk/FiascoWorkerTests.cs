using Microsoft.Extensions.Logging.Abstractions;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Desk;

public sealed class FiascoWorkerTests
{
    private static readonly TimeSpan UntilPaged = TimeSpan.FromMinutes(15 + (60.0 - 50) / 4 * 60);

    [Fact]
    public async Task A_lead_is_paged_once_when_the_risk_crosses_the_threshold()
    {
        await using var store = await WaitingAsync();

        store.Clock.Advance(UntilPaged - TimeSpan.FromSeconds(1));
        Assert.Empty(await PagesAsync(store));
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        var page = Assert.Single(await PagesAsync(store));
        store.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(60, page.Risk);
        Assert.Single(await PagesAsync(store));
        Assert.Equal(page.At, (await store.OnlyCaseAsync()).Case.PagedAt);
    }

    [Fact]
    public async Task Each_further_message_brings_the_page_nearer_and_moves_the_case_forward()
    {
        await using var store = await WaitingAsync();
        var before = (await store.OnlyCaseAsync()).Case;

        store.Clock.Advance(TimeSpan.FromMinutes(5));
        await HearAgainAsync(store, "Hello?");

        var after = (await store.OnlyCaseAsync()).Case;
        Assert.Equal(2, after.Posts);
        Assert.Equal(TimeSpan.FromHours(5 / 4.0), before.Place - after.Place);
        store.Clock.Advance(UntilPaged - TimeSpan.FromHours(5 / 4.0) - TimeSpan.FromMinutes(5));
        Assert.Single(await PagesAsync(store));
    }

    [Fact]
    public async Task What_was_answered_is_paged_for_no_more_until_its_customer_waits_again()
    {
        await using var store = await WaitingAsync();
        var waiting = await store.OnlyCaseAsync();
        await store.Desk.AppendAsync(
            waiting.Case.Id, null, "jd", [new CaseEvent.SentByHand("jd", Some.Noon, "by phone")], TestStore.Token);

        store.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await PagesAsync(store));
        await HearAgainAsync(store, "Still broken!");

        Assert.Equal((1, null), ((await store.OnlyCaseAsync()).Case.Posts, (await store.OnlyCaseAsync()).Case.PagedAt));
    }

    private static async Task<TestStore> WaitingAsync()
    {
        var store = new TestStore();
        await store.HearAsync(Some.Mention("It broke."));
        await store.HandleAsync();
        return store;
    }

    private static async Task HearAgainAsync(TestStore store, string text)
    {
        await store.HearAsync(Some.Mention(text, key: "2") with { Conversation = "1130", PostedAt = store.Clock.GetUtcNow() });
        await store.HandleAsync();
    }

    private static async Task<IReadOnlyList<CaseEvent.Paged>> PagesAsync(TestStore store)
    {
        await new FiascoWorker(store.Desk, store.Clock, NullLogger<FiascoWorker>.Instance).LookAsync(TestStore.Token);
        var only = (await store.OnlyCaseAsync()).Case.Id;
        return [.. (await store.Desk.FindAsync(only, TestStore.Token))!.Log.Select(entry => entry.Event).OfType<CaseEvent.Paged>()];
    }
}
