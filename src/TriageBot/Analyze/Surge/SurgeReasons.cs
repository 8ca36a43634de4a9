using System.Globalization;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>Why something is said to spread, in words an agent can read, the weightiest first.</summary>
internal static class SurgeReasons
{
    private const int Month = 30 * 24 * 60;

    public static IReadOnlyList<string> Of(CountLook look, string? theme)
    {
        var about = theme is null ? "" : $" about {theme}";
        var first = (look.Tally.First + 500) / 1000;
        return
        [
            Text($"{look.Tally.Count} complaints{about} in the last {SpanOf(look.Minutes)}, usually {Usually(look.Usually)} at this time"),
            .. look.Tally.Severe > 0 ? [Text($"{look.Tally.Severe} of them severe")] : Array.Empty<string>(),
            .. first > 0 ? [Text($"about {first} of them first complaints")] : Array.Empty<string>(),
        ];
    }

    public static IReadOnlyList<string> Of(SpreadLook look, Spread spread, SurgePolicy policy) =>
    [
        .. spread.PromotedAt is null ? Array.Empty<string>() : ["promoted by its author"],
        ReachOf(spread, policy),
        Text($"{Math.Max(1, Math.Round(spread.People)):#,0} spoke of it or shared it in about an hour, usually {Usually(look.UsualPeople)}"),
        .. spread.Shares > 0 ? [Text($"shared {spread.Shares:#,0} times")] : Array.Empty<string>(),
        .. spread.HasComplaint ? Array.Empty<string>() : ["nobody complains in it"],
    ];

    private static string ReachOf(Spread spread, SurgePolicy policy)
    {
        var reached = Text($"reached {Round(spread.Reached(policy)):#,0} people");
        var age = spread.Minute - spread.Posted;
        return age > Month ? reached : $"{reached} in {SpanOf((int)Math.Max(1, age), "an hour", "a minute")}";
    }

    private static string SpanOf(int minutes, string hour = "hour", string minute = "minute") => minutes switch
    {
        1 => minute,
        60 => hour,
        < 120 when minutes % 60 != 0 => Text($"{minutes} minutes"),
        < 48 * 60 => Text($"{minutes / 60} hours"),
        _ => Text($"{minutes / (24 * 60)} days"),
    };

    private static string Usually(double count) => count switch
    {
        < 0.95 => "less than 1",
        < 9.5 => Text($"{count:0.#}"),
        _ => Text($"{count:#,0}"),
    };

    /// <summary>Two digits are more than is known.</summary>
    private static double Round(double count)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, count))) - 1));
        return Math.Round(count / unit) * unit;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
