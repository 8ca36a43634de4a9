using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>Finds how long the author of an English message has been waiting, in their own words.</summary>
internal static partial class WaitFinder
{
    /// <summary>Such as <c>3 weeks</c> or <c>over two hours</c>; null when they do not say, or say two things.</summary>
    public static string? Find(string text)
    {
        var spans = Sentence().Matches(text)
            .Where(sentence => Waiting().IsMatch(sentence.ValueSpan))
            .SelectMany(sentence => Span().Matches(sentence.Value))
            .Select(Said)
            .OfType<string>()
            .Distinct()
            .Take(2)
            .ToList();
        return spans is [var only] ? only : null;
    }

    private static string? Said(Match match)
    {
        var number = match.Groups["number"].Value.ToLowerInvariant();
        var one = number is "1" or "a" or "an" or "one";
        var unit = UnitOf(match.Groups["unit"].Value.ToLowerInvariant());
        var plural = match.Groups["s"].Length > 0;

        // "A 3 day delivery" promises, "3 days" waited; a few minutes are no wait worth repeating.
        var shortly = unit == "minute" && (one || number.Length < 2 || (number.Length == 2 && number[0] < '2' && char.IsAsciiDigit(number[0])));
        if (one == plural || shortly)
        {
            return null;
        }

        var qualifier = match.Groups["qualifier"].Value.ToLowerInvariant();
        return $"{(qualifier.Length > 0 ? qualifier + " " : "")}{number} {unit}{(one ? "" : "s")}";
    }

    private static string UnitOf(string unit) => unit switch
    {
        "min" => "minute",
        "hr" => "hour",
        "wk" => "week",
        _ => unit,
    };

    [GeneratedRegex(@"[^.!?\n;]+", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"\b(?:wait(?:ing|ed)?|still|stuck|been (?:in|at|with|sitting|lying)|late|overdue|delayed|on hold|nothing|nobody|no (?:one|answer|reply|response|news|sign|word|update|parcel|package|delivery|refund)|not (?:arrived|here|come)|hasn['’]?t|haven['’]?t|never (?:came|arrived))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Waiting();

    [GeneratedRegex(
        @"(?<!\b(?:in|within|last|next|every|first|per|once|twice|times|the|these|those|before|customer for|member for|another)\s)(?<![\w.,:/$€£-])(?:(?<qualifier>over|more than|almost|nearly)\s+)?(?<![\w.,:/$€£-])(?<number>[1-9]\d?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s(?<unit>minute|min|hour|hr|day|week|wk|month)(?<s>s?)\b(?!\s*(?:and a half|guarantee|trial|window|slot|free|delivery|shipping|pass|ticket|old|from now|left))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
