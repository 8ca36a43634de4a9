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
    public void Rolling_back_to_a_name_forgets_what_served_after_it()
    {
        Current.Promote("b");
        Current.Promote("c");

        Current.StepBack(SmallModels.First);

        Assert.Equal(SmallModels.First, _models.Current);
        Assert.Empty(Current.Earlier);
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
