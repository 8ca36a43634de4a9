using System.Globalization;

namespace TriageBot.Reply;

/// <summary>A promised time in words, relative to when it is promised. Never earlier than what was meant.</summary>
/// <param name="At">In UTC, rounded up to the next five minutes.</param>
/// <param name="Days">Midnights from the promise to then: 0 is the same day.</param>
internal sealed record PromisedTime(DateTimeOffset At, int Days)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    /// <summary>The time that lies <paramref name="within"/> after <paramref name="from"/>.</summary>
    public static PromisedTime After(DateTimeOffset from, TimeSpan within)
    {
        var exact = (from + within).UtcDateTime;
        var rounded = new DateTime((exact.Ticks + Step.Ticks - 1) / Step.Ticks * Step.Ticks, DateTimeKind.Utc);
        return new(rounded, (rounded.Date - from.UtcDateTime.Date).Days);
    }

    /// <summary>Such as <c>15:30</c>.</summary>
    public string Time => At.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>2026-03-05</c>.</summary>
    public string Date => At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
