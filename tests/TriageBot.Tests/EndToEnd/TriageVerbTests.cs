using System.Text;
using System.Text.Json;

namespace TriageBot.Tests.EndToEnd;

[Collection(typeof(RealProgram))]
public sealed class TriageVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("triagebot-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(Timeout = 120_000)]
    public async Task Each_mention_gives_one_line_of_the_contract_in_order_and_the_same_again()
    {
        var file = Write(Enumerable.Range(1, 30).Select(Mention));

        var first = await TriageBotProgram.RunAsync(["triage", file, "--json"]);
        var second = await TriageBotProgram.RunAsync(["triage", "-", "--json"], await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        Assert.Equal((0, ""), (first.Status, first.Errors));
        Assert.Equal(first.Output, second.Output);
        var lines = first.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(Enumerable.Range(1, 30).Select(i => $"{i}"), lines.Select(line => line.GetProperty("id").GetString()));
        Assert.All(lines, line => Assert.Equal(
            ["channel", "id", "language", "intent", "sentiment", "complaintProbability", "severity", "urgent", "theme", "spam", "firstTime", "priority", "sla", "needsReply", "abstained", "draft", "model"],
            line.EnumerateObject().Select(member => member.Name)));
        Assert.All(lines, line => Assert.Equal(1, line.GetProperty("intent").GetProperty("scores").EnumerateObject().Sum(score => score.Value.GetDouble()), 6));
        Assert.Equal(["never heard from before, but we have not listened for long"], lines[0].GetProperty("firstTime").GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("{\"channel\":", "the mention is not valid JSON")]
    [InlineData("""{"channel":"x","id":"7","author":{"handle":"a"}}""", "text is missing")]
    [InlineData("""{"channel":"x","id":"7","text":7,"author":{"handle":"a"}}""", "text has to be a text, not a number")]
    [InlineData("1 MB", "text has 1048576 UTF-16 units; at most 10000 are taken")]
    public async Task Nonsense_names_file_line_and_member_and_ends_with_2(string line, string problem)
    {
        var bad = line == "1 MB"
            ? $$$"""{"channel":"x","id":"7","text":"{{{new string('a', 1 << 20)}}}","author":{"handle":"a"}}"""
            : line;
        var file = Write([.. Enumerable.Range(1, 6).Select(Mention), bad, Mention(8)]);

        var run = await TriageBotProgram.RunAsync(["triage", file, "--json"]);

        Assert.Equal(2, run.Status);
        Assert.StartsWith($"{file}:7: {problem}", run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, run.Errors.Count(each => each == '\n'));
    }

    [Fact(Timeout = 120_000)]
    public async Task With_a_store_a_bad_line_stores_nothing_and_good_ones_are_stored_once()
    {
        var database = Path.Combine(_folder, "stored.db");
        var bad = await TriageBotProgram.RunAsync(["triage", Write([Mention(1), "{"]), "--json", "--store", database]);
        var untouched = File.Exists(database);
        var good = await TriageBotProgram.RunAsync(["triage", Write([Mention(1), Mention(2)]), "--json", "--store", database]);
        var again = await TriageBotProgram.RunAsync(["triage", Write([Mention(1), Mention(2), Mention(3)]), "--json", "--store", database]);

        Assert.Equal((2, "", false), (bad.Status, bad.Output, untouched));
        Assert.Equal((0, 2), (good.Status, good.Output.TrimEnd().Split('\n').Length));
        Assert.Equal((0, 3), (again.Status, again.Output.TrimEnd().Split('\n').Length));
    }

    [Fact(Timeout = 120_000)]
    public async Task What_was_written_at_no_known_time_is_due_at_none()
    {
        const string Untimed = """{"channel":"x","id":"0","text":"My parcel is late.","author":{"handle":"a"}}""";
        var run = await TriageBotProgram.RunAsync(["triage", Write([Untimed, Mention(1), Untimed]), "--json"]);

        Assert.Equal(
            [JsonValueKind.Null, JsonValueKind.String, JsonValueKind.String],
            run.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("sla").GetProperty("dueAt").ValueKind));
    }

    [Fact(Timeout = 120_000)]
    public async Task Without_json_a_person_reads_a_table_without_colours()
    {
        var run = await TriageBotProgram.RunAsync(["triage", Write([Mention(1)])]);

        Assert.Equal(0, run.Status);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("x:1", run.Output, StringComparison.Ordinal);
    }

    private string Write(IEnumerable<string> lines)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.jsonl");
        File.WriteAllText(path, string.Join('\n', lines), Encoding.UTF8);
        return path;
    }

    private static string Mention(int number) => JsonSerializer.Serialize(new
    {
        channel = "x",
        id = $"{number}",
        text = number % 3 == 0 ? "You are the best, thank you!" : $"My parcel {number} has not come. 😡 \u0001",
        postedAt = $"2026-03-02T12:{number:00}:00Z",
        author = new { handle = $"customer{number % 4}" },
    });
}
