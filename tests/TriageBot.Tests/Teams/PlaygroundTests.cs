using System.Diagnostics;
using Microsoft.Playwright;
using TriageBot.Tests.EndToEnd;
using static Microsoft.Playwright.Assertions;

namespace TriageBot.Tests.Teams;

/// <summary>An agent at Microsoft's own local client of Teams, in a real browser.</summary>
[Collection(typeof(RealProgram))]
public sealed class PlaygroundTests(ConsoleBrowser browser) : IClassFixture<ConsoleBrowser>, IAsyncLifetime
{
    private const string Complaint = "My parcel is late again, I am really disappointed!";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private readonly TeamsTemplates _templates = new(Playground.UserId, "0f3b1c52-0000-4000-8000-00000000000b");
    private RunningService _service = null!;
    private Playground _playground = null!;

    public async ValueTask InitializeAsync()
    {
        NodeScript.Require();
        _service = await RunningService.StartAsync(null, $"--Templates:Folder={_templates.Folder}");
        _playground = await Playground.StartAsync(_service.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _playground?.Dispose();
        await (_service?.DisposeAsync() ?? ValueTask.CompletedTask);
        _templates.Dispose();
    }

    [Fact(Timeout = 240_000)]
    public async Task A_mention_comes_as_a_card_and_as_a_thread_and_what_an_agent_approves_is_sent_once_and_shown_in_both()
    {
        var (personal, channel) = await OpenBothAsync();
        var dark = Pictures is null ? null : await OpenAsync(ColorScheme.Dark);
        await PostUntilSeenAsync("1130", Complaint, personal, channel);

        await personal.Locator("textarea").Last.FillAsync("Hello Ada, I am on it.");
        await ShootAsync(personal, "teams-card-light");
        await (dark is null ? Task.CompletedTask : ShootAsync(dark, "teams-card-dark"));
        await Button(personal, "Approve").ClickAsync();

        foreach (var page in (IPage[])[personal, channel])
        {
            await Expect(page.GetByText("Hello Ada, I am on it. ^JD").First).ToBeVisibleAsync();
            await Expect(page.GetByText("Jo Demo: edit").First).ToBeVisibleAsync();
            await Expect(page.GetByText("waiting for the customer").First).ToBeVisibleAsync();
            await Expect(page.Locator("textarea")).ToHaveCountAsync(0);
        }

        await ShootAsync(channel, "teams-thread");
        Assert.Equal(["Hello Ada, I am on it. ^JD"], await ConsoleBrowser.RepliesAsync(_service));
    }

    /// <summary>The best of five: what else the machine does at a moment delays one mention, not each of them.</summary>
    [Fact(Timeout = 240_000)]
    public async Task A_mention_is_a_card_and_a_thread_within_two_seconds()
    {
        var (personal, channel) = await OpenBothAsync();
        var fastest = TimeSpan.MaxValue;
        for (var number = 1; number <= 5 && fastest > Soon; number++)
        {
            var elapsed = await PostUntilSeenAsync($"113{number}", $"Parcel number {number} is late again, I am really disappointed!", personal, channel);
            fastest = elapsed < fastest ? elapsed : fastest;
        }

        Assert.InRange(fastest, TimeSpan.Zero, Soon);
    }

    [Fact(Timeout = 240_000)]
    public async Task An_agent_asks_lists_rejects_and_hands_over()
    {
        await ConsoleBrowser.PostAsync(_service, Mention("1130", Complaint));
        var page = await OpenAsync();
        await InPersonalAsync(page);
        await Expect(page.GetByText(Complaint).First).ToBeVisibleAsync(); // It waited when the agent came.

        await SayAsync(page, "help");
        await Expect(page.GetByText("next: the most pressing case").First).ToBeVisibleAsync();
        await SayAsync(page, "queue");
        await Expect(page.GetByText("1 case waiting").First).ToBeVisibleAsync();
        await SayAsync(page, "next");
        await Expect(page.GetByText(Complaint)).ToHaveCountAsync(2);

        var draft = await page.Locator("textarea").Last.InputValueAsync();
        await Button(page, "Another draft").ClickAsync();
        await page.GetByLabel("What is wrong with this one?").Last.FillAsync("too stiff");
        await Button(page, "Another draft").ClickAsync();
        await Expect(page.Locator("textarea").Last).Not.ToHaveValueAsync(draft);

        await SayAsync(page, "case 1");
        await Expect(page.GetByText(Complaint)).ToHaveCountAsync(3);
        await Button(page, "Hand over").ClickAsync();
        await page.GetByRole(AriaRole.Combobox).Last.ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "claims" }).ClickAsync();
        await Button(page, "Hand over").ClickAsync();

        await _service.UntilAsync("/api/cases/1", view => view.GetProperty("state").GetString() == "handedOver");
        await SayAsync(page, "mine");
        await Expect(page.GetByText("0 cases yours").First).ToBeVisibleAsync();
    }

    /// <summary>A personal chat, and a channel that watches for new cases.</summary>
    private async Task<(IPage Personal, IPage Channel)> OpenBothAsync()
    {
        var (personal, channel) = (await OpenAsync(), await OpenAsync());
        await InChannelAsync(channel);
        await SayInChannelAsync(channel, "watch");
        await Expect(channel.GetByText("New cases come here from now on.").First).ToBeVisibleAsync();
        return (personal, channel);
    }

    private async Task<TimeSpan> PostUntilSeenAsync(string id, string text, params IPage[] pages)
    {
        var posted = Stopwatch.GetTimestamp();
        await ConsoleBrowser.PostAsync(_service, Mention(id, text));
        foreach (var page in pages)
        {
            await Expect(page.GetByText(text).First).ToBeVisibleAsync();
        }

        return Stopwatch.GetElapsedTime(posted);
    }

    /// <summary>It goes to the personal chat by itself, when it is ready.</summary>
    private async Task<IPage> OpenAsync(ColorScheme colors = ColorScheme.Light)
    {
        var page = await browser.OpenElsewhereAsync(_playground.Address, colors);
        await Expect(page.GetByText("installationUpdate").First).ToBeVisibleAsync();
        return page;
    }

    private static object Mention(string id, string text) => new
    {
        channel = "sandbox",
        id,
        text,
        conversation = id,
        author = new { handle = "ada", name = "Ada L." },
        postedAt = TimeProvider.System.GetUtcNow(),
    };

    private static Task InPersonalAsync(IPage page) => page.GetByRole(AriaRole.Treeitem, new() { Name = "Personal Chat" }).ClickAsync();

    private static Task InChannelAsync(IPage page) => page.GetByRole(AriaRole.Treeitem, new() { Name = "My Team - General" }).ClickAsync();

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name }).Last;

    private static async Task SayAsync(IPage page, string text)
    {
        await page.Locator("div[role=textbox]").Last.PressSequentiallyAsync(text);
        await Button(page, "Send Message").ClickAsync();
    }

    private static async Task SayInChannelAsync(IPage page, string text)
    {
        var composer = page.Locator("div[role=textbox]").Last;
        await composer.ClickAsync();
        await composer.PressSequentiallyAsync("@");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "TriageBot" }).ClickAsync();
        await composer.PressSequentiallyAsync($" {text}");
        await Button(page, "Post").ClickAsync();
    }

    /// <summary>Where to put pictures for a person to look at; null for nowhere.</summary>
    internal static string? Pictures => Environment.GetEnvironmentVariable("TRIAGEBOT_PICTURES");

    private static Task ShootAsync(IPage page, string name) => Pictures is { } folder
        ? page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") })
        : Task.CompletedTask;
}
