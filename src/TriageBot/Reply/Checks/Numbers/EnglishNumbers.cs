using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>English.</summary>
internal sealed partial class EnglishNumbers : NumberPatterns
{
    private const string Thing = "(?:parcel|package|order|ticket|case|account|acct|customer|client|member(?:ship)?|policy|booking|reservation|reference|ref|tracking|shipment|consignment|invoice|claim|contract|card|meter|passport|licence|license|confirmation|baggage|bag tag|tag|pass|loyalty|serial|transaction|voucher)";

    /// <inheritdoc/>
    public override string Code => "en";

    /// <inheritdoc/>
    [GeneratedRegex(
        $@"\b{Thing}s?(?: (?:number|no\.?|nr\.?|id|ref(?:erence)?|code))?(?:,? (?:you mean|is|was|with|under|ending in|for))?[ :#(,]{{1,3}}(?<number>(?!(?:19|20)\d\d[-/])[A-Z]{{0,4}}[-/ ]?\d(?:-?\d){{4,}}[A-Z]{{0,3}}|[A-Z]{{1,4}}-?\d{{4,}}\w*)|\b{Thing}s? (?:number|no\.?|nr\.?|id)(?: is| was|:)? ?#?(?<number>\d{{4,}})\b|\bborn (?:on )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ ./-]\w{{1,9}}[ ./-]\d{{2,4}}\b",
        Loose)]
    public override partial Regex Reference { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b\d{1,4}[a-d]?,? (?:[A-Z][a-z'-]+ ){1,3}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Crescent|Row|Close|Drive|Dr|Way|Terrace|Court|Square|Gardens|Place|Hill|Grove|Walk|Mews|Park|Boulevard|Blvd|Quay|Parade|Rise|Green)\b",
        RegexOptions.CultureInvariant)]
    public override partial Regex Address { get; }

    /// <inheritdoc/>
    [GeneratedRegex(@"\b(?:shops?|stores?|branch(?:es)?|office|counter|station|desk|depot|stop|museum|box office|hotline|helpline|call us|ring us|(?:call|ring|phone|dial|text|reach) (?:us|our|the|me|him|her|them)|(?:call|ring|dial|phone)(?= \W*$)|our (?:number|line|team|doors)|phone line|line is|lines are|customer service|write to|(?:an )?e-?mail to|forward (?:it|them|the \w+(?: \w+)?) to|e-?mail us|contact us|our address|find us|pick-?up point|locker|entrance|platform|venue|clinic|workshop|gym|theatre|hall|lounge|on 0800|please call)\b", Loose)]
    public override partial Regex Own { get; }
}
