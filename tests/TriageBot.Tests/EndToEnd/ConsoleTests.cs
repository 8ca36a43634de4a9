using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TriageBot.Tests.EndToEnd;

public class ConsoleTests(Browser browser) : IClassFixture<Browser>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task A_case_is_approved_by_keyboard_and_the_customer_gets_one_signed_reply_and_one_acknowledgement()
    {
        await using var service = await RunningService.StartAsync();
        await ComplainAsync(service, "1");
        var page = await browser.SignInAsync(service, "ms");
        await OpenAsync(page, "parcel 1");

        await page.GetByLabel("Text of the reply").FillAsync("Hi Ada, I am sorry. I am looking into it now.");
        await page.Keyboard.PressAsync("Control+Enter");
        await service.UntilAsync("/api/sandbox/sent", sent => sent.GetArrayLength() == 2);

        var sent = (await service.GetAsync("/api/sandbox/sent")).EnumerateArray().ToList();
        var reply = Assert.Single(sent, message => message.GetProperty("kind").GetString() == "reply");
        Assert.Equal("Hi Ada, I am sorry. I am looking into it now. ^MS", reply.GetProperty("text").GetString());
        Assert.Single(sent, message => message.GetProperty("kind").GetString() == "dm");
    }

    [Fact(Timeout = 120_000)]
    public async Task In_the_sample_a_complaint_is_approved_with_two_clicks()
    {
        await using var service = await RunningService.StartAsync(null, "--sample");
        var page = await browser.SignInAsync(service, "jd");
        await OpenAsync(page, "drum kit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();

        await service.UntilAsync("/api/sandbox/sent", sent => sent.GetArrayLength() == 2);
        await service.UntilAsync("/api/cases?state=waitingForCustomer&take=0", cases => cases.GetProperty("total").GetInt64() == 1);
        var sent = (await service.GetAsync("/api/sandbox/sent")).EnumerateArray().ToList();
        Assert.EndsWith("^JD", Assert.Single(sent, message => message.GetProperty("kind").GetString() == "reply").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Single(sent, message => message.GetProperty("kind").GetString() == "dm");
    }

    [Fact(Timeout = 120_000)]
    public async Task Of_two_agents_at_the_same_case_the_second_is_told_who_decided()
    {
        await using var service = await RunningService.StartAsync();
        await ComplainAsync(service, "1");
        var first = await browser.SignInAsync(service, "jd");
        var second = await browser.SignInAsync(service, "ms");
        await OpenAsync(first, "parcel 1");
        await OpenAsync(second, "parcel 1");

        await first.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await service.UntilAsync("/api/cases?state=waitingForCustomer&take=0", cases => cases.GetProperty("total").GetInt64() == 1);

        await Expect(second.GetByText("Jo Demo").First).ToBeVisibleAsync();
        Assert.Equal(2, (await service.GetAsync("/api/sandbox/sent")).GetArrayLength());
    }

    [Fact(Timeout = 120_000)]
    public async Task A_customer_on_the_sandbox_page_is_heard_at_once()
    {
        await using var service = await RunningService.StartAsync();
        var page = await browser.SignInAsync(service, "jd");
        var sandbox = await page.Context.NewPageAsync();
        await sandbox.GotoAsync("/sandbox", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await sandbox.GetByLabel("Handle").First.FillAsync("ada");
        await sandbox.Locator("textarea").First.FillAsync("<b>My parcel</b> never came {{ 1 }} 😡");
        await sandbox.GetByRole(AriaRole.Button, new() { Name = "Post" }).First.ClickAsync();

        await Expect(page.GetByText("<b>My parcel</b> never came {{ 1 }} 😡").First).ToBeVisibleAsync();
    }

    [Theory(Timeout = 180_000)]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_has_a_serious_barrier_or_is_wider_than_a_phone(ColorScheme scheme)
    {
        await using var service = await RunningService.StartAsync();
        await ComplainAsync(service, "1");
        await ComplainAsync(service, "2");
        var page = await browser.SignInAsync(service, "jd", new() { ColorScheme = scheme, ViewportSize = new() { Width = 360, Height = 740 } });
        foreach (var path in new[] { "/", "/cases/1", "/sandbox", "/playbook", "/sign-in" })
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            await Expect(page).ToHaveTitleAsync(new Regex("TriageBot"));
            await Expect(page.Locator("h1:visible, h2:visible").First).ToBeVisibleAsync();

            var barriers = (await page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical");
            Assert.Empty(barriers.Select(violation => $"{path}: {violation.Id}: {Nodes(violation)}"));
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }
    }

    private static string Nodes(AxeResultItem violation) => string.Join("; ", violation.Nodes.Select(node => $"{node.Html} {string.Join(' ', node.Any.Select(check => check.Message))}").Take(2));

    private static async Task OpenAsync(IPage page, string words)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = words }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Reply" })).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task ComplainAsync(RunningService service, string id)
    {
        using var taken = await service.Http.PostAsJsonAsync(
            "/api/mentions",
            new { channel = "sandbox", id, text = $"My parcel {id} is broken and nobody answers, terrible!", author = new { handle = $"ada{id}", name = "Ada L." } },
            Token);
        taken.EnsureSuccessStatusCode();
        await service.UntilAsync("/api/cases?state=drafted&take=0", cases => cases.GetProperty("total").GetInt64() >= 1);
    }
}
