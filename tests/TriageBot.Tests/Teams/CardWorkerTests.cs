using System.Text.Json;
using TriageBot.Tests.Bot;
using TriageBot.Tests.EndToEnd;

namespace TriageBot.Tests.Teams;

/// <summary>Cards that come by themselves, in the real program, with a stand-in for the connector of Microsoft Teams.</summary>
[Collection(typeof(RealProgram))]
public sealed class CardWorkerTests : IAsyncLifetime
{
    private TeamsService _teams = null!;

    private FakeConnector Connector => _teams.Connector;

    private RunningService Running => _teams.Running;

    private TeamsUser Jo => _teams.Jo;

    private TeamsUser Mika => _teams.Mika;

    public async ValueTask InitializeAsync() => _teams = await TeamsService.StartAsync();

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    [Fact(Timeout = 120_000)]
    public async Task A_new_case_comes_to_each_agent_and_as_a_thread_to_a_channel_and_all_of_them_show_what_was_decided()
    {
        await Jo.InstallAsync();
        await Mika.InstallAsync();
        await _teams.Stranger.InstallAsync();
        await Jo.SayAsync("watch", "19:care@thread.tacv2;messageid=5", "channel");

        await HearAsync("1", "My parcel is late again, I am really disappointed!");
        await TeamsService.UntilAsync(() => Connector.Shown.Values.Count(IsCard) == 3);
        var thread = Assert.Single(Connector.Requests, request => request.Path == "/v3/conversations").Body;
        Assert.Equal("19:care@thread.tacv2", thread.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString());
        var card = Connector.Shown.Values.First(IsCard);
        Assert.Contains("Case 1: a ", card.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("parcel", card.GetProperty("summary").GetString(), StringComparison.Ordinal);
        var refreshed = CardIn(card).GetProperty("refresh").GetProperty("userIds").EnumerateArray().Select(id => id.GetString()).Order();
        Assert.Equal([$"29:{TeamsService.JoId}", $"29:{TeamsService.MikaId}"], refreshed);

        await Jo.PressAsync(card, "approve", "Hello Ada, I am on it.");

        await TeamsService.UntilAsync(() => Connector.Shown.Values.Where(IsCard).All(shown =>
            shown.GetRawText().Contains("Jo Demo: edit", StringComparison.Ordinal)
            && shown.GetRawText().Contains("waiting for the customer", StringComparison.Ordinal)
            && shown.GetRawText().Contains("Hello Ada, I am on it. ^JD", StringComparison.Ordinal)));
        Assert.Equal(["Hello Ada, I am on it. ^JD"], await ConsoleBrowser.RepliesAsync(Running));
        Assert.Equal(3, Connector.Shown.Values.Count(IsCard));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_look_at_a_card_shows_the_case_as_it_is_and_changes_nothing()
    {
        await HearAsync("1", "My parcel is late again, I am really disappointed!");
        var card = await Jo.SayAsync("next");
        var version = (await Running.GetAsync("/api/cases/1")).GetProperty("version").GetInt32();

        var looked = await Mika.PressAsync(card, "refresh");

        Assert.Contains("My parcel is late again", looked.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(version, (await Running.GetAsync("/api/cases/1")).GetProperty("version").GetInt32());
    }

    [Fact(Timeout = 120_000)]
    public async Task An_agent_has_five_cards_at_a_time_and_the_next_comes_when_one_is_decided()
    {
        for (var i = 0; i < 8; i++)
        {
            await ConsoleBrowser.PostAsync(Running, Mention($"{i}", "Where can I buy stamps near the station?"));
        }

        await Running.UntilAsync("/api/cases?state=drafted", page => page.GetProperty("total").GetInt64() == 8);
        await Jo.InstallAsync();
        await TeamsService.UntilAsync(() => Connector.Shown.Values.Count(IsCard) == 5);

        var first = Connector.Shown.Values.First(IsCard);
        await Jo.PressAsync(first, "spam");

        await TeamsService.UntilAsync(() => Connector.Shown.Values.Count(IsCard) == 6);
        await Jo.SayAsync("unwatch");
        await Jo.PressAsync(Connector.Shown.Values.Where(IsCard).First(Asks), "spam");
        await TeamsService.UntilAsync(() => Connector.Shown.Values.Where(IsCard).Count(shown => !Asks(shown)) == 2);
        Assert.Equal(6, Connector.Shown.Values.Count(IsCard));
    }

    [Fact(Timeout = 120_000)]
    public async Task Who_writes_again_after_an_answer_comes_as_a_new_card_in_the_same_thread()
    {
        await Jo.InstallAsync();
        await Jo.SayAsync("watch", "19:care@thread.tacv2", "channel");
        await HearAsync("1", "My parcel is late again, I am really disappointed!");
        await TeamsService.UntilAsync(() => Connector.Shown.Values.Count(IsCard) == 2);
        await Jo.PressAsync(Connector.Shown.Values.First(IsCard), "approve", "Hello Ada, I am on it.");
        await TeamsService.UntilAsync(() => !Connector.Shown.Values.Where(IsCard).Any(Asks));

        await HearAsync("2", "Still nothing here! Where is my parcel?");

        await TeamsService.UntilAsync(() => Connector.Shown.Values.Count(IsCard) == 4 && Connector.Shown.Values.Where(IsCard).All(Asks));
        Assert.Equal(1, Connector.Requests.Count(request => request.Path == "/v3/conversations"));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_card_that_nobody_could_take_in_time_comes_when_the_channel_is_there_again_and_comes_once()
    {
        await Jo.InstallAsync();
        Connector.Fail(429, 1);
        Connector.Fail(502);
        await HearAsync("1", "My parcel is late again, I am really disappointed!");
        await Running.UntilAsync("/api/cases/1", view => view.GetRawText().Contains("the channel is busy", StringComparison.Ordinal));

        await TeamsService.UntilAsync(() => Connector.Shown.Values.Any(IsCard));
        await Running.UntilAsync("/api/cases/1", view => view.GetProperty("cards").GetArrayLength() == 0);
        Assert.Equal(1, Connector.Taken.Count(IsCard));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("reset", "may be there")]
    [InlineData("silence", "may be there")]
    [InlineData("500", "may be there")]
    [InlineData("413", "too long for the channel (413)")]
    [InlineData("403", "blocked or removed")]
    public async Task A_card_that_may_be_there_or_never_will_is_not_posted_again_and_the_case_says_so(string trouble, string says)
    {
        await Jo.InstallAsync();
        if (trouble == "reset")
        {
            Connector.Reset();
        }
        else if (trouble == "silence")
        {
            Connector.Hang();
        }
        else
        {
            Connector.Fail(int.Parse(trouble, System.Globalization.CultureInfo.InvariantCulture));
        }

        await HearAsync("1", "My parcel is late again, I am really disappointed!");

        await Running.UntilAsync("/api/cases/1", view => view.GetProperty("cards").GetRawText().Contains(says, StringComparison.Ordinal));
        Assert.InRange(Connector.Taken.Count(IsCard), 0, 1);

        // The case waits where it always does, and the desk goes on.
        Assert.Contains("My parcel is late again", (await Jo.SayAsync("next")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_card_that_is_refused_for_itself_does_not_hold_the_others()
    {
        await Jo.InstallAsync();
        Connector.Fail(413);
        await HearAsync("1", "My parcel is late again, I am really disappointed!");
        await Running.UntilAsync("/api/cases/1", view => view.GetProperty("cards").GetArrayLength() == 1);

        await HearAsync("2", "What a shame, the box is broken and nobody answers!", "other");

        await TeamsService.UntilAsync(() => Connector.Shown.Values.Any(IsCard));
    }

    [Fact(Timeout = 120_000)]
    public async Task Where_a_conversation_is_gone_one_card_at_a_time_is_risked_and_none_is_lost()
    {
        foreach (var id in new[] { "1", "2", "3" })
        {
            await HearAsync(id, "My parcel is late again, I am really disappointed!", id);
        }

        Connector.Fail(404);
        await Jo.InstallAsync();
        await Running.UntilAsync("/api/cases/1", view => view.GetRawText().Contains("gone (404)", StringComparison.Ordinal));

        await Jo.SayAsync("next");

        Assert.Equal(1, Connector.Taken.Count(IsCard));
    }

    [Fact(Timeout = 120_000)]
    public async Task Where_somebody_deleted_a_cases_thread_another_is_begun()
    {
        await Jo.SayAsync("watch", "19:care@thread.tacv2", "channel");
        await HearAsync("1", "My parcel is late again, I am really disappointed!");
        await TeamsService.UntilAsync(() => Connector.Shown.Values.Any(IsCard));
        await Jo.PressAsync(Connector.Shown.Values.First(IsCard), "approve", "Hello Ada, I am on it.");
        await Running.UntilAsync("/api/cases/1", view => view.GetProperty("state").GetString() == "waitingForCustomer");
        await TeamsService.UntilAsync(() => Connector.Shown.Values.All(shown => !IsCard(shown) || shown.GetRawText().Contains("waiting for the customer", StringComparison.Ordinal)));
        Connector.Fail(404); // The old card's update,
        Connector.Fail(404); // and the new card's post.

        await HearAsync("2", "Still nothing here! Where is my parcel?");

        await TeamsService.UntilAsync(() => Connector.Requests.Count(request => request.Path == "/v3/conversations") == 2);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_service_that_is_killed_while_a_card_is_posted_does_not_post_it_twice()
    {
        await Jo.InstallAsync();
        Connector.Hang();
        await HearAsync("1", "My parcel is late again, I am really disappointed!");
        await TeamsService.UntilAsync(() => Connector.Taken.Any(IsCard));
        await _teams.RestartAsync();

        await HearAsync("2", "What a shame, the box is broken and nobody answers!", "other");
        await TeamsService.UntilAsync(() => Connector.Taken.Count(IsCard) == 2);
        Assert.Equal(1, Connector.Taken.Count(taken => taken.GetRawText().Contains("My parcel is late again", StringComparison.Ordinal)));
    }

    private Task<long> HearAsync(string id, string text, string conversation = "talk") => ConsoleBrowser.HearAsync(Running, id, text, conversation);

    private static object Mention(string id, string text) =>
        new { channel = "sandbox", id, text, conversation = id, author = new { handle = $"customer{id}" }, postedAt = TimeProvider.System.GetUtcNow() };

    private static JsonElement CardIn(JsonElement activity) => activity.GetProperty("attachments")[0].GetProperty("content");

    private static bool IsCard(JsonElement activity) => activity.TryGetProperty("attachments", out _);

    private static bool Asks(JsonElement activity) => activity.GetRawText().Contains("\"verb\":\"approve\"", StringComparison.Ordinal);
}
