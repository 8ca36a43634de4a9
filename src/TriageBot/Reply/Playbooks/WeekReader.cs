using System.Globalization;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Reads the shifts of a week: a key is a day or several, such as <c>mon-fri</c>; each has one shift or a list of them.</summary>
internal static class WeekReader
{
    /// <exception cref="BadInputException">A day or a shift is wrong, a day is named twice, or two shifts overlap.</exception>
    public static Dictionary<DayOfWeek, IReadOnlyList<OpenHours>> Read(YamlMap map)
    {
        var week = new Dictionary<DayOfWeek, IReadOnlyList<OpenHours>>();
        foreach (var (key, _) in map.Keys)
        {
            OpenHours[] shifts = [.. map.Texts(key).Select(text => ShiftIn(text, key, map))];
            foreach (var day in DaysIn(key, map))
            {
                if (!week.TryAdd(day, shifts))
                {
                    throw map.Wrong(key, $"names {NameOf(day)} again; give each day once, with all of its shifts");
                }
            }
        }

        RequireApart(week, map);
        return week;
    }

    private static IEnumerable<DayOfWeek> DaysIn(string key, YamlMap map)
    {
        var ends = key.ToLowerInvariant().Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length > 2 || !ShiftReader.DayNames.TryGetValue(ends[0], out var first) || !ShiftReader.DayNames.TryGetValue(ends[^1], out var last))
        {
            throw map.Wrong(key, "is no day; write mon, tue, wed, thu, fri, sat or sun, or several such as mon-fri");
        }

        var days = ((last - first + 7) % 7) + 1;
        return Enumerable.Range((int)first, days).Select(day => (DayOfWeek)(day % 7));
    }

    private static OpenHours ShiftIn(string text, string key, YamlMap map) =>
        ShiftReader.Clocks(text) is var (from, until) && (from != until || from == TimeOnly.MinValue)
            ? new(from, until)
            : throw map.Wrong(key, $"holds '{text}'; write two times of day such as 08:00-12:00, or 00:00-00:00 for the whole day");

    /// <summary>No shift begins before the one before it has ended, also where that one runs over midnight or into the next week.</summary>
    private static void RequireApart(Dictionary<DayOfWeek, IReadOnlyList<OpenHours>> week, YamlMap map)
    {
        var shifts = week.SelectMany(day => day.Value.Select(shift => (Day: day.Key, Shift: shift, Begin: BeginOf(day.Key, shift))))
            .OrderBy(each => each.Begin).ToList();
        var inTurn = shifts.Concat(shifts.Take(1).Select(first => first with { Begin = first.Begin + TimeSpan.FromDays(7) }));
        foreach (var (one, next) in shifts.Zip(inTurn.Skip(1)))
        {
            if (next.Begin - one.Begin < one.Shift.Length)
            {
                var key = map.Keys.First(entry => DaysIn(entry.Key, map).Contains(next.Day)).Key;
                throw map.Wrong(key, $"has {Words(next.Shift)} on {NameOf(next.Day)}, which overlaps {Words(one.Shift)} on {NameOf(one.Day)}");
            }
        }
    }

    private static TimeSpan BeginOf(DayOfWeek day, OpenHours shift) => TimeSpan.FromDays((int)day) + shift.From.ToTimeSpan();

    private static string NameOf(DayOfWeek day) => day.ToString()[..3].ToLowerInvariant();

    private static string Words(OpenHours shift) => string.Create(CultureInfo.InvariantCulture, $"{shift.From:HH:mm}-{shift.Until:HH:mm}");
}
