namespace TriageBot.Domain;

/// <summary>When a team is there to answer: each week's shifts and the days off, by the clock on the wall of one place.</summary>
/// <param name="Zone">Whose clock: a name of the IANA database, such as <c>Europe/Berlin</c>.</param>
/// <param name="Week">The shifts that begin on each weekday; none on a day that is left out.</param>
/// <param name="Holidays">Local days on which no shift begins. One that began on the day before still runs to its end.</param>
public sealed record BusinessHours(
    string Zone, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenHours>> Week, IReadOnlySet<DateOnly> Holidays)
{
    /// <summary>At any time.</summary>
    public static BusinessHours Always { get; } = new(
        "UTC",
        Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => (IReadOnlyList<OpenHours>)[OpenHours.WholeDay]),
        new HashSet<DateOnly>());

    /// <summary>The shifts that begin on a weekday.</summary>
    public IReadOnlyList<OpenHours> On(DayOfWeek day) => Week.GetValueOrDefault(day) ?? [];
}

/// <summary>One shift of business hours.</summary>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends, on the next day where that is not later than <paramref name="From"/>.</param>
public readonly record struct OpenHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>From midnight to midnight.</summary>
    public static OpenHours WholeDay { get; } = new(TimeOnly.MinValue, TimeOnly.MinValue);

    /// <summary>How long it is by the clock on the wall: more than nothing, at most a day.</summary>
    public TimeSpan Length => Until == From ? TimeSpan.FromDays(1) : Until - From;
}

/// <summary>The business hours of a brand.</summary>
/// <param name="Default">Of every team that has none of its own, and of cases that no team has.</param>
/// <param name="Teams">Those of single teams, by name.</param>
public sealed record ServiceHours(BusinessHours Default, IReadOnlyDictionary<string, BusinessHours> Teams)
{
    /// <summary>Everybody at any time: where the playbook says nothing.</summary>
    public static ServiceHours Always { get; } = new(BusinessHours.Always, new Dictionary<string, BusinessHours>());
}
