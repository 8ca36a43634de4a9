using TriageBot.Domain;
using TriageBot.Listen;

namespace TriageBot.Store.Sqlite;

/// <summary>Takes known customers into the database, in one transaction; who has one key is one person.</summary>
internal sealed class SqliteCustomerImport(SqliteDatabase database, Playbook playbook, TimeProvider time) : ICustomerImport
{
    public Task<(int Accounts, int Links)> ImportAsync(IReadOnlyList<KnownCustomer> customers, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(session => Import(session, customers), cancellationToken);

    private (int Accounts, int Links) Import(SqliteSession session, IReadOnlyList<KnownCustomer> customers)
    {
        var (now, links) = (time.GetUtcNow(), 0);
        foreach (var known in customers)
        {
            var account = Messages.AccountOf(session, known.Channel, known.Author);
            var customer = Messages.CustomerOf(session, account, known.Author.Name, now);
            var brand = known.Brand ?? playbook.Brand.Name.ToLowerInvariant();
            EventLog.AppendApart(session, EventLog.NoCase, now, new CaseEvent.Imported(
                account, customer, brand, known.Mentions, known.Complaints, known.FirstContact, known.Vip, known.Preferences));
            foreach (var link in People.Recognise(session, customer, Nothing(known)))
            {
                EventLog.AppendApart(session, EventLog.NoCase, now, link);
                links++;
            }
        }

        return (customers.Count, links);
    }

    /// <summary>A public mention without a word: of its author nothing tells but a verified key.</summary>
    private static Mention Nothing(KnownCustomer known) => new(new(known.Channel, ""), known.Author, "", DateTimeOffset.UnixEpoch);
}
