using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TriageBot.Tests.EndToEnd;

/// <summary>One Chromium for the tests of a class; each test opens pages of its own. Skips where there is no Chromium.</summary>
public sealed class ConsoleBrowser : IAsyncLifetime
{
    private static readonly string[] Places =
        ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _missing = $"There is no Chromium at {string.Join(", ", Places)}.";

    // A busy machine is slow, not wrong.
    static ConsoleBrowser() => Assertions.SetDefaultExpectTimeout(15_000);

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } chromium)
        {
            return;
        }

        try
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Quiet });
        }
        catch (PlaywrightException broken)
        {
            _missing = $"{chromium} does not start: {broken.Message}";
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
    }

    /// <summary>A browser window of its own, signed in as an agent; ready when the page is live.</summary>
    internal async Task<IPage> OpenAsync(
        RunningService service, string path, string agent = "jd", BrowserNewContextOptions? window = null, Func<IPage, Task>? before = null)
    {
        var page = await OpenSignInAsync(service, path, window, before);
        await page.ClickAsync($"button[value={agent}]");
        await LiveAsync(page);
        return page;
    }

    /// <summary>The sign-in page that a stranger who asks for a path gets.</summary>
    internal async Task<IPage> OpenSignInAsync(
        RunningService service, string path, BrowserNewContextOptions? window = null, Func<IPage, Task>? before = null)
    {
        SkipWithoutChromium();
        var context = await _browser!.NewContextAsync(new(window ?? new()) { BaseURL = service.Address.ToString() });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await (before?.Invoke(page) ?? Task.CompletedTask);
        await page.GotoAsync(path);
        await AtAsync(page, "/sign-in?*");
        return page;
    }

    /// <summary>A browser window of its own, on another program's page.</summary>
    internal async Task<IPage> OpenElsewhereAsync(Uri address, ColorScheme colors = ColorScheme.Light)
    {
        SkipWithoutChromium();
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = 1500, Height = 1000 }, ColorScheme = colors });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.RouteAsync("https://**", route => route.AbortAsync());
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    /// <summary>A browser window of its own, with a page of the test's.</summary>
    internal async Task<IPage> OpenEmptyAsync(string html)
    {
        SkipWithoutChromium();
        var page = await (await _browser!.NewContextAsync()).NewPageAsync();
        await page.SetContentAsync(html);
        return page;
    }

    /// <summary>Completes when the page answers to clicks and keys: a live page is empty until its data are read, and then has its heading.</summary>
    internal static Task LiveAsync(IPage page) => page.WaitForSelectorAsync("main[data-live] h1");

    /// <summary>Completes when the page's address has this path, however it came there; a star stands for anything.</summary>
    internal static Task AtAsync(IPage page, string path) => Assertions.Expect(page).ToHaveURLAsync(
        new Regex(Regex.Escape(path).Replace("\\*", ".*", StringComparison.Ordinal) + "$"), new() { Timeout = 60_000 });

    /// <summary>Lets a customer write; completes when the case has a draft of that message.</summary>
    /// <returns>The case's number.</returns>
    internal static async Task<long> HearAsync(RunningService service, string id, string text, string conversation, string handle = "ada", DateTimeOffset? postedAt = null)
    {
        var author = new { handle, name = "Ada L." };
        await PostAsync(service, new { channel = "sandbox", id, text, conversation, author, postedAt = postedAt ?? TimeProvider.System.GetUtcNow() });
        var page = await service.UntilAsync("/api/cases?state=drafted", cases => cases.GetRawText().Contains($"\"id\":\"{id}\"", StringComparison.Ordinal));
        return page.GetProperty("cases").EnumerateArray()
            .First(view => view.GetRawText().Contains($"\"id\":\"{id}\"", StringComparison.Ordinal)).GetProperty("id").GetInt64();
    }

    /// <summary>Delivers a mention as it is.</summary>
    internal static async Task PostAsync(RunningService service, object mention)
    {
        using var taken = await service.Http.PostAsJsonAsync("/api/mentions", mention, TestContext.Current.CancellationToken);
        taken.EnsureSuccessStatusCode();
    }

    /// <summary>The texts of the replies that were sent.</summary>
    internal static async Task<List<string?>> RepliesAsync(RunningService service) =>
    [
        .. (await service.GetAsync("/api/sandbox/sent")).EnumerateArray()
            .Where(message => message.GetProperty("kind").GetString() == "reply")
            .Select(message => message.GetProperty("text").GetString()),
    ];

    private void SkipWithoutChromium()
    {
        if (_browser is null && Environment.GetEnvironmentVariable("TRIAGEBOT_REQUIRE_TOOLS") == "1")
        {
            Assert.Fail(_missing);
        }

        Assert.SkipWhen(_browser is null, $"The console is not tested in a browser. {_missing}");
    }
}
