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
            if (Holder(session, customer, mark) is { } holder)
            {
                links.TryAdd(holder, new(customer, holder, mark.Kind, Evidence(mark.Kind)));
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
        [.. PrivateMark.In(mention).Select(mark => Holder(session, customer ?? Nobody, mark)).OfType<long>().Distinct()];

    /// <summary>
    /// Who else bears a mark, one of that person's customers. Null where nobody does, where several persons do, where it is
    /// the same person already, and where it was decided before: neither is done over again.
    /// </summary>
    private static long? Holder(SqliteSession session, long customer, PrivateMark mark)
    {
        var most = mark.Kind == LinkKind.VerifiedId ? int.MaxValue : MostHolders;
        var holders = session.Rows(
            "holders_of_mark", row => row.GetInt64(0),
            ("@kind", Rows.Name(mark.Kind)), ("@digest", mark.Digest), ("@customer_id", customer), ("@max", most));
        if (holders.Count == 0 || holders.Count >= most || holders.Exists(holder => AreDecided(session, customer, holder)))
        {
            return null;
        }

        var persons = holders.Select(holder => RootOf(session, holder)).Distinct().ToList();
        return persons.Count == 1 && persons[0] != RootOf(session, customer) ? holders[0] : null;
    }

    private static long RootOf(SqliteSession session, long customer) =>
        session.Number("person_root", ("@customers", Rows.Json(new[] { customer })))!.Value;

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
