using System.Net.Http.Json;
using Microsoft.Playwright;
using TriageBot.Tests.Architecture;

namespace TriageBot.Tests.EndToEnd;

[Collection(typeof(RealProgram))]
public class ConsoleDecisionTests(ConsoleBrowser browser) : IClassFixture<ConsoleBrowser>
{
    private const string Complaint = "My parcel is lost and nobody answers. Terrible service!";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 180_000)]
    public async Task An_agent_approves_from_the_queue_by_keyboard_alone_and_one_signed_reply_is_sent()
    {
        await using var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var page = await browser.OpenAsync(service, "/");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await ConsoleBrowser.AtAsync(page, $"/cases/{id}");
        await Assertions.Expect(page.Locator("#reply-preview")).ToContainTextAsync("^JD");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByText("all delivered, done")).ToBeVisibleAsync();

        await Assertions.Expect(page.Locator("#decided-title")).ToHaveTextAsync("Approved by Jo Demo");
        var reply = Assert.Single(await ConsoleBrowser.RepliesAsync(service));
        Assert.EndsWith("^JD", reply, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180_000)]
    public async Task Of_two_agents_on_one_case_the_second_is_told_who_decided_and_keeps_the_text()
    {
        await using var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var first = await browser.OpenAsync(service, $"/cases/{id}");
        var second = await browser.OpenAsync(service, $"/cases/{id}", "ms");

        await second.FillAsync("#reply-text", "Mika's own words, long considered.");
        await first.ClickAsync(".button-main");
        await Assertions.Expect(first.Locator("#decided-title")).ToBeVisibleAsync();
        await second.ClickAsync(".button-main");

        await Assertions.Expect(second.Locator(".notice-warn").First).ToContainTextAsync("Jo Demo decided first: approve");
        await Assertions.Expect(second.Locator("#unsent")).ToHaveValueAsync("Mika's own words, long considered.");
        await service.UntilAsync($"/api/cases/{id}", view => view.GetProperty("state").GetString() == "waitingForCustomer");
        Assert.Single(await ConsoleBrowser.RepliesAsync(service));
    }

    [Fact(Timeout = 180_000)]
    public async Task A_message_that_arrives_while_an_agent_writes_leaves_the_text_alone_until_it_is_loaded()
    {
        await using var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var page = await browser.OpenAsync(service, $"/cases/{id}");

        await page.FillAsync("#reply-text", "Half a sentence");
        await ConsoleBrowser.HearAsync(service, "2", "Hello? My parcel is still lost, this is terrible!", "c1");
        await Assertions.Expect(page.GetByText("A new message arrived.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#reply-text")).ToHaveValueAsync("Half a sentence");
        await page.ClickAsync("text=Load it");

        await Assertions.Expect(page.Locator(".thread")).ToContainTextAsync("Hello?");
        await Assertions.Expect(page.Locator("#unsent")).ToHaveValueAsync("Half a sentence");
    }

    [Fact(Timeout = 180_000)]
    public async Task What_was_set_aside_is_taken_back()
    {
        await using var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var page = await browser.OpenAsync(service, $"/cases/{id}");

        await page.ClickAsync("text=Spam");
        await Assertions.Expect(page.Locator("#decided-title")).ToHaveTextAsync("Set aside as spam by Jo Demo");
        await page.ClickAsync("header.bar >> text=Queue");
        await page.GetByRole(AriaRole.Link, new() { Name = "Set aside", Exact = true }).ClickAsync();
        await page.ClickAsync("text=Take back");

        await Assertions.Expect(page.GetByText($"Case {id} is back in the queue.")).ToBeVisibleAsync();
        await service.UntilAsync($"/api/cases/{id}", view => view.GetProperty("state").GetString() == "drafted");
    }

    [Fact(Timeout = 180_000)]
    public async Task A_rejected_draft_needs_a_reason_and_is_replaced()
    {
        await using var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var page = await browser.OpenAsync(service, $"/cases/{id}");
        var draft = await page.InputValueAsync("#reply-text");

        await page.ClickAsync("text=Another draft");
        await Assertions.Expect(page.Locator(".mud-dialog-actions .button-main")).ToBeDisabledAsync();
        await page.ClickAsync("text=sounds canned");
        await page.ClickAsync(".mud-dialog-actions .button-main");

        await Assertions.Expect(page.Locator(".reply-head .hint", new() { HasText = "draft 2 from" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#reply-text")).Not.ToHaveValueAsync(draft);
    }

    [Fact(Timeout = 180_000)]
    public async Task A_reply_is_measured_as_the_desk_measures_it_whoever_signs()
    {
        var templates = Directory.CreateTempSubdirectory("triagebot-test-").FullName;
        CopyTemplates(templates, playbook => playbook.Replace("initials: TX", "initials: TXY", StringComparison.Ordinal));
        await using var service = await RunningService.StartAsync(null, $"--Templates:Folder={templates}");
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var page = await browser.OpenAsync(service, $"/cases/{id}");

        await page.FillAsync("#reply-text", "12345");

        await Assertions.Expect(page.Locator(".length")).ToContainTextAsync("10 /");
    }

    [Fact(Timeout = 180_000)]
    public async Task The_queue_shows_a_new_mention_by_itself_and_filters_by_who_took_it()
    {
        await using var service = await RunningService.StartAsync();
        var page = await browser.OpenAsync(service, "/");
        await Assertions.Expect(page.GetByText("Nobody waits for an answer.")).ToBeVisibleAsync();

        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        await Assertions.Expect(page.GetByText(Complaint)).ToBeVisibleAsync();
        using var taken = await service.Http.PutAsJsonAsync($"/api/cases/{id}/assignee", new { agent = "jd" }, Token);
        await page.ClickAsync("text=Mine");
        await Assertions.Expect(page.GetByText(Complaint)).ToBeVisibleAsync();
        await page.ClickAsync("text=Not taken");

        await Assertions.Expect(page.GetByText("Every case of this list is taken.")).ToBeVisibleAsync();
    }

    private static void CopyTemplates(string to, Func<string, string> change)
    {
        var from = Path.Combine(Sources.Root, "templates");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, Path.GetFileName(file) == "playbook.yaml" ? change(File.ReadAllText(file)) : File.ReadAllText(file));
        }
    }
}
