using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using TriageBot.Tests.Architecture;

namespace TriageBot.Tests.EndToEnd;

/// <summary>The first messages of real care threads, where the public data set is at hand.</summary>
[Collection(typeof(RealProgram))]
public sealed class CareThreadsTests : IDisposable
{
    private static readonly string Threads = Path.Combine(Sources.Root, "../shared/data/care-threads.jsonl");

    private readonly string _folder = Directory.CreateTempSubdirectory("triagebot-test-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(Timeout = 120_000)]
    public async Task All_are_accepted_once_and_each_ends_as_a_draft_or_with_a_disposition()
    {
        var mentions = await MentionsAsync();
        await using var service = await RunningService.StartAsync();

        Assert.Equal((mentions.Length, 0), await PostAsync(service, mentions));
        await service.UntilAsync("/api/cases?state=all&take=0", page => page.GetProperty("total").GetInt64() == mentions.Length);
        Assert.Equal((0, mentions.Length), await PostAsync(service, mentions));

        var drafted = (await service.GetAsync("/api/cases?state=drafted&take=0")).GetProperty("total").GetInt64();
        var aside = (await service.GetAsync("/api/cases?state=setAside&take=0")).GetProperty("total").GetInt64();
        Assert.Equal(mentions.Length, drafted + aside);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_verb_triage_gives_a_line_for_each_in_order_and_the_same_again()
    {
        var mentions = await MentionsAsync();
        var file = Path.Combine(_folder, "care.jsonl");
        await File.WriteAllLinesAsync(file, mentions, Token);

        var first = await TriageBotProgram.RunAsync(["triage", file, "--json"]);
        var second = await TriageBotProgram.RunAsync(["triage", file, "--json"]);

        Assert.Equal((0, first.Output), (second.Status, second.Output));
        Assert.Equal(
            Enumerable.Range(0, mentions.Length).Select(i => $"care-{i}"),
            first.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    private static async Task<(int Accepted, int Duplicates)> PostAsync(RunningService service, string[] mentions)
    {
        using var body = new StringContent(string.Join('\n', mentions), Encoding.UTF8, MediaTypeHeaderValue.Parse("application/x-ndjson"));
        using var response = await service.Http.PostAsync("/api/mentions", body, Token);
        var taken = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        return (taken.GetProperty("accepted").GetInt32(), taken.GetProperty("duplicates").GetInt32());
    }

    private static async Task<string[]> MentionsAsync()
    {
        Assert.SkipUnless(File.Exists(Threads), "The public care threads are not at hand (../shared/data).");
        return [.. (await File.ReadAllLinesAsync(Threads, Token)).Select(Mention)];
    }

    private static string Mention(string thread, int number)
    {
        using var document = JsonDocument.Parse(thread);
        var turn = document.RootElement.GetProperty("turns")[0];
        return JsonSerializer.Serialize(new
        {
            channel = "x",
            id = $"care-{number}",
            text = turn.GetProperty("text").GetString(),
            postedAt = turn.GetProperty("datetime").GetString(),
            author = new { handle = turn.GetProperty("who").GetString() },
            brand = document.RootElement.GetProperty("company").GetString(),
        });
    }
}
