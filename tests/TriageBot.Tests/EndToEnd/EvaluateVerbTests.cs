using System.Text.Json;
using TriageBot.Tests.Architecture;
using TriageBot.Tests.Learn;

namespace TriageBot.Tests.EndToEnd;

public sealed class EvaluateVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("triagebot-test-").FullName;
    private readonly string _labels = SmallSet.Write([SmallSet.Header, .. SmallSet.Rows(), .. SmallSet.Rows().Select(Another)]);

    private string Charts => Path.Combine(_folder, "charts");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Charts_are_written_beside_the_json_that_is_printed()
    {
        var run = await EvaluateAsync("--folds", "2", "--leave-out", "brand", "--slices", "brand", "--charts", Charts, "--json");

        Assert.True(run.Status == 0, run.Errors);
        Assert.Equal(run.Output, await File.ReadAllTextAsync(Path.Combine(Charts, "metrics.json"), TestContext.Current.CancellationToken));
        Assert.Equal(["coverage.svg", "metrics.json", "reliability.svg"], Directory.GetFiles(Charts).Select(Path.GetFileName).Order());
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(["acme", "bolt"], report.RootElement.GetProperty("byValue").GetProperty("values").EnumerateArray().Select(value => value.GetProperty("value").GetString()).Order());
        Assert.NotEmpty(report.RootElement.GetProperty("slices").GetProperty("gaps").EnumerateArray());
        Assert.DoesNotContain("Please send me", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_by_value_and_by_slice_are_printed()
    {
        var run = await EvaluateAsync("--folds", "2", "--leave-out", "brand", "--slices", "--without", "characters", "cues");

        Assert.True(run.Status == 0, run.Errors);
        Assert.Contains("seed 1, linear tier, without characters, cues", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\nby brand +texts +intent ", run.Output);
        Assert.Matches(@"\nmean of 2 ", run.Output);
        Assert.Matches(@"\nlength +under 40 +\d+ ", run.Output);
        Assert.Matches(@"\nlargest gap +of +by ", run.Output);
    }

    [Fact]
    public async Task A_model_whose_encoder_is_missing_is_not_measured_in_silence()
    {
        var models = Path.Combine(Sources.Root, "models");
        foreach (var file in (string[])["current.txt", $"{(await File.ReadAllTextAsync(Path.Combine(models, "current.txt"), TestContext.Current.CancellationToken)).Trim()}.bin"])
        {
            File.Copy(Path.Combine(models, file), Path.Combine(_folder, file));
        }

        var run = await EvaluateAsync("--model", "current", "--models", _folder);

        Assert.True(run.Status == 0, run.Errors);
        Assert.Contains("the model's linear tier alone judges", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--curve need --folds", "--model", "current", "--curve")]
    [InlineData("give either --model NAME", "--charts", "charts")]
    [InlineData("--without is of the recipe", "--model", "current", "--without", "cues")]
    [InlineData("--transfer is of the recipe", "--model", "current", "--transfer", "x.tsv")]
    [InlineData("--add needs --folds", "--train", "x.tsv", "--add", "x.tsv")]
    [InlineData("--slices colour", "--folds", "2", "--slices", "colour")]
    [InlineData("--curve: an eighth", "--folds", "2", "--curve")]
    public async Task What_makes_no_sense_is_refused(string named, params string[] arguments)
    {
        var run = await EvaluateAsync(arguments);

        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(named, run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Charts));
    }

    private async Task<Run> EvaluateAsync(params string[] arguments) =>
        await TriageBotProgram.RunAsync(["evaluate", "--data", _labels, "--encoder", _folder, .. arguments], workingFolder: _folder);

    /// <summary>The same row with another id and another text.</summary>
    private static string Another(string row) => "x" + row.Replace("the ", "the old ", StringComparison.Ordinal)
        .Replace("my ", "my old ", StringComparison.OrdinalIgnoreCase).Replace(" a ", " an old ", StringComparison.Ordinal);
}
