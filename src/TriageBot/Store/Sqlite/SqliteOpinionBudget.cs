using System.Globalization;
using TriageBot.Analyze;

namespace TriageBot.Store.Sqlite;

/// <summary>How many text records were asked about this month, in SQLite: one statement looks and counts, so that no two workers take the same.</summary>
internal sealed class SqliteOpinionBudget(SqliteDatabase database, TimeProvider time) : IOpinionBudget
{
    public async Task<TakenRecords?> TryTakeAsync(int records, long most, CancellationToken cancellationToken)
    {
        var month = time.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var taken = await database.Writer.WriteAsync(
            session => session.Execute("take_opinion_records", ("@month", month), ("@records", records), ("@most", most)),
            cancellationToken);
        return taken == 1 ? new(month, records) : null;
    }

    public Task ReturnAsync(TakenRecords taken, CancellationToken cancellationToken) => database.Writer.WriteAsync(
        session => session.Execute("return_opinion_records", ("@records", taken.Records), ("@month", taken.Month)),
        cancellationToken);
}
