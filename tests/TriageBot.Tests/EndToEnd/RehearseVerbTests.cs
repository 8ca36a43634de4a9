using System.Text.Json;

namespace TriageBot.Tests.EndToEnd;

/// <summary>The verb as a user runs it.</summary>
[Collection(typeof(RealProgram))]
public sealed class RehearseVerbTests : IDisposable
{
    private static readonly string[] Stream =
    [
        """{"channel":"x","id":"1","text":"Which of your shops sells stamps?","postedAt":"2026-03-02T12:00:00Z","author":{"handle":"bo"}}""",
        """{"channel":"x","id":"2","text":"Where can I buy stamps?","postedAt":"2026-03-02T12:00:00Z","author":{"handle":"cy"}}""",
        """{"channel":"x","id":"3","text":"You lost my parcel and nobody cares, worst company ever!","postedAt":"2026-03-02T12:01:00Z","author":{"handle":"di"}}""",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("triagebot-rehearse-").FullName;

    [Fact(Timeout = 120_000)]
    public async Task Who_is_at_stake_is_answered_before_who_came_first()
    {
        var chart = Path.Combine(_folder, "waits.svg");

        var run = await TriageBotProgram.RunAsync(["rehearse", Written(Stream), "--agents", "1", "--handle-time", "3m", "--json", "--chart", chart]);

        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((0, 3, 3), (run.Status, report.GetProperty("mentions").GetInt32(), report.GetProperty("replies").GetInt32()));
        Assert.Equal((300, 480), (Median(report, "ordering"), Median(report, "firstComeFirstServed")));
        Assert.Equal(
            report.GetProperty("ordering").GetProperty("all").GetProperty("mean").GetDouble(),
            report.GetProperty("firstComeFirstServed").GetProperty("all").GetProperty("mean").GetDouble());
        Assert.Contains("<svg", await File.ReadAllTextAsync(chart, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task Labels_say_who_costs_time_and_who_is_what()
    {
        var gold = Written(["id\treply\tfirsttime", "1\tno\tunknown", "2\tno\tunknown", "3\tyes\tyes"], "gold.tsv");

        var run = await TriageBotProgram.RunAsync(["rehearse", Written(Stream), "--agents", "2", "--handle-time", "3m", "--gold", gold, "--json"]);

        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(1, report.GetProperty("replies").GetInt32());
        Assert.Equal(180, report.GetProperty("ordering").GetProperty("firstTime").GetProperty("median").GetDouble());
        Assert.Equal(1, report.GetProperty("fewestAgents").GetProperty("ordering").GetInt32());
    }

    [Fact(Timeout = 120_000)]
    public async Task A_table_says_it_in_words()
    {
        var run = await TriageBotProgram.RunAsync(["rehearse", Written(Stream), "--agents", "1", "--handle-time", "180s"]);

        Assert.Equal(0, run.Status);
        Assert.StartsWith("3 replies to 3 mentions, 1 agents, 3m 00s a reply", run.Output);
        Assert.Contains("first-time complainers", run.Output, StringComparison.Ordinal);
        Assert.Contains("to answer 90% of each tier in time: 1 agents by risk", run.Output, StringComparison.Ordinal);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("--agents", "0", "--handle-time", "3m", "--agents has to be 1 to 10000")]
    [InlineData("--agents", "2", "--handle-time", "soon", "'soon' is no time; write seconds, minutes or hours")]
    [InlineData("--agents", "2", "--handle-time", "0m", "'0m' is no time")]
    public async Task Nonsense_is_named(string one, string first, string other, string second, string complaint)
    {
        var run = await TriageBotProgram.RunAsync(["rehearse", Written(Stream), one, first, other, second]);

        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(complaint, run.Errors, StringComparison.Ordinal);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("""{"channel":"x","id":"1","text":"Hi","author":{"handle":"bo"}}""", null, "has no time")]
    [InlineData(null, "id\treply\tfirsttime\n1\tyes\tno", "the labels say nothing of x:2")]
    [InlineData(null, "id\treply\tfirsttime\n1\tmaybe\tno", "line 2: reply 'maybe' is none of yes, no, unknown")]
    [InlineData(null, "id\treply\n1\tyes", "need the columns id, reply and firsttime")]
    [InlineData(null, "id\treply\tfirsttime\n1\tyes\tno\n1\tyes\tno", "line 3: the id is '1' of another line")]
    public async Task What_is_wrong_with_a_file_is_named(string? line, string? gold, string complaint)
    {
        string[] labels = gold is null ? [] : ["--gold", Written(gold.Split('\n'), "gold.tsv")];

        var run = await TriageBotProgram.RunAsync(["rehearse", Written(line is null ? Stream : [line]), "--agents", "2", "--handle-time", "3m", .. labels]);

        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(complaint, run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static double Median(JsonElement report, string order) =>
        report.GetProperty(order).GetProperty("severe").GetProperty("median").GetDouble();

    private string Written(string[] lines, string name = "stream.jsonl")
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
