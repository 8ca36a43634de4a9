using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Store.Sqlite;
using TriageBot.Tests.Learn;

namespace TriageBot.Tests.EndToEnd;

/// <summary>
/// Models are exchanged under requests over HTTP. 8,000 of them and not 100,000, because each is kept on disk before it is
/// answered and then judged, drafted and read again; 100,000 take a minute and a half and went as well. 100,000
/// judgements without HTTP are in <see cref="Analyze.ServedClassifierTests"/>.
/// </summary>
public sealed class ModelSwapTests : IDisposable
{
    private const string Second = "triage-second";
    private const int Requests = 8_000;
    private const int Swaps = 20;
    private const int Clients = 8;

    private static readonly string[] Texts = [.. SmallSet.Load().Texts.Select(text => text.Text)];

    private readonly SmallModels _models = new();

    public void Dispose() => _models.Dispose();

    [Fact(Timeout = 400_000)]
    public async Task During_20_swaps_no_request_fails_and_each_case_is_wholly_of_the_model_it_names()
    {
        _models.WriteAnother(Second);
        await using var service = await RunningService.StartAsync(null, $"--Models:Folder={_models.Folder}");
        var answered = 0;

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => PostAsync(client)).Append(SwapAsync()));
        var judged = await JudgedAsync(service.Folder);

        Assert.Equal(Requests, answered);
        var expected = new[] { SmallModels.First, Second }.ToDictionary(
            name => name, name => ModelFolder.Load(_models.Folder, name) is var model ? Texts.ToDictionary(text => text, text => model.Judge(text)) : []);
        Assert.Equal([SmallModels.First, Second], judged.Select(each => each.Triage.Model).Distinct().Order());
        Assert.DoesNotContain(judged, each => IsMixed(each.Triage, expected[each.Triage.Model][each.Text]));

        async Task PostAsync(int client)
        {
            for (var i = client; i < Requests; i += Clients)
            {
                using var taken = await service.Http.PostAsJsonAsync(
                    "/api/mentions",
                    new[] { new { channel = "mastodon", id = $"{i}", text = Texts[i % Texts.Length], author = new { handle = $"h{i}" } } },
                    TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
                Interlocked.Increment(ref answered);
            }
        }

        async Task SwapAsync()
        {
            for (var i = 1; i <= Swaps; i++)
            {
                while (Volatile.Read(ref answered) < Requests / (Swaps + 1) * i)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
                }

                var name = i % 2 == 1 ? Second : SmallModels.First;
                new CurrentModel(_models.Folder).Promote(name);
                await service.UntilAsync("/api/learn/model", model => model.GetProperty("name").GetString() == name);
            }
        }
    }

    private static bool IsMixed(Triage triage, Judgement mine) =>
        triage.ComplaintProbability != mine.Complaint || mine.Intent.Scores.Any(score => triage.Intent.Scores[score.Key] != score.Value);

    /// <summary>Every triage with its text, as the service stored them.</summary>
    private static async Task<List<(string Text, Triage Triage)>> JudgedAsync(string folder)
    {
        var database = new ReadOnlyDatabase($"Data Source={Path.Combine(folder, "triagebot.db")}");
        while (true)
        {
            var rows = database.Read(session =>
            {
                using var command = session.Connection.CreateCommand();
                command.CommandText = "select m.body, t.json from triage t join message m on m.id = t.message_id";
                using var reader = command.ExecuteReader();
                var found = new List<(string, Triage)>();
                while (reader.Read())
                {
                    found.Add((reader.GetString(0), JsonSerializer.Deserialize<Triage>(reader.GetString(1), DomainJson.Options)!));
                }

                return found;
            });
            if (rows.Count == Requests)
            {
                return rows;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
