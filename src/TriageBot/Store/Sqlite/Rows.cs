using System.Text.Json;
using Microsoft.Data.Sqlite;
using TriageBot.Domain;

namespace TriageBot.Store.Sqlite;

/// <summary>The one place where domain values become columns and back: integers and text, times as Unix milliseconds.</summary>
internal static class Rows
{
    public static long Time(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    public static DateTimeOffset Time(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);

    public static long Thousandths(double value) => (long)Math.Round(value * 1000);

    public static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static TEnum Value<TEnum>(string name)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(name, ignoreCase: true);

    public static string Json<TValue>(TValue value) => JsonSerializer.Serialize(value, DomainJson.Options);

    public static TValue FromJson<TValue>(string json) => JsonSerializer.Deserialize<TValue>(json, DomainJson.Options)!;

    public static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static DateTimeOffset? Moment(SqliteDataReader row, int column) =>
        Number(row, column) is { } at ? Time(at) : null;

    /// <summary>A message and its author, in the order of columns that all statements share, from a column on.</summary>
    public static Mention Mention(SqliteDataReader row, int from) => new(
        new(row.GetString(from), row.GetString(from + 1)),
        new(Text(row, from + 3) ?? Text(row, from + 13) ?? row.GetString(from + 12))
        {
            Id = Text(row, from + 2),
            Name = Text(row, from + 4),
            Followers = (int?)Number(row, from + 5),
            FollowsBrand = Number(row, from + 6) is { } follows ? follows != 0 : null,
            CreatedAt = Moment(row, from + 19),
            CustomerKey = Text(row, from + 20),
        },
        row.GetString(from + 7),
        Time(row.GetInt64(from + 8)))
    {
        Visibility = Value<Visibility>(row.GetString(from + 9)),
        Conversation = row.GetString(from + 10),
        ReplyTo = Text(row, from + 11),
        Brand = row.GetString(from + 12),
        Account = Text(row, from + 13),
        Language = Text(row, from + 14),
        Url = Text(row, from + 15),
        Shares = (int)row.GetInt64(from + 16),
        Promoted = row.GetInt64(from + 17) != 0,
        Media = Text(row, from + 18) is { } media ? FromJson<string[]>(media) : [],
    };

    /// <summary>How many columns <see cref="Mention"/> reads.</summary>
    public const int MentionColumns = 21;

    /// <summary>A whole row of <c>cases</c>, in the order of the table.</summary>
    public static Case Case(SqliteDataReader row) => TalkRow.Join(CaseWithoutTalk(row), Text(row, 21) is { } talk ? FromJson<TalkRow>(talk) : null);

    private static Case CaseWithoutTalk(SqliteDataReader row) => new(
        row.GetInt64(0), new(row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4)), Time(row.GetInt64(5)))
    {
        State = Value<CaseState>(row.GetString(6)),
        Version = (int)row.GetInt64(7),
        Newest = Number(row, 8) is { } newest ? new(newest, Time(row.GetInt64(9))) : null,
        Priority = row.GetInt64(10) / 1000.0,
        Sla = Text(row, 11) is { } tier ? new(tier, Time(row.GetInt64(12))) : null,
        Assignee = Text(row, 13),
        Team = Text(row, 14),
        DraftVersion = (int)row.GetInt64(15),
        Reason = Text(row, 16),
        Acknowledged = row.GetInt64(17) != 0,
        Decided = Text(row, 18) is { } by ? new(by, row.GetString(19), Time(row.GetInt64(20))) : null,
        Place = Time(row.GetInt64(22)),
    };
}
