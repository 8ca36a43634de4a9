using TriageBot.Desk;
using TriageBot.Reply;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Store;

/// <summary>The rules of cards that no channel takes part in.</summary>
public sealed class CardStoreTests : IAsyncLifetime
{
    private const string Teams = "msteams";
    private const string Jo = "0f3b1c52-0000-4000-8000-00000000000a";

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly CardPlan AtWork = new([new(Jo, "jd", ["claims"])], [new(Jo, "jd", ["claims"])], 5, "fast", ["jd"]);
    private static readonly CardPlan Nobody = new([], [], 5, "fast", []);

    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Who_is_not_at_work_gets_no_card_until_the_shift_begins()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");

        Assert.Empty(await RoundAsync(Nobody));
        Assert.Equal("a:jo", Assert.Single(await RoundAsync(AtWork)).Conversation);
    }

    [Fact]
    public async Task What_cannot_wait_is_paged_to_whom_the_plan_names_although_nobody_is_at_work()
    {
        await PersonalAsync(Jo);
        await HearAsync("1", "standard");
        await HearAsync("2", "fast");

        var paged = Assert.Single(await RoundAsync(Nobody with { Paged = AtWork.Paged }));
        Assert.Equal("fast", (await _store.Desk.FindAsync(paged.CaseId, TestStore.Token))!.Case.Sla!.Tier);
    }

    [Fact]
    public async Task Somebody_whom_the_plan_does_not_name_gets_nothing()
    {
        await PersonalAsync("0f3b1c52-0000-4000-8000-00000000000c");
        await PersonalAsync(null, "a:stranger");
        await HearAsync("1", "fast");

        Assert.Empty(await RoundAsync(AtWork));
    }

    [Fact]
    public async Task A_card_whose_post_was_cut_off_is_not_posted_again_and_says_why()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        Assert.Single(await RoundAsync(AtWork));

        _store.Clock.Advance(Lease + TimeSpan.FromSeconds(1));

        Assert.Empty(await RoundAsync(AtWork));
        Assert.Empty(await RoundAsync(AtWork));
        Assert.Contains("may be there", Assert.Single((await _store.Desk.FindAsync(1, TestStore.Token))!.CardTroubles), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_that_was_cut_off_is_repeated()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        await ShowAsync(Assert.Single(await RoundAsync(AtWork)));
        await DecideAsync(1);
        Assert.Equal("act", Assert.Single(await RoundAsync(AtWork)).Activity);

        _store.Clock.Advance(Lease + TimeSpan.FromSeconds(1));

        Assert.Equal("act", Assert.Single(await RoundAsync(AtWork)).Activity);
    }

    [Fact]
    public async Task What_happens_while_a_card_is_posted_brings_it_up_to_date_afterwards()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        var posting = Assert.Single(await RoundAsync(AtWork));
        await DecideAsync(1);
        Assert.Empty(await RoundAsync(AtWork));

        await ShowAsync(posting);

        Assert.Equal("act", Assert.Single(await RoundAsync(AtWork)).Activity);
    }

    [Fact]
    public async Task A_lease_that_ran_out_finishes_nothing()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        var late = Assert.Single(await RoundAsync(AtWork));
        _store.Clock.Advance(Lease + TimeSpan.FromSeconds(1));
        Assert.Empty(await RoundAsync(AtWork));

        await ShowAsync(late);

        Assert.Single((await _store.Desk.FindAsync(1, TestStore.Token))!.CardTroubles);
    }

    [Fact]
    public async Task Who_begins_to_watch_gets_what_happens_from_then_on()
    {
        await GroupAsync("19:before", watches: true);
        await HearAsync("1");
        await GroupAsync("19:after", watches: true);
        await HearAsync("2");

        var first = await RoundAsync(Nobody);
        await Task.WhenAll(first.Select(ShowAsync));
        Assert.Equal(["19:after", "19:before"], first.Select(card => card.Conversation).Order());
        Assert.Equal("19:before", Assert.Single(await RoundAsync(Nobody)).Conversation);
    }

    [Fact]
    public async Task To_watch_twice_loses_nothing()
    {
        await GroupAsync("19:care", watches: true);
        await HearAsync("1");
        await GroupAsync("19:care", watches: true);

        Assert.Single(await RoundAsync(Nobody));
    }

    [Fact]
    public async Task Who_watches_no_longer_gets_nothing_that_was_due()
    {
        await GroupAsync("19:care", watches: true);
        await HearAsync("1");
        await HearAsync("2");
        await ShowAsync(Assert.Single(await RoundAsync(Nobody)));

        await GroupAsync("19:care", watches: false);

        Assert.Empty(await RoundAsync(Nobody));
    }

    [Fact]
    public async Task A_conversation_in_trouble_is_left_alone_and_the_others_are_not()
    {
        await GroupAsync("19:care", watches: true);
        await GroupAsync("19:claims", watches: true);
        await HearAsync("1");
        var leased = await RoundAsync(Nobody);
        await Task.WhenAll(leased.Select(card => card.Conversation == "19:care"
            ? _store.Cards.FinishAsync(card, new CardOutcome.Lost("it may be there") { Hold = TimeSpan.FromMinutes(5) }, TestStore.Token)
            : ShowAsync(card)));
        await HearAsync("2");

        Assert.Equal("19:claims", Assert.Single(await RoundAsync(Nobody)).Conversation);
        _store.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Contains(await RoundAsync(Nobody), card => card.Conversation == "19:care");
    }

    [Fact]
    public async Task A_card_that_was_lost_after_the_decision_does_not_silence_the_case_when_it_waits_again()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        await ShowAsync(Assert.Single(await RoundAsync(AtWork)));
        await DecideAsync(1);
        await _store.Cards.FinishAsync(Assert.Single(await RoundAsync(AtWork)), new CardOutcome.Lost("the card is gone (404)"), TestStore.Token);

        await HearAgainAsync();
        await _store.HandleAsync();

        Assert.Null(Assert.Single(await RoundAsync(AtWork)).Activity);
    }

    [Fact]
    public async Task A_decided_case_that_waits_again_comes_as_a_new_card_however_late_the_old_one_is_updated()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        await ShowAsync(Assert.Single(await RoundAsync(AtWork)));
        await DecideAsync(1);
        await HearAgainAsync();
        await _store.HandleAsync();

        var old = Assert.Single(await RoundAsync(AtWork));
        await ShowAsync(old);
        var next = Assert.Single(await RoundAsync(AtWork));
        await ShowAsync(next);

        Assert.Equal(("act", null), (old.Activity, next.Activity));
        Assert.Empty(await RoundAsync(AtWork));
    }

    [Fact]
    public async Task Who_writes_again_before_the_decision_is_shown_on_the_card_that_is_there()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        await ShowAsync(Assert.Single(await RoundAsync(AtWork)));

        await HearAgainAsync();
        await _store.HandleAsync();
        var updated = Assert.Single(await RoundAsync(AtWork));
        await ShowAsync(updated);

        Assert.Equal("act", updated.Activity);
        Assert.Empty(await RoundAsync(AtWork));
    }

    [Fact]
    public async Task A_case_of_somebody_who_went_home_is_anybodys()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        await _store.Desk.AppendAsync(1, null, "ms", [new TriageBot.Domain.CaseEvent.Assigned("ms")], TestStore.Token);

        Assert.Empty(await RoundAsync(AtWork with { AtWork = ["jd", "ms"] }));
        Assert.Equal("a:jo", Assert.Single(await RoundAsync(AtWork)).Conversation);
    }

    [Theory]
    [InlineData("Claims", 1)]
    [InlineData("legal", 0)]
    public async Task What_is_handed_over_comes_to_the_members_of_the_team(string team, int cards)
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        await _store.Desk.AppendAsync(1, null, "ms", [new TriageBot.Domain.CaseEvent.HandedOver("ms", Some.Noon, team, null)], TestStore.Token);

        Assert.Equal(cards, (await RoundAsync(AtWork)).Count);
    }

    [Fact]
    public async Task Many_cards_of_one_case_take_one_place()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        for (var i = 0; i < 6; i++)
        {
            await _store.Cards.AddAsync(new(1, Teams, "a:jo", "a:jo", $"answer{i}", (await _store.OnlyCaseAsync()).Case.Version, Asks: true), TestStore.Token);
        }

        await HearAsync("2");
        var shown = new List<long>();
        while (await RoundAsync(AtWork) is [var card])
        {
            shown.Add(card.CaseId);
            await ShowAsync(card);
        }

        Assert.Contains(2, shown);
    }

    [Fact]
    public async Task Who_takes_the_bot_out_of_a_team_takes_it_out_of_all_its_channels()
    {
        foreach (var channel in new[] { "19:general", "19:care", "19:elsewhere" })
        {
            await _store.References.RememberAsync(
                new(Teams, channel, "https://smba.trafficmanager.net/teams/", "28:bot", null, null, null) { Kind = ConversationKind.Channel, Team = channel == "19:elsewhere" ? "19:other" : "19:general" },
                TestStore.Token);
            await _store.References.WatchAsync(Teams, channel, true, TestStore.Token);
        }

        await HearAsync("1");
        await _store.Cards.PlanAsync(Nobody, TestStore.Token);
        await _store.References.ForgetAsync(Teams, "19:general", TestStore.Token);

        Assert.Equal("19:elsewhere", Assert.Single(await RoundAsync(Nobody)).Conversation);
        Assert.Null(_store.References.Find(Teams, "19:care"));
    }

    [Fact]
    public async Task A_digest_of_a_moment_is_claimed_once()
    {
        await PersonalAsync(Jo);
        var moment = Some.Noon;

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _store.Cards.ClaimDigestAsync(Teams, "a:jo", moment, TestStore.Token)));

        Assert.Single(claims, claimed => claimed);
        Assert.True(await _store.Cards.ClaimDigestAsync(Teams, "a:jo", moment.AddHours(8), TestStore.Token));
    }

    private Task PersonalAsync(string? entraId, string conversation = "a:jo") => _store.References.RememberAsync(
        new(Teams, conversation, "https://smba.trafficmanager.net/teams/", "28:bot", "29:somebody", null, null) { Kind = ConversationKind.Personal, EntraId = entraId },
        TestStore.Token);

    private async Task GroupAsync(string conversation, bool watches)
    {
        await _store.References.RememberAsync(
            new(Teams, conversation, "https://smba.trafficmanager.net/teams/", "28:bot", null, null, null) { Kind = ConversationKind.Group }, TestStore.Token);
        await _store.References.WatchAsync(Teams, conversation, watches, TestStore.Token);
    }

    private async Task HearAsync(string key, string tier = "standard")
    {
        await _store.HearAsync(Some.Mention(key: key, handle: $"h{key}"));
        var triage = Some.Triage();
        await _store.HandleAsync(_ => TestStore.Drafted(triage with { Sla = triage.Sla with { Tier = tier } }));
    }

    private async Task HearAgainAsync() =>
        await _store.HearAsync(Some.Mention(key: "again", handle: "h1") with { Conversation = (await _store.OnlyCaseAsync()).Case.Key.Conversation });

    private async Task<IReadOnlyList<LeasedCard>> RoundAsync(CardPlan plan)
    {
        await _store.Cards.PlanAsync(plan, TestStore.Token);
        return await _store.Cards.LeaseAsync(100, Lease, TestStore.Token);
    }

    private Task ShowAsync(LeasedCard card) =>
        _store.Cards.FinishAsync(card, new CardOutcome.Shown(card.Conversation, "act"), TestStore.Token);

    private Task<bool> DecideAsync(long id) => _store.Desk.AppendAsync(
        id, null, "jd", [new TriageBot.Domain.CaseEvent.NeedsNoReply("jd", Some.Noon, "thanks")], TestStore.Token);
}
