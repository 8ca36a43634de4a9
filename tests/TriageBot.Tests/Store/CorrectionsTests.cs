using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Store;
using TriageBot.Tests.Builders;
using TriageBot.Tests.Desk;

namespace TriageBot.Tests.Store;

public class CorrectionsTests
{
    [Fact]
    public async Task A_relabel_is_a_labelled_example_with_who_when_and_what_the_model_had_said()
    {
        await using var store = await HeardAsync("Where is it?");
        store.Clock.Advance(TimeSpan.FromMinutes(3));
        await LabelAsync(store, new() { Intent = Intent.Request, Urgent = true });

        var correction = Assert.Single(store.Corrections.Corrections());

        Assert.Equal(("Where is it?", CorrectionSource.Relabel, "jd", Some.Noon.AddMinutes(3)), (correction.Text, correction.Source, correction.Agent, correction.At));
        Assert.Equal(("triage-test", "complaint"), (correction.Said.Model, correction.SaidIn("intent")));
        Assert.Equal(
            new Dictionary<string, string> { ["intent"] = "request", ["urgent"] = "yes", ["complaint"] = "no", ["severity"] = "0" },
            correction.Labels);
        Assert.True(correction.Disagrees);
    }

    [Fact]
    public async Task Decisions_teach_what_they_say_of_the_message()
    {
        var at = Some.Noon;
        var taught = new List<(CaseEvent Happened, string Labels)>
        {
            (new CaseEvent.NeedsNoReply("jd", at, "a joke"), "reply=no"),
            (new CaseEvent.NeedsNoReply("jd", at, "answered elsewhere"), ""),
            (new CaseEvent.MarkedSpam("jd", at, null), "spam=yes"),
            (new CaseEvent.Rejected("jd", at, 1, "wrong label: praise"), "intent=praise, complaint=no, severity=0"),
            (new CaseEvent.Rejected("jd", at, 1, "Wrong label: severity 3"), "severity=3"),
            (new CaseEvent.Rejected("jd", at, 1, "wrong label: nonsense"), ""),
            (new CaseEvent.Rejected("jd", at, 1, "sounds canned"), ""),
            (new CaseEvent.Approved("jd", at, 1, Edited: true, []), "reply=yes"),
            (new CaseEvent.Approved("jd", at, 1, Edited: false, []), ""),
        };

        foreach (var (happened, labels) in taught)
        {
            await using var store = await HeardAsync("Where is it?");
            var view = await store.OnlyCaseAsync();
            await store.Desk.AppendAsync(view.Case.Id, null, "jd", [happened], TestStore.Token);

            var found = store.Corrections.Corrections().SelectMany(each => each.Labels).Select(label => $"{label.Key}={label.Value}");

            Assert.Equal(labels, string.Join(", ", found));
        }
    }

    [Fact]
    public async Task What_was_taken_back_is_withdrawn_and_needed_an_answer_whoever_had_set_it_aside()
    {
        await using var store = await HeardAsync("Where is it?");
        var view = await store.OnlyCaseAsync();
        await store.Desk.AppendAsync(view.Case.Id, null, "jd", [new CaseEvent.MarkedSpam("jd", Some.Noon, null)], TestStore.Token);
        await store.Desk.AppendAsync(view.Case.Id, null, "mk", [new CaseEvent.TakenBack("mk", Some.Noon, WasSpam: true, null)], TestStore.Token);
        await store.HearAsync(Some.Mention("Hello?", key: "2", handle: "bo"));
        await store.HandleAsync(_ => TestStore.Aside());
        var aside = (await store.CasesAsync()).Single(each => each.Case.State == CaseState.NoReplyNeeded);
        await store.Desk.AppendAsync(aside.Case.Id, null, "jd", [new CaseEvent.TakenBack("jd", Some.Noon, WasSpam: false, null)], TestStore.Token);

        Assert.Equal(
            [(CorrectionSource.NotSpam, "mk", "spam=no, reply=yes"), (CorrectionSource.Reopen, "jd", "reply=yes")],
            store.Corrections.Corrections().Select(each => (each.Source, each.Agent, string.Join(", ", each.Labels.Select(label => $"{label.Key}={label.Value}")))));
    }

    [Fact]
    public async Task A_click_that_was_taken_back_no_longer_teaches()
    {
        await using var store = await HeardAsync("Where is it?");
        var view = await store.OnlyCaseAsync();
        await store.Desk.AppendAsync(view.Case.Id, null, "jd", [new CaseEvent.NeedsNoReply("jd", Some.Noon, "chatter")], TestStore.Token);
        Assert.Equal("no", Assert.Single(store.Corrections.Corrections()).Labels["reply"]);

        await store.Desk.AppendAsync(view.Case.Id, null, "jd", [new CaseEvent.TakenBack("jd", Some.Noon, WasSpam: false, null)], TestStore.Token);

        Assert.Equal("yes", Assert.Single(store.Corrections.Corrections()).Labels["reply"]);
    }

    [Fact]
    public async Task Another_program_reads_what_the_service_is_writing()
    {
        await using var store = await HeardAsync("Where is it?");
        var log = StoreServices.ReadCorrections(store.ConnectionString);
        Assert.Empty(log.Corrections());

        await LabelAsync(store, new() { Intent = Intent.Request });

        Assert.Equal("request", Assert.Single(log.Corrections()).Labels["intent"]);
        Assert.Contains("cannot be read", Assert.Throws<BadInputException>(() => StoreServices.ReadCorrections("Data Source=/nowhere/triagebot.db").Corrections()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_is_of_the_words_that_stood_there_whatever_the_author_makes_of_them_later()
    {
        await using var store = await HeardAsync("My parcel is lost");
        await LabelAsync(store, new() { Intent = Intent.Complaint });
        store.Clock.Advance(TimeSpan.FromMinutes(3));

        await store.HearAsync(Some.Mention("Thanks, all is great!"));
        Assert.Equal("My parcel is lost", Assert.Single(store.Corrections.Corrections()).Text);
        await LabelAsync(store, new() { Intent = Intent.Praise });

        Assert.Equal(["My parcel is lost", "Thanks, all is great!"], store.Corrections.Corrections().Select(each => each.Text));
    }

    [Theory]
    [InlineData("update message set body = ''")]
    [InlineData("pragma foreign_keys = off", "delete from message")]
    public async Task An_erased_message_yields_no_example(params string[] erasure)
    {
        await using var store = await HeardAsync("Where is it?");
        await LabelAsync(store, new() { Intent = Intent.Request });
        await store.HearAsync(Some.Mention("Where is it now?"));
        Assert.Single(store.Corrections.Corrections());

        await store.Database.Writer.WriteAsync(
            session =>
            {
                Array.ForEach(erasure, session.Run);
                return 0;
            },
            TestStore.Token);

        Assert.Empty(store.Corrections.Corrections());
        Assert.Empty(store.Corrections.Unlabelled(10));
    }

    [Fact]
    public async Task What_an_agent_labelled_is_not_asked_again()
    {
        await using var store = await HeardAsync("Where is it?");
        Assert.Equal("Where is it?", Assert.Single(store.Corrections.Unlabelled(10)).Text);

        await LabelAsync(store, new() { Intent = Intent.Request });

        Assert.Empty(store.Corrections.Unlabelled(10));
    }

    private static async Task<TestStore> HeardAsync(string text)
    {
        var store = new TestStore();
        await store.HearAsync(Some.Mention(text));
        await store.HandleAsync();
        return store;
    }

    private static async Task LabelAsync(TestStore store, AgentLabels labels)
    {
        var view = await store.OnlyCaseAsync();
        Assert.IsType<DecisionOutcome.Taken>(
            await LabelDeskTests.DeskOf(store).RelabelAsync(view.Case.Id, view.Case.Version, labels, Some.Jo, TestStore.Token));
    }
}
