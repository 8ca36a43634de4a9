using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Store;

public sealed class OpinionQueueTests
{
    private static readonly Triage Unsure = Some.Triage(Intent.Other) with { Abstained = true, Priority = new(20, ["unsure"]) };

    private static readonly Opinion Rude = new("Azure AI Language")
    {
        Sentiment = new(OpinionLabel.Negative, 0.93, 0.06, 0.01),
        Named = ["driver: rude"],
    };

    [Fact]
    public async Task Only_what_the_model_abstained_on_waits_the_most_pressing_first()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention("sure", "1", "a"), Some.Mention("unsure", "2", "b"), Some.Mention("pressing", "3", "c"));
        await store.HandleAsync(waiting => TestStore.Drafted(waiting.Mention.Text switch
        {
            "sure" => Some.Triage(),
            "unsure" => Unsure,
            _ => Unsure with { Priority = new(40, ["unsure"]) },
        }));

        Assert.Equal(["pressing", "unsure"], Waiting(store).Select(each => each.Mention.Text));
        Assert.Equal("pressing", Assert.Single(store.Opinions.Waiting(1, DateTimeOffset.MinValue)).Mention.Text);
        Assert.Empty(store.Opinions.Waiting(10, Some.Noon.AddMilliseconds(1)));
    }

    [Fact]
    public async Task An_opinion_is_one_event_that_raises_the_case_and_voids_no_decision()
    {
        await using var store = await UnsureAsync();
        var before = await store.OnlyCaseAsync();

        Assert.Equal(1, await AdviseAsync(store, Waiting(store)));

        var after = await store.Desk.FindAsync(before.Case.Id, TestStore.Token);
        Assert.Equal(before.Case with { Priority = 35, Sla = new("fast", Some.Noon.AddMinutes(5)), Place = after!.Case.Place }, after.Case);
        Assert.Equal(Rude.Named, after.Triage!.Opinion!.Named);
        Assert.IsType<CaseEvent.Advised>(after.Log[^1].Event);
        Assert.Empty(Waiting(store));
    }

    [Fact]
    public async Task Nobody_is_asked_twice_also_about_what_it_could_not_take()
    {
        await using var store = await UnsureAsync();
        var waiting = Assert.Single(Waiting(store));

        await store.Opinions.AdviseAsync(
            [new(waiting.CaseId, waiting.MessageId, waiting.Triage with { Opinion = new("Azure AI Language") { Error = "too odd" } })], TestStore.Token);

        Assert.Empty(Waiting(store));
        Assert.Equal(0, await AdviseAsync(store, [waiting]));
    }

    [Fact]
    public async Task An_opinion_that_was_overtaken_is_dropped()
    {
        await using var store = await UnsureAsync();
        var waiting = Waiting(store);
        await store.HearAsync(Some.Mention("hello?", "2") with { Conversation = "1130", PostedAt = Some.Noon.AddMinutes(1) });
        store.Clock.Advance(TimeSpan.FromMinutes(2));
        await store.HearAsync(Some.Mention("hello??", "3") with { Conversation = "1130", PostedAt = Some.Noon.AddMinutes(1) });
        await store.HandleAsync();

        Assert.Equal(0, await AdviseAsync(store, waiting));
        Assert.Empty(Waiting(store));
    }

    [Fact]
    public async Task An_agents_decision_ends_the_waiting()
    {
        await using var store = await UnsureAsync();
        var waiting = Waiting(store);
        var view = await store.OnlyCaseAsync();
        await store.Desk.AppendAsync(
            view.Case.Id, view.Case.Version, "jd", [new CaseEvent.NeedsNoReply("jd", Some.Noon, "a joke")], TestStore.Token);

        Assert.Empty(Waiting(store));
        Assert.Equal(0, await AdviseAsync(store, waiting));
    }

    [Fact]
    public async Task What_is_known_of_the_author_is_known_without_the_message_itself()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention("late", "1"), Some.Mention("again", "2"));
        await store.HandleAsync(waiting => TestStore.Drafted(waiting.Mention.Text == "late" ? Some.Triage() : Unsure));

        var history = Assert.Single(Waiting(store)).History;

        Assert.Equal((1, 1), (history.Mentions, history.Complaints));
    }

    internal static Task<int> AdviseAsync(TestStore store, IReadOnlyList<UnadvisedMention> waiting) => store.Opinions.AdviseAsync(
        [
            .. waiting.Select(each => new AdvisedMention(each.CaseId, each.MessageId, each.Triage with
            {
                Opinion = Rude,
                Priority = new(35, ["Azure AI Language reads it as negative"]),
                Sla = new("fast", Some.Noon.AddMinutes(5)),
            })),
        ],
        TestStore.Token);

    private static IReadOnlyList<UnadvisedMention> Waiting(TestStore store) => store.Opinions.Waiting(10, DateTimeOffset.MinValue);

    private static async Task<TestStore> UnsureAsync()
    {
        var store = new TestStore();
        await store.HearAsync(Some.Mention());
        await store.HandleAsync(_ => TestStore.Drafted(Unsure));
        return store;
    }
}
