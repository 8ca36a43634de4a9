using CsCheck;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Store.Sqlite;
using TriageBot.Tests.Builders;
using TriageBot.Tests.Desk;

namespace TriageBot.Tests.Store;

public class EventLogTests
{
    [Fact]
    public async Task Every_state_is_rebuilt_from_the_log_whatever_happened()
    {
        var days = Gen.Select(Gen.Int[0, 8], Gen.Int[0, 3], Gen.Int[0, 2]).List[10, 60];
        await days.SampleAsync(
            async steps =>
            {
                await using var store = new TestStore();
                var key = 0;
                foreach (var (what, who, where) in steps)
                {
                    store.Clock.Advance(TimeSpan.FromSeconds(20));
                    await StepAsync(store, what, who, where, ++key);
                }

                var live = store.Projected();
                await store.Database.Writer.WriteAsync(session => { EventLog.Replay(session); return 0; }, TestStore.Token);

                Assert.Equal(live, store.Projected());
            },
            iter: 25);
    }

    [Fact]
    public async Task Each_row_is_chained_to_the_row_of_its_case_before()
    {
        await using var store = await OutboxTests.ApprovedAsync();

        var hashes = store.Database.Read(session =>
        {
            using var command = session.Connection.CreateCommand();
            command.CommandText = "select count(distinct hash), count(*) from event";
            using var reader = command.ExecuteReader();
            reader.Read();
            return (reader.GetInt64(0), reader.GetInt64(1));
        });

        Assert.Equal((4, 4), hashes);
    }

    private static async Task StepAsync(TestStore store, int what, int who, int where, int key)
    {
        switch (what)
        {
            case 0 or 1 or 2:
                var late = TimeSpan.FromSeconds(what == 2 ? 300 : 0);
                await store.HearAsync(Some.Mention(key: $"{key}", handle: $"c{who}") with
                {
                    Conversation = $"{where}",
                    PostedAt = store.Clock.GetUtcNow() - late,
                });
                await store.HandleAsync(_ => what switch
                {
                    1 => TestStore.Aside(),
                    0 => TestStore.Drafted(Some.Triage(Intent.Other) with { Abstained = true }),
                    _ => TestStore.Drafted(),
                });
                break;
            case 3:
                await store.HearAsync(Some.Mention($"edited {key}", key: $"{key / 2}", handle: $"c{who}"));
                break;
            case 4 or 5:
                await DecideAsync(store, what);
                break;
            case 6:
                await RelabelAsync(store, who);
                break;
            case 7:
                await OpinionQueueTests.AdviseAsync(store, store.Opinions.Waiting(who, DateTimeOffset.MinValue));
                break;
            default:
                foreach (var leased in await store.Outbox.LeaseAsync(10, TimeSpan.FromSeconds(30), TestStore.Token))
                {
                    SendOutcome outcome = who == 0 ? new SendOutcome.Refused("gone") : new SendOutcome.Sent($"r{leased.OutboxId}");
                    await store.Outbox.FinishAsync(leased, outcome, TestStore.Token);
                }

                break;
        }
    }

    private static async Task RelabelAsync(TestStore store, int who)
    {
        var cases = await store.CasesAsync();
        if (cases.Count > 0)
        {
            var view = cases[who % cases.Count];
            AgentLabels labels = who % 2 == 0 ? new() { Intent = Intent.Praise } : new() { Severity = 3, Urgent = true };
            Assert.IsType<DecisionOutcome.Taken>(
                await LabelDeskTests.DeskOf(store).RelabelAsync(view.Case.Id, view.Case.Version, labels, Some.Jo, TestStore.Token));
        }
    }

    private static async Task DecideAsync(TestStore store, int what)
    {
        var queue = await store.Desk.ListAsync(new(CaseState.Drafted, CaseGroup.All, null, 1, null), TestStore.Token);
        if (queue.Cases is not [var view])
        {
            return;
        }

        var at = store.Clock.GetUtcNow();
        var reply = new Outgoing(
            SendKind.Reply, "sandbox", null, "c", "1", "1", Visibility.Public, "Hi. ^JD", Automatic: false, $"{view.Case.Id}-{view.Case.Version}");
        CaseEvent decided = what == 4
            ? new CaseEvent.Approved("jd", at, view.Case.DraftVersion, Edited: false, [reply])
            : new CaseEvent.NeedsNoReply("jd", at, "a joke");
        await store.Desk.AppendAsync(view.Case.Id, view.Case.Version, "jd", [decided], TestStore.Token);
    }
}
