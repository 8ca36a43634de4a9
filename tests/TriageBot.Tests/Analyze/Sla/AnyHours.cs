using System.Collections.Concurrent;
using CsCheck;
using NodaTime;
using TriageBot.Domain;

namespace TriageBot.Tests.Analyze.Sla;

/// <summary>Business hours and moments by chance, the changes of clocks more often than they come by themselves.</summary>
internal static class AnyHours
{
    private static readonly Instant First = Instant.FromUtc(1990, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(2040, 1, 1, 0, 0);
    private static readonly ConcurrentDictionary<string, DateTimeOffset[]> Changes = new();

    /// <summary>Any zone of the tz database.</summary>
    public static readonly Gen<string> Zone = OneOf(DateTimeZoneProviders.Tzdb.Ids);

    private static readonly Gen<TimeOnly> Time = Gen.Frequency(
        (3, Gen.Int[0, 23].Select(hour => new TimeOnly(hour, 0))),
        (3, Gen.Int[0, 95].Select(quarter => new TimeOnly(quarter / 4, quarter % 4 * 15))),
        (2, Gen.Int[0, (24 * 60) - 1].Select(minute => new TimeOnly(minute / 60, minute % 60))));

    private static readonly Gen<OpenHours> Shift = Gen.Frequency(
        (9, Gen.Select(Time, Time, (from, until) => new OpenHours(from, until))),
        (1, Gen.Const(OpenHours.WholeDay)));

    private static readonly Gen<Dictionary<DayOfWeek, IReadOnlyList<OpenHours>>> Week = Shift.Array[0, 3].Array[7].Select(days =>
        days.Select((shifts, day) => (Day: (DayOfWeek)day, Shifts: (IReadOnlyList<OpenHours>)shifts)).ToDictionary(each => each.Day, each => each.Shifts));

    /// <summary>Hours with holidays near a moment of 1990 to 2039, and that moment.</summary>
    public static readonly Gen<(BusinessHours Hours, DateTimeOffset Moment)> WithMoment =
        from zone in Zone
        from moment in MomentIn(zone)
        from hours in Near(zone, moment)
        select (hours, moment);

    /// <summary>Hours of a zone with holidays near a moment.</summary>
    public static Gen<BusinessHours> Near(string zone, DateTimeOffset moment) =>
        from week in Week
        from holidays in Gen.Int[-3, 8].Array[0, 3]
        select new BusinessHours(
            zone, week, holidays.Select(day => DateOnly.FromDateTime(moment.UtcDateTime).AddDays(day)).ToHashSet());

    private static Gen<DateTimeOffset> MomentIn(string zone)
    {
        var changes = Changes.GetOrAdd(zone, ChangesOf);
        var anywhere = Gen.Long[First.ToUnixTimeSeconds(), Last.ToUnixTimeSeconds()].Select(DateTimeOffset.FromUnixTimeSeconds);
        return changes.Length == 0 ? anywhere : Gen.Frequency(
            (2, anywhere),
            (3, Gen.Select(OneOf(changes), Gen.Int[-3 * 24 * 60, 180], (change, minutes) => change.AddMinutes(minutes))),
            (2, Gen.Select(OneOf(changes), Gen.Int[-7200, 7200], (change, seconds) => change.AddSeconds(seconds))));
    }

    private static Gen<TItem> OneOf<TItem>(IReadOnlyList<TItem> items) => Gen.Int[0, items.Count - 1].Select(index => items[index]);

    private static DateTimeOffset[] ChangesOf(string zone) =>
        [.. DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(First, Last).Skip(1).Select(stretch => stretch.Start.ToDateTimeOffset())];
}
