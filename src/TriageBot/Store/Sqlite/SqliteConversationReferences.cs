using TriageBot.Reply;

namespace TriageBot.Store.Sqlite;

/// <summary>The bot's conversations in SQLite.</summary>
internal sealed class SqliteConversationReferences(SqliteDatabase database) : IConversationReferences
{
    public Task RememberAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        Find(reference.Channel, reference.Conversation) == reference
            ? Task.CompletedTask
            : database.Writer.WriteAsync(session => Store(session, reference), cancellationToken);

    public Task ForgetAsync(string channel, string conversation, CancellationToken cancellationToken) => database.Writer.WriteAsync(
        session =>
        {
            session.Execute("delete_cards_of_forgotten", ("@channel", channel), ("@conversation", conversation));
            return session.Execute("delete_bot_conversation", ("@channel", channel), ("@conversation", conversation));
        },
        cancellationToken);

    public Task WatchAsync(string channel, string conversation, bool watches, CancellationToken cancellationToken) => database.Writer.WriteAsync(
        session => Watch(session, channel, conversation, watches), cancellationToken);

    public ConversationReference? Find(string channel, string conversation) => database.Read(session => session.Rows(
        "bot_conversation",
        row => new ConversationReference(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Rows.Text(row, 4), Rows.Text(row, 5), Rows.Text(row, 6))
        {
            Kind = Rows.Value<ConversationKind>(row.GetString(7)),
            EntraId = Rows.Text(row, 8),
            Team = Rows.Text(row, 9),
        },
        ("@channel", channel),
        ("@conversation", conversation)).FirstOrDefault());

    private static int Watch(SqliteSession session, string channel, string conversation, bool watches)
    {
        if (!watches)
        {
            session.Execute("delete_unposted_cards", ("@channel", channel), ("@conversation", conversation));
        }

        return session.Execute("watch_bot_conversation", ("@channel", channel), ("@conversation", conversation), ("@watches", watches ? 1 : 0));
    }

    private static int Store(SqliteSession session, ConversationReference reference) => session.Execute(
        "upsert_bot_conversation",
        ("@channel", reference.Channel),
        ("@conversation", reference.Conversation),
        ("@service_url", reference.ServiceUrl),
        ("@bot_id", reference.BotId),
        ("@user_id", reference.UserId),
        ("@tenant", reference.Tenant),
        ("@locale", reference.Locale),
        ("@kind", Rows.Name(reference.Kind)),
        ("@entra_id", reference.EntraId),
        ("@team", reference.Team));
}
