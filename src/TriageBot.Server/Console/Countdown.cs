using TriageBot.Domain;

namespace TriageBot.Server.Console;

/// <summary>How much of the promised time is left.</summary>
/// <param name="Text">Such as <c>4:05 left</c> or <c>2 h 10 late</c>.</param>
/// <param name="Mood">Calm, due soon or late.</param>
internal readonly record struct Countdown(string Text, CountdownMood Mood)
{
    /// <summary>Counts down to the promise. The warning comes at the playbook's share of the way from warning to breach.</summary>
    public static Countdown Of(SlaTarget sla, Playbook playbook, DateTimeOffset now)
    {
        var left = sla.DueAt - now;
        if (left <= TimeSpan.Zero)
        {
            return new($"{Span(-left)} late", CountdownMood.Late);
        }

        var promised = playbook.Targets.FirstOrDefault(target => target.Tier == sla.Tier)?.AnswerWithin
            ?? playbook.Patience.BreachAfter;
        var calm = promised - (promised * (playbook.Patience.WarnAfter / playbook.Patience.BreachAfter));
        return new($"{Span(left)} left", left <= calm ? CountdownMood.Soon : CountdownMood.Calm);
    }

    private static string Span(TimeSpan span) => span switch
    {
        { TotalHours: < 1 } => FormattableString.Invariant($"{span.Minutes}:{span.Seconds:00}"),
        { TotalDays: < 1 } => FormattableString.Invariant($"{span.Hours} h {span.Minutes:00}"),
        _ => FormattableString.Invariant($"{span.Days} d {span.Hours} h"),
    };
}

/// <summary>How a clock looks.</summary>
internal enum CountdownMood
{
    /// <summary>Time enough.</summary>
    Calm,

    /// <summary>It has to be soon.</summary>
    Soon,

    /// <summary>The promise is broken.</summary>
    Late,
}
