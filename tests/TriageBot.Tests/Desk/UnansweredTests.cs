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

    /// <summary>A customer who told of their trouble and then asked whether anybody is there.</summary>
    private static async Task<TestStore> WaitingAsync()
    {
        var store = new TestStore();
        await HearAsync(store, "1", Grave, "Sorry about the parcel.");
        await HearAsync(store, "2", Slight, "Hello!");
        return store;
    }

    private static async Task HearAsync(TestStore store, string key, Triage triage, string draft)
    {
        var text = key == "1" ? "Where is my parcel?" : "Hello?";
        await store.HearAsync(Some.Mention(text, key) with { Conversation = "1", PostedAt = Some.Noon.AddSeconds(key[0]) - TimeSpan.FromHours(1) });
        await store.HandleAsync(_ => new(triage, Some.Draft(draft), null, "test"));
    }

    private sealed class AskedDrafter : IDrafter
    {
        public ReplyDraft Draft(DraftRequest request) => Some.Draft($"about: {request.Mention.Text}");

        public IReadOnlyList<DraftCheck> Check(string text, Visibility visibility) =>
            text.Contains("0171", StringComparison.Ordinal) ? [new("no personal data", Passed: false, Blocking: true, "a phone number")] : [];

        public string? Acknowledge(Mention mention, string language, DateTimeOffset approvedAt) => "This is an automatic message.";
    }

    private sealed class Sandbox : IChannelDirectory
    {
        public ChannelRules RulesOf(string channel) => new(280, 10_000, CanReply: true, CanDirect: true);
    }
}
