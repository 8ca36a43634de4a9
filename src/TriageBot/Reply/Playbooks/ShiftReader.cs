using System.Globalization;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Reads an agent's shift: <c>days: [mon, tue]</c>, <c>hours: 09:00-17:00</c>, <c>timeZone: Europe/Berlin</c>.</summary>
internal static class ShiftReader
{
    private static readonly Dictionary<string, DayOfWeek> Names =
        Enum.GetValues<DayOfWeek>().ToDictionary(day => day.ToString()[..3].ToLowerInvariant());

    /// <exception cref="BadInputException">Something in it is wrong.</exception>
    public static Shift Read(YamlMap map)
    {
        var (from, until) = Hours(map);
        return new(Days(map), from, until, Zone(map));
    }

    private static HashSet<DayOfWeek> Days(YamlMap map) => [.. map.Texts("days").Select(text =>
        Names.TryGetValue(text.ToLowerInvariant(), out var day)
            ? day
            : throw map.Wrong("days", $"holds '{text}'; write mon, tue, wed, thu, fri, sat or sun"))];

    private static (TimeOnly From, TimeOnly Until) Hours(YamlMap map) =>
        map.Text("hours").Split('-', StringSplitOptions.TrimEntries) is [var from, var until]
        && Clock(from) is { } begin && Clock(until) is { } end && begin != end
            ? (begin, end)
            : throw map.Wrong("hours", $"'{map.Text("hours")}' must be two times of day, such as 09:00-17:00");

    private static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? clock : null;

    private static TimeZoneInfo Zone(YamlMap map)
    {
        if (!map.Has("timeZone"))
        {
            return TimeZoneInfo.Utc;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(map.Text("timeZone"), out var zone)
            ? zone
            : throw map.Wrong("timeZone", $"'{map.Text("timeZone")}' is no time zone of this machine; write one such as Europe/Berlin");
    }
}
