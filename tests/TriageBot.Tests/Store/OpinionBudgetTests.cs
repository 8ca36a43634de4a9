using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TriageBot.Store.Sqlite;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Store;

public sealed class OpinionBudgetTests : IDisposable
{
    private const long Most = 100;

    private readonly string _folder = Directory.CreateTempSubdirectory("triagebot-test-").FullName;
    private readonly FakeTimeProvider _clock = new(Some.Noon);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string ConnectionString => $"Data Source={Path.Combine(_folder, "test.db")}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_is_never_exceeded_by_workers_side_by_side_nor_by_restarts()
    {
        var taken = 0;
        for (var start = 0; start < 3; start++)
        {
            using var database = Open();
            var workers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
            {
                var budget = new SqliteOpinionBudget(database, _clock);
                for (var i = 0; i < 10; i++)
                {
                    Interlocked.Add(ref taken, (await budget.TryTakeAsync(3, Most, Token))?.Records ?? 0);
                }
            }));
            await Task.WhenAll(workers);
        }

        Assert.Equal(99, taken);
        using var again = Open();
        Assert.Null(await new SqliteOpinionBudget(again, _clock).TryTakeAsync(2, Most, Token));
        Assert.NotNull(await new SqliteOpinionBudget(again, _clock).TryTakeAsync(1, Most, Token));
    }

    [Fact]
    public async Task A_question_larger_than_the_whole_budget_is_never_asked()
    {
        using var database = Open();

        Assert.Null(await new SqliteOpinionBudget(database, _clock).TryTakeAsync(101, Most, Token));
    }

    [Fact]
    public async Task A_month_begins_in_utc_and_what_is_returned_goes_where_it_came_from()
    {
        using var database = Open();
        var budget = new SqliteOpinionBudget(database, _clock);
        var march = await budget.TryTakeAsync(100, Most, Token);
        _clock.Advance(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero) - Some.Noon);

        var april = await budget.TryTakeAsync(100, Most, Token);
        await budget.ReturnAsync(march!, Token);

        Assert.Equal(("2026-03", "2026-04"), (march!.Month, april!.Month));
        Assert.Null(await budget.TryTakeAsync(1, Most, Token));
    }

    [Fact]
    public async Task A_database_from_before_is_brought_up_to_date()
    {
        await using (var old = new SqliteConnection($"{ConnectionString};Pooling=False"))
        {
            await old.OpenAsync(Token);
            await using var command = old.CreateCommand();
            command.CommandText = $"{SqliteSession.Resource("TriageBot.Store.Sqlite.Schema.001_first.sql")}; pragma user_version=1";
            await command.ExecuteNonQueryAsync(Token);
        }

        using var database = Open();

        Assert.NotNull(await new SqliteOpinionBudget(database, _clock).TryTakeAsync(1, Most, Token));
    }

    private SqliteDatabase Open() => new(ConnectionString, NullLogger<SqliteWriter>.Instance);
}
