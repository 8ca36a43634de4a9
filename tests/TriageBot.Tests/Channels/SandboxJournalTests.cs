using TriageBot.Channels.Sandbox;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Channels;

public sealed class SandboxJournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("triagebot-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_line_that_a_crash_cut_short_is_cut_away_and_the_next_one_is_whole()
    {
        var (journal, path) = Journal();
        journal.Append(Post("1"));
        File.AppendAllText(path, """{"id":"2","ki""");

        Assert.Equal(["1"], journal.Read().Select(post => post.Id));
        journal.Append(Post("3"));

        Assert.Equal(["1", "3"], journal.Read().Select(post => post.Id));
    }

    [Fact]
    public void A_damaged_line_is_named_with_file_and_line()
    {
        var (journal, path) = Journal();
        journal.Append(Post("1"));
        File.AppendAllText(path, "{\"id\":\n");

        Assert.StartsWith($"{path}:2: ", Assert.Throws<BadInputException>(journal.Read).Message, StringComparison.Ordinal);
    }

    private (SandboxJournal Journal, string Path) Journal()
    {
        var path = Path.Combine(_folder, "sandbox.jsonl");
        return (new(path), path);
    }

    private static SandboxPost Post(string id) =>
        new(id, SandboxPostKind.Post, "ada", null, null, id, "Hello", Some.Noon);
}
