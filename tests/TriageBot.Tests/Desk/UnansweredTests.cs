using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Desk;

public class UnansweredTests
{
    private static readonly Triage Grave = Some.Triage() with { Severity = 3, Priority = new(70, ["complaint, severity 3"]) };
    private static readonly Triage Slight = Some.Triage(Intent.Other) with { Priority = new(5, []) };

    [Fact]
    public async Task A_hello_while_waiting_leaves_the_draft_about_the_trouble_before_it()
    {
        await using var store = await WaitingAsync();

        var view = await store.OnlyCaseAsync();

        Assert.Equal(("Sorry about the parcel.", 2), (view.Draft!.Text, view.Case.DraftVersion));
        Assert.Equal((Intent.Other, 70), (view.Triage!.Intent.Label, view.Case.Priority));
    }

    [Fact]
    public async Task Worse_trouble_while_waiting_gets_a_draft_of_its_own()
    {
        await using var store = await WaitingAsync();
        await HearAsync(store, "3", Grave with { Severity = 4, Priority = new(90, []) }, "Sorry about the fire.");

        Assert.Equal("Sorry about the fire.", (await store.OnlyCaseAsync()).Draft!.Text);
    }

    [Fact]
    public async Task Another_draft_and_the_acknowledgement_are_about_the_trouble_too()
    {
        await using var store = await WaitingAsync();
        var drafter = new AskedDrafter();
        var desk = new CaseDesk(store.Desk, drafter, new Sandbox(), Some.Playbook(), store.Clock);
        var view = await store.OnlyCaseAsync();

        var rejected = Assert.IsType<DecisionOutcome.Taken>(await desk.DecideAsync(
            new(view.Case.Id, view.Case.Version, DecisionKind.Reject, null, null, "too stiff"), Some.Jo, TestStore.Token));
        var seen = (await desk.FindAsync(view.Case.Id, TestStore.Token))!;

        Assert.Equal("about: Where is my parcel?", rejected.Case.Draft!.Text);
        Assert.NotNull(desk.Acknowledgement(seen, store.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task What_was_answered_is_not_what_the_next_reply_is_about()
    {
        await using var store = await WaitingAsync();
        var desk = new CaseDesk(store.Desk, new AskedDrafter(), new Sandbox(), Some.Playbook(), store.Clock);
        var view = await store.OnlyCaseAsync();
        await desk.DecideAsync(new(view.Case.Id, view.Case.Version, DecisionKind.SentByHand, null, null, "by phone"), Some.Jo, TestStore.Token);

        await HearAsync(store, "3", Slight, "You are welcome.");

        Assert.Equal("You are welcome.", (await store.OnlyCaseAsync()).Draft!.Text);
    }

    [Theory]
    [InlineData(DecisionKind.SentByHand)]
    [InlineData(DecisionKind.Approve)]
    [InlineData(DecisionKind.Resolve)]
    public async Task An_older_message_that_arrives_after_the_answer_waits_and_is_what_the_next_reply_answers(DecisionKind answer)
    {
        await using var store = await WaitingAsync();
        await DecideAsync(store, answer == DecisionKind.Resolve ? DecisionKind.SentByHand : answer);
        if (answer == DecisionKind.Resolve)
        {
            await DecideAsync(store, answer);
        }

        await HearAsync(store, "0", Grave with { Priority = new(90, []) }, "Sorry about the fence.");

        var view = await SeenAsync(store);
        Assert.Equal((CaseState.Drafted, 90, "Sorry about the fence."), (view.Case.State, view.Case.Priority, view.Draft!.Text));
        Assert.Equal(("0", "0"), (view.ReplyTo.Mention.Id.Key, view.Subject.Mention.Id.Key));
        Assert.NotNull(view.Case.Sla);
    }

    [Theory]
    [InlineData(DecisionKind.HandOver, DecisionKind.Reopen)]
    [InlineData(DecisionKind.NoReply, DecisionKind.Reopen)]
    [InlineData(DecisionKind.Spam, DecisionKind.NotSpam)]
    public async Task A_slip_that_is_taken_back_costs_the_case_neither_its_place_nor_its_clock_nor_its_draft(DecisionKind slip, DecisionKind back)
    {
        await using var store = await WaitingAsync();
        var before = await SeenAsync(store);

        await DecideAsync(store, slip);
        await DecideAsync(store, back);

        var after = await SeenAsync(store);
        Assert.Equal((before.Case.Priority, before.Case.Sla), (after.Case.Priority, after.Case.Sla));
        Assert.Equal("about: Where is my parcel?", after.Draft!.Text);
    }

    [Fact]
    public async Task A_label_on_what_was_answered_makes_it_wait_no_more()
    {
        await using var store = await WaitingAsync();
        await DecideAsync(store, DecisionKind.SentByHand);
        var view = await SeenAsync(store);
        var labels = new LabelDesk(store.Desk, DeskOf(store), new SameWord(), Some.Playbook(), store.Clock);
        await labels.RelabelAsync(view.Case.Id, view.Case.Version, new() { Theme = Theme.Staff }, Some.Jo, TestStore.Token);

        await HearAsync(store, "3", Slight, "You are welcome.");

        Assert.Equal([5], (await SeenAsync(store)).Unanswered.Waiting.Values.Select(each => each.Priority.Score));
    }

    [Fact]
    public async Task In_public_no_draft_is_about_what_was_written_in_private()
    {
        await using var store = new TestStore();
        await HearAsync(store, "1", Grave, "Sorry about the parcel.", Visibility.Private);
        await HearAsync(store, "2", Slight, "Hello!");
        await DecideAsync(store, DecisionKind.Reject);
        Assert.Equal("about: Hello?", (await SeenAsync(store)).Draft!.Text);

        await HearAsync(store, "0", Grave with { Priority = new(99, []) }, "Sorry about the fence.", Visibility.Private);
        Assert.Equal("about: Hello?", (await SeenAsync(store)).Draft!.Text);
    }

    [Fact]
    public async Task A_message_while_the_reply_is_on_its_way_has_a_clock_of_its_own_until_that_reply_comes_to_nothing()
    {
        await using var store = await WaitingAsync();
        var answered = await SeenAsync(store);
        await DecideAsync(store, DecisionKind.Approve);
        var sending = await store.Outbox.LeaseAsync(10, TimeSpan.FromMinutes(1), TestStore.Token);
        var later = Slight with { Sla = new("relaxed", Some.Noon.AddHours(9)) };
        await HearAsync(store, "3", later, "Hello again!");
        Assert.Equal((5, later.Sla), ((await SeenAsync(store)).Case.Priority, (await SeenAsync(store)).Case.Sla));

        await store.Outbox.FinishAsync(sending.Single(leased => leased.Message.Kind == SendKind.Reply), new SendOutcome.Refused("blocked"), TestStore.Token);

        var after = await SeenAsync(store);
        Assert.Equal((answered.Case.Priority, answered.Case.Sla), (after.Case.Priority, after.Case.Sla));
        Assert.Equal(3, after.Unanswered.Waiting.Count);
    }

    private static CaseDesk DeskOf(TestStore store) => new(store.Desk, new AskedDrafter(), new Sandbox(), Some.Playbook(), store.Clock);

    private static async Task<CaseView> SeenAsync(TestStore store) =>
        (await DeskOf(store).FindAsync((await store.OnlyCaseAsync()).Case.Id, TestStore.Token))!;

    private static async Task DecideAsync(TestStore store, DecisionKind kind)
    {
        var view = await SeenAsync(store);
        var reason = kind == DecisionKind.HandOver ? Some.Playbook().Teams.First() : "because";
        Assert.IsType<DecisionOutcome.Taken>(await DeskOf(store).DecideAsync(
            new(view.Case.Id, view.Case.Version, kind, null, null, reason), Some.Jo, TestStore.Token));
    }

    /// <summary>A customer who told of their trouble and then asked whether anybody is there.</summary>
    private static async Task<TestStore> WaitingAsync()
    {
        var store = new TestStore();
        await HearAsync(store, "1", Grave, "Sorry about the parcel.");
        await HearAsync(store, "2", Slight, "Hello!");
        return store;
    }

    private static async Task HearAsync(TestStore store, string key, Triage triage, string draft, Visibility visibility = Visibility.Public)
    {
        var text = key == "1" ? "Where is my parcel?" : "Hello?";
        await store.HearAsync(Some.Mention(text, key) with { Conversation = "1", Visibility = visibility, PostedAt = Some.Noon.AddSeconds(key[0]) - TimeSpan.FromHours(1) });
        await store.HandleAsync(_ => new(triage, Some.Draft(draft), null, "test"));
    }

    private sealed class SameWord : IAgentsWord
    {
        public Triage Apply(Mention mention, Triage judged, AgentLabels labels, CustomerHistory before, string by) => judged;
    }

    private sealed class AskedDrafter : IDrafter
    {
        public ReplyDraft Draft(DraftRequest request) => Some.Draft($"about: {request.Mention.Text}");

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

    private sealed class Sandbox : IChannelDirectory
    {
        public ChannelRules RulesOf(string channel) => new(280, 10_000, CanReply: true, CanDirect: true);
    }
}
