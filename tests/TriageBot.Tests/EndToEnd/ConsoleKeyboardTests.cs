using System.Net.Http.Json;
using Microsoft.Playwright;

namespace TriageBot.Tests.EndToEnd;

/// <summary>Every decision by keyboard, and where the focus goes after it.</summary>
[Collection(typeof(RealProgram))]
public class ConsoleKeyboardTests(ConsoleBrowser browser) : IClassFixture<ConsoleBrowser>
{
    private const string Complaint = "My parcel is lost and nobody answers. Terrible service!";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 180_000)]
    public async Task E_writes_and_an_approval_moves_the_focus_to_what_was_decided()
    {
        await using var service = await RunningService.StartAsync();
        var page = await OpenCaseAsync(service);

        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page.Locator("#reply-text")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("We are sorry and look into it.");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Locator("#decided-title")).ToHaveTextAsync("Approved, edited, by Jo Demo");
        await Assertions.Expect(page.Locator("#decided-title")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".promised")).ToContainTextAsync("promised the next step by");
    }

    [Fact(Timeout = 180_000)]
    public async Task A_key_that_is_held_down_decides_nothing()
    {
        await using var service = await RunningService.StartAsync();
        var page = await OpenCaseAsync(service);

        await page.EvaluateAsync("""
            document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, repeat: true, bubbles: true }));
            document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "e", bubbles: true }));
            """);
        await Assertions.Expect(page.Locator("#reply-text")).ToBeFocusedAsync();

        Assert.Empty(await ConsoleBrowser.RepliesAsync(service));
    }

    [Fact(Timeout = 180_000)]
    public async Task R_rejects_a_draft_with_a_reason_by_keyboard_alone()
    {
        await using var service = await RunningService.StartAsync();
        var page = await OpenCaseAsync(service);

        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.Locator("#reason")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("misses the point");
        await Assertions.Expect(page.Locator(".mud-dialog .button-main")).ToBeEnabledAsync();
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Locator(".reply-head .hint", new() { HasText = "draft 2 from" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#reply-title")).ToBeFocusedAsync();
    }

    [Fact(Timeout = 180_000)]
    public async Task X_closes_without_a_reply_by_keyboard_alone()
    {
        await using var service = await RunningService.StartAsync();
        var page = await OpenCaseAsync(service);

        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.Locator("#reason")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("not about us");
        await Assertions.Expect(page.Locator(".mud-dialog .button-main")).ToBeEnabledAsync();
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Locator("#decided-title")).ToHaveTextAsync("Closed without a reply by Jo Demo");
        await Assertions.Expect(page.Locator("#decided-title")).ToBeFocusedAsync();
    }

    [Theory(Timeout = 180_000)]
    [InlineData("Hand over", null, "Handed over by Jo Demo", "handedOver")]
    [InlineData("Sent by hand", "https://social.example/1", "Sent by hand by Jo Demo", "sentByHand")]
    public async Task A_case_is_decided_with_what_has_to_be_said_and_then_resolved(string choice, string? said, string title, string state)
    {
        await using var service = await RunningService.StartAsync();
        var page = await OpenCaseAsync(service);

        await page.ClickAsync($".decisions button:has-text('{choice}')");
        await (said is null ? page.SelectOptionAsync("#reason", "claims") : FillAsync(page, said));
        await page.ClickAsync(".mud-dialog-actions .button-main");
        await service.UntilAsync("/api/cases/1", view => view.GetProperty("state").GetString() == state);
        await Assertions.Expect(page.Locator(".log")).ToContainTextAsync(title, new() { UseInnerText = false });
        await page.ClickAsync(".decisions button:has-text('Resolve')");

        await service.UntilAsync("/api/cases/1", view => view.GetProperty("state").GetString() == "resolved");
        await Assertions.Expect(page.Locator("#decided-title")).ToHaveTextAsync("Resolved by Jo Demo");
    }

    [Fact(Timeout = 180_000)]
    public async Task T_takes_a_case_and_asks_before_it_takes_anothers()
    {
        await using var service = await RunningService.StartAsync();
        var page = await OpenCaseAsync(service);

        await page.Keyboard.PressAsync("t");
        await Assertions.Expect(page.Locator(".taken")).ToContainTextAsync("yours");
        using var given = await service.Http.PutAsJsonAsync("/api/cases/1/assignee", new { agent = "ms" }, Token);
        await Assertions.Expect(page.Locator(".taken")).ToContainTextAsync("taken by Mika Sample");
        await page.Keyboard.PressAsync("t");
        await Assertions.Expect(page.Locator(".mud-dialog")).ToContainTextAsync("Mika Sample has taken this case.");
        await Assertions.Expect(page.Locator(".mud-dialog-actions button").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".taken")).ToContainTextAsync("taken by Mika Sample");
        await page.Keyboard.PressAsync("t");
        await Assertions.Expect(page.Locator(".mud-dialog")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Locator(".taken")).ToContainTextAsync("yours");
    }

    [Fact(Timeout = 180_000)]
    public async Task Shortcuts_of_a_single_letter_can_be_turned_off()
    {
        await using var service = await RunningService.StartAsync();
        var page = await OpenCaseAsync(service);

        await page.Keyboard.PressAsync("?");
        await page.UncheckAsync(".mud-dialog input[type=checkbox]");
        await page.ClickAsync(".mud-dialog-actions button");
        await Assertions.Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await ConsoleBrowser.LiveAsync(page);
        await page.Keyboard.PressAsync("q");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#decided-title")).ToBeVisibleAsync();

        Assert.EndsWith("/cases/1", page.Url, StringComparison.Ordinal);
    }

    private async Task<IPage> OpenCaseAsync(RunningService service)
    {
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        return await browser.OpenAsync(service, $"/cases/{id}");
    }

    private static async Task FillAsync(IPage page, string reason)
    {
        await page.FillAsync("#reason", reason);
        await Assertions.Expect(page.Locator(".mud-dialog .button-main")).ToBeEnabledAsync();
    }
}
