namespace TriageBot.Domain;

/// <summary>When an agent is at work: the same hours on some days of each week, by the clocks of one place.</summary>
/// <param name="Days">The days on which a shift begins.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends, on the next day where that is not later than <paramref name="From"/>.</param>
/// <param name="Zone">Whose clocks.</param>
public sealed record Shift(IReadOnlySet<DayOfWeek> Days, TimeOnly From, TimeOnly Until, TimeZoneInfo Zone)
{
    /// <summary>Whether a moment lies in a shift. Its beginning does, its end does not.</summary>
    public bool Covers(DateTimeOffset moment) => Around(moment) is not null;

    /// <summary>The shift that a moment lies in, from its beginning to its end; null where it lies in none.</summary>
    public (DateTimeOffset From, DateTimeOffset Until)? Around(DateTimeOffset moment)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
        return new[] { today.AddDays(-1), today }
            .Where(day => Days.Contains(day.DayOfWeek))
            .Select(day => (From: At(day, From), Until: At(Until > From ? day : day.AddDays(1), Until)))
            .Where(shift => shift.From <= moment && moment < shift.Until)
            .Select(shift => ((DateTimeOffset, DateTimeOffset)?)shift)
            .FirstOrDefault();
    }

    /// <summary>The newest end of a shift up to a moment; null where the week has none.</summary>
    public DateTimeOffset? LastEnd(DateTimeOffset moment)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
        return Enumerable.Range(-8, 9).Select(today.AddDays)
            .Where(day => Days.Contains(day.DayOfWeek))
            .Select(day => At(Until > From ? day : day.AddDays(1), Until))
            .Where(end => end <= moment)
            .Select(end => (DateTimeOffset?)end)
            .LastOrDefault();
    }

    /// <summary>A clock's reading as a moment: what it leaps over in spring is read an hour on, what it shows twice in autumn the first time.</summary>
    private DateTimeOffset At(DateOnly day, TimeOnly clock)
    {
        var read = day.ToDateTime(clock);
        read = Zone.IsInvalidTime(read) ? read.AddHours(1) : read;
        var offset = Zone.IsAmbiguousTime(read) ? Zone.GetAmbiguousTimeOffsets(read).Max() : Zone.GetUtcOffset(read);
        return new DateTimeOffset(read, offset).ToUniversalTime();
    }
}
