using TriageBot.Reply;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Store;

/// <summary>Who gets the card of a case.</summary>
public sealed class CardPlanTests : CardRounds
{
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
        Assert.Equal("fast", (await Store.Desk.FindAsync(paged.CaseId, TestStore.Token))!.Case.Sla!.Tier);
    }

    [Theory]
    [InlineData("claims", 1)]
    [InlineData("legal", 0)]
    public async Task Who_stands_in_for_a_team_is_paged_for_what_was_handed_over_to_it_alone(string team, int cards)
    {
        await PersonalAsync(Jo);
        await HearAsync("1", "fast");
        var standIn = Nobody with { Paged = [AtWork.Paged[0] with { HandedOverOnly = true }] };
        Assert.Empty(await RoundAsync(standIn));

        await Store.Desk.AppendAsync(1, null, "ms", [new TriageBot.Domain.CaseEvent.HandedOver("ms", Some.Noon, team, null)], TestStore.Token);

        Assert.Equal(cards, (await RoundAsync(standIn)).Count);
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
    public async Task A_case_of_somebody_who_went_home_is_anybodys()
    {
        await PersonalAsync(Jo);
        await HearAsync("1");
        await Store.Desk.AppendAsync(1, null, "ms", [new TriageBot.Domain.CaseEvent.Assigned("ms")], TestStore.Token);

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
        await Store.Desk.AppendAsync(1, null, "ms", [new TriageBot.Domain.CaseEvent.HandedOver("ms", Some.Noon, team, null)], TestStore.Token);

        Assert.Equal(cards, (await RoundAsync(AtWork)).Count);
    }

    [Fact]
    public async Task Who_takes_the_bot_out_of_a_team_takes_it_out_of_all_its_channels()
    {
        foreach (var channel in new[] { "19:general", "19:care", "19:elsewhere" })
        {
            await Store.References.RememberAsync(
                new(Teams, channel, "https://smba.trafficmanager.net/teams/", "28:bot", null, null, null) { Kind = ConversationKind.Channel, Team = channel == "19:elsewhere" ? "19:other" : "19:general" },
                TestStore.Token);
            await Store.References.WatchAsync(Teams, channel, true, TestStore.Token);
        }

        await HearAsync("1");
        await Store.Cards.PlanAsync(Nobody, TestStore.Token);
        await Store.References.ForgetAsync(Teams, "19:general", TestStore.Token);

        Assert.Equal("19:elsewhere", Assert.Single(await RoundAsync(Nobody)).Conversation);
        Assert.Null(Store.References.Find(Teams, "19:care"));
    }
}
