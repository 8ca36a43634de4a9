using TriageBot.Tests.EndToEnd;
using static Microsoft.Playwright.Assertions;

namespace TriageBot.Tests.Teams;

/// <summary>An agent at Microsoft's own local client of Teams, in a real browser.</summary>
[Collection(typeof(RealProgram))]
public class PlaygroundTests(ConsoleBrowser browser) : IClassFixture<ConsoleBrowser>
{
    [Fact(Timeout = 240_000)]
    public async Task An_agent_asks_for_the_next_case_edits_the_draft_and_approves_it()
    {
        NodeScript.Require();
        using var templates = new TeamsTemplates(Playground.UserId, "0f3b1c52-0000-4000-8000-00000000000b");
        await using var service = await RunningService.StartAsync(null, $"--Templates:Folder={templates.Folder}");
        await ConsoleBrowser.HearAsync(service, "1130", "My parcel is late again, I am really disappointed!", "1130");
        using var playground = await Playground.StartAsync(service.Address);
        var page = await browser.OpenElsewhereAsync(playground.Address);

        var composer = page.Locator("div[role=textbox]").Last;
        await composer.ClickAsync();
        await composer.PressSequentiallyAsync("next");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
        await Expect(page.GetByText("My parcel is late again, I am really disappointed!").Last).ToBeVisibleAsync();

        await page.Locator("textarea").Last.FillAsync("Hello Ada, I am on it.");
        await ShootAsync(page);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Approve" }).Last.ClickAsync();
        await Expect(page.GetByText("Hello Ada, I am on it. ^JD").Last).ToBeVisibleAsync();

        await service.UntilAsync("/api/cases/1", view => view.GetProperty("state").GetString() == "waitingForCustomer");
        var replies = (await service.GetAsync("/api/sandbox/sent")).EnumerateArray().Where(sent => sent.GetProperty("kind").GetString() == "reply");
        Assert.Equal("Hello Ada, I am on it. ^JD", Assert.Single(replies).GetProperty("text").GetString());
    }

    /// <summary>For a person to look at, where one asks for it.</summary>
    private static Task ShootAsync(Microsoft.Playwright.IPage page) => Environment.GetEnvironmentVariable("TRIAGEBOT_PICTURES") is { } folder
        ? page.ScreenshotAsync(new() { Path = Path.Combine(folder, "teams-card.png") })
        : Task.CompletedTask;
}
