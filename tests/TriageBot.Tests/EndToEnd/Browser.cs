using Microsoft.Playwright;

namespace TriageBot.Tests.EndToEnd;

/// <summary>A headless Chromium. Where there is none the test is skipped, or fails where tools are required.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private static readonly string[] Quietly =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } chromium)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Quietly });
    }

    /// <summary>A page of a new person at the console, signed in as the agent with these initials.</summary>
    internal async Task<IPage> SignInAsync(RunningService service, string initials, BrowserNewContextOptions? options = null)
    {
        Require();
        options ??= new();
        options.BaseURL = service.Address.ToString();
        var context = await _browser!.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator($"button.agent[value={initials}]").ClickAsync();
        await page.WaitForURLAsync("**/");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private void Require()
    {
        if (_browser is null && Environment.GetEnvironmentVariable("TRIAGEBOT_REQUIRE_TOOLS") == "1")
        {
            Assert.Fail("There is no Chromium, and here it is required.");
        }

        Assert.SkipWhen(_browser is null, "There is no Chromium on this machine.");
    }
}
