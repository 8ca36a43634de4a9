using TriageBot.Domain;

namespace TriageBot.Store.Sqlite;

/// <summary>Messages and the accounts that wrote them: what was said, never changed.</summary>
internal static class Messages
{
    /// <summary>Stores a message; null when the channel delivered it before.</summary>
    public static long? Insert(
        SqliteSession session, Mention said, string direction, SendKind kind, long? accountId, DateTimeOffset receivedAt) =>
        session.Number(
            "insert_message",
            ("@direction", direction),
            ("@kind", Rows.Name(kind)),
            ("@channel", said.Id.Channel),
            ("@account_id", accountId),
            ("@external_id", said.Id.Key),
            ("@brand", said.Brand),
            ("@brand_account", said.Account),
            ("@conversation", said.Conversation),
            ("@reply_to", said.ReplyTo),
            ("@visibility", Rows.Name(said.Visibility)),
            ("@body", said.Text),
            ("@language", said.Language),
            ("@url", said.Url),
            ("@shares", said.Shares),
            ("@promoted", said.Promoted ? 1 : 0),
            ("@media", said.Media.Count == 0 ? null : Rows.Json(said.Media)),
            ("@posted_at", Rows.Time(said.PostedAt)),
            ("@received_at", Rows.Time(receivedAt)));

    /// <summary>The account of an author, made or brought up to date. An account known by its handle alone adopts the key it later comes with.</summary>
    public static long AccountOf(SqliteSession session, string channel, Author author)
    {
        var made = author.CreatedAt is { } createdAt ? Rows.Time(createdAt) : (long?)null;
        var follows = author.FollowsBrand is { } brand ? (brand ? 1 : 0) : (int?)null;
        if (session.Number(
            "unchanged_account",
            ("@channel", channel),
            ("@external_id", author.Id),
            ("@handle", author.Handle),
            ("@name", author.Name),
            ("@followers", author.Followers),
            ("@follows_brand", follows),
            ("@created_at", made),
            ("@customer_key", author.CustomerKey)) is { } unchanged)
        {
            return unchanged;
        }

        var key = author.Id ?? session.Rows(
            "account_key_by_handle", row => row.GetString(0), ("@channel", channel), ("@handle", author.Handle)).FirstOrDefault();
        session.Execute("adopt_account", ("@channel", channel), ("@handle", author.Handle), ("@external_id", author.Id));
        return session.Number(
            "upsert_account",
            ("@channel", channel),
            ("@external_id", key),
            ("@handle", author.Handle),
            ("@name", author.Name),
            ("@followers", author.Followers),
            ("@follows_brand", follows),
            ("@created_at", made),
            ("@customer_key", author.CustomerKey))!.Value;
    }

    /// <summary>The customer whose account this is; a new account is a new customer, linked by nothing but itself.</summary>
    public static long CustomerOf(SqliteSession session, long accountId, string? name, DateTimeOffset at)
    {
        if (session.Number("customer_of_account", ("@account_id", accountId)) is { } known)
        {
            return known;
        }

        var customer = session.Number("insert_customer", ("@name", name))!.Value;
        session.Execute(
            "insert_link",
            ("@account_id", accountId),
            ("@customer_id", customer),
            ("@evidence", "the account itself"),
            ("@since", Rows.Time(at)));
        return customer;
    }
}
