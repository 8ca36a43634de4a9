using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace TriageBot.Tests.EndToEnd;

[Collection(typeof(RealProgram))]
public class CrashTests
{
    private const int Burst = 20_000;
    private const int PerRequest = 100;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 300_000)]
    public async Task After_a_kill_in_the_middle_of_a_burst_every_accepted_mention_is_there_and_has_a_disposition()
    {
        await using var first = await RunningService.StartAsync();
        var accepted = 0;
        var promised = new ConcurrentBag<int>();
        var sending = Enumerable.Range(0, Burst / PerRequest).Chunk(Burst / PerRequest / 8).Select(async numbers =>
        {
            foreach (var number in numbers)
            {
                if (await TrySendAsync(first, number) is null)
                {
                    return;
                }

                promised.Add(number);

                if (Interlocked.Add(ref accepted, PerRequest) == Burst / 2)
                {
                    await first.KillAsync();
                }
            }
        });
        await Task.WhenAll(sending);
        Assert.InRange(accepted, Burst / 2, Burst - PerRequest);

        await using var second = await RunningService.StartAsync(first.Folder);
        await second.UntilAsync("/api/cases?state=all&take=0", page => page.GetProperty("total").GetInt64() >= accepted);
        await UntilNothingWaitsAsync(second.Folder);
        var total = (await second.GetAsync("/api/cases?state=all&take=0")).GetProperty("total").GetInt64();
        var drafted = (await second.GetAsync("/api/cases?state=drafted&take=0")).GetProperty("total").GetInt64();
        var aside = (await second.GetAsync("/api/cases?state=setAside&take=0")).GetProperty("total").GetInt64();

        // A request whose answer the kill cut off may be there too, whole.
        Assert.Equal(0, total % PerRequest);
        Assert.Equal(total, drafted + aside);
        for (var number = 0; number < Burst / PerRequest; number++)
        {
            var taken = Assert.NotNull(await TrySendAsync(second, number));
            Assert.True(taken == 0 || !promised.Contains(number), $"Request {number} was accepted before the kill, and {taken} of its mentions were lost.");
        }

        await second.UntilAsync("/api/cases?state=all&take=0", page => page.GetProperty("total").GetInt64() == Burst);
    }

    /// <summary>A mention that was accepted becomes a case when it is triaged: only then does counting cases count all.</summary>
    private static async Task UntilNothingWaitsAsync(string folder)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "triagebot.db")};Mode=ReadOnly");
        await connection.OpenAsync(Token);
        await using var count = connection.CreateCommand();
        count.CommandText = "select count(*) from waiting";
        while ((long)(await count.ExecuteScalarAsync(Token))! > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
        }
    }

    /// <summary>How many of a request's mentions were new; null when it was not answered.</summary>
    private static async Task<int?> TrySendAsync(RunningService service, int number)
    {
        var mentions = Enumerable.Range(number * PerRequest, PerRequest).Select(i => new
        {
            channel = "mastodon",
            id = $"{i}",
            text = $"My parcel {i} is late again. Where is it?",
            author = new { handle = $"customer{i}" },
        });
        try
        {
            using var response = await service.Http.PostAsJsonAsync("/api/mentions", mentions, Token);
            return response.StatusCode == HttpStatusCode.Accepted
                ? (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("accepted").GetInt32()
                : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
