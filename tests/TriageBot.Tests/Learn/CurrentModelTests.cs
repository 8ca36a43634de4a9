using TriageBot.Domain;
using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

public sealed class CurrentModelTests : IDisposable
{
    private readonly SmallModels _models = new();

    private CurrentModel Current => new(_models.Folder);

    public void Dispose() => _models.Dispose();

    [Fact]
    public void Rolling_back_without_a_name_goes_back_one_by_one()
    {
        Current.Promote("b");
        Current.Promote("c");

        Assert.Equal(("c", "b"), (_models.Current, Current.Before()));
        Current.StepBack(Current.Before());
        Assert.Equal(("b", SmallModels.First), (_models.Current, Current.Before()));
        Current.StepBack(Current.Before());
        Assert.Equal(SmallModels.First, _models.Current);
        Assert.Contains("names no earlier model", Assert.Throws<BadInputException>(() => Current.Before()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rolling_back_to_a_name_keeps_what_served_after_it_as_withdrawn()
    {
        Current.Promote("b");
        Current.Promote("c");

        Current.StepBack(SmallModels.First);

        Assert.Equal(SmallModels.First, _models.Current);
        Assert.Empty(Current.Earlier);
        Assert.Equal(["withdrawn b", "withdrawn c"], File.ReadAllLines(Path.Combine(_models.Folder, CurrentModel.HistoryFile)));
        Current.StepBack("c");
        Assert.Equal(("c", SmallModels.First), (_models.Current, Current.Before()));
    }

    [Fact]
    public void On_a_fresh_machine_there_is_nothing_to_go_back_to()
    {
        var refusal = Assert.Throws<BadInputException>(() => Current.Before()).Message;

        Assert.Equal($"{_models.Folder}: no model served before {SmallModels.First}; there is nothing to go back to until another one was promoted.", refusal);
        Assert.DoesNotContain('\n', refusal);
    }

    [Fact]
    public void A_model_that_never_served_is_not_gone_back_to()
    {
        Current.Promote("b");

        Assert.Contains("use 'triagebot promote x'", Assert.Throws<BadInputException>(() => Current.StepBack("x")).Message, StringComparison.Ordinal);
        Assert.Equal("b", _models.Current);
    }

    [Fact]
    public void What_was_compared_with_another_model_than_serves_by_now_is_not_promoted()
    {
        Current.Promote("b");

        Assert.Contains("b serves by now", Assert.Throws<BadInputException>(() => Current.Promote("c", SmallModels.First)).Message, StringComparison.Ordinal);
        Current.Promote("c", "b");
        Assert.Equal("c", _models.Current);
    }

    [Fact]
    public void Names_are_exchanged_one_at_a_time()
    {
        using var held = new FileStream(Path.Combine(_models.Folder, "promote.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        Assert.Contains("another promote", Assert.Throws<BadInputException>(() => Current.Promote("b")).Message, StringComparison.Ordinal);
        Assert.Equal(SmallModels.First, _models.Current);
    }

    [Fact]
    public void A_crash_between_the_two_files_does_not_lose_the_way_back()
    {
        Current.Promote("b");
        File.AppendAllText(Path.Combine(_models.Folder, CurrentModel.HistoryFile), "b\n");

        Assert.Equal(SmallModels.First, Current.Before());
    }

    [Fact]
    public void Nothing_half_written_is_left()
    {
        Current.Promote("b");

        Assert.Empty(Directory.GetFiles(_models.Folder, "*.new"));
        Assert.Equal("b\n", File.ReadAllText(Path.Combine(_models.Folder, "current.txt")));
    }
}
