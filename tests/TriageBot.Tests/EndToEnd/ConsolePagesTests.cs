using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TriageBot.Tests.EndToEnd;

[Collection(typeof(RealProgram))]
public class ConsolePagesTests(ConsoleBrowser browser) : IClassFixture<ConsoleBrowser>
{
    private const string Hostile = "<img src=x onerror=alert(1)> my parcel is lost, terrible {{ code }} <script>alert(2)</script>";

    private static readonly string[] Pages = ["/", "/?tab=waiting", "/?tab=aside", "/cases/1", "/cases/2", "/sandbox", "/playbook", "/learn"];

    [Theory(Timeout = 240_000)]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_has_a_serious_barrier(ColorScheme scheme)
    {
        await using var service = await TwoCasesAsync();
        var page = await browser.OpenSignInAsync(service, "/", new() { ColorScheme = scheme });
        var barriers = await BarriersAsync(page);
        await page.ClickAsync("button[value=jd]");
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            await ConsoleBrowser.LiveAsync(page);
            barriers.AddRange(await BarriersAsync(page));
        }

        await StatesAsync(service, page, async () => barriers.AddRange(await BarriersAsync(page)));
        Assert.True(barriers.Count == 0, string.Join("\n", barriers));
    }

    [Fact(Timeout = 240_000)]
    public async Task No_page_scrolls_sideways_on_a_phone()
    {
        await using var service = await TwoCasesAsync();
        var page = await browser.OpenAsync(service, "/", window: new() { ViewportSize = new() { Width = 360, Height = 740 } });
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            await ConsoleBrowser.LiveAsync(page);

            await FitsAsync(page);
        }

        await StatesAsync(service, page, () => FitsAsync(page));
    }

    [Fact(Timeout = 180_000)]
    public async Task A_name_turns_nothing_around_that_stands_after_it()
    {
        await using var service = await RunningService.StartAsync();
        var author = new { handle = "ada", name = "Ada \u202Egnihton" };
        await ConsoleBrowser.PostAsync(service, new { channel = "sandbox", id = "1", text = "My parcel is lost, terrible!", conversation = "c1", author });
        await service.UntilAsync("/api/cases?state=drafted", cases => cases.GetProperty("total").GetInt64() == 1);
        var page = await browser.OpenAsync(service, "/cases/1");

        await Assertions.Expect(page.Locator("h1 bdi").First).ToHaveTextAsync("Ada gnihton");
        await Assertions.Expect(page.Locator("h1 bdi")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".rail .row-who bdi").First).ToHaveTextAsync("Ada gnihton");
        Assert.DoesNotContain('\u202E', await page.TitleAsync());
    }

    [Fact(Timeout = 180_000)]
    public async Task The_Learn_page_answers_before_the_messages_are_judged_anew()
    {
        await using var service = await TwoCasesAsync();

        var html = await service.Http.GetStringAsync("/learn", TestContext.Current.CancellationToken);
        var page = await browser.OpenAsync(service, "/learn");

        Assert.Contains("Looking for the messages that would teach most", html, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".learn-queue li")).ToHaveCountAsync(2);
    }

    [Fact(Timeout = 180_000)]
    public async Task A_strangers_text_stays_text_and_nothing_comes_from_elsewhere()
    {
        await using var service = await TwoCasesAsync();
        var page = await browser.OpenAsync(service, "/");
        var elsewhere = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => elsewhere.Add(request.Url);
        page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
        page.Dialog += (_, dialog) => complaints.Add(dialog.Message);

        foreach (var path in Pages)
        {
            var answer = await page.GotoAsync(path);
            await ConsoleBrowser.LiveAsync(page);
            Assert.Contains("script-src 'self';", await answer!.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
        }

        await page.GotoAsync("/cases/2");
        await Assertions.Expect(page.Locator(".message-text").First).ToHaveTextAsync(Hostile);
        Assert.DoesNotContain(elsewhere, url => !url.StartsWith(service.Address.ToString(), StringComparison.Ordinal)
            && !url.StartsWith("data:", StringComparison.Ordinal));
        Assert.DoesNotContain(complaints, line => !line.StartsWith("info", StringComparison.Ordinal)
            && !line.StartsWith("debug", StringComparison.Ordinal));
    }

    [Fact(Timeout = 180_000)]
    public async Task The_queue_can_be_read_before_any_script_runs()
    {
        await using var service = await TwoCasesAsync();

        var html = await service.Http.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.Contains("My parcel is lost", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180_000)]
    public async Task A_customer_written_on_the_Sandbox_page_is_answered_there()
    {
        await using var service = await RunningService.StartAsync();
        var page = await browser.OpenAsync(service, "/sandbox");

        await page.FillAsync("#handle", "bea");
        await page.FillAsync("#text", "My parcel is lost and nobody answers. Terrible service!");
        await page.ClickAsync("button:text-is('Post')");
        await Assertions.Expect(page.Locator(".conversation")).ToContainTextAsync("My parcel is lost");
        await service.UntilAsync("/api/cases?state=drafted", cases => cases.GetProperty("total").GetInt64() == 1);
        await page.ClickAsync("header.bar >> text=Queue");
        await page.ClickAsync("[data-row]");
        await page.ClickAsync("button:has-text('Approve')");
        await Assertions.Expect(page.Locator("#decided-title")).ToBeVisibleAsync();
        await page.ClickAsync("header.bar >> text=Sandbox");

        await Assertions.Expect(page.Locator(".conversation")).ToContainTextAsync("^JD");
    }

    /// <summary>What a page shows only at times: a dialog, a late clock, the notices with unsent text, an answered case.</summary>
    private static async Task StatesAsync(RunningService service, IPage page, Func<Task> check)
    {
        await page.GotoAsync("/cases/2");
        await ConsoleBrowser.LiveAsync(page);
        await page.ClickAsync("text=Another draft");
        await Assertions.Expect(page.Locator("#reason")).ToBeFocusedAsync();
        await check();
        await page.Keyboard.PressAsync("Escape");

        await page.FillAsync("#reply-text", "We are sorry. Long considered and not sent.");
        await ConsoleBrowser.HearAsync(service, "4", "Nobody answers, this is terrible!", "c2", "mallory");
        await page.ClickAsync("text=Load it");
        await ConsoleBrowser.HearAsync(service, "5", "Still nobody, terrible!", "c2", "mallory");
        await Assertions.Expect(page.GetByText("A new message arrived.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#unsent")).ToBeVisibleAsync();
        await check();

        await ConsoleBrowser.HearAsync(service, "6", "My parcel is lost and nobody answers, terrible!", "c6", "bea", TimeProvider.System.GetUtcNow().AddDays(-2));
        await page.GotoAsync("/cases/3");
        await ConsoleBrowser.LiveAsync(page);
        await Assertions.Expect(page.Locator(".case-head .clock-late")).ToBeVisibleAsync();
        await check();
        await page.ClickAsync(".button-main");
        await Assertions.Expect(page.GetByText("all delivered, done")).ToBeVisibleAsync();
        await check();
    }

    private static async Task FitsAsync(IPage page) =>
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));

    private static async Task<RunningService> TwoCasesAsync()
    {
        var service = await RunningService.StartAsync();
        await ConsoleBrowser.HearAsync(service, "1", "My parcel is lost and nobody answers. Terrible service!", "c1");
        await ConsoleBrowser.HearAsync(service, "2", Hostile, "c2", "mallory");
        return service;
    }

    private static async Task<List<string>> BarriersAsync(IPage page)
    {
        // A colour on its way from light to dark has no contrast of its own.
        await page.AddStyleTagAsync(new() { Content = "* { transition: none !important; }" });
        var found = await page.RunAxe();
        return [.. found.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{page.Url}: {violation.Id}, {violation.Help}: {violation.Nodes[0].Html}")];
    }
}
