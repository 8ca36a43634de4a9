using System.Security.Cryptography;
using System.Text;
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
        var days = Gen.Select(Gen.Int[0, 10], Gen.Int[0, 7], Gen.Int[0, 2]).List[10, 60];
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
                await store.Database.Writer.WriteAsync(Rebuild, TestStore.Token);

                Assert.Equal(live, store.Projected());
            },
            iter: 25);
    }

    [Fact]
    public async Task Each_row_is_chained_to_the_row_of_its_case_before_and_to_its_payload()
    {
        await using var store = await OutboxTests.ApprovedAsync();

        Assert.Equal(4, store.Database.Read(Chained));
        await store.Database.Writer.WriteAsync(
            session => { session.Run("update payload set body = replace(body, 'Hi Ada', 'Hi Eve')"); return 0; }, TestStore.Token);

        Assert.InRange(store.Database.Read(Chained), 0, 3);
    }

    /// <summary>A replay that did nothing would leave these wrong.</summary>
    private static int Rebuild(SqliteSession session)
    {
        session.Run("update cases set state = 'closed', version = 999, priority = -1, sla_due_at = null");
        session.Run("update outbox set state = 'refused', payload = '{}'");
        session.Run("delete from standing");
        EventLog.Replay(session);
        return 0;
    }

    /// <summary>How many rows, from the first on, are what their payload and the row before make them.</summary>
    private static int Chained(SqliteSession session)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = "select e.case_id, e.at, e.kind, e.actor, e.hash, p.salt, p.body from event e join payload p on p.id = e.payload_id order by e.seq";
        using var reader = command.ExecuteReader();
        var (before, count) = ("", 0);
        while (reader.Read())
        {
            var digest = Hash($"{reader.GetString(5)}\n{reader.GetString(6)}");
            if (reader.GetString(4) != Hash($"{before}\n{reader.GetInt64(0)}\n{reader.GetInt64(1)}\n{reader.GetString(2)}\n{reader.GetString(3)}\n{digest}"))
            {
                break;
            }

            (before, count) = (reader.GetString(4), count + 1);
        }

        return count;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

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
            case 8 or 9:
                await DecideAnythingAsync(store, who, where);
                break;
            default:
                foreach (var leased in await store.Outbox.LeaseAsync(10, TimeSpan.FromSeconds(30), TestStore.Token))
                {
                    SendOutcome outcome = who == 0 ? new SendOutcome.Refused("gone") : who == 1 ? new SendOutcome.Unclear(TimeSpan.FromSeconds(9), "lost") : new SendOutcome.Sent($"r{leased.OutboxId}");
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

    private static readonly DecisionKind[] Others =
    [
        DecisionKind.Reject, DecisionKind.HandOver, DecisionKind.SentByHand, DecisionKind.Spam, DecisionKind.NotSpam,
        DecisionKind.Resolve, DecisionKind.Reopen, DecisionKind.NoReply,
    ];

    /// <summary>By the desk, where it allows it; else the case is taken, or quiet cases are closed.</summary>
    private static async Task DecideAnythingAsync(TestStore store, int what, int which)
    {
        var cases = await store.CasesAsync();
        var (desk, kind) = (CaseDeskTests.Desk(store), Others[what]);
        if (cases.Count > 0 && cases[which % cases.Count] is var view && CaseDesk.Allows(view.Case, kind))
        {
            Assert.IsType<DecisionOutcome.Taken>(await desk.DecideAsync(
                new(view.Case.Id, view.Case.Version, kind, null, null, kind == DecisionKind.HandOver ? "billing" : "because"), Some.Jo, TestStore.Token));
        }
        else if (cases.Count > 0)
        {
            await desk.AssignAsync(cases[which % cases.Count].Case.Id, what % 2 == 0 ? "mk" : null, Some.Jo, TestStore.Token);
            await store.Desk.CloseQuietAsync(store.Clock.GetUtcNow(), TestStore.Token);
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
