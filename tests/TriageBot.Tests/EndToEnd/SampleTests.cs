using Microsoft.Playwright;

namespace TriageBot.Tests.EndToEnd;

[Collection(typeof(RealProgram))]
public class SampleTests(ConsoleBrowser browser) : IClassFixture<ConsoleBrowser>
{
    [Fact(Timeout = 120_000)]
    public async Task In_the_sample_a_complaint_is_approved_with_two_clicks_and_answered_once()
    {
        await using var service = await RunningService.StartAsync(null, "--sample");
        var page = await browser.OpenAsync(service, "/", "ms");

        await page.GetByRole(AriaRole.Link, new() { Name = "drum kit" }).ClickAsync();
        await page.ClickAsync("button:has-text('Approve')");
        await service.UntilAsync("/api/cases?state=waitingForCustomer&take=0", cases => cases.GetProperty("total").GetInt64() == 1);

        var sent = (await service.GetAsync("/api/sandbox/sent")).EnumerateArray().ToLookup(
            message => message.GetProperty("kind").GetString(), message => message.GetProperty("text").GetString()!);
        Assert.EndsWith("^MS", Assert.Single(sent["reply"]), StringComparison.Ordinal);
        Assert.Contains("automatic", Assert.Single(sent["dm"]), StringComparison.OrdinalIgnoreCase);
    }
}
