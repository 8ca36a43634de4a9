using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using TriageBot.Domain;
using TriageBot.Store.Sqlite;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Store;

public class WriterTests
{
    [Fact]
    public async Task One_bad_piece_of_work_does_not_fail_the_others_of_its_group()
    {
        await using var store = new TestStore();
        var writer = store.Database.Writer;

        var work = Enumerable.Range(0, 50).Select(i => writer.WriteAsync(
            session => i == 25 ? throw new InvalidOperationException("bad row") : session.Number("insert_customer", ("@name", $"{i}")),
            TestStore.Token)).ToList();

        await Assert.ThrowsAsync<InvalidOperationException>(() => work[25]);
        Assert.All(await Task.WhenAll(work.Where((_, i) => i != 25)), id => Assert.NotNull(id));
    }

    [Fact]
    public async Task A_full_disk_fails_the_work_and_not_the_writer()
    {
        await using var store = new TestStore();
        await store.Database.Writer.WriteAsync(
            session => { session.Run("pragma max_page_count=1"); return 0; }, TestStore.Token);

        var huge = Some.Mention(new string('x', 10_000));
        await Assert.ThrowsAsync<SqliteException>(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                await store.HearAsync(huge with { Id = new("sandbox", $"{i}") });
            }
        });
        await store.Database.Writer.WriteAsync(
            session => { session.Run("pragma max_page_count=1000000"); return 0; }, TestStore.Token);

        Assert.Equal(1, (await store.HearAsync(huge with { Id = new("sandbox", "after") })).Accepted);
    }

    [Fact]
    public void A_database_of_a_newer_schema_is_refused_in_one_line()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("triagebot-test-").FullName, "newer.db");
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "pragma user_version=99";
            command.ExecuteNonQuery();
        }

        var error = Assert.Throws<BadInputException>(() => Open($"Data Source={path}"));

        Assert.Contains("has schema 99; this program knows 10", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("Data Source=/no/such/folder/x.db")]
    [InlineData("Data Source=/proc/x.db")]
    public void A_database_that_cannot_be_written_is_refused_in_one_line(string connectionString)
    {
        var error = Assert.Throws<BadInputException>(() => Open(connectionString));

        Assert.Contains("cannot be opened for writing", error.Message, StringComparison.Ordinal);
    }

    private static SqliteDatabase Open(string connectionString) => new(connectionString, NullLogger<SqliteWriter>.Instance);
}
