using System.Globalization;
using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>English.</summary>
internal sealed partial class English : ReplyLanguage
{
    /// <inheritdoc/>
    public override string Code => "en";

    /// <inheritdoc/>
    public override Ownership Ownership { get; } = Ownership.Of(
        "my our the this that your",
        """
        a an any some another other every each no not without his her hers their its whose someone nobody what which
        per of and or to for with like than as never wrong by in on at from is are was were be been
        """,
        "not no never isn't isn’t wasn't wasn’t than");

    /// <inheritdoc/>
    public override string Named(string topic) =>
        topic.StartsWith("the ", StringComparison.Ordinal) || topic.StartsWith("your ", StringComparison.Ordinal)
            ? topic
            : $"your {topic}";

    /// <inheritdoc/>
    public override IReadOnlySet<string> CommonWords { get; } = Words(
        """
        the and for with that this have has had was were are not but you your yours our ours its they them their there here what when where
        which who why how can cant cannot could couldnt would wouldnt will wont does doesnt did didnt dont isnt arent wasnt been being
        get gets getting got gotten keep keeps keeping kept tell tells telling told say says saying said try tried trying tries want wanted
        wants need needs needed needing help helping please just still even now today yesterday tomorrow day days week weeks month months
        time times any some all out off from into about after before again also then than too very really make makes making made use used
        using know knows think like back way thing things anyone someone something anything problem problems issue issues trouble work
        works working worked give gives let see seen new one two hey hello thanks thank right wrong able unable show shows showing
        going goes gone come comes coming came look looks looking find finding ask asked asking fix fixed assist assistance because
        """);

    /// <inheritdoc/>
    public override bool IsOurs(string before, string named) =>
        before.Equals("your", StringComparison.OrdinalIgnoreCase) && named.StartsWith("your ", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override Regex Waiting => WaitingPattern();

    /// <inheritdoc/>
    public override Regex Span => SpanPattern();

    /// <inheritdoc/>
    public override Regex Loyalty => LoyaltyPattern();

    /// <inheritdoc/>
    public override Regex Trouble => TroublePattern();

    /// <inheritdoc/>
    public override string? Told(string text) => EnglishRetelling.Told(text);

    /// <inheritdoc/>
    public override string? Asked(string text) => EnglishRetelling.Asked(text);

    /// <inheritdoc/>
    public override Regex Reference => ReferencePattern();

    /// <inheritdoc/>
    public override Regex Leaving => LeavingPattern();

    /// <inheritdoc/>
    public override Regex Safety => SafetyPattern();

    /// <inheritdoc/>
    public override string ByDirectMessage => "by direct message";

    /// <inheritdoc/>
    public override string Here => "here";

    /// <inheritdoc/>
    public override string Quoted(string words) => $"“{words}”";

    /// <inheritdoc/>
    public override string ReferenceTo(string noun, string number) => $"{noun.ToLowerInvariant()} {number}";

    /// <inheritdoc/>
    public override string ByWhen(PromisedTime time) => time.Days switch
    {
        0 => $"{time.Time} UTC today",
        1 => $"{time.Time} UTC tomorrow",
        _ => $"{time.Time} UTC on {time.At.ToString("d MMMM", CultureInfo.InvariantCulture)}",
    };

    /// <inheritdoc/>
    public override string? SpanOf(Match match)
    {
        var number = match.Groups["number"].Value.ToLowerInvariant();
        var one = number is "1" or "a" or "an" or "one";
        var unit = match.Groups["unit"].Value.ToLowerInvariant() switch { "min" => "minute", "hr" => "hour", "wk" => "week", var other => other };
        var plural = match.Groups["s"].Length > 0;

        // "A 3 day delivery" promises, "3 days" waited.
        if (one == plural || IsShort(number, one, unit))
        {
            return null;
        }

        var qualifier = match.Groups["qualifier"].Value.ToLowerInvariant();
        return $"{(qualifier.Length > 0 ? qualifier + " " : "")}{number} {unit}{(one ? "" : "s")}";
    }

    // A few minutes are no wait worth repeating.
    private static bool IsShort(string number, bool one, string unit) =>
        unit == "minute" && (one || number.Length < 2 || (number.Length == 2 && number[0] < '2' && char.IsAsciiDigit(number[0])));

    [GeneratedRegex(
        @"\b(?:wait(?:ing|ed)?|still|stuck|been (?:in|at|with|sitting|lying)|late|overdue|delayed|on hold|nothing|nobody|no (?:one|answer|reply|response|news|sign|word|update|parcel|package|delivery|refund)|not (?:arrived|here|come)|hasn['’]?t|haven['’]?t|never (?:came|arrived))\b",
        Loose)]
    private static partial Regex WaitingPattern();

    [GeneratedRegex(
        @"(?<!\b(?:in|within|last|next|every|first|per|once|twice|times|the|these|those|before|customer for|member for|another)\s)(?<![\w.,:/$€£-])(?:(?<qualifier>over|more than|almost|nearly)\s+)?(?<![\w.,:/$€£-])(?<number>[1-9]\d?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s(?<unit>minute|min|hour|hr|day|week|wk|month)(?<s>s?)\b(?!\s*(?:and a half|guarantee|trial|window|slot|free|delivery|shipping|pass|ticket|old|from now|left|out))",
        Loose)]
    private static partial Regex SpanPattern();

    [GeneratedRegex(
        @"\b(?:customer|client|member|subscriber|user|guest|reader)s? (?:of yours |here |with you )?for (?:(?:over|more than|almost|nearly|about) )?(?<span>(?:[2-9]|[1-6]\d|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty) years)\b|\b(?:been|am|are) with (?:you|you guys) (?:for )?(?:(?:over|more than|almost|nearly|about) )?(?<span>(?:[2-9]|[1-6]\d|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty) years)\b|\bafter (?<span>(?:[2-9]|[1-6]\d|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty) years) (?:with you|as a (?:customer|member|client|subscriber))\b",
        Loose)]
    private static partial Regex LoyaltyPattern();

    [GeneratedRegex(
        @"(?<![\w'’])(?:(?:still |just )?(?:won['’]?t|wouldn['’]?t|doesn['’]?t|does not|didn['’]?t|isn['’]?t|is not|not|never|hasn['’]?t|haven['’]?t|can['’]?t|cannot) (?:even )?(?:been )?(?:work(?:ing|ed)?|load(?:ing|ed)?|open(?:ing|ed)?|start(?:ing|ed)?|connect(?:ing|ed)?|arriv(?:e|ed|ing)|came|show(?:n|ed)? up|turn(?:ed)? up|delivered|refunded|shipped|dispatched|received|respond(?:ed|ing)?|answer(?:ed|ing)?|log ?in|sign in|get through|check in|download(?:ing)?|play(?:ing)?|sync(?:ing)?|updat(?:e|ed|ing)|charg(?:e|ing))|keeps? (?:crashing|freezing|failing|buffering|stopping|disconnecting|dropping|cutting out|logging me out|kicking me (?:out|off)|loading|restarting|getting (?:delayed|worse))|no (?:answer|response|reply|refund|update|explanation|apology|signal|internet|connection|sound|service|email|luggage|bag|bags|power|heating|help)|(?:charged|billed|debited) (?:me |us )?(?:twice|double|three times|too much)|(?:arrived|came|turned up) (?:broken|damaged|smashed|crushed|soaked|wet|empty|opened|incomplete|late)|locked out|hung up on me|(?:was|were) (?:so |very |really |extremely |incredibly )?(?:rude|unhelpful)|(?:lost|cancelled|canceled|delayed) (?:my|our) (?:flight|flights|bag|bags|luggage|order|booking|reservation|connection|parcel|package)|missed (?:my|our) (?:flight|connection|appointment))(?![\w'’])",
        Loose)]
    private static partial Regex TroublePattern();

    [GeneratedRegex(
        @"(?<![\w#@/-])(?<noun>order|parcel|package|tracking|shipment|invoice|booking|reservation|ticket|case|claim|flight)(?: ?(?:number|no\.?|nr\.?|id|ref(?:erence)?|code))?(?: is| was)?[ :#]{1,3}(?<number>(?=[A-Z0-9-]*\d{2})[A-Z0-9][A-Z0-9-]{2,24})(?![\w@/-])",
        Loose)]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(
        @"\b(?:(?:i['’]?m|i am|we['’]?re|we are|am) (?:done|leaving|switching|cancell?ing|moving to|going (?:back )?to (?:cancel|switch|leave))|(?:will|gonna|going to|i['’]ll|we['’]ll|about to|ready to|might|want to|thinking (?:of|about)) (?:be )?(?:cancell?(?:ing)?|switch(?:ing)?|leav(?:e|ing)|mov(?:e|ing)|tak(?:e|ing) (?:my|our) (?:business|money|custom))(?: \w+){0,3} (?:you|service|subscription|account|contract|plan|membership|provider|providers|elsewhere|competitor|business)|(?:never|not) (?:(?:be )?(?:fly(?:ing)?|us(?:e|ing)|order(?:ing)?|shop(?:ping)?|buy(?:ing)?|book(?:ing)?|stay(?:ing)?)) (?:(?:with|from|at|by) )?(?:you|them|this (?:airline|company|service|brand|shop|store))(?: guys)? again|last time (?:i|we)(?:['’]ll| will| ever)? (?:ever )?(?:fly|use|order|shop|buy|book|stay)|lost (?:a|another|me as a) (?:loyal )?(?:customer|member|client)|tak(?:e|ing) (?:my|our) (?:business|money|custom) elsewhere)\b",
        Loose)]
    private static partial Regex LeavingPattern();

    [GeneratedRegex(
        @"\b(?:my (?:lawyer|attorney|solicitor)s?|legal action|small claims|(?:will|gonna|going to|i['’]ll|we['’]ll) (?:be )?(?:sue|suing)|see you in court|letter before action|discriminat(?:ed|ion|ing)|racis[tm]|harass(?:ed|ing|ment)|assault(?:ed)?|threaten(?:ed|ing) (?:me|us|my)|caught fire|on fire(?! ?(?:tv|stick|tablet))|smoke (?:in|from|coming)|burn(?:t|ed) (?:me|my|him|her)|electric shock|gas leak|food poisoning|allergic reaction|(?:got|was|is|been) (?:hurt|injured|hospitali[sz]ed)|in (?:the )?hospital|unsafe|dangerous|data breach|identity theft|stole(?:n)? my identity)\b",
        Loose)]
    private static partial Regex SafetyPattern();
}
