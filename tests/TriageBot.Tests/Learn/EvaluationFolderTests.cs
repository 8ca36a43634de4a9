using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

public sealed class EvaluationFolderTests : IDisposable
{
    private static readonly EvaluationReport Report = new(
        "made up", 2, [], [Scoring.Of(Heads.Complaint, [0, 1], [new([0.9, 0.1], 0), new([0.4, 0.6], 1)])]);

    private readonly string _parent = Directory.CreateTempSubdirectory("triagebot-test-").FullName;

    private string Folder => Path.Combine(_parent, "new", "charts");

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public void A_missing_folder_is_made_and_holds_figures_and_charts()
    {
        EvaluationFolder.Open(Folder).Write(Report);

        Assert.Equal(["coverage.svg", "metrics.json", "reliability.svg"], Names());
        Assert.Equal(Report.ToJson() + "\n", Read("metrics.json"));
        Assert.All(["coverage.svg", "reliability.svg"], name => Assert.Matches("^(<\\?xml[^>]*>\\s*)?<svg[^$]*complaint", Read(name)));
    }

    [Fact]
    public void Files_of_an_earlier_evaluation_are_replaced_and_others_left_alone()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "metrics.json"), "old");
        File.WriteAllText(Path.Combine(Folder, "notes.txt"), "mine");

        EvaluationFolder.Open(Folder).Write(Report);

        Assert.Equal(["coverage.svg", "metrics.json", "notes.txt", "reliability.svg"], Names());
        Assert.Equal((Report.ToJson() + "\n", "mine"), (Read("metrics.json"), Read("notes.txt")));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused_before_the_work()
    {
        var file = Path.Combine(_parent, "file");
        File.WriteAllText(file, "");

        var refusal = Assert.Throws<BadInputException>(() => EvaluationFolder.Open(file));

        Assert.StartsWith($"--charts {file}: cannot be written", refusal.Message, StringComparison.Ordinal);
    }

    private IEnumerable<string?> Names() => Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));
}
