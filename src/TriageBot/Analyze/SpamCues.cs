using System.Text.RegularExpressions;

namespace TriageBot.Analyze;

/// <summary>
/// Signs of advertising, scams and bait. One sign alone is never enough, and at least one must lie in the words:
/// a complaint may well carry a link and five hashtags.
/// </summary>
internal static partial class SpamCues
{
    private const int ManyTags = 6;
    private const int ManyMentions = 6;

    /// <summary>The signs, in words an agent can read, when they are enough to call it spam; else none.</summary>
    public static IReadOnlyList<string> Find(string text)
    {
        List<string> worded = [.. Signs(
            (Offer().IsMatch(text), "advertises"),
            (Money().IsMatch(text), "promises money"),
            (Bait().IsMatch(text), "bait"))];
        List<string> shaped = [.. Signs(
            (Link().IsMatch(text), "a link"),
            (Contact().IsMatch(text), "asks to be contacted elsewhere"),
            (Tag().Count(text) >= ManyTags, "many hashtags"),
            (Handle().Count(text) >= ManyMentions, "many accounts named"))];
        return worded.Count > 0 && worded.Count + shaped.Count > 1 ? [.. worded, .. shaped] : [];
    }

    private static IEnumerable<string> Signs(params (bool There, string Name)[] signs) =>
        signs.Where(sign => sign.There).Select(sign => sign.Name);

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(?:buy (?:cheap|real|followers|now)|(?:real|cheap|instant|free) (?:followers|likes|backlinks)|promo code|discount code|use (?:my )?code|limited (?:time )?offer|order now|shop now|sign up (?:now|today) (?:and|to)|best (?:price|deal)s?(?: guaranteed)?|\d{2}% off (?:everything|all|your)|visit (?:my|our) (?:page|site|website|shop|bio)|check (?:out )?(?:my|our) (?:bio|page|link|channel|profile)|link in (?:my )?bio|seo (?:services|agency|expert)|recovery (?:expert|specialist|agent)|ethical hacker|(?:certified|legit) hacker|recover(?:ed)? (?:my|your) (?:lost|stolen) (?:funds|crypto|bitcoin|account)|weight loss|male enhancement|replica (?:watches|bags))\b",
        Loose)]
    private static partial Regex Offer();

    [GeneratedRegex(
        @"\b(?:(?:earn|make|made|making|earned)(?: \S+){0,3} [$€£]\s?\d[\d,.]*k?(?: \S+){0,2} (?:a|an|per|every|each|in) (?:day|week|month|hour|\d+)|passive income|work from home|financial freedom|double your (?:money|bitcoin|crypto)|guaranteed (?:profit|returns?)|crypto (?:investment|signals|trading)|forex (?:trading|signals)|invest(?:ing)? (?:with|in) (?:bitcoin|crypto|mrs?|her|him)|airdrop)\b",
        Loose)]
    private static partial Regex Money();

    [GeneratedRegex(
        @"\b(?:giveaway|you(?:['’]ve| have) (?:been )?(?:won|selected)|claim your (?:prize|reward|gift|voucher)|free (?:gift ?cards?|iphone|voucher|vouchers)|click (?:here|the link|below) (?:to|and|for|now)|follow (?:me|us) (?:and|\+|&) (?:rt|retweet|like)|follow ?back|f4f|retweet to win|tag \w+ friends|verify your (?:account|wallet) (?:now|here|at)|first \d+ people)\b",
        Loose)]
    private static partial Regex Bait();

    [GeneratedRegex(@"https?://|\bwww\.|\b(?:bit\.ly|t\.me|tinyurl\.com|wa\.me)/|\b[a-z\d-]+\.(?:biz|xyz|top|click|shop|info|online|site)\b", Loose)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:whats ?app|telegram|dm me (?:now|to|for|on)|inbox me|text me on|contact (?:him|her|me|mrs?) (?:on|via|at)|message (?:him|her) (?:on|via))\b|\+\d[\d ()-]{8,}", Loose)]
    private static partial Regex Contact();

    [GeneratedRegex(@"#[\p{L}\p{N}_]+")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<![\w.])@[\w.]+")]
    private static partial Regex Handle();
}
