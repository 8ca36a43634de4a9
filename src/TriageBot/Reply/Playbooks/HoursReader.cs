using System.Globalization;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>
/// Reads business hours, for everybody as <c>default</c> and for single <c>teams</c>: <c>zone: Europe/Berlin</c>,
/// <c>week: { mon-fri: [08:00-12:00, 13:00-18:00], sat: [09:00-12:00] }</c>, <c>holidays: [2026-12-25]</c>.
/// </summary>
internal static class HoursReader
{
    /// <param name="root">The playbook.</param>
    /// <param name="agents">Its agents, whose teams may have hours; null where they could not be read.</param>
    /// <exception cref="BadInputException">Something in it is wrong.</exception>
    public static ServiceHours Read(YamlMap root, IReadOnlyList<Agent>? agents)
    {
        if (!root.Has("hours"))
        {
            return ServiceHours.Always;
        }

        var map = root.Map("hours").Only(PlaybookKeys.Hours);
        var teams = agents?.SelectMany(agent => agent.Teams).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new(HoursIn(map.Map("default")), map.Has("teams") ? TeamsIn(map.Map("teams"), teams) : ServiceHours.Always.Teams);
    }

    private static Dictionary<string, BusinessHours> TeamsIn(YamlMap map, List<string>? teams)
    {
        var hours = new Dictionary<string, BusinessHours>(StringComparer.OrdinalIgnoreCase);
        foreach (var (team, _) in map.Keys)
        {
            if (teams?.Contains(team, StringComparer.OrdinalIgnoreCase) == false)
            {
                throw map.Wrong(team, $"is a team of no agent{Spelling.Hint(team, teams)}");
            }

            if (!hours.TryAdd(team, HoursIn(map.Map(team))))
            {
                throw map.Wrong(team, "has hours already");
            }
        }

        return hours;
    }

    private static BusinessHours HoursIn(YamlMap map)
    {
        map.Only(PlaybookKeys.TeamHours);
        return new(ShiftReader.ZoneIn(map, "zone").Id, WeekIn(map), map.Has("holidays") ? HolidaysIn(map) : []);
    }

    private static Dictionary<DayOfWeek, IReadOnlyList<OpenHours>> WeekIn(YamlMap map) => WeekReader.Read(map.Map("week")) is { Count: > 0 } week
        ? week
        : throw map.Wrong("week", "is empty; name a day with a shift, or leave the hours out to be there at any time");

    private static HashSet<DateOnly> HolidaysIn(YamlMap map) => [.. map.Texts("holidays").Select(text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw map.Wrong("holidays", $"holds '{text}'; write dates such as 2026-12-25"))];
}
