using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>Finds the words in which an author says that this is the first trouble, or that it is not.</summary>
internal static partial class FirstTimeWords
{
    private const int LongestQuote = 60;
    private const double MoreLikelyThanNot = 0.5;

    /// <summary>A reason with the author's own words, such as <c>says: never had a problem until now</c>; null when nothing is said.</summary>
    /// <param name="text">The message.</param>
    /// <param name="said">What the model takes it to say. Where it sees nothing, only plain words for a first time count.</param>
    public static string? Quote(string text, FirstTimeLabel said) => said switch
    {
        FirstTimeLabel.Yes => Quoted(First().Match(text)) ?? "says that it is the first time",
        FirstTimeLabel.No => Quoted(AgainIn(text)) ?? "says that it happened before",
        FirstTimeLabel.Unknown => Quoted(First().Match(text)),
    };

    /// <summary>
    /// What the author says, all in all: plain words for a first time outweigh the model, and that it happened before is
    /// believed on words, or where it is more likely than not.
    /// </summary>
    public static Scored<FirstTimeLabel> Settle(string text, Scored<FirstTimeLabel> judged) => (SaysFirst(text), AgainIn(text).Success, judged.Label) switch
    {
        (true, false, _) => judged with { Label = FirstTimeLabel.Yes },
        (_, false, FirstTimeLabel.No) when judged.Scores.GetValueOrDefault(FirstTimeLabel.No) < MoreLikelyThanNot =>
            judged with { Label = FirstTimeLabel.Unknown },
        _ => judged,
    };

    /// <summary>Whether plain words for a first time, or for long content, occur.</summary>
    public static bool SaysFirst(string text) => First().IsMatch(text);

    /// <summary>Whether plain words for an earlier time occur.</summary>
    public static bool SaysAgain(string text) => Again().IsMatch(text);

    /// <summary>"Never complained before" holds words for both, and says the first.</summary>
    private static Match AgainIn(string text)
    {
        var firsts = First().Matches(text);
        return Again().Matches(text).FirstOrDefault(again => !firsts.Any(first => first.Index < again.Index + again.Length && again.Index < first.Index + first.Length))
            ?? Match.Empty;
    }

    private static string? Quoted(Match match) => match.Success ? $"says: {Shortened(NotPlain().Replace(match.Value, " ").Trim())}" : null;

    private static string Shortened(string words) =>
        words.Length <= LongestQuote ? words : $"{words[..words.LastIndexOf(' ', LongestQuote)]}…";

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(?:(?:never|not once) (?:had|have|been|let|once)\b[^.!?\n,]{0,40}?\b(?:until|till|before|before today|up to now|in \w+ years)\b(?: now| today| this \w+)?|(?:i['’]?ve )?never (?:had to complain|complained|had (?:a|any) (?:problem|issue|complaint|trouble)s?)|(?:my |the )?(?:very )?first (?:ever )?(?:complaint|time (?:ever|i(?:['’]ve| have)? (?:had|have|ever)|anything|something|this|you))(?: [\w'’]+){0,4}|no (?:issues?|problems?|complaints?) (?:in|for) \w+ (?:years|months)|\w+ years with you(?: and never [^.!?\n,]{1,30})?|never (?:a|any|one) (?:single )?(?:problem|issue|complaint)|not the complaining (?:type|kind)|(?:loyal|long[- ]?time|longstanding|lifetime) (?:customer|user|member|fan|flyer|subscriber)|customer (?:since|for) (?:\w+ )?(?:years|(?:19|20)\d\d)|(?:been |i['’]?ve been )?with you (?:for )?(?:over |almost )?\w+ years|usually (?:love|great|fantastic|so reliable|on time)(?: [\w'’]+){0,3}|used to be (?:so )?(?:great|good|brilliant))",
        Loose)]
    private static partial Regex First();

    [GeneratedRegex(
        @"\b(?:(?:yet|once) again|(?:the |for the )?(?:second|third|fourth|fifth|\d+(?:nd|rd|th)) (?:time|e-?mail|tweet|message|complaint|call)(?: (?!http)[\w'’]+){0,4}|(?:twice|\w+ times) (?:now|already|this \w+)|every (?:single )?(?:time|day|week|month|morning)|(?:still|yet) (?:no|nobody|nothing|waiting|not|haven['’]?t)(?: (?!http)[\w'’]+){0,5}|(?:called|e-?mailed|messaged|written|wrote|tweeted|complained|asked|reported)(?: you| this| it| about \w+)? (?:\w+ times|twice|again|before|already)|(?:for|been) (?:\w+ )?(?:weeks|months)(?: now)?|same (?:problem|issue|fault|thing|excuse)(?: (?!http)[\w'’]+){0,3}|keeps? happening|ticket (?:is )?still open)",
        Loose)]
    private static partial Regex Again();

    // Quotes are shown to agents: words and plain punctuation only, and no order or phone numbers.
    [GeneratedRegex(@"\d{5,}|[^\p{L}\p{N}'’,%-]+")]
    private static partial Regex NotPlain();
}
