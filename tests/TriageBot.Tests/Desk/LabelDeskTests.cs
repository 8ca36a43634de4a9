using TriageBot.Analyze;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Tests.Analyze;
using TriageBot.Tests.Builders;
using TriageBot.Tests.Reply;

namespace TriageBot.Tests.Desk;

public class LabelDeskTests
{
    private static readonly AgentLabels Praise = new() { Intent = Intent.Praise };

    [Fact]
    public async Task Who_says_that_it_is_praise_gets_a_praise_draft_and_its_priority_and_tier_follow()
    {
        await using var store = await DraftedAsync();
        var before = await store.OnlyCaseAsync();

        var after = Taken(await LabelAsync(store, Praise));

        Assert.Equal("en/praise", after.Draft!.Template);
        Assert.Equal((Intent.Praise, 0, "jd", "triage-test"), (after.Triage!.Intent.Label, after.Triage.Severity, after.Triage.LabelledBy, after.Triage.Model));
        Assert.True(after.Case.Priority < before.Case.Priority);
        Assert.Equal("relaxed", after.Case.Sla!.Tier);
        Assert.Equal((CaseState.Drafted, 2, "relabel"), (after.Case.State, after.Case.DraftVersion, after.Case.Decided!.Decision));
    }

    [Fact]
    public async Task A_complaint_that_was_none_does_not_count_as_an_earlier_one()
    {
        await using var store = await DraftedAsync();
        Assert.Equal(1, (await store.OnlyCaseAsync()).Customer.History.Complaints);

        var once = Taken(await LabelAsync(store, Praise));
        var twice = Taken(await LabelAsync(store, new() { Intent = Intent.Complaint, Severity = 3 }));

        Assert.Equal((0, 1), (once.Customer.History.Complaints, once.Customer.History.Mentions));
        Assert.Equal(1, twice.Customer.History.Complaints);
        Assert.Equal((3, FirstTimeLabel.Yes), (twice.Triage!.Severity, twice.Triage.FirstTime.Label));
    }

    [Fact]
    public async Task An_agents_word_never_hides_an_older_message_that_still_waits()
    {
        await using var store = await DraftedAsync();
        await store.HearAsync(Some.Mention("lol", key: "2") with { Conversation = "1130", PostedAt = Some.Noon.AddMinutes(1) });
        await store.HandleAsync(_ => TestStore.Drafted(Some.Triage() with { Priority = new(60, []) }));

        var after = Taken(await LabelAsync(store, Praise));

        Assert.Equal((50, "fast"), (after.Case.Priority, after.Case.Sla!.Tier));
        Assert.Equal("en/complaint", after.Draft!.Template);
    }

    [Fact]
    public async Task What_was_set_aside_is_taken_up_when_an_agent_says_that_it_needs_an_answer_and_stays_when_not()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention("My parcel is lost."));
        await store.HandleAsync(_ => TestStore.Aside());

        var still = Taken(await LabelAsync(store, Praise));
        var taken = Taken(await LabelAsync(store, new() { Severity = 2 }));

        Assert.Equal((CaseState.NoReplyNeeded, Intent.Praise), (still.Case.State, still.Triage!.Intent.Label));
        Assert.Equal((CaseState.Drafted, Intent.Complaint), (taken.Case.State, taken.Triage!.Intent.Label));
        Assert.StartsWith("en/", taken.Draft!.Template, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answered_case_is_labelled_without_being_reopened()
    {
        await using var store = await DraftedAsync();
        var view = await store.OnlyCaseAsync();
        await CaseDeskOf(store).DecideAsync(new(view.Case.Id, view.Case.Version, DecisionKind.SentByHand, null, null, "by phone"), Some.Jo, TestStore.Token);

        var after = Taken(await LabelAsync(store, Praise));

        Assert.Equal((CaseState.SentByHand, Intent.Praise, 1), (after.Case.State, after.Triage!.Intent.Label, after.Case.DraftVersion));
    }

    [Fact]
    public async Task Of_two_agents_who_label_one_version_the_second_is_told()
    {
        await using var store = await DraftedAsync();
        var view = await store.OnlyCaseAsync();
        Taken(await LabelAsync(store, Praise));

        var late = await DeskOf(store).RelabelAsync(view.Case.Id, view.Case.Version, Praise, Some.Max, TestStore.Token);

        Assert.Contains("Jo Diaz decided first: relabel", Assert.IsType<DecisionOutcome.TooLate>(late).Because, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_that_say_nothing_or_contradict_each_other_change_nothing()
    {
        await using var store = await DraftedAsync();
        var before = await store.OnlyCaseAsync();

        Assert.IsType<DecisionOutcome.Invalid>(await LabelAsync(store, new()));
        var odd = Assert.IsType<DecisionOutcome.Invalid>(await LabelAsync(store, new() { Intent = Intent.Praise, Severity = 3 }));

        Assert.Contains("only a complaint has a severity", odd.Because, StringComparison.Ordinal);
        Assert.Equal(before.Case, (await store.OnlyCaseAsync()).Case);
    }

    private static CaseView Taken(DecisionOutcome outcome) => Assert.IsType<DecisionOutcome.Taken>(outcome).Case;

    private static async Task<DecisionOutcome> LabelAsync(TestStore store, AgentLabels labels)
    {
        var view = await store.OnlyCaseAsync();
        return await DeskOf(store).RelabelAsync(view.Case.Id, view.Case.Version, labels, Some.Jo, TestStore.Token);
    }

    internal static LabelDesk DeskOf(TestStore store) => new(
        store.Desk,
        CaseDeskOf(store),
        new AgentsWord(new FixedClassifier(FixedClassifier.Complaint), Shipped.Playbook),
        Shipped.Playbook,
        store.Clock);

    private static CaseDesk CaseDeskOf(TestStore store) =>
        new(store.Desk, Shipped.Drafter(), new AllRules(), Some.Playbook(), store.Clock);

    private static async Task<TestStore> DraftedAsync()
    {
        var store = new TestStore();
        await store.HearAsync(Some.Mention());
        await store.HandleAsync();
        return store;
    }

    private sealed class AllRules : IChannelDirectory
    {
        public ChannelRules RulesOf(string channel) => new(280, 10_000, CanReply: true, CanDirect: true);
    }
}
