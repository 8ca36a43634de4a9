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

    private const string Variable =
        "(?i:(?:first|last|full|sur|customer|agent|user|product|company|brand|nach|vor|kunden)?[ _-]?names?|date|time|amount|sum|price|number|link|url"
        + "|product|city|address|reference|anrede|datum|uhrzeit"
        + "|betrag|kunde|nombre|apellidos?|fecha|hora|importe|pedido|cliente|prénom|nom|montant|heure|numéro|commande|placeholder)";

    private const string Braces =
        @"\{\{[^}]{0,60}\}?\}?|\}\}|\$\{|\{(?:\d|[a-z]+_[a-z_]+|" + Variable + @")\}|(?<!\d)%[sd](?![\w%])|%\(?\w{3,30}\)?[%s](?!\w)|\$[a-z_]{3,30}\b|@@\w+@@|<<[^<>]{1,40}>>|#[A-Za-z_]{4,30}#";

    private const string Brackets =
        @"\[(?:(?i:insert (?!coin|card|dis[ck])[^\]]{1,60}|(?:agent|note|internal|todo): ?[^\]]{1,60}|\.\.\.)|(?:\w{2,12}[ _'-]){0,2}" + Variable + @"(?: here)?|(?i:\w{3,12}[ _]no)|[A-Z]+_[A-Z_]+)\]"
        + @"|<(?:[\p{L} _'-]{0,20}[ _'-])?" + Variable + @">|\((?:name|date|time|amount|order no|order number|insert \w+|Datum|Uhrzeit|nombre|fecha|hora|prénom|heure)\)";

    private const string Blanks =
        @"_{3,}|(?<![\w*-])X{4,}(?![\wL*-])(?! ?\d)|\bX{2,3}(?:[:/.]X{2,4})+\b|\bXX+ (?:days|hours|minutes|weeks|euros|pounds|Uhr|Tage|días|horas|jours|heures|€)"
        + @"|\b(?:Hi|Hello|Hey|Dear|Hallo|Liebe|Lieber|Guten Tag|Hola|Estimad[oa]|Bonjour|Cher|Chère)\s+,|\bDear (?:Mr|Mrs|Ms)\.?\s*,";

    private const string Nothing =
        @"\b(?:TODO|undefined|NaN|null)\b|\[object Object\]|(?i:\blorem ipsum\b)|\bINSERT [A-Z]+";

    /// <summary>No sentence has to be read twice.</summary>
    public static string? Readable(ReviewedReply reply)
    {
        if (Shouts(reply.Said))
        {
            return "it shouts: write it in small letters";
        }

        foreach (var sentence in Sentence().EnumerateMatches(reply.Said))
        {
            if (Fault(reply, sentence.Index, sentence.Length) is { } why)
            {
                return $"{why}: '{Beginning(reply.Said.AsSpan(sentence.Index, sentence.Length))}'";
            }
        }

        return null;
    }

    /// <summary>No placeholder is left. Quoted, it is one that the reply speaks of, unless it is a template's.</summary>
    public static string? Filled(ReviewedReply reply) =>
        Placeholder().Match(reply.Text.Contains("{{", StringComparison.Ordinal) ? reply.Text : reply.Said) is { Success: true } left
        && (left.Value, reply.Language) is not (("null", "de") or ("TODO", "es")) // Zero in German, all in Spanish.
            ? $"'{left.Value.Trim()}' is not filled in"
            : null;

    /// <summary>Holds no word that the brand forbids.</summary>
    public static string? NothingForbidden(ReviewedReply reply, IReadOnlyList<string> forbidden) =>
        forbidden.FirstOrDefault(word => WholeWords.Find(reply.Text, word)) is { } found ? $"'{found}' is not said here" : null;

    private static string? Fault(ReviewedReply reply, int start, int length)
    {
        var sentence = reply.Said.AsSpan(start, length);
        var (count, letters) = Measure(sentence);
        return count > MostWords ? $"a sentence of {count} words"
            : count >= FewestWords && (double)letters / count > LongestMean(reply.Language) ? "long words in a row"
            : ShortForms().Count(sentence) >= MostShortForms ? "many abbreviations"
            : reply.Heard?.Count(PhraseList.Nesting, start, start + length) >= MostJoints ? "a nested sentence"
            : null;
    }

    // German builds its words longer than others.
    private static double LongestMean(string language) => language switch
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

    // Braces, brackets and marks of other template languages, blanks left to fill in, and what programs print for nothing.
    [GeneratedRegex(
        Braces + "|" + Brackets + "|" + Blanks + "|" + Nothing,
        RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
