using System.Net;
using TriageBot.Tests.EndToEnd;

namespace TriageBot.Tests.Teams;

/// <summary>Agents who decide in Microsoft Teams, in the real program, with a stand-in for its connector.</summary>
[Collection(typeof(RealProgram))]
public sealed class TeamsDeskTests : IAsyncLifetime
{
    private TeamsService _teams = null!;

    private TeamsUser Jo => _teams.Jo;

    private TeamsUser Mika => _teams.Mika;

    public async ValueTask InitializeAsync()
    {
        _teams = await TeamsService.StartAsync();
        await ConsoleBrowser.PostAsync(
            _teams.Running, new { channel = "mastodon", id = "1130", text = "My parcel is late again, I am really disappointed!", author = new { handle = "ada", name = "Ada" } });
        await _teams.Running.UntilAsync("/api/cases?state=drafted", page => page.GetProperty("total").GetInt64() == 1);
    }

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    [Fact(Timeout = 120_000)]
    public async Task An_agent_asks_for_the_next_case_edits_its_draft_and_approves_it_once()
    {
        var card = await Jo.SayAsync("<at>Bot</at> next");
        Assert.Contains("My parcel is late again", card.GetRawText(), StringComparison.Ordinal);

        var answer = await Jo.PressAsync(card, "approve", "Hello Ada, I am on it.");
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
        Assert.Contains("Jo Demo: edit", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Hello Ada, I am on it. ^JD", answer.GetRawText(), StringComparison.Ordinal);

        // The same press again, and one of another agent who looks at the same card.
        Assert.Contains("Jo Demo decided first", (await Jo.PressAsync(card, "approve", "Hello Ada, I am on it.")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Jo Demo decided first", (await Mika.PressAsync(card, "spam")).GetRawText(), StringComparison.Ordinal);

        await _teams.Running.UntilAsync("/api/cases/1", view => view.GetProperty("state").GetString() == "waitingForCustomer");
        var replies = (await _teams.Running.GetAsync("/api/sandbox/sent")).EnumerateArray().Where(sent => sent.GetProperty("kind").GetString() == "reply");
        Assert.Equal("Hello Ada, I am on it. ^JD", Assert.Single(replies).GetProperty("text").GetString());
    }

    [Fact(Timeout = 120_000)]
    public async Task Who_is_no_agent_of_the_playbook_sees_and_decides_nothing()
    {
        var card = await Jo.SayAsync("next");

        Assert.Contains("not an agent", await TextAsync(_teams.Stranger, "next"), StringComparison.Ordinal);
        var refused = await _teams.Stranger.PressAsync(card, "approve", "Hello.");
        Assert.Equal((403, "application/vnd.microsoft.error"), (refused.GetProperty("statusCode").GetInt32(), refused.GetProperty("type").GetString()));
        Assert.Equal("drafted", (await _teams.Running.GetAsync("/api/cases/1")).GetProperty("state").GetString());
    }

    [Fact(Timeout = 120_000)]
    public async Task A_customer_who_claims_to_be_an_agent_decides_nothing()
    {
        var card = await Jo.SayAsync("next");

        Assert.Equal(HttpStatusCode.NotImplemented, await Jo.PressElsewhereAsync("webchat", card, "spam"));
        Assert.Equal("drafted", (await _teams.Running.GetAsync("/api/cases/1")).GetProperty("state").GetString());
    }

    [Fact(Timeout = 120_000)]
    public async Task A_card_that_was_tampered_with_decides_nothing()
    {
        var card = await Jo.SayAsync("next");
        var seal = TeamsUser.SealOf(card);

        Assert.Equal(400, (await Jo.PressAsync(seal[..^3] + "AAA", "approve", "Hello.")).GetProperty("statusCode").GetInt32());
        Assert.Equal(400, (await Jo.PressAsync("1 3", "approve", "Hello.")).GetProperty("statusCode").GetInt32());
        Assert.Contains("the channel takes", (await Jo.PressAsync(seal, "approve", new string('x', 9_000))).GetRawText(), StringComparison.Ordinal);
        Assert.Equal("drafted", (await _teams.Running.GetAsync("/api/cases/1")).GetProperty("state").GetString());
    }

    [Fact(Timeout = 120_000)]
    public async Task Other_buttons_and_commands_do_what_they_say()
    {
        var card = await Jo.SayAsync("case 1");
        var redrafted = (await Jo.PressAsync(card, "reject", reason: "too stiff")).GetProperty("value");
        Assert.NotEqual(TeamsUser.SealOf(card), TeamsUser.SealOf(redrafted));
        Assert.Contains("Say why", (await Jo.PressAsync(redrafted, "noReply")).GetRawText(), StringComparison.Ordinal);

        await Jo.PressAsync(redrafted, "take");
        Assert.Contains("1 case yours", (await Jo.SayAsync("mine")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("0 cases yours", (await Mika.SayAsync("mine")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Nothing waits", await TextAsync(Mika, "next"), StringComparison.Ordinal);
        Assert.Contains("next:", await TextAsync(Mika, "what?"), StringComparison.Ordinal);

        var handed = await Jo.PressAsync(redrafted, "handOver", team: "claims");
        Assert.Contains("handed over", handed.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_case_is_taken_once_however_often_it_is_pressed_and_by_the_first_of_two()
    {
        var card = await Jo.SayAsync("next");

        await Jo.PressAsync(card, "take");
        await Jo.PressAsync(card, "take");
        Assert.Equal("jd", (await _teams.Running.GetAsync("/api/cases/1")).GetProperty("assignee").GetString());
        Assert.Contains("Jo Demo has taken it meanwhile", (await Mika.PressAsync(card, "take")).GetRawText(), StringComparison.Ordinal);
        Assert.Equal("jd", (await _teams.Running.GetAsync("/api/cases/1")).GetProperty("assignee").GetString());

        await Jo.PressAsync(card, "approve", "Hello Ada, I am on it.");
        Assert.Contains("has changed", (await Mika.PressAsync(card, "take")).GetRawText(), StringComparison.Ordinal);
        Assert.Equal("jd", (await _teams.Running.GetAsync("/api/cases/1")).GetProperty("assignee").GetString());
    }

    [Fact(Timeout = 120_000)]
    public async Task A_client_that_knows_no_execute_decides_as_well_and_once()
    {
        var card = await Jo.SayAsync("next");

        Assert.Contains("Hello Ada, I am on it. ^JD", (await Jo.SubmitAsync(card, "approve", "Hello Ada, I am on it.")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Jo Demo decided first", (await Mika.SubmitAsync(card, "spam")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("not an agent", (await _teams.Stranger.SubmitAsync(card, "spam")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_agents_id_means_nothing_in_another_tenant()
    {
        const string Ours = "0f3b1c52-0000-4000-8000-0000000000aa";
        await using var teams = await TeamsService.StartAsync($"--Bot:TenantId={Ours}");
        TeamsUser From(string? tenant) => new(teams.Running, teams.Connector, TeamsService.JoId, tenant);

        Assert.Contains("Nothing waits", await TextAsync(From(Ours), "next"), StringComparison.Ordinal);
        Assert.Contains("not an agent", await TextAsync(From("0f3b1c52-0000-4000-8000-0000000000bb"), "next"), StringComparison.Ordinal);
        Assert.Contains("not an agent", await TextAsync(From(null), "next"), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_draft_that_was_rejected_meanwhile_does_not_come_back_as_an_agents_own_words()
    {
        var seen = await Mika.SayAsync("next");
        var redrafted = TeamsUser.DraftOf(await Jo.PressAsync(await Jo.SayAsync("next"), "reject", reason: "promises too much"));

        var late = await Mika.PressAsync(seen, "approve");

        Assert.NotEqual(TeamsUser.DraftOf(seen), redrafted);
        Assert.Equal(redrafted, TeamsUser.DraftOf(late));
        Assert.Equal("Hello Ada, I look into it.", TeamsUser.DraftOf(await Mika.PressAsync(seen, "approve", "Hello Ada, I look into it.")));
    }

    [Fact(Timeout = 120_000)]
    public async Task Who_empties_the_field_approves_nothing()
    {
        var card = await Jo.SayAsync("next");

        // Clients leave an empty field out.
        Assert.Contains("needs a text", (await Jo.PressAsync(TeamsUser.SealOf(card), "approve")).GetRawText(), StringComparison.Ordinal);
        Assert.Equal("drafted", (await _teams.Running.GetAsync("/api/cases/1")).GetProperty("state").GetString());
    }

    [Fact(Timeout = 120_000)]
    public async Task What_was_handed_over_is_next_for_its_team_alone()
    {
        await Jo.PressAsync(await Jo.SayAsync("next"), "handOver", team: "claims");

        Assert.Contains("Nothing waits", await TextAsync(Jo, "next"), StringComparison.Ordinal);
        Assert.Contains("My parcel is late again", (await Mika.SayAsync("next")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task What_the_channel_repeats_is_answered_once() =>
        Assert.Contains("My parcel is late again", (await Jo.SayAsync("next", repeated: true)).GetRawText(), StringComparison.Ordinal);

    [Fact(Timeout = 120_000)]
    public async Task What_fails_a_check_stays_in_its_field_and_is_sent_where_the_agent_says_why()
    {
        const string Reply = "Hello Ada, is 07700 900123 still your number?";
        var card = await Jo.SayAsync("next");

        var refused = (await Jo.PressAsync(card, "approve", Reply)).GetRawText();
        Assert.Contains("give a reason", refused, StringComparison.Ordinal);
        Assert.Contains(Reply, refused, StringComparison.Ordinal);
        Assert.Contains("Why send it all the same?", refused, StringComparison.Ordinal);
        Assert.Equal("drafted", (await _teams.Running.GetAsync("/api/cases/1")).GetProperty("state").GetString());

        Assert.Contains("Jo Demo: edit", (await Jo.PressAsync(card, "approve", Reply, despite: "she posted it herself")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_draft_about_earlier_words_stands_under_those_words()
    {
        await ConsoleBrowser.PostAsync(
            _teams.Running, new { channel = "mastodon", id = "1131", text = "hello?", replyTo = "1130", author = new { handle = "ada", name = "Ada" } });
        await _teams.Running.UntilAsync("/api/cases/1", view => view.GetRawText().Contains("hello?", StringComparison.Ordinal) && view.GetProperty("state").GetString() == "drafted");

        var card = (await Jo.SayAsync("case 1")).GetRawText();

        Assert.Contains("My parcel is late again", card, StringComparison.Ordinal);
        Assert.Contains("hello?", card, StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(TeamsUser who, string text) => (await who.SayAsync(text)).GetProperty("text").GetString()!;
}
