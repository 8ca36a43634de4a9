using System.Globalization;
using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>When something is due that was promised in words, such as <c>within two hours</c>, <c>by Friday</c> or <c>bis 17:30</c>.</summary>
internal static partial class SpokenTime
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    // One first; "the next hour" is one.
    private static readonly string[][] Numbers =
    [
        ["a", "an", "one", "the", "next", "ein", "eine", "einer", "eines", "einem", "der", "nächsten", "un", "una", "la", "próxima", "une", "prochaine"],
        ["two", "zwei", "dos", "deux"],
        ["three", "drei", "tres", "trois"],
        ["four", "vier", "cuatro", "quatre"],
        ["five", "fünf", "cinco", "cinq"],
        ["six", "sechs", "seis"],
    ];

    // Sunday first, as in DayOfWeek.
    private static readonly string[][] Weekdays =
    [
        ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],
        ["sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag"],
        ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
        ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
    ];

    /// <summary>When words mean, counted from when they are said; null where they name no time.</summary>
    /// <param name="words">The part of a sentence that says when.</param>
    /// <param name="said">When it is said, in UTC; days end at midnight in UTC.</param>
    public static DateTimeOffset? Of(string words, DateTimeOffset said) =>
        After(words, said) ?? OnDay(words, said) ?? AtHour(words, said);

    private static DateTimeOffset? After(string words, DateTimeOffset said)
    {
        if (Span().Match(words) is not { Success: true } span)
        {
            return null;
        }

        var count = Count(span.Groups["n"].Value);
        return said + (span switch
        {
            _ when span.Groups["m"].Success => TimeSpan.FromMinutes(count),
            _ when span.Groups["h"].Success => TimeSpan.FromHours(count),
            _ when span.Groups["d"].Success => TimeSpan.FromDays(count),
            _ => TimeSpan.FromDays(7 * count),
        });
    }

    private static int Count(string number) => int.TryParse(number, CultureInfo.InvariantCulture, out var digits)
        ? Math.Max(1, digits)
        : Math.Max(0, Array.FindIndex(Numbers, names => names.Contains(number, StringComparer.OrdinalIgnoreCase))) + 1;

    private static DateTimeOffset? OnDay(string words, DateTimeOffset said)
    {
        if (Today().IsMatch(words))
        {
            return EndOf(said, 0);
        }

        var day = Weekdays.Select(names => Array.FindIndex(names, name => WholeWords.Find(words, name))).Max();
        return day >= 0 ? EndOf(said, (day - (int)said.UtcDateTime.DayOfWeek + 7) % 7)
            : Tomorrow().IsMatch(words) ? EndOf(said, 1)
            : null;
    }

    private static DateTimeOffset? AtHour(string words, DateTimeOffset said)
    {
        if (Hour().Match(words) is not { Success: true } at || !int.TryParse(at.Groups["h"].Value, CultureInfo.InvariantCulture, out var hour) || hour > 24)
        {
            return null;
        }

        var minute = int.TryParse(at.Groups["m"].Value, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0;
        var afternoon = at.Groups["pm"].Success && hour < 12 ? 12 : 0;
        var then = new DateTimeOffset(said.UtcDateTime.Date, TimeSpan.Zero).AddHours(hour + afternoon).AddMinutes(minute);
        return then > said ? then : then.AddDays(1);
    }

    private static DateTimeOffset EndOf(DateTimeOffset said, int days) => new DateTimeOffset(said.UtcDateTime.Date, TimeSpan.Zero).AddDays(days + 1);

    [GeneratedRegex(
        @"\b(?:(?<n>\d{1,3}|\p{L}+)[ \-'’])?\b(?:(?<m>min(?:ute[ns]?|utos?|uten)?)|(?<h>hours?|hrs?|stunden?|horas?|heures?)|(?<d>days?|tage?n?|d[ií]as?|jours?)|(?<w>weeks?|wochen?|semanas?|semaines?))\b",
        Loose)]
    private static partial Regex Span();

    [GeneratedRegex(@"\b(?:tomorrow|morgen|mañana|demain)\b", Loose)]
    private static partial Regex Tomorrow();

    [GeneratedRegex(@"\b(?:today|tonight|this (?:morning|afternoon|evening)|heute|hoy|esta (?:mañana|tarde|noche)|aujourd['’]hui|ce (?:matin|soir)|cet après-midi)\b", Loose)]
    private static partial Regex Today();

    [GeneratedRegex(@"(?<h>\d{1,2})(?:[:.h](?<m>\d{2}))? ?(?<pm>pm|p\.m\.)?", Loose)]
    private static partial Regex Hour();
}
