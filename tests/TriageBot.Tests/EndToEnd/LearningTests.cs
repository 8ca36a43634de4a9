using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TriageBot.Tests.Learn;

namespace TriageBot.Tests.EndToEnd;

[Collection(typeof(RealProgram))]
public sealed class LearningTests : IDisposable
{
    private const int Corrected = 60;
    private const int Unseen = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("triagebot-test-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Models => Path.Combine(_folder, "models");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(Timeout = 400_000)]
    public async Task Sixty_corrections_change_what_the_running_service_says_of_unseen_messages_and_rollback_brings_it_back()
    {
        ShippedModels.CopyTo(Models);
        await using var service = await RunningService.StartAsync(Path.Combine(_folder, "data"), $"--Models:Folder={Models}");
        var shipped = await ServedAsync(service);
        await HearAsync(service, "c", ParcelStream.Questions.Take(Corrected));
        await HearAsync(service, "o", ParcelStream.Others);
        await RelabelAllAsync(service, "c", "request");
        var before = await IntentsAsync(service, "u1", ParcelStream.Questions[^Unseen..]);

        var trained = await TriageBotProgram.RunAsync(
            ["train", "--corrections", "--from", shipped!, "--store", Path.Combine(service.Folder, "triagebot.db"), "--out", Models]);
        Assert.True(trained.Status == 0, trained.Errors);
        var name = Path.GetFileNameWithoutExtension(trained.Output.TrimEnd().Split('\n')[^1]);
        var gate = Path.Combine(Models, "gate", "gate.tsv");
        var evaluated = await TriageBotProgram.RunAsync(["evaluate", "--data", gate, "--model", name, "--models", Models]);
        Assert.True(evaluated.Status == 0, evaluated.Errors);
        var promoted = await TriageBotProgram.RunAsync(
            ["promote", name, "--models", Models, "--store", Path.Combine(service.Folder, "triagebot.db")]);
        Assert.True(promoted.Status == 0, promoted.Output + promoted.Errors);
        await service.UntilAsync("/api/learn/model", model => model.GetProperty("name").GetString() == name);
        var after = await IntentsAsync(service, "u2", ParcelStream.Questions[^Unseen..]);
        var rolledBack = await TriageBotProgram.RunAsync(["rollback", "--models", Models]);
        Assert.True(rolledBack.Status == 0, rolledBack.Errors);
        await service.UntilAsync("/api/learn/model", model => model.GetProperty("name").GetString() == shipped);
        var again = await IntentsAsync(service, "u3", ParcelStream.Questions[^Unseen..]);

        TestContext.Current.TestOutputHelper?.WriteLine($"{trained.Errors}{trained.Output}\n{promoted.Output}\nrequests before {before.Count(Asks)}, after {after.Count(Asks)}, again {again.Count(Asks)}");
        Assert.True(before.Count(Asks) <= Unseen / 4, $"{before.Count(Asks)} before");
        Assert.True(after.Count(Asks) >= Unseen * 9 / 10, $"{after.Count(Asks)} after");
        Assert.Equal(before, again);
    }

    private static bool Asks(string? intent) => intent == "request";

    private static async Task<string?> ServedAsync(RunningService service) =>
        (await service.GetAsync("/api/learn/model")).GetProperty("name").GetString();

    private static async Task HearAsync(RunningService service, string prefix, IEnumerable<string> texts)
    {
        var mentions = texts.Select((text, i) => new { channel = "mastodon", id = $"{prefix}{i}", text, author = new { handle = $"{prefix}{i}" } }).ToArray();
        using var taken = await service.Http.PostAsJsonAsync("/api/mentions", mentions, Token);
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        await service.UntilAsync("/api/cases?state=all&take=200", page => CasesOf(page, prefix).Count == mentions.Length);
    }

    private static List<JsonElement> CasesOf(JsonElement page, string prefix) =>
        [.. page.GetProperty("cases").EnumerateArray().Where(view => HandleOf(view).StartsWith(prefix, StringComparison.Ordinal))];

    private static string HandleOf(JsonElement view) => view.GetProperty("mentions")[0].GetProperty("author").GetProperty("handle").GetString()!;

    private static async Task RelabelAllAsync(RunningService service, string prefix, string intent)
    {
        foreach (var view in CasesOf(await service.GetAsync("/api/cases?state=all&take=200"), prefix))
        {
            using var labelled = await service.Http.PutAsJsonAsync(
                $"/api/cases/{view.GetProperty("id").GetInt64()}/labels",
                new { version = view.GetProperty("version").GetInt32(), labels = new { intent }, agent = "jd" },
                Token);
            Assert.Equal(HttpStatusCode.OK, labelled.StatusCode);
        }
    }

    private static async Task<List<string?>> IntentsAsync(RunningService service, string prefix, string[] texts)
    {
        await HearAsync(service, prefix, texts);
        return
        [
            .. CasesOf(await service.GetAsync("/api/cases?state=all&take=200"), prefix).OrderBy(HandleOf, StringComparer.Ordinal)
                .Select(view => view.GetProperty("triage").GetProperty("intent").GetProperty("label").GetString()),
        ];
    }
}
