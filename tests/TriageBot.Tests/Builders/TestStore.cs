using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TriageBot.Analyze;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Listen;
using TriageBot.Reply;
using TriageBot.Store;
using TriageBot.Store.Sqlite;

namespace TriageBot.Tests.Builders;

/// <summary>A real store in a file of its own, with a clock that stands still.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("triagebot-test-").FullName;
    private readonly ServiceProvider _services;

    public TestStore() => _services = new ServiceCollection()
        .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton(Some.Playbook())
        .AddSqliteStore(ConnectionString)
        .BuildServiceProvider();

    public string ConnectionString => $"Data Source={Path.Combine(_folder, "test.db")}";

    public FakeTimeProvider Clock { get; } = new(Some.Noon);

    public IInbox Inbox => _services.GetRequiredService<IInbox>();

    public ICustomerImport Import => _services.GetRequiredService<ICustomerImport>();

    public IOutbox Outbox => _services.GetRequiredService<IOutbox>();

    public IDeskStore Desk => _services.GetRequiredService<IDeskStore>();

    public ICorrectionLog Corrections => _services.GetRequiredService<ICorrectionLog>();

    public IOpinionQueue Opinions => _services.GetRequiredService<IOpinionQueue>();

    public ICardStore Cards => _services.GetRequiredService<ICardStore>();

    public IConversationReferences References => _services.GetRequiredService<IConversationReferences>();

    public IAuditTrail Audit => _services.GetRequiredService<IAuditTrail>();

    public SqliteDatabase Database => _services.GetRequiredService<SqliteDatabase>();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<IntakeOutcome.Taken> HearAsync(params Mention[] mentions) =>
        Assert.IsType<IntakeOutcome.Taken>(await Inbox.AcceptAsync(mentions, Token));

    /// <summary>Handles everything that waits; each mention is a complaint with a draft unless said otherwise.</summary>
    public async Task HandleAsync(Func<WaitingMention, Handled>? handle = null)
    {
        while (await Inbox.AdvanceAsync(200, handle ?? (_ => Drafted()), Token) > 0)
        {
        }
    }

    public async Task<CaseView> OnlyCaseAsync() => Assert.Single(await CasesAsync());

    public async Task<IReadOnlyList<CaseView>> CasesAsync() =>
        (await Desk.ListAsync(new(null, CaseGroup.All, null, 200, null), Token)).Cases;

    public static Handled Drafted(Triage? triage = null) => new(triage ?? Some.Triage(), Some.Draft(), null, "test");

    public static Handled Aside(string reason = "chatter") =>
        new(Some.Triage(Intent.Other) with { NeedsReply = false }, null, new(Spam: false, reason), "test");

    /// <summary>Every row of every projected table, but for what only the sender needs.</summary>
    public List<string> Projected() => Database.Read(session => new[]
    {
        "cases", "membership", "observation", "triage", "draft", "sla", "standing", "same_person", "known",
    }.SelectMany(table => Dump(session, $"select * from {table} order by 1, 2"))
        .Concat(Dump(session, "select id, case_id, draft_version, account, kind, idem_key, payload, state, remote_id from outbox order by id"))
        .ToList());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static List<string> Dump(SqliteSession session, string sql)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(string.Join("|", values));
        }

        return rows;
    }
}
