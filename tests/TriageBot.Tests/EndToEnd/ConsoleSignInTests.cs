using System.Net;
using Microsoft.Playwright;

namespace TriageBot.Tests.EndToEnd;

[Collection(typeof(RealProgram))]
public class ConsoleSignInTests(ConsoleBrowser browser) : IClassFixture<ConsoleBrowser>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 180_000)]
    public async Task A_stranger_is_led_to_the_sign_in_and_from_there_to_the_page_asked_for()
    {
        await using var service = await RunningService.StartAsync();
        var page = await browser.OpenSignInAsync(service, "/playbook");

        await page.ClickAsync("text=Mika Sample");
        await ConsoleBrowser.AtAsync(page, "/playbook");
        await Assertions.Expect(page.Locator("header.bar")).ToContainTextAsync("Mika Sample");
        var cookie = Assert.Single(await page.Context.CookiesAsync(), cookie => cookie.Name == "triagebot");
        Assert.True(cookie.HttpOnly);
        Assert.Equal(SameSiteAttribute.Strict, cookie.SameSite);

        await page.ClickAsync("button[title='Sign out']");
        await page.GotoAsync("/playbook");
        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_script_gets_a_status_and_no_page()
    {
        await using var service = await RunningService.StartAsync();

        service.Http.DefaultRequestHeaders.Remove("X-Dev-Agent");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(service, "/api/cases"));
        service.Http.DefaultRequestHeaders.Add("X-Dev-Agent", "nobody");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(service, "/api/cases"));
        service.Http.DefaultRequestHeaders.Remove("X-Dev-Agent");
        service.Http.DefaultRequestHeaders.Add("X-Dev-Agent", "JD");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(service, "/api/cases"));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Host", "rebound.example")]
    public async Task Who_comes_through_a_proxy_or_another_name_is_no_agent(string header, string value)
    {
        await using var service = await RunningService.StartAsync();
        service.Http.DefaultRequestHeaders.Add(header, value);

        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(service, "/api/cases"));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("/sign-in")]
    [InlineData("/sign-out")]
    public async Task A_form_of_another_site_signs_nobody_in_or_out(string path)
    {
        await using var service = await RunningService.StartAsync();
        using var form = new FormUrlEncodedContent([new("agent", "jd")]);
        using var answer = await service.Http.PostAsync(new Uri(path, UriKind.Relative), form, Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact(Timeout = 120_000)]
    public async Task Outside_Development_nothing_is_served_without_an_identity_provider()
    {
        var folder = Directory.CreateTempSubdirectory("triagebot-test-").FullName;
        var run = await TriageBotProgram.RunAsync(["serve", "--environment=Production", "--urls=http://127.0.0.1:0", $"--Data:Folder={folder}"]);

        Assert.Equal(2, run.Status);
        Assert.Contains("set Identity:Authority and Identity:ClientId", run.Errors, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningService service, string path)
    {
        using var answer = await service.Http.GetAsync(new Uri(path, UriKind.Relative), Token);
        return answer.StatusCode;
    }
}
