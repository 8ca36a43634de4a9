using TriageBot.Analyze;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Store.Sqlite;
using TriageBot.Tests.Analyze;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Desk;

public sealed class PersonDeskTests
{
    private const string Private = "Where is my order AB-123456?";

    [Fact]
    public async Task An_agents_word_joins_two_histories_and_parting_them_restores_both()
    {
        await using var store = new TestStore();
        await ComplainAsync(store, "x", "ada", "1", "2", "3");
        await ComplainAsync(store, "mastodon:example.social", "lovelace", "4");
        var (one, other) = (await HistoryAsync(store, "ada"), await HistoryAsync(store, "lovelace"));

        var linked = await DeskOf(store).LinkAsync(await CaseOfAsync(store, "lovelace"), "x:@Ada", "told us in a call", Some.Jo, TestStore.Token);
        var together = await HistoryAsync(store, "ada");

        var view = Assert.IsType<DecisionOutcome.Taken>(linked).Case;
        Assert.Equal(("ada", LinkKind.AgentsWord, "told us in a call", true), view.Customer.Links.Select(link => (link.Handle, link.Kind, link.Evidence, link.IsDirect)).Single());
        Assert.Equal((4, 4), (together.Mentions, together.Complaints));
        Assert.Equal(together, await HistoryAsync(store, "lovelace"));
        Assert.Equal(3, view.Customer.OtherCases.Count);

        await DeskOf(store).UnlinkAsync(view.Case.Id, view.Customer.Links[0].CustomerId, "it was her sister", Some.Jo, TestStore.Token);

        Assert.Equal((one, other), (await HistoryAsync(store, "ada"), await HistoryAsync(store, "lovelace")));
    }

    [Fact]
    public async Task A_link_that_shows_an_earlier_complaint_changes_what_waits_and_says_why()
    {
        await using var store = new TestStore();
        await ComplainAsync(store, "x", "ada", "1");
        await ComplainAsync(store, "mastodon:example.social", "somebody", "0");
        store.Clock.Advance(TimeSpan.FromDays(30));
        await ComplainAsync(store, "mastodon:example.social", "lovelace", "2");
        var id = await CaseOfAsync(store, "lovelace");
        var before = (await store.Desk.FindAsync(id, TestStore.Token))!;

        await DeskOf(store).LinkAsync(id, "x:ada", "told us in a call", Some.Jo, TestStore.Token);
        var linked = (await store.Desk.FindAsync(id, TestStore.Token))!;
        await DeskOf(store).UnlinkAsync(id, linked.Customer.Links[0].CustomerId, "it was her sister", Some.Jo, TestStore.Token);
        var parted = (await store.Desk.FindAsync(id, TestStore.Token))!;

        Assert.Equal(FirstTimeLabel.Yes, before.Triage!.FirstTime.Label);
        Assert.Equal((FirstTimeLabel.No, "complained once before"), (linked.Triage!.FirstTime.Label, linked.Triage.FirstTime.Reasons[0]));
        Assert.True(linked.Case.Place > before.Case.Place);
        Assert.Equal(before.Triage.FirstTime.Label, parted.Triage!.FirstTime.Label);
        Assert.Equal(["linked by jd", "unlinked by jd"], parted.Log.Select(entry => entry.Event).OfType<CaseEvent.Reconsidered>().Select(again => again.Why));
    }

    [Fact]
    public async Task The_same_order_in_private_shows_the_same_person_at_once()
    {
        await using var store = new TestStore();
        await WriteAsync(store, "x", "ada", "1", Private);
        await WriteAsync(store, "webchat", "guest7", "2", Private);

        var view = (await store.Desk.FindAsync(await CaseOfAsync(store, "guest7"), TestStore.Token))!;

        Assert.Equal((LinkKind.OrderNumber, "the same order number in private messages of both"), view.Customer.Links.Select(link => (link.Kind, link.Evidence)).Single());
        Assert.Equal(2, view.Customer.History.Mentions);
        Assert.Equal(FirstTimeLabel.No, view.Triage!.FirstTime.Label);
    }

    [Fact]
    public async Task Whom_an_agent_parted_no_number_joins_again()
    {
        await using var store = new TestStore();
        await WriteAsync(store, "x", "ada", "1", Private);
        await WriteAsync(store, "webchat", "guest7", "2", Private);
        var id = await CaseOfAsync(store, "guest7");
        var other = (await store.Desk.FindAsync(id, TestStore.Token))!.Customer.Links[0].CustomerId;
        await DeskOf(store).UnlinkAsync(id, other, "a gift: sender and receiver", Some.Jo, TestStore.Token);

        await WriteAsync(store, "webchat", "guest7", "3", Private);

        Assert.Empty((await store.Desk.FindAsync(id, TestStore.Token))!.Customer.Links);
    }

    [Fact]
    public async Task Two_who_complained_one_after_the_other_stay_first_and_second_when_they_turn_out_to_be_one()
    {
        await using var store = new TestStore();
        await ComplainAsync(store, "x", "somebody", "0");
        await ComplainAsync(store, "mastodon:example.social", "else", "1");
        store.Clock.Advance(TimeSpan.FromDays(30));
        await ComplainAsync(store, "x", "ada", "2");
        store.Clock.Advance(TimeSpan.FromDays(1));
        await ComplainAsync(store, "mastodon:example.social", "lovelace", "3");

        await DeskOf(store).LinkAsync(await CaseOfAsync(store, "lovelace"), "x:ada", "told us", Some.Jo, TestStore.Token);

        var (first, second) = (await ViewAsync(store, "ada"), await ViewAsync(store, "lovelace"));
        Assert.Equal((FirstTimeLabel.Yes, FirstTimeLabel.No), (first.Triage!.FirstTime.Label, second.Triage!.FirstTime.Label));
        Assert.Empty(first.Log.Select(entry => entry.Event).OfType<CaseEvent.Reconsidered>());
    }

    [Fact]
    public async Task A_history_counts_once_however_many_of_its_accounts_bear_a_mark()
    {
        await using var store = new TestStore();
        await WriteAsync(store, "x", "ada", "1", Private);
        await WriteAsync(store, "webchat", "guest7", "2", Private);
        CustomerHistory? known = null;

        await store.HearAsync(new Mention(new("mastodon:example.social", "3"), new("lovelace"), Private, Some.Noon) { Visibility = Visibility.Private });
        await store.HandleAsync(waiting =>
        {
            known = waiting.History;
            return TestStore.Drafted();
        });

        Assert.Equal(2, known!.Mentions);
    }

    [Fact]
    public async Task Only_who_agreed_in_an_account_is_called_there()
    {
        await using var store = new TestStore();
        await WriteAsync(store, "x", "ada", "1", "Hello?");
        await new CustomerDesk(store.Desk, store.Clock).PreferAsync(await CaseOfAsync(store, "ada"), new(MayCall: true), "wrote so", Some.Jo, TestStore.Token);
        await WriteAsync(store, "webchat", "guest7", "2", "Hello?");

        await DeskOf(store).LinkAsync(await CaseOfAsync(store, "guest7"), "x:ada", "told us", Some.Jo, TestStore.Token);

        Assert.False((await ViewAsync(store, "guest7")).Customer.Preferences.MayCall);
        Assert.True((await ViewAsync(store, "ada")).Customer.Preferences.MayCall);
    }

    [Fact]
    public async Task A_number_that_many_name_is_nobodys()
    {
        await using var store = new TestStore();
        for (var i = 1; i <= 6; i++)
        {
            await WriteAsync(store, "webchat", $"guest{i}", $"{i}", Private);
        }

        var last = (await store.Desk.FindAsync(await CaseOfAsync(store, "guest6"), TestStore.Token))!;
        Assert.Empty(last.Customer.Links);
    }

    [Theory]
    [InlineData("x:ada", "", "evidence")]
    [InlineData("x:nobody", "told us", "account")]
    [InlineData("ada", "told us", "account")]
    [InlineData(null, "told us", "account")]
    [InlineData("webchat:guest7", "told us", "account")]
    public async Task Nonsense_links_nobody(string? account, string evidence, string member)
    {
        await using var store = new TestStore();
        await WriteAsync(store, "x", "ada", "1", "Hello?");
        await WriteAsync(store, "webchat", "guest7", "2", "Hello?");

        var outcome = await DeskOf(store).LinkAsync(await CaseOfAsync(store, "guest7"), account, evidence, Some.Jo, TestStore.Token);

        Assert.Equal(member, Assert.IsType<DecisionOutcome.Invalid>(outcome).Member);
    }

    [Fact]
    public async Task What_one_account_does_not_want_is_not_done_in_the_other()
    {
        await using var store = new TestStore();
        await WriteAsync(store, "x", "ada", "1", "Hello?");
        await WriteAsync(store, "webchat", "guest7", "2", "Hello?");
        await new CustomerDesk(store.Desk, store.Clock).PreferAsync(
            await CaseOfAsync(store, "ada"), new(NoDirect: true, Language: "de"), "wrote so", Some.Jo, TestStore.Token);

        await DeskOf(store).LinkAsync(await CaseOfAsync(store, "guest7"), "x:ada", "told us", Some.Jo, TestStore.Token);

        var wants = (await store.Desk.FindAsync(await CaseOfAsync(store, "guest7"), TestStore.Token))!.Customer.Preferences;
        Assert.Equal(new(NoDirect: true, Language: "de"), wants);
    }

    [Fact]
    public async Task The_log_alone_tells_who_is_who()
    {
        await using var store = new TestStore();
        await WriteAsync(store, "x", "ada", "1", Private);
        await WriteAsync(store, "webchat", "guest7", "2", Private);
        await ComplainAsync(store, "mastodon:example.social", "lovelace", "3");
        await DeskOf(store).LinkAsync(await CaseOfAsync(store, "lovelace"), "x:ada", "told us", Some.Jo, TestStore.Token);
        var before = store.Projected();

        await store.Database.Writer.WriteAsync(session =>
        {
            EventLog.Replay(session);
            return 0;
        }, TestStore.Token);

        Assert.Equal(before, store.Projected());
    }

    private static PersonDesk DeskOf(TestStore store) => new(store.Desk, new FirstTimeJudge(Some.Playbook()), store.Clock);

    private static async Task ComplainAsync(TestStore store, string channel, string handle, params string[] keys)
    {
        foreach (var key in keys)
        {
            await WriteAsync(store, channel, handle, key, "My order has not come and the depot does not pick up the phone.", Visibility.Public);
        }
    }

    private static async Task WriteAsync(TestStore store, string channel, string handle, string key, string text, Visibility visibility = Visibility.Private)
    {
        await store.HearAsync(new Mention(new(channel, key), new(handle), text, store.Clock.GetUtcNow()) { Visibility = visibility });
        await store.HandleAsync(waiting => TestStore.Drafted(FixedClassifier.Analyze(FixedClassifier.Complaint, waiting.Mention, waiting.History).Triage));
    }

    private static async Task<CaseView> ViewAsync(TestStore store, string handle) =>
        (await store.Desk.FindAsync(await CaseOfAsync(store, handle), TestStore.Token))!;

    private static async Task<long> CaseOfAsync(TestStore store, string handle) =>
        (await store.CasesAsync()).Where(view => view.Customer.Author.Handle == handle).Max(view => view.Case.Id);

    private static async Task<CustomerHistory> HistoryAsync(TestStore store, string handle) =>
        (await store.Desk.FindAsync(await CaseOfAsync(store, handle), TestStore.Token))!.Customer.History with { ListeningSince = null };
}
