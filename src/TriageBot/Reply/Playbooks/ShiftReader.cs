using System.Globalization;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Reads an agent's shift: <c>days: [mon, tue]</c>, <c>hours: 09:00-17:00</c>, <c>timeZone: Europe/Berlin</c>.</summary>
internal static class ShiftReader
{
    /// <summary>The days by their first three letters, in lower case.</summary>
    public static IReadOnlyDictionary<string, DayOfWeek> DayNames { get; } =
        Enum.GetValues<DayOfWeek>().ToDictionary(day => day.ToString()[..3].ToLowerInvariant());

    /// <exception cref="BadInputException">Something in it is wrong.</exception>
    public static Shift Read(YamlMap map)
    {
        var (from, until) = Hours(map);
        return new(Days(map), from, until, map.Has("timeZone") ? ZoneIn(map, "timeZone") : TimeZoneInfo.Utc);
    }

    /// <summary>Two times of day, such as <c>09:00-17:00</c>; null for anything else.</summary>
    public static (TimeOnly From, TimeOnly Until)? Clocks(string text) =>
        text.Split('-', StringSplitOptions.TrimEntries) is [var from, var until] && Clock(from) is { } begin && Clock(until) is { } end
            ? (begin, end)
            : null;

    /// <exception cref="BadInputException">This machine does not know the zone.</exception>
    public static TimeZoneInfo ZoneIn(YamlMap map, string key) => TimeZoneInfo.TryFindSystemTimeZoneById(map.Text(key), out var zone)
        ? zone
        : throw map.Wrong(key, $"'{map.Text(key)}' is no time zone of this machine; write one such as Europe/Berlin");

    private static HashSet<DayOfWeek> Days(YamlMap map) => [.. map.Texts("days").Select(text =>
        DayNames.TryGetValue(text.ToLowerInvariant(), out var day)
            ? day
            : throw map.Wrong("days", $"holds '{text}'; write mon, tue, wed, thu, fri, sat or sun"))];

    private static (TimeOnly From, TimeOnly Until) Hours(YamlMap map) =>
        Clocks(map.Text("hours")) is { } hours && hours.From != hours.Until
            ? hours
            : throw map.Wrong("hours", $"'{map.Text("hours")}' must be two times of day, such as 09:00-17:00");

    private static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? clock : null;
}
