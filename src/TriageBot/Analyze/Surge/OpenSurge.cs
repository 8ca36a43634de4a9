using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>A surge that is on.</summary>
/// <param name="Alert">What was raised last.</param>
/// <param name="Last">The last minute in which the numbers were unusual, in minutes since the year 1.</param>
public sealed record OpenSurge(SurgeAlert Alert, long Last)
{
    /// <summary>Whether it is still on.</summary>
    internal bool IsOn(long minute, TimeSpan quiet) => minute - Last < Math.Max(1, quiet.TotalMinutes);

    /// <summary>The surge after a look at the numbers, and the alert where a level is reached that was not raised in it yet.</summary>
    internal static (OpenSurge? Open, SurgeAlert? Raised) After(
        OpenSurge? before, SurgeLevel level, long minute, TimeSpan quiet, Func<SurgeAlert> alert)
    {
        var open = before?.IsOn(minute, quiet) == true ? before : null;
        if (level == SurgeLevel.None)
        {
            return (open, null);
        }

        if (open is not null && level <= open.Alert.Level)
        {
            return (open.Last == minute ? open : open with { Last = minute }, null);
        }

        var raised = alert();
        return (new(raised, minute), raised);
    }
}
