using TriageBot.Domain;
using TriageBot.Listen;

namespace TriageBot.Store.Sqlite;

/// <summary>Who is the same person as whom: by verified ids, and by what customers name in private.</summary>
internal static class People
{
    // What more customers than these name is nobody's own: an address of a company, a number of an example.
    private const int MostHolders = 3;

    private const long Nobody = 0;

    /// <summary>The links that a mention shows, and that nobody has made or ended before. Its marks are kept.</summary>
    public static IReadOnlyList<CaseEvent.Linked> Recognise(SqliteSession session, long customer, Mention mention)
    {
        var links = new Dictionary<long, CaseEvent.Linked>();
        foreach (var mark in PrivateMark.In(mention))
        {
            foreach (var holder in Holders(session, customer, mark).Where(holder => !links.ContainsKey(holder) && !AreDecided(session, customer, holder)))
            {
                links[holder] = new(customer, holder, mark.Kind, Evidence(mark.Kind));
            }

            session.Execute("insert_mark", ("@kind", Rows.Name(mark.Kind)), ("@digest", mark.Digest), ("@customer_id", customer));
        }

        return [.. links.Values];
    }

    /// <summary>Customers whom a mention will show to be its author as well, before it is handled.</summary>
    /// <param name="session">Reads.</param>
    /// <param name="customer">The author's own; null where nobody knows them.</param>
    /// <param name="mention">The mention.</param>
    public static IReadOnlyList<long> Recognised(SqliteSession session, long? customer, Mention mention) =>
    [
        .. PrivateMark.In(mention)
            .SelectMany(mark => Holders(session, customer ?? Nobody, mark))
            .Distinct()
            .Where(holder => customer is not { } own || !AreDecided(session, own, holder)),
    ];

    private static List<long> Holders(SqliteSession session, long customer, PrivateMark mark)
    {
        var holders = session.Rows(
            "holders_of_mark", row => row.GetInt64(0),
            ("@kind", Rows.Name(mark.Kind)), ("@digest", mark.Digest), ("@customer_id", customer), ("@max", MostHolders));
        return holders.Count < MostHolders ? holders : [];
    }

    /// <summary>Whether somebody or something linked the two, or an agent said that they are not one: neither is done over again.</summary>
    private static bool AreDecided(SqliteSession session, long customer, long other) =>
        session.Number("linked_before", ("@customer_id", customer), ("@other_id", other)) is not null;

    private static string Evidence(LinkKind kind) => kind switch
    {
        LinkKind.VerifiedId => "verified as the same customer by who delivers the mentions",
        LinkKind.Email => "the same e-mail address in private messages of both",
        LinkKind.OrderNumber => "the same order number in private messages of both",
        LinkKind.AgentsWord => "an agent says so",
    };
}
