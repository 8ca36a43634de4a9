using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TriageBot.Tests.EndToEnd;

/// <summary>What an agent writes is never lost, and nothing is sent that the agent has not read.</summary>
[Collection(typeof(RealProgram))]
public class ConsoleWritingTests(ConsoleBrowser browser) : IClassFixture<ConsoleBrowser>
{
    private const string Complaint = "My parcel is lost and nobody answers. Terrible service!";
    private const string Again = "Hello? My parcel is still lost, this is terrible!";

    [Fact(Timeout = 180_000)]
    public async Task An_approval_that_comes_too_late_puts_no_unread_draft_under_the_next_one()
    {
        await using var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var page = await browser.OpenAsync(service, $"/cases/{id}");
        await ConsoleBrowser.HearAsync(service, "2", Again, "c1");
        await Assertions.Expect(page.GetByText("A new message arrived.")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByText("wrote again meanwhile")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.ClickAsync("text=Load it");
        await Assertions.Expect(page.Locator(".thread")).ToContainTextAsync("Hello?");

        Assert.Equal("drafted", (await service.GetAsync($"/api/cases/{id}")).GetProperty("state").GetString());
        Assert.Empty(await ConsoleBrowser.RepliesAsync(service));
    }

    [Fact(Timeout = 180_000)]
    public async Task What_is_sent_is_what_the_screen_shows_even_where_the_connection_swallowed_it()
    {
        await using var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var line = new BrowserLine();
        var page = await browser.OpenAsync(service, $"/cases/{id}", before: line.PutUnderAsync);

        await page.FillAsync("#reply-text", "We are sorry. An older text.");
        await Assertions.Expect(page.Locator("#reply-preview")).ToContainTextAsync("older text");
        line.IsSwallowing = true;
        await page.FillAsync("#reply-text", "We are sorry. The newest text.");
        line.IsSwallowing = false;
        await page.Keyboard.PressAsync("Control+Enter");

        await service.UntilAsync($"/api/cases/{id}", view => view.GetProperty("state").GetString() == "waitingForCustomer");
        Assert.Equal("We are sorry. The newest text. ^JD", Assert.Single(await ConsoleBrowser.RepliesAsync(service)));
    }

    [Fact(Timeout = 180_000)]
    public async Task What_was_typed_while_the_connection_was_down_arrives_when_it_is_up_again()
    {
        await using var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var line = new BrowserLine();
        var page = await browser.OpenAsync(service, $"/cases/{id}", before: line.PutUnderAsync);

        line.IsSwallowing = true;
        await page.FillAsync("#reply-text", "Typed in a tunnel.");
        line.IsSwallowing = false;
        await line.DropAsync();

        await Assertions.Expect(page.Locator("#reply-preview")).ToContainTextAsync("Typed in a tunnel. ^JD");
    }

    [Fact(Timeout = 180_000)]
    public async Task Two_texts_of_the_greatest_length_are_taken()
    {
        await using var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var page = await browser.OpenAsync(service, $"/cases/{id}");

        await page.FillAsync("#reply-text", new string('語', 10_000));
        await Assertions.Expect(page.Locator(".length")).ToContainTextAsync("10004 /");
        await page.ClickAsync("text=Add a direct message");
        await page.FillAsync("#direct-text", new string('語', 9_996));
        await page.FillAsync("#reply-text", "We are on it.");
        await Assertions.Expect(page.Locator(".length")).ToContainTextAsync("17 /");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Locator("#decided-title")).ToBeVisibleAsync();
    }

    [Fact(Timeout = 180_000)]
    public async Task Unsent_text_comes_back_after_another_page_a_reload_and_a_restart()
    {
        var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var other = await ConsoleBrowser.HearAsync(service, "2", Again, "c2", "bea");
        var page = await browser.OpenAsync(service, $"/cases/{id}");
        await page.FillAsync("#reply-text", "Long considered.");
        await page.ClickAsync("text=Add a direct message");
        await page.FillAsync("#direct-text", "In private.");

        await page.ClickAsync($".rail a[href='/cases/{other}']");
        await Assertions.Expect(page.Locator(".thread")).ToContainTextAsync("Hello?");
        await Assertions.Expect(page.Locator("#reply-text")).Not.ToHaveValueAsync("Long considered.");
        await page.ClickAsync($".rail a[href='/cases/{id}']");
        await IsThereAsync(page);
        await page.ReloadAsync();
        await ConsoleBrowser.LiveAsync(page);
        await IsThereAsync(page);

        await service.KillAsync();
        await using var restarted = await RunningService.StartAsync(service.Folder, $"--urls={service.Address}");
        await service.DisposeAsync();
        await Assertions.Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await IsThereAsync(page);
    }

    [Fact(Timeout = 180_000)]
    public async Task Text_typed_before_the_page_is_live_stays_and_typing_goes_on()
    {
        await using var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var page = await browser.OpenAsync(service, "/");
        var slow = new TaskCompletionSource();
        await page.RouteAsync(new Regex("blazor\\.web"), async route =>
        {
            await slow.Task;
            await route.ContinueAsync();
        });

        await page.GotoAsync($"/cases/{id}", new() { WaitUntil = WaitUntilState.Commit });
        await page.FillAsync("#reply-text", "Early");
        slow.SetResult();
        await ConsoleBrowser.LiveAsync(page);
        await Assertions.Expect(page.Locator("#reply-preview")).ToContainTextAsync("Early ^JD");
        await page.Keyboard.TypeAsync(" bird, not taken");

        await Assertions.Expect(page.Locator("#reply-preview")).ToContainTextAsync("Early bird, not taken ^JD");
    }

    [Fact(Timeout = 180_000)]
    public async Task Every_unsent_text_stays_in_sight_until_it_is_let_go()
    {
        await using var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var page = await browser.OpenAsync(service, $"/cases/{id}");

        foreach (var (number, text) in new[] { ("2", "The first try."), ("3", "The second try.") })
        {
            await page.FillAsync("#reply-text", text);
            await ConsoleBrowser.HearAsync(service, number, $"{Again} {number}", "c1");
            await page.ClickAsync("text=Load it");
            await Assertions.Expect(page.Locator(".thread")).ToContainTextAsync($"{Again} {number}");
        }

        var both = new Regex("The first try\\.\\s+The second try\\.");
        await Assertions.Expect(page.Locator("#unsent")).ToHaveValueAsync(both);
        await page.ReloadAsync();
        await ConsoleBrowser.LiveAsync(page);
        await Assertions.Expect(page.Locator("#unsent")).ToHaveValueAsync(both);
        await page.ClickAsync("text=Discard");
        await Assertions.Expect(page.Locator("#unsent")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await ConsoleBrowser.LiveAsync(page);
        await Assertions.Expect(page.Locator("#reply-text")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#unsent")).ToHaveCountAsync(0);
    }

    [Fact(Timeout = 180_000)]
    public async Task What_was_sent_is_not_offered_as_unsent()
    {
        await using var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var page = await browser.OpenAsync(service, $"/cases/{id}");

        await page.FillAsync("#reply-text", "We are sorry and look into it.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#decided-title")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await ConsoleBrowser.LiveAsync(page);

        await Assertions.Expect(page.Locator("#decided-title")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#unsent")).ToHaveCountAsync(0);
        Assert.Equal(0, await page.EvaluateAsync<int>("sessionStorage.length"));
    }

    private static async Task IsThereAsync(IPage page)
    {
        await Assertions.Expect(page.Locator("#reply-preview")).ToContainTextAsync("Long considered. ^JD");
        await Assertions.Expect(page.Locator("#reply-text")).ToHaveValueAsync("Long considered.");
        await Assertions.Expect(page.Locator("#direct-text")).ToHaveValueAsync("In private.");
        await Assertions.Expect(page.Locator("#direct-text")).ToBeVisibleAsync();
    }
}
