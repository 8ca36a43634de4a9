using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TriageBot.Tests.EndToEnd;

/// <summary>The way through the queue, and its lists.</summary>
[Collection(typeof(RealProgram))]
public class ConsoleQueueTests(ConsoleBrowser browser) : IClassFixture<ConsoleBrowser>
{
    private const string Complaint = "My parcel is lost and nobody answers. Terrible service!";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 180_000)]
    public async Task Next_goes_on_behind_an_approved_case_and_leaves_out_what_others_have()
    {
        await using var service = await RunningService.StartAsync();
        var ids = await QueueAsync(service, 5);
        await GiveAsync(service, ids[2], "ms");
        await DecideAsync(service, ids[3], "handOver", "claims");
        var page = await browser.OpenAsync(service, $"/cases/{ids[1]}");

        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#decided-title")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        await ConsoleBrowser.AtAsync(page, $"/cases/{ids[4]}");
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex($"case {ids[4]} "));
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");

        await ConsoleBrowser.AtAsync(page, $"/cases/{ids[0]}");
    }

    [Fact(Timeout = 180_000)]
    public async Task Next_finds_a_case_however_many_others_are_between()
    {
        await using var service = await RunningService.StartAsync();
        var ids = await QueueAsync(service, 40);
        foreach (var id in ids[1..39])
        {
            await GiveAsync(service, id, "ms");
        }

        var page = await browser.OpenAsync(service, $"/cases/{ids[0]}");
        await page.Keyboard.PressAsync("n");

        await ConsoleBrowser.AtAsync(page, $"/cases/{ids[39]}");
    }

    [Fact(Timeout = 180_000)]
    public async Task Rows_stay_where_they_are_while_somebody_points_at_them()
    {
        await using var service = await RunningService.StartAsync();
        var ids = await QueueAsync(service, 3);
        await DecideAsync(service, ids[0], "spam");
        var page = await browser.OpenAsync(service, "/?tab=aside");
        var first = page.Locator("[data-row]").First;

        await first.HoverAsync();
        var place = await first.BoundingBoxAsync();
        await DecideAsync(service, ids[2], "spam");
        await Assertions.Expect(page.GetByText("Show 1 new")).ToBeVisibleAsync();
        await Assertions.Expect(first).ToHaveAttributeAsync("href", $"/cases/{ids[0]}");
        Assert.Equal(place!.Y, (await first.BoundingBoxAsync())!.Y);
        await page.ClickAsync("text=Show 1 new");
        await page.Mouse.MoveAsync(0, 0);
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(2);
        await DecideAsync(service, ids[1], "spam");

        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(3);
    }

    [Fact(Timeout = 180_000)]
    public async Task The_queue_is_searched_by_words_name_handle_and_number()
    {
        await using var service = await RunningService.StartAsync();
        var parcel = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var refund = await ConsoleBrowser.HearAsync(service, "2", "My refund of 100% never came, this is terrible!", "c2", "bea");
        var page = await browser.OpenAsync(service, "/");

        await ExpectAsync(page, "nobody PARCEL", parcel);
        await ExpectAsync(page, "100%", refund);
        await ExpectAsync(page, "@bea", refund);
        await ExpectAsync(page, $"#{parcel}", parcel);
        await page.FillAsync("#search", "nothing like it");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("No case of this list has")).ToBeVisibleAsync();

        Assert.Equal(1, (await service.GetAsync("/api/cases?q=refund")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await service.GetAsync("/api/cases?q=p_rcel")).GetProperty("total").GetInt32());
    }

    private static async Task ExpectAsync(IPage page, string search, long found)
    {
        await page.FillAsync("#search", search);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveAttributeAsync("href", $"/cases/{found}");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Queue 1");
    }

    /// <summary>So many cases of as many customers, in the order of the queue.</summary>
    private static async Task<long[]> QueueAsync(RunningService service, int cases)
    {
        foreach (var number in Enumerable.Range(1, cases))
        {
            await ConsoleBrowser.PostAsync(
                service, new { channel = "sandbox", id = $"m{number}", text = $"{Complaint} {number}", conversation = $"c{number}", author = new { handle = $"ada{number}" } });
        }

        var queue = await service.UntilAsync("/api/cases?state=drafted&take=200", page => page.GetProperty("total").GetInt32() == cases);
        return [.. queue.GetProperty("cases").EnumerateArray().Select(view => view.GetProperty("id").GetInt64())];
    }

    private static async Task GiveAsync(RunningService service, long id, string agent)
    {
        using var given = await service.Http.PutAsJsonAsync($"/api/cases/{id}/assignee", new { agent }, Token);
        given.EnsureSuccessStatusCode();
    }

    private static async Task DecideAsync(RunningService service, long id, string decision, string? reason = null)
    {
        var version = (await service.GetAsync($"/api/cases/{id}")).GetProperty("version").GetInt32();
        using var decided = await service.Http.PostAsJsonAsync($"/api/cases/{id}/decision", new { decision, version, reason }, Token);
        decided.EnsureSuccessStatusCode();
    }
}
