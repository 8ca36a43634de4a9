using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace TriageBot.Tests.EndToEnd;

/// <summary>What an open page does when its session ends, or when it cannot be updated.</summary>
[Collection(typeof(RealProgram))]
public class ConsoleSessionTests(ConsoleBrowser browser) : IClassFixture<ConsoleBrowser>
{
    private const string Complaint = "My parcel is lost and nobody answers. Terrible service!";

    [Fact(Timeout = 180_000)]
    public async Task Who_signs_out_signs_out_of_every_open_page_and_of_the_cookie()
    {
        await using var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var open = await browser.OpenAsync(service, $"/cases/{id}");
        var cookie = Assert.Single(await open.Context.CookiesAsync(), cookie => cookie.Name == "triagebot");
        var other = await open.Context.NewPageAsync();
        await other.GotoAsync("/");
        await other.ClickAsync("button[title='Sign out']");
        await ConsoleBrowser.AtAsync(other, "/sign-in*");

        await Assertions.Expect(open.GetByText("Your session has ended.")).ToBeVisibleAsync();
        await open.Context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = service.Address.ToString() }]);
        await other.GotoAsync("/playbook");
        Assert.Contains("/sign-in", other.Url, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180_000)]
    public async Task A_read_that_fails_takes_nothing_away_and_the_page_goes_on_when_it_works_again()
    {
        await using var service = await RunningService.StartAsync();
        var id = await ConsoleBrowser.HearAsync(service, "1", Complaint, "c1");
        var page = await browser.OpenAsync(service, $"/cases/{id}");
        await page.FillAsync("#reply-text", "Half a sentence");

        Run(service, "alter table observation rename to observation_gone");
        await Assertions.Expect(page.GetByText("Not updated since")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#reply-text")).ToHaveValueAsync("Half a sentence");
        Run(service, "alter table observation_gone rename to observation");
        await Assertions.Expect(page.GetByText("Not updated since")).ToHaveCountAsync(0);

        await ConsoleBrowser.HearAsync(service, "2", "Hello? My parcel is still lost, this is terrible!", "c1");
        await Assertions.Expect(page.GetByText("A new message arrived.")).ToBeVisibleAsync();
    }

    private static void Run(RunningService service, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(service.Folder, "triagebot.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
