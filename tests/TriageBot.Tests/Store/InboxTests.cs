using TriageBot.Domain;
using TriageBot.Listen;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Store;

public class InboxTests
{
    [Fact]
    public async Task The_same_mention_twice_is_a_duplicate_and_makes_no_new_case()
    {
        await using var store = new TestStore();

        Assert.Equal(new(2, 0, 0), await store.HearAsync(Some.Mention(key: "1"), Some.Mention(key: "2")));
        Assert.Equal(new(0, 2, 0), await store.HearAsync(Some.Mention(key: "1"), Some.Mention(key: "2")));
        await store.HandleAsync();

        Assert.Equal(2, (await store.CasesAsync()).Count);
    }

    [Fact]
    public async Task A_mention_twice_in_one_request_counts_once()
    {
        await using var store = new TestStore();

        Assert.Equal(new(1, 1, 0), await store.HearAsync(Some.Mention(), Some.Mention()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_known_mention_with_another_text_is_updated_once_and_makes_no_new_case(bool handledBefore)
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention("Where is it?"));
        if (handledBefore)
        {
            await store.HandleAsync();
        }

        var edited = Some.Mention("Where is it?!") with { Shares = 9 };
        Assert.Equal(new(0, 0, 1), await store.HearAsync(edited));
        Assert.Equal(new(0, 1, 0), await store.HearAsync(edited));
        await store.HandleAsync();

        var message = Assert.Single((await store.OnlyCaseAsync()).Thread);
        Assert.Equal(("Where is it?!", "Where is it?", 9), (message.Mention.Text, message.FirstText, message.Mention.Shares));
    }

    [Fact]
    public async Task What_was_edited_before_it_was_judged_is_judged_as_edited()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention("Hm."), Some.Mention("Your van is on fire!"));
        var judged = new List<string>();

        await store.HandleAsync(waiting =>
        {
            judged.Add(waiting.Mention.Text);
            return TestStore.Drafted();
        });

        Assert.Equal(["Your van is on fire!"], judged);
    }

    [Fact]
    public async Task One_conversation_of_one_customer_is_one_case()
    {
        await using var store = new TestStore();
        var first = Some.Mention(key: "1");
        await store.HearAsync(first, Some.Mention(key: "2") with { Conversation = "1" });
        await store.HandleAsync();
        await store.HearAsync(Some.Mention(key: "3") with { Conversation = "1" });
        await store.HandleAsync();

        var view = await store.OnlyCaseAsync();
        Assert.Equal(["1", "2", "3"], view.Thread.Select(message => message.Mention.Id.Key).Order());
        Assert.Equal(3, view.Case.DraftVersion);
    }

    [Fact]
    public async Task Two_customers_in_one_conversation_are_two_cases()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention(key: "1"), Some.Mention(key: "2", handle: "bob") with { Conversation = "1" });
        await store.HandleAsync();

        Assert.Equal(2, (await store.CasesAsync()).Count);
    }

    [Fact]
    public async Task Later_mentions_of_one_batch_know_of_the_earlier_ones()
    {
        await using var store = new TestStore();
        var complaints = new List<int>();
        await store.HearAsync(Some.Mention(key: "1"), Some.Mention(key: "2"), Some.Mention(key: "3", handle: "bob"));

        await store.HandleAsync(waiting =>
        {
            complaints.Add(waiting.History.Complaints);
            return TestStore.Drafted();
        });

        Assert.Equal([0, 1, 0], complaints);
    }

    [Fact]
    public async Task Later_batches_know_of_the_earlier_ones_and_of_the_case_that_waits()
    {
        await using var store = new TestStore();
        var seen = new List<(int, bool)>();
        for (var i = 1; i <= 3; i++)
        {
            await store.HearAsync(Some.Mention(key: $"{i}") with { Conversation = "1" });
            await store.HandleAsync(waiting =>
            {
                seen.Add((waiting.History.Complaints, waiting.CaseAwaitsAgent));
                return i == 1 ? TestStore.Aside() : TestStore.Drafted();
            });
        }

        Assert.Equal([(0, false), (0, false), (1, true)], seen);
    }

    [Fact]
    public async Task What_another_process_has_handled_meanwhile_is_not_handled_twice()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention());
        var first = true;

        await store.HandleAsync(_ =>
        {
            if (first)
            {
                first = false;
                store.HandleAsync().GetAwaiter().GetResult();
            }

            return TestStore.Drafted();
        });

        var view = await store.OnlyCaseAsync();
        Assert.Equal((1, 1), (view.Case.DraftVersion, view.Customer.History.Mentions));
    }

    [Fact]
    public async Task Of_one_delivery_what_was_written_first_is_judged_first()
    {
        await using var store = new TestStore();
        var texts = new List<string>();
        await store.HearAsync(
            Some.Mention("And thanks", key: "2") with { Conversation = "1", PostedAt = Some.Noon },
            Some.Mention("My parcel is lost", key: "1") with { Conversation = "1", PostedAt = Some.Noon.AddMinutes(-5) });

        await store.HandleAsync(waiting =>
        {
            texts.Add(waiting.Mention.Text);
            return TestStore.Drafted();
        });

        Assert.Equal(["My parcel is lost", "And thanks"], texts);
    }

    [Fact]
    public async Task An_older_complaint_that_arrives_after_a_thanks_was_set_aside_waits_for_an_agent()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention("Thanks", key: "2") with { Conversation = "1" });
        await store.HandleAsync(_ => TestStore.Aside());
        await store.HearAsync(Some.Mention("My parcel is lost", key: "1") with { Conversation = "1", PostedAt = Some.Noon.AddMinutes(-5) });
        await store.HandleAsync();

        var view = await store.OnlyCaseAsync();
        Assert.Equal((CaseState.Drafted, null, 50), (view.Case.State, view.Case.Reason, view.Case.Priority));
        Assert.NotNull(view.Case.Sla);
        Assert.NotNull(view.Draft);
    }

    [Fact]
    public async Task An_older_and_worse_message_makes_a_waiting_case_more_pressing()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention("Hello?", key: "2") with { Conversation = "1" });
        await store.HandleAsync(_ => TestStore.Drafted(Some.Triage(Intent.Question) with { Priority = new(12, []), Sla = new("relaxed", Some.Noon.AddHours(3)) }));
        await store.HearAsync(Some.Mention("Your van hit my dog", key: "1") with { Conversation = "1", PostedAt = Some.Noon.AddMinutes(-5) });
        await store.HandleAsync(_ => new(Some.Triage() with { Priority = new(80, []) }, Some.Draft("About the dog."), null, "test"));

        var view = await store.OnlyCaseAsync();
        Assert.Equal((80, "fast", "About the dog."), (view.Case.Priority, view.Case.Sla!.Tier, view.Draft!.Text));
    }

    [Fact]
    public async Task Of_two_messages_of_one_moment_the_newest_is_the_one_heard_last()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention("first", key: "1"), Some.Mention("second", key: "2") with { Conversation = "1" });
        await store.HandleAsync();

        var view = await store.OnlyCaseAsync();
        Assert.Equal(("second", view.Case.Newest!.Id), (view.Newest.Mention.Text, view.Newest.Id));
    }

    [Fact]
    public async Task A_thread_that_is_known_by_the_message_above_alone_is_one_case()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention(key: "1"));
        await store.HearAsync(Some.Mention(key: "2") with { Conversation = "1", ReplyTo = "1" });
        await store.HearAsync(Some.Mention(key: "3") with { Conversation = "2", ReplyTo = "2" });
        await store.HandleAsync();

        Assert.Equal(["1", "2", "3"], (await store.OnlyCaseAsync()).Thread.Select(message => message.Mention.Id.Key));
    }

    [Fact]
    public async Task What_the_brand_itself_posts_is_kept_and_opens_no_case()
    {
        await using var store = new TestStore();

        Assert.Equal(new(1, 0, 0), await store.HearAsync(Some.Mention(handle: "Acme")));
        Assert.Equal(new(0, 1, 0), await store.HearAsync(Some.Mention(handle: "Acme")));
        await store.HandleAsync();

        Assert.Empty(await store.CasesAsync());
    }

    [Fact]
    public async Task A_handle_is_the_same_account_in_any_case_and_later_adopts_the_channels_key()
    {
        await using var store = new TestStore();
        var complaints = new List<int>();
        await store.HearAsync(
            Some.Mention(key: "1", handle: "Ada"),
            Some.Mention(key: "2", handle: "ada"),
            Some.Mention(key: "3") with { Author = new("ada") { Id = "42" } },
            Some.Mention(key: "4") with { Author = new("countess") { Id = "42" } },
            Some.Mention(key: "5", handle: "countess"));

        await store.HandleAsync(waiting =>
        {
            complaints.Add(waiting.History.Complaints);
            return TestStore.Drafted();
        });

        Assert.Equal([0, 1, 2, 3, 4], complaints);
    }

    [Fact]
    public async Task A_channels_clock_that_runs_ahead_does_not_make_a_message_the_newest_for_ever()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention(key: "1") with { PostedAt = Some.Noon.AddYears(50) });
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.HearAsync(Some.Mention(key: "2") with { PostedAt = Some.Noon.AddSeconds(30), Conversation = "1" });
        await store.HandleAsync();

        Assert.Equal(Some.Noon.AddSeconds(30), (await store.OnlyCaseAsync()).Case.Newest!.PostedAt);
    }

    [Fact]
    public async Task When_too_much_waits_intake_is_refused_and_nothing_is_taken()
    {
        await using var store = new TestStore();
        Mention[] many = [.. Enumerable.Range(0, 1000).Select(i => Some.Mention(key: $"{i}"))];
        var gate = new TaskCompletionSource();
        var held = store.Database.Writer.WriteAsync(_ => { gate.Task.Wait(TestStore.Token); return 0; }, TestStore.Token);

        var outcomes = Enumerable.Range(0, 60).Select(_ => store.Inbox.AcceptAsync(many, TestStore.Token)).ToList();
        Assert.Contains(outcomes, outcome => outcome is { IsCompleted: true, Result: IntakeOutcome.Full });
        gate.SetResult();
        await held;

        var taken = (await Task.WhenAll(outcomes)).OfType<IntakeOutcome.Taken>().ToList();
        Assert.Equal((1000, (taken.Count - 1) * 1000), (taken.Sum(each => each.Accepted), taken.Sum(each => each.Duplicates)));
    }
}
