using System.Text.Json;
using TriageBot.Tests.Architecture;
using TriageBot.Tests.EndToEnd;

namespace TriageBot.Tests.Reply.Checks;

public class CheckVerbTests
{
    [Fact]
    public async Task The_self_test_prints_every_check_with_a_set()
    {
        var run = await TriageBotProgram.RunAsync(["check", "--self-test", "--json"]);

        Assert.True(run.Status == 0, run.Errors);
        using var scores = JsonDocument.Parse(run.Output);
        var names = scores.RootElement.EnumerateArray().Select(score => score.GetProperty("check").GetString()!).Append("spelling").Distinct();
        Assert.Equal(CheckSelfTestTests.Floors.Select(row => row.Data.Item1).Order(), names.Order());
        Assert.Contains("the real replies are left out", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_names_source_and_half()
    {
        var run = await TriageBotProgram.RunAsync(["check", "--self-test"]);

        Assert.Matches(@"\ncheck|^check +blocking +source +half +good +bad +precision +recall +F1", run.Output);
        Assert.Matches(@"not defensive +yes +written +held out +\d+ +\d+ +[01]\.\d\d", run.Output);
    }

    [Fact]
    public async Task Lines_of_standard_input_are_checked()
    {
        var run = await TriageBotProgram.RunAsync(
            ["check", "-", "--templates", Path.Combine(Sources.Root, "templates")], "Thanks! I've sent you a DM.\nAs we already told you, wait.\n");

        Assert.True(run.Status == 0, run.Errors);
        Assert.Contains("2: not defensive (blocking): 'As we already told'", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("1: not defensive", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--texts", "x.jsonl")]
    [InlineData("check", "x.txt", "--self-test")]
    [InlineData("check", "/no/such/file")]
    [InlineData("check", "--self-test", "--texts", "/no/such/file")]
    public async Task What_makes_no_sense_is_refused(params string[] arguments)
    {
        var run = await TriageBotProgram.RunAsync(arguments);

        Assert.Equal(2, run.Status);
        Assert.NotEmpty(run.Errors);
    }
}
