using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Store;

/// <summary>Somebody changes the database by hand; the audit finds and names it.</summary>
public class AuditTests
{
    [Fact]
    public async Task An_untouched_log_is_well_and_says_how_far_it_is_chained()
    {
        await using var store = await LoggedAsync();
        await store.HearAsync(Some.Mention("And now?", key: "9"));
        await store.HandleAsync();

        var report = store.Audit.Verify();

        Assert.Empty(report.Faults);
        Assert.Equal((12, 4, 1, 9, 3), (report.Events, report.Cases, report.Checkpoints, report.Last!.Seq, report.Unchained));
        Assert.Empty(store.Audit.Verify(report.Last.Hash).Faults);
    }

    [Fact]
    public async Task Nothing_new_gives_no_checkpoint()
    {
        await using var store = await LoggedAsync();

        Assert.Null(await store.Audit.CheckpointAsync(TestStore.Token));
    }

    [Fact]
    public async Task Erased_contents_leave_the_chain_whole()
    {
        await using var store = await LoggedAsync();
        await RunAsync(store, "delete from payload where id = (select payload_id from event where seq = 4)");

        var report = store.Audit.Verify();

        Assert.Empty(report.Faults);
        Assert.Equal(1, report.Erased);
    }

    [Theory]
    [InlineData("update payload set body = replace(body, 'am sorry', 'am not sorry') where id = (select payload_id from event where seq = 6)", "event 6 of case 2: its contents were altered")]
    [InlineData("update event set actor = 'mk' where seq = 5", "event 5 of case 2: it was altered")]
    [InlineData("update event set at = at + 1 where seq = 9", "event 9 of case 3: it was altered")]
    [InlineData("delete from event where seq = 5", "event 5 is missing")]
    [InlineData("delete from event where case_id = 2", "event 4 is missing")]
    [InlineData("delete from event where seq >= 8", "event 9 is missing: the checkpoint")]
    [InlineData("delete from event where case_id = 3", "event 9 is missing: the checkpoint")]
    [InlineData("update event set seq = case seq when 4 then 5 else 4 end + 100 where seq in (4, 5); update event set seq = seq - 100 where seq > 100", "event 4 of case 2: it was altered or moved")]
    [InlineData("update event set seq = case seq when 3 then 4 else 3 end + 100 where seq in (3, 4); update event set seq = seq - 100 where seq > 100", "events 1 to 9 are not those of the checkpoint")]
    public async Task What_was_altered_removed_or_moved_is_named(string sql, string named)
    {
        await using var store = await LoggedAsync();
        await RunAsync(store, sql);

        Assert.Contains(store.Audit.Verify().Faults, fault => fault.StartsWith(named, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_log_that_was_written_anew_is_found_by_a_hash_that_was_kept_elsewhere()
    {
        await using var store = await LoggedAsync();
        await using var other = await LoggedAsync();

        Assert.Contains("not the one", Assert.Single(other.Audit.Verify(store.Audit.Verify().Last!.Hash).Faults), StringComparison.Ordinal);
    }

    /// <summary>Three cases, each heard, judged and drafted, and a checkpoint.</summary>
    private static async Task<TestStore> LoggedAsync()
    {
        var store = new TestStore();
        for (var i = 1; i <= 3; i++)
        {
            await store.HearAsync(Some.Mention(key: $"{i}"));
            await store.HandleAsync();
        }

        Assert.Equal(9, (await store.Audit.CheckpointAsync(TestStore.Token))!.Seq);
        return store;
    }

    private static Task<int> RunAsync(TestStore store, string sql) => store.Database.Writer.WriteAsync(
        session =>
        {
            session.Run(sql);
            return 0;
        },
        TestStore.Token);
}
