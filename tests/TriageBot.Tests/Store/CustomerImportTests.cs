using TriageBot.Domain;
using TriageBot.Store.Sqlite;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Store;

public sealed class CustomerImportTests
{
    private static readonly KnownCustomer Ada = new(
        "x", new("ada") { CustomerKey = "K-1" }, null, Mentions: 12, Complaints: 2, Some.Noon.AddYears(-2), Vip: true, new(Language: "de"));

    [Fact]
    public async Task What_was_known_before_counts_as_if_it_had_been_heard()
    {
        await using var store = new TestStore();
        await store.Import.ImportAsync([Ada], TestStore.Token);

        var history = await HeardAsync(store, "ada");

        Assert.Equal((12, 2, true), (history.Mentions, history.Complaints, history.Vip));
        Assert.Equal((Some.Noon.AddYears(-2), Some.Noon.AddYears(-2)), (history.FirstAt, history.ListeningSince));
    }

    [Fact]
    public async Task The_same_again_replaces_what_was_taken_before()
    {
        await using var store = new TestStore();
        await store.Import.ImportAsync([Ada], TestStore.Token);
        await HeardAsync(store, "ada");

        await store.Import.ImportAsync([Ada with { Mentions = 20, Complaints = 3, Vip = false }], TestStore.Token);
        await store.Import.ImportAsync([Ada with { Mentions = 20, Complaints = 3, Vip = false }], TestStore.Token);

        var history = await HeardAsync(store, "ada", "2");
        Assert.Equal((21, 4, false), (history.Mentions, history.Complaints, history.Vip));
    }

    [Fact]
    public async Task Nothing_in_between_counts_nothing_twice()
    {
        await using var store = new TestStore();
        foreach (var mentions in new[] { 5, 0, 5 })
        {
            await store.Import.ImportAsync([Ada with { Mentions = mentions, Complaints = 0 }], TestStore.Token);
        }

        Assert.Equal(5, (await HeardAsync(store, "ada")).Mentions);
    }

    [Fact]
    public async Task Many_accounts_of_one_key_are_one_person()
    {
        await using var store = new TestStore();

        var (_, links) = await store.Import.ImportAsync(
            [.. Enumerable.Range(0, 9).Select(i => Ada with { Author = new($"ada{i}") { CustomerKey = "K-1" }, Mentions = 2, Complaints = 0 })], TestStore.Token);

        Assert.Equal(8, links);
        Assert.Equal(18, (await HeardAsync(store, "ada3")).Mentions);
    }

    [Fact]
    public async Task Who_has_one_key_is_one_person_in_all_accounts()
    {
        await using var store = new TestStore();

        var (accounts, links) = await store.Import.ImportAsync(
            [Ada, Ada with { Channel = "mastodon:example.social", Author = new("lovelace") { CustomerKey = "K-1" }, Mentions = 3, Complaints = 0 }], TestStore.Token);

        Assert.Equal((2, 1), (accounts, links));
        Assert.Equal((15, 2), (await HeardAsync(store, "ada")) is var history ? (history.Mentions, history.Complaints) : default);
    }

    [Fact]
    public async Task The_log_alone_tells_what_was_taken_in()
    {
        await using var store = new TestStore();
        await store.Import.ImportAsync([Ada, Ada with { Mentions = 20, FirstContact = null }], TestStore.Token);
        await HeardAsync(store, "ada");
        var before = store.Projected();

        await store.Database.Writer.WriteAsync(session =>
        {
            EventLog.Replay(session);
            return 0;
        }, TestStore.Token);

        Assert.Equal(before, store.Projected());
        Assert.Empty(store.Audit.Verify().Faults);
    }

    /// <summary>What was known when the author wrote.</summary>
    private static async Task<CustomerHistory> HeardAsync(TestStore store, string handle, string key = "1")
    {
        CustomerHistory? known = null;
        await store.HearAsync(Some.Mention(key: key, handle: handle) with { Id = new("x", key) });
        await store.HandleAsync(waiting =>
        {
            known = waiting.History;
            return TestStore.Drafted();
        });
        return known!;
    }
}
