using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TriageBot.Analyze;
using TriageBot.Desk;
using TriageBot.Learn;
using TriageBot.Listen;
using TriageBot.Reply;
using TriageBot.Store.Sqlite;

namespace TriageBot.Store;

/// <summary>Registers the store.</summary>
public static class StoreServices
{
    /// <summary>Adds every port of the store over one SQLite database, opened when first asked for.</summary>
    /// <param name="services">Where to add; a <see cref="TimeProvider"/>, a <see cref="Domain.Playbook"/> and logging are expected there.</param>
    /// <param name="connectionString">Such as <c>Data Source=triagebot.db</c>.</param>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, string connectionString) => services
        .AddSingleton(provider => new SqliteDatabase(connectionString, provider.GetRequiredService<ILogger<SqliteWriter>>()))
        .AddSingleton<OutboxSignal>()
        .AddSingleton<IInbox, SqliteInbox>()
        .AddSingleton<ICustomerImport, SqliteCustomerImport>()
        .AddSingleton<IOutbox, SqliteOutbox>()
        .AddSingleton<IDeskStore, SqliteDeskStore>()
        .AddSingleton<ICorrectionLog>(provider => new SqliteCorrections(provider.GetRequiredService<SqliteDatabase>()))
        .AddSingleton<IConversationReferences, SqliteConversationReferences>()
        .AddSingleton<IToldReplies>(provider => new SqliteToldReplies(provider.GetRequiredService<SqliteDatabase>()))
        .AddSingleton<ICardStore, SqliteCards>()
        .AddSingleton<IAuditTrail, SqliteAuditTrail>()
        .AddSingleton<IOpinionQueue, SqliteOpinionQueue>()
        .AddSingleton<IOpinionBudget, SqliteOpinionBudget>();

    /// <summary>The file that a connection string names.</summary>
    public static string FileOf(string connectionString) => SqliteSession.FileOf(connectionString);

    /// <summary>Looks through the log of a database that a service may be writing; it is only read.</summary>
    /// <param name="connectionString">Such as <c>Data Source=triagebot.db</c>.</param>
    /// <param name="known">The hash of a checkpoint that was kept elsewhere; null for none.</param>
    public static AuditReport VerifyAudit(string connectionString, string? known) => SqliteAuditTrail.Verify(new ReadOnlyDatabase(connectionString), known);

    /// <summary>One case of a database that a service may be writing; it is only read.</summary>
    /// <param name="connectionString">Such as <c>Data Source=triagebot.db</c>.</param>
    /// <param name="caseId">Its number.</param>
    /// <returns>Null when there is none of this number.</returns>
    public static CaseView? ReadCase(string connectionString, long caseId) => new ReadOnlyDatabase(connectionString)
        .Read(session => Projections.Find(session, caseId) is { } found ? CaseViews.Whole(session, found) : null);

    /// <summary>What agents corrected, of a database that a service may be writing; it is only read.</summary>
    /// <param name="connectionString">Such as <c>Data Source=triagebot.db</c>.</param>
    public static ICorrectionLog ReadCorrections(string connectionString) => new SqliteCorrections(new ReadOnlyDatabase(connectionString));
}
