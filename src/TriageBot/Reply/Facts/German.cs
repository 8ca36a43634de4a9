using System.Globalization;
using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>German. A topic of the playbook stands in the accusative, with its possessive: <c>Ihr Paket</c>.</summary>
internal sealed partial class German : ReplyLanguage
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("de-DE");

    /// <inheritdoc/>
    public override string Code => "de";

    /// <inheritdoc/>
    public override Ownership Ownership { get; } = Ownership.Of(
        "mein meine meinen meinem meiner meines unser unsere unseren unserem unserer das die der den dem dieses diese dieser diesen ihr ihre ihren euer eure eurem eurer euren",
        """
        ein eine einen einem einer kein keine keinen keinem keiner jedes jede jeder anderes andere anderer irgendein sein seine seinen
        deren dessen von und oder zu für mit wie als nie ohne pro per im am vom zum zur manche viele alle
        """,
        "nicht nie kein keine als");

    /// <inheritdoc/>
    public override IReadOnlySet<string> CommonWords { get; } = Words(
        """
        der die das den dem des ein eine einen einem einer und oder aber nicht kein keine mit für von bei aus auf nach seit zum zur ist sind
        war waren wird werden wurde habe hat haben hatte kann können konnte will wollen soll muss ich wir ihr sie mir mich uns euch ihnen
        mein meine meinen meinem meiner ihre ihren wie was wann warum wieso bitte danke hallo immer noch schon jetzt heute gestern morgen
        tag tage woche wochen monat geht gehen ging kommt kommen kam gibt machen gemacht mal auch nur sehr mehr dass wenn weil hilfe helfen
        problem probleme
        """);

    /// <inheritdoc/>
    public override Regex Waiting => WaitingPattern();

    /// <inheritdoc/>
    public override Regex Span => SpanPattern();

    /// <inheritdoc/>
    public override Regex Loyalty => LoyaltyPattern();

    /// <inheritdoc/>
    public override Regex Trouble => TroublePattern();

    /// <inheritdoc/>
    public override Regex Reference => ReferencePattern();

    /// <inheritdoc/>
    public override Regex Leaving => LeavingPattern();

    /// <inheritdoc/>
    public override Regex Safety => SafetyPattern();

    /// <inheritdoc/>
    public override string ByDirectMessage => "per Direktnachricht";

    /// <inheritdoc/>
    public override string Here => "hier";

    /// <inheritdoc/>
    public override string Quoted(string words) => $"„{words}“";

    /// <inheritdoc/>
    public override string ReferenceTo(string noun, string number) => $"{(noun.ToLowerInvariant() switch
    {
        "bestellung" or "bestell" => "Bestellung",
        "sendung" or "tracking" => "Sendung",
        "rechnung" => "Rechnung",
        "buchung" => "Buchung",
        "ticket" => "Ticket",
        "paket" => "Paket",
        "flug" => "Flug",
        _ => "Auftrag",
    })} {number}";

    /// <inheritdoc/>
    public override string ByWhen(PromisedTime time) => time.Days switch
    {
        0 => $"heute um {time.Time} Uhr UTC",
        1 => $"morgen um {time.Time} Uhr UTC",
        _ => $"am {time.At.ToString("d. MMMM", Culture)} um {time.Time} Uhr UTC",
    };

    /// <inheritdoc/>
    public override string? SpanOf(Match match)
    {
        var (number, unit) = (match.Groups["number"].Value.ToLowerInvariant(), match.Groups["unit"].Value.ToLowerInvariant());
        var one = number is "1" || number.StartsWith("ein", StringComparison.Ordinal);
        return (unit[0], one) switch
        {
            ('m', _) when unit.StartsWith("min", StringComparison.Ordinal) => one || number.Length < 2 ? null : $"{number} Minuten",
            ('s', true) => "eine Stunde",
            ('s', false) => $"{number} Stunden",
            ('t', true) => "einen Tag",
            ('t', false) => $"{number} Tage",
            ('w', true) => "eine Woche",
            ('w', false) => $"{number} Wochen",
            (_, true) => "einen Monat",
            (_, false) => $"{number} Monate",
        };
    }

    [GeneratedRegex(@"\b(?:wart\w*|immer noch|noch immer|seit|verspätet|hänge|keine (?:antwort|reaktion|rückmeldung|nachricht)|nichts|niemand|nicht (?:da|angekommen|gekommen|geliefert))\b", Loose)]
    private static partial Regex WaitingPattern();

    [GeneratedRegex(
        @"(?<=\b(?:seit|schon|bereits|warte|wartet|warten|nach)\s(?:(?:über|mehr als|fast|knapp|schon|bereits|jetzt|nun)\s){0,2})(?<number>[1-9]\d?|ein|eine|einer|einem|einen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)\s(?<unit>minuten?|min|stunden?|tag(?:en?)?|wochen?|monat(?:en?)?)\b",
        Loose)]
    private static partial Regex SpanPattern();

    [GeneratedRegex(
        @"\bseit (?:über |mehr als |fast |gut )?(?<span>(?:[2-9]|[1-6]\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|fünfzehn|zwanzig|dreißig) jahre)n (?:treue[rs]? |zufriedene[rs]? |bei (?:euch|ihnen) )?(?:kund|mitglied|abonnent|bei (?:euch|ihnen))",
        Loose)]
    private static partial Regex LoyaltyPattern();

    [GeneratedRegex(
        @"(?<!\w)(?:geht (?:schon wieder |immer noch |einfach |wieder )?nicht|funktioniert (?:schon wieder |immer noch |einfach |wieder |seit gestern )?nicht|lädt nicht|startet nicht|stürzt (?:ständig |immer |dauernd )?ab|(?:nie|nicht|noch nicht|immer noch nicht) (?:angekommen|gekommen|geliefert|zugestellt|erstattet|erreichbar|da)|keine (?:antwort|rückmeldung|reaktion|erstattung|entschuldigung|verbindung)|kein (?:internet|netz|signal|ton|strom)|(?:doppelt|zweimal) (?:abgebucht|berechnet|belastet)|(?:kaputt|beschädigt|zerstört|durchnässt|leer) (?:angekommen|geliefert)|niemand (?:antwortet|meldet sich|hilft)|einfach aufgelegt)(?!\w)",
        Loose)]
    private static partial Regex TroublePattern();

    [GeneratedRegex(
        @"(?<![\w#@/-])(?<noun>bestell(?:ung)?|sendung|auftrag|rechnung|buchung|ticket|paket|flug|tracking)s?-?(?: ?(?:nummer|nr\.?|id|code))?(?: ist| lautet)?[ :#]{1,3}(?<number>(?=[A-Z0-9-]*\d{2})[A-Z0-9][A-Z0-9-]{2,24})(?![\w@/-])",
        Loose)]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"\b(?:(?:ich |wir )?(?:kündige|kündigen|wechsle|wechseln) (?:jetzt|heute|den vertrag|meinen vertrag|mein abo|das abo|den anbieter|zur konkurrenz|zu)|werde (?:ich )?(?:kündigen|wechseln)|nie wieder (?:bei (?:euch|ihnen)|mit (?:euch|ihnen))|zum letzten mal (?:bei|mit)|(?:habt|haben sie) (?:einen|mich als) kunden? (?:weniger|verloren)|zur konkurrenz)\b", Loose)]
    private static partial Regex LeavingPattern();

    [GeneratedRegex(@"\b(?:anwalt|anwältin|rechtsanwalt|klage (?:ein|erheben)|verklagen?|anzeige (?:erstatte\w*|erstatten)|vor gericht|diskriminier\w*|rassis\w*|belästig\w*|bedroht|brand|brennt|rauch|stromschlag|gasgeruch|lebensmittelvergiftung|verletzt|krankenhaus|gefährlich|lebensgefähr\w*|datenleck|datenpanne)\b", Loose)]
    private static partial Regex SafetyPattern();
}
