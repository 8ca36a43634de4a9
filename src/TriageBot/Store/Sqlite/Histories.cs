using TriageBot.Domain;
using TriageBot.Listen;

namespace TriageBot.Store.Sqlite;

/// <summary>What is known of each author of one batch; later mentions of the batch see what the earlier ones added.</summary>
internal sealed class Histories(SqliteDatabase database, IReadOnlyList<WaitingRow> batch)
{
    private const long Nobody = 0;

    private readonly Dictionary<(long Account, string Brand), CustomerHistory> _histories = [];
    private readonly Dictionary<(long Account, string Brand, string Channel, string Conversation), bool> _awaitsAgent = [];
    private readonly Dictionary<long, long?> _customers = database.Read(session => batch
        .Select(row => row.AccountId).Distinct()
        .ToDictionary(account => account, account => session.Number("customer_of_account", ("@account_id", account))));

    /// <summary>Handles one mention and remembers what came of it for the next.</summary>
    public Handled Handle(WaitingRow row, Func<WaitingMention, Handled> handle)
    {
        var account = (row.AccountId, row.Mention.Brand!);
        var conversation = (row.AccountId, row.Mention.Brand!, row.Mention.Id.Channel, row.Mention.Conversation);
        var history = _histories.TryGetValue(account, out var known) ? known : ReadHistory(row);
        var before = ReadCase(row);
        var awaits = _awaitsAgent.TryGetValue(conversation, out var open) ? open : before is { AwaitsAgent: true };

        var handled = handle(new(row.Mention, history, awaits)
        {
            PublicReplies = before?.PublicReplies ?? 0,
            Preferences = ReadPreferences(row),
        });
        _histories[account] = history.With(row.Mention.PostedAt, handled.Triage);
        _awaitsAgent[conversation] = awaits || handled.Draft is not null;
        return handled;
    }

    /// <summary>Who is not known yet has no history; how long we could have heard of them counts all the same.</summary>
    private CustomerHistory ReadHistory(WaitingRow row) => database.Read(session => Of(session, _customers[row.AccountId], row.Mention));

    private Case? ReadCase(WaitingRow row) => _customers[row.AccountId] is { } customer
        ? database.Read(session => SqliteInbox.FindCase(
            session, new(row.Mention.Brand!, row.Mention.Id.Channel, row.Mention.Conversation, customer)))
        : null;

    private CustomerPreferences ReadPreferences(WaitingRow row) => database.Read(session => CustomerPreferences.Of([
        .. People.Recognised(session, _customers[row.AccountId], row.Mention)
            .Prepend(_customers[row.AccountId] ?? Nobody)
            .SelectMany(customer => SaidBy(session, customer)),
    ]));

    /// <summary>What is known of an account's person before a mention.</summary>
    public static CustomerHistory Before(SqliteDatabase database, long account, Mention mention) => database.Read(
        session => Of(session, session.Number("customer_of_account", ("@account_id", account)), mention));

    private static CustomerHistory Of(SqliteSession session, long? customer, Mention mention) =>
        Of(session, [customer ?? Nobody, .. People.Recognised(session, customer, mention)], mention.Brand!, mention.Id.Channel);

    /// <summary>What a customer wants and does not.</summary>
    public static CustomerPreferences PreferencesOf(SqliteSession session, long customerId) => CustomerPreferences.Of(SaidBy(session, customerId));

    private static List<(CustomerPreferences, bool)> SaidBy(SqliteSession session, long customerId) => session.Rows(
        "preferences", row => (Rows.FromJson<CustomerPreferences>(row.GetString(0)), row.GetInt64(1) != 0), ("@customer_id", customerId));

    /// <summary>What is known of a customer and a brand, over all customers who are the same person, and since when.</summary>
    public static CustomerHistory Of(SqliteSession session, long customerId, string brand, string channel) => Of(session, [customerId], brand, channel);

    /// <summary>The same as it was before one message of theirs.</summary>
    public static CustomerHistory Before(SqliteSession session, CaseKey key, NewestMessage message) => session.Rows(
        "history_before",
        History,
        ("@customers", Rows.Json(new[] { key.CustomerId })),
        ("@brand", key.Brand),
        ("@channel", key.Channel),
        ("@posted_at", Rows.Time(message.PostedAt)),
        ("@message_id", message.Id)).Single();

    private static CustomerHistory Of(SqliteSession session, long[] customers, string brand, string channel) => session.Rows(
        "history", History, ("@customers", Rows.Json(customers)), ("@brand", brand), ("@channel", channel)).Single();

    private static CustomerHistory History(Microsoft.Data.Sqlite.SqliteDataReader row) => new(
        Count(row, 0), Count(row, 1), Rows.Moment(row, 2), Rows.Moment(row, 3))
    {
        WorstMood = row.GetInt64(4) / 1000.0,
        ListeningSince = new[] { Rows.Moment(row, 5), Rows.Moment(row, 6) }.Min(),
        Vip = Rows.Number(row, 7) == 1,
    };

    private static int Count(Microsoft.Data.Sqlite.SqliteDataReader row, int column) => (int)Math.Min(int.MaxValue, row.GetInt64(column));
}
