using TriageBot.Desk;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Store;

/// <summary>A card is posted, updated and lost as its lease says.</summary>
public sealed class CardStoreTests : CardRounds
{
    [Fact]
    public async Task A_card_whose_post_was_cut_off_is_not_posted_again_and_says_why()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        Assert.Single(await RoundAsync(AtWork));

        Store.Clock.Advance(Lease + TimeSpan.FromSeconds(1));

        Assert.Empty(await RoundAsync(AtWork));
        Assert.Empty(await RoundAsync(AtWork));
        Assert.Contains("may be there", Assert.Single((await Store.Desk.FindAsync(1, TestStore.Token))!.CardTroubles), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_that_was_cut_off_is_repeated()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        await ShowAsync(Assert.Single(await RoundAsync(AtWork)));
        await DecideAsync(1);
        Assert.Equal("act", Assert.Single(await RoundAsync(AtWork)).Activity);

        Store.Clock.Advance(Lease + TimeSpan.FromSeconds(1));

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
        Store.Clock.Advance(Lease + TimeSpan.FromSeconds(1));
        Assert.Empty(await RoundAsync(AtWork));

        await ShowAsync(late);

        Assert.Single((await Store.Desk.FindAsync(1, TestStore.Token))!.CardTroubles);
    }

    [Fact]
    public async Task A_conversation_in_trouble_is_left_alone_and_the_others_are_not()
    {
        await GroupAsync("19:care", watches: true);
        await GroupAsync("19:claims", watches: true);
        await HearAsync("1");
        var leased = await RoundAsync(Nobody);
        await Task.WhenAll(leased.Select(card => card.Conversation == "19:care"
            ? Store.Cards.FinishAsync(card, new CardOutcome.Lost("it may be there") { Hold = TimeSpan.FromMinutes(5) }, TestStore.Token)
            : ShowAsync(card)));
        await HearAsync("2");

        Assert.Equal("19:claims", Assert.Single(await RoundAsync(Nobody)).Conversation);
        Store.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Contains(await RoundAsync(Nobody), card => card.Conversation == "19:care");
    }

    [Fact]
    public async Task A_card_that_was_lost_after_the_decision_does_not_silence_the_case_when_it_waits_again()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        await ShowAsync(Assert.Single(await RoundAsync(AtWork)));
        await DecideAsync(1);
        await Store.Cards.FinishAsync(Assert.Single(await RoundAsync(AtWork)), new CardOutcome.Lost("the card is gone (404)"), TestStore.Token);

        await HearAgainAsync();
        await Store.HandleAsync();

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
        await Store.HandleAsync();

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
        await Store.HandleAsync();
        var updated = Assert.Single(await RoundAsync(AtWork));
        await ShowAsync(updated);

        Assert.Equal("act", updated.Activity);
        Assert.Empty(await RoundAsync(AtWork));
    }

    [Fact]
    public async Task Many_cards_of_one_case_take_one_place()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        for (var i = 0; i < 6; i++)
        {
            await Store.Cards.AddAsync(new(1, Teams, "a:jo", "a:jo", $"answer{i}", (await Store.OnlyCaseAsync()).Case.Version, Asks: true), TestStore.Token);
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
    public async Task A_digest_of_a_moment_is_claimed_once()
    {
        await PersonalAsync(Jo);
        var moment = Some.Noon;

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Store.Cards.ClaimDigestAsync(Teams, "a:jo", moment, TestStore.Token)));

        Assert.Single(claims, claimed => claimed);
        Assert.True(await Store.Cards.ClaimDigestAsync(Teams, "a:jo", moment.AddHours(8), TestStore.Token));
    }
}
