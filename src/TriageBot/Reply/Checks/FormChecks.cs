using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>Whether a reply is finished and can be read at once.</summary>
internal static partial class FormChecks
{
    private const int MostWords = 27;
    private const int MostJoints = 5;
    private const int MostShortForms = 3;
    private const int FewestLetters = 20;
    private const double MostCapitals = 0.6;
    private const double MostLetters = 6.7;
    private const int FewestWords = 8;

    /// <summary>No sentence has to be read twice.</summary>
    public static string? Readable(ReviewedReply reply)
    {
        if (Shouts(reply.Said))
        {
            return "it shouts: write it in small letters";
        }

        foreach (var sentence in Sentence().EnumerateMatches(reply.Said))
        {
            if (Fault(reply.Said.AsSpan(sentence.Index, sentence.Length), reply.Words) is { } why)
            {
                return $"{why}: '{Beginning(reply.Said.AsSpan(sentence.Index, sentence.Length))}'";
            }
        }

        return null;
    }

    /// <summary>No placeholder is left. Quoted, it is one that the reply speaks of, unless it is a template's.</summary>
    public static string? Filled(ReviewedReply reply) =>
        Placeholder().Match(reply.Text.Contains("{{", StringComparison.Ordinal) ? reply.Text : reply.Said) is { Success: true } left && !(left.ValueSpan is "null" or "TODO" && reply.Language is "de" or "es")
            ? $"'{left.Value.Trim()}' is not filled in"
            : null;

    /// <summary>Holds no word that the brand forbids.</summary>
    public static string? NothingForbidden(ReviewedReply reply, IReadOnlyList<string> forbidden) =>
        forbidden.FirstOrDefault(word => WholeWords.Find(reply.Text, word)) is { } found ? $"'{found}' is not said here" : null;

    private static string? Fault(ReadOnlySpan<char> sentence, CheckWords? words)
    {
        var (count, letters) = Measure(sentence);
        return count > MostWords ? $"a sentence of {count} words"
            : count >= FewestWords && (double)letters / count > LongestMean(words) ? "long words in a row"
            : ShortForms().Count(sentence) >= MostShortForms ? "many abbreviations"
            : words is not null && words.Nesting.Count(sentence) >= MostJoints ? "a nested sentence"
            : null;
    }

    // German builds its words longer than others.
    private static double LongestMean(CheckWords? words) => words?.Code switch
    {
        "en" => MostLetters,
        "es" or "fr" => MostLetters + 0.4,
        _ => MostLetters + 2,
    };

    private static (int Words, int Letters) Measure(ReadOnlySpan<char> sentence)
    {
        var (words, letters) = (0, 0);
        foreach (var word in Word().EnumerateMatches(sentence))
        {
            words++;
            letters += word.Length;
        }

        return (words, letters);
    }

    private static bool Shouts(string said)
    {
        var letters = said.Count(char.IsLetter);
        return letters >= FewestLetters && said.Count(char.IsUpper) > MostCapitals * letters;
    }

    private static string Beginning(ReadOnlySpan<char> sentence) =>
        sentence.Trim() is { Length: > 40 } longer ? $"{longer[..39]}…" : sentence.Trim().ToString();

    [GeneratedRegex(@"(?:[^.!?:\r\n↗]|[.!?:](?=[\p{L}\p{N}])){2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[\p{L}\p{N}'\-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // Those that everybody knows do not count.
    [GeneratedRegex(@"\b(?!(?:DMs?|PIN|SIM|TV|UK|US|USA|EU|ID|OK|QR|FAQ|PC|VIP|SMS|PM|AM|UTC|GMT|CET|AGB|IBAN|DHL|USB|VPN|PDF|GPS|LED|LKW|PKW)\b)\p{Lu}[\p{Lu}\d]{1,7}s?\d?\b(?<=\p{Lu}\w*\p{Lu}\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex ShortForms();

    [GeneratedRegex(
        @"\{\{[^}]{0,60}\}?\}?|\}\}|\$\{|\{(?:\d|[a-z]+_[a-z_]+|(?:first|last|full|customer|order)? ?(?i:name|order|date|time|amount|number))\}|(?<!\d)%[sd](?![\w%])|%[A-Z_]{3,30}%|@@\w+@@|<<\w+>>|#[A-Z_]{4,}#|_{3,}|(?<![\w*-])X{4,}(?![\wL*-])(?! ?\d)|\bTODO\b|\b(?:undefined|NaN|null)\b|\[object Object\]|\blorem ipsum\b|\bINSERT [A-Z]+|\[(?i:insert (?!coin|card|dis[ck])[^\]]{1,60}|agent: ?[^\]]{1,60}|(?:(?:your|customer|customer's|first|last|full|order|flight|account|booking|delivery|agent|tracking|user|ticket)[ _])?(?:name|date|time|amount|number|no|link|product|city|address|reference|anrede|vorname|nachname|kundenname|datum|uhrzeit|betrag|nombre|apellidos?|fecha|hora|importe|prénom|nom|montant|heure|numéro)(?: here)?)\]|\[[A-Z]+_[A-Z_]+\]|<(?:(?:(?:your|customer|customer's|first|last|full|order|flight|account|booking|delivery|agent|tracking|user|ticket)[ _])?(?:name|date|time|amount|number|no|link|product|city|address|reference|anrede|vorname|nachname|kundenname|datum|uhrzeit|betrag|nombre|apellidos?|fecha|hora|importe|prénom|nom|montant|heure|numéro))>|\((?:name|date|time|amount|order no|order number|insert \w+|Datum|Uhrzeit|nombre|fecha|hora|prénom|heure)\)|\b(?:Hi|Hello|Hey|Dear|Hallo|Liebe|Lieber|Guten Tag|Hola|Estimad[oa]|Bonjour|Cher|Chère)\s+,|\bDear (?:Mr|Mrs|Ms)\.?\s*,",
        RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
