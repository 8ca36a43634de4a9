using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>German.</summary>
internal sealed partial class GermanCheckWords : CheckWords
{
    /// <inheritdoc/>
    public override string Code => "de";

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:sorry|entschuldig\w*|verzeih\w*|leid|bedau\w+|dank\w*|oje|oh|ach|au|ups|schade|freut|freue|schön|super|toll|klasse|gern\w*|natürlich|selbstverständlich|verstehe?n?|verständlich|ärgerlich|gut, dass|gute frage|stimmt|recht|ja|nein|kein (?:problem|wunder)|willkommen|glückwunsch|das (?:ist|klingt|hört|sollte|darf|geht|war)|so (?:ein|etwas|was)|was für|wie (?:schade|ärgerlich|schön|blöd|unangenehm)|viel zu|niemand sollte|hier (?:ist|finden|findest|sind|kommt)|(?:sie|du) (?:können|kannst|finden|findest|haben recht|hast recht)|(?:können|kannst) (?:sie|du)|ich (?:habe|kümmere|schaue|sehe|helfe|prüfe|bin|höre|kann)|wir (?:haben ihnen|helfen|kümmern)|mist)\b|(?:^|[.!?,:] )(?:bitte )?(?:probier\w*|versuch\w*|öffne\w*|starte\w*|drück\w*|halte\w*|tipp\w*|schau\w*|geh\w*|zieh\w*)\b",
        Loose)]
    public override partial Regex Acknowledging { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:sorry|entschuldigung|entschuldigen|verzeihung|leid)\b(?! (?:wenn|falls|, wenn|, falls|zu hören))(?<!\b(?:sollte|falls|wenn)\b[^.!?]{0,60})|\b(?:bedaue?re?n? (?:das|den|die|es|wir))|\bunse?re?r? (?:fehler|schuld|versehen|panne|sache|seite|aufgabe)|\bmein\w* (?:fehler|schuld|sache|aufgabe)|\b(?:liegt|lag|ist) (?:an|bei) (?:uns|mir)\b|\b(?:wir|ich) (?:haben?|hatten) (?:\w+ ){0,4}(?:verschlafen|vergessen|falsch|übersehen|vertauscht|verloren|verbockt|doppelt|nicht gehalten|versagt|zu langsam|zu spät)|\b(?:hätte|darf|durfte|sollte) (?:\w+ ){0,3}nicht (?:passieren|sein|vorkommen)|\b(?:bringen|bringe|rücke|mache|machen) (?:\w+ ){0,3}(?:in ordnung|gerade|wieder gut)|\bnicht (?:ihre|deine) (?:sache|aufgabe|schuld)|\b(?:hast|haben) (?:\w+ )?recht\b|\bsind wir (?:ihnen|dir) schuldig|\bkeine ausrede",
        Loose)]
    public override partial Regex Owning { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\bwie (?:bereits|schon|wir) (?:\w+ )?(?:gesagt|erwähnt|erklärt|mitgeteilt|geschrieben)|\b(?:laut|gemäß) (?:unseren |den |unserer )?(?:agb|geschäftsbedingungen|richtlinien|vertrag)\b(?![^.!?]*\b(?:aber|trotzdem|dennoch)\b)|\b(?:stand|steht) (?:so |doch |klar |deutlich )+(?:in|auf)\b|\bwer \w+ liest\b|\bhätten (?:sie|du) (?:\w+ )?(?:besser|nur|vorher|rechtzeitig|gleich)|\bhättest du (?:\w+ )?(?:besser|nur|vorher|rechtzeitig|gleich)|\b(?:wären|hätten) sie (?:\w+ ){0,5}(?:gekommen|gelesen|gemeldet|geprüft|gewesen)\b|\b(?:sie|du) (?:hätten|hättest) (?:\w+ ){0,4}(?:müssen|sollen|können)\b|\bnicht unsere? (?:schuld|fehler|problem|sache|verantwortung)|\b(?:andere|die meisten) kunden\b|\bda kann man nichts machen|\bdafür (?:können|sind) wir nicht(?:s| verantwortlich)|\bselbst schuld|\bso ist das nun mal|\b(?:unsere|interne) (?:richtlinien|regeln|vorschriften) (?:erlauben|lassen|verbieten|sehen)|\bwir weisen (?:darauf hin|diesen vorwurf)|\bbitte beachten sie, dass (?:sie|du)\b|\bdas stimmt so nicht\b",
        Loose)]
    public override partial Regex Defending { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:ärger\w*|frust\w*|enttäusch\w*|sorge\w*|unangenehm\w*|peinlich\w*|nerv\w*|verdirbt|bitter|stress\w*|verzweif\w*|traurig\w*|wütend|unmut|mühsam|anstrengend|lästig|schlimm\w*|schrecklich\w*|verunsicher\w*|beunruhig\w*|kein wunder|verständlich|unzumutbar|angst|schmerz\w*|wehtut|weh|hart|genervt|bedient|geduld|urlaub|nachvollzieh\w*|verstehe\w*|kann mir (?:vorstellen|denken)|vorstellen|an (?:ihrer|deiner) stelle|würde ich auch|verlassen|vertraut|durcheinander|gebraucht|gefreut|brauchst|brauchen sie|ausgerechnet|hände gebunden|zeit|nerven)\b",
        Loose)]
    public override partial Regex Feeling { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:dank\w*|bedank\w*|vergelt'?s|lieb von|nett von|merci|thx|dankbar\w*)\b",
        Loose)]
    public override partial Regex Thanking { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"(?:^|[.!?,:;(–-]\s?|\bbitte |\bdann |\bund |\boder )(?:schick\w*|send\w*|schreib\w*|öffne\w*|drück\w*|halte\w*|tipp\w*|klick\w*|prüf\w*|starte\w*|zieh\w*|ruf\w*|komm\w*|bring\w*|wähl\w*|geh\w*|nimm|nehmen sie|nutz\w*|lad\w*|schau\w*|probier\w*|versuch\w*|antworte\w*|nenn\w*|sag\w*|leg\w*|stell\w*|gib|geben sie|lösch\w*|trag\w*|zeig\w*|steck\w*|melde dich|warte\w*)\b|\b(?:ich|wir) (?:habe|haben|werde|werden|kümmere|schaue|prüfe|sehe|schicke|schicken|tauschen|frage|melde|gehe|suche|hole|rufe|buche|leite|kläre|bringe|lasse|spreche|gebe|verfolge|nehme)\b(?! (?:das|ihren|deinen) \w+ gelesen)|\b(?:habe|schaue|prüfe|sehe|frage|melde|suche|gehe|kläre) ich\b|↗|\?|\d|\b(?:heute|morgen|gleich|unterwegs|erstattet|ersetzt|können sie|kannst du|sie können|du kannst|finden sie|findest du)\b",
        Loose)]
    public override partial Regex Stepping { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:sehr geehrte\w*|unannehmlichkeit\w*|bitten (?:\w+ ){0,3}(?:um verständnis|zu entschuldigen)|ihr anliegen|weitergeleitet|zuständige\w*|fachabteilung|wenden sie sich|zögern sie nicht|zögere nicht|bei (?:weiteren )?fragen|jederzeit (?:gerne? )?(?:für|zur)|zur verfügung|mit freundlichen grüßen|wir bedauern|kundenzufriedenheit|vielen dank für (?:ihre|deine) (?:anfrage|nachricht|kontaktaufnahme|geduld|rückmeldung|mitteilung)|wird bearbeitet|wird geprüft|schnellstmöglich|kundinnen und kunden|betroffene\w*|gemäß|diesbezüglich|hiermit|nehmen (?:\w+ ){0,4}sehr ernst|legen (?:\w+ )?(?:großen )?wert|ist uns (?:sehr )?wichtig|schönen tag)\b",
        Loose)]
    public override partial Regex Formula { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:ich|mir|mich|mein\w*|du|dir|dich|dein\w*|hab|ach|oje|oh|na|hm+|sie|ihnen|ihr\w*|wir|uns)\b",
        Loose)]
    public override partial Regex Personal { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:schnellstmöglich\w*|so schnell wie möglich|baldmöglichst|in kürze|demnächst|zeitnah|bald|innerhalb (?:von )?(?:\d+|zwei|drei|vier|fünf|weniger|einiger) (?:stunden|tagen|wochen|werktagen|arbeitstagen)|in (?:den nächsten|einigen|ein paar|wenigen|\d+) (?:stunden|tagen|wochen|werktagen)|werktage\w*|arbeitstage\w*|etwas (?:dauern|geduld)|dauert (?:\w+ )?(?:noch|einige|etwas|ein paar|länger)|noch (?:kein\w* (?:termin|datum|zeitpunkt|information)|etwas|ein wenig)|derzeit (?:noch )?(?:kein|nicht)|im moment (?:noch )?(?:kein|nicht)|sobald (?:wie möglich|wir|es|die|der|das)|bleib\w* dran|später noch ?(?:ein)?mal|der reihe nach|haben sie geduld|gedulden|im laufe der|nach und nach|irgendwann|hohe\w* (?:aufkommen|andrang|nachfrage))\b",
        Loose)]
    public override partial Regex Waiting { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:mit|nutze\w*|verwende\w*) (?:dem |den )?(?:gutschein)?code\b|\d+ ?(?:%|prozent) (?:rabatt|sparen|günstiger)|(?<!kein |keinen |keine )rabatt\w*|sonderangebot\w*|neue\w* kollektion|schon gesehen\?|(?:schau\w*|entdecke\w*|stöber\w*)\b[^.!?]{0,30}\b(?:kollektion|angebot\w*|shop|sortiment|neuheiten)|newsletter (?:abonnier\w*|anmeld\w*)|(?:abonnier\w*|folg(?:e|t|en)) (?:sie )?(?:uns|unser\w*)\b|jetzt (?:nur|bestellen|buchen|sichern|kaufen)|nur (?:noch )?\d+(?:,\d+)? (?:euro|€) (?:im monat|mehr|extra)|mit \w+ (?:plus|premium|pro)\b|warum nicht gleich|gönn\w* (?:dir|sie sich|euch)|empfiehl uns|empfehlen sie uns|freunde werben|upgrade auf|wechseln sie (?:doch )?(?:in|auf|zu) unser\w*|passend dazu)\b",
        Loose)]
    public override partial Regex Promoting { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:mal wieder (?:an|der|die|das)|bekommen (?:das|es) (?:\w+ ){0,3}nicht hin|im gegensatz zu (?:anderen|manchen|gewissen|vielen)|anders als (?:andere|manche|gewisse)|unfähig\w*|inkompeten\w*|keine ahnung (?:hat|haben|hatte)|hat(?:te)? (?:offenbar |wohl |einfach )?keine ahnung|idiot\w*|schlampig\w*|schlamper\w*|wie (?:üblich|immer) (?:die|der|das|bei)|typisch (?:für )?(?:die|der|das)|billig(?:anbieter|flieger|airline)\w*|(?:kollege|kollegin|fahrer|bote|zusteller|nachbar|techniker) (?:\w+ ){0,3}(?:verpennt|gepennt|geschlafen|geschlampt|verschlampt|faul)|was (?:haben|hat) (?:die|der) sich (?:dabei )?gedacht|die (?:konkurrenz|anderen) (?:kann|können|taugt|taugen)|taugt nichts|verlassen kann man sich auf die nicht|selbst schuld|die da oben)\b",
        Loose)]
    public override partial Regex Disparaging { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:wir|uns|unser\w*)\b",
        Loose)]
    public override partial Regex We { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:sie|ihnen|ihr\w*|du|dir|dich|dein\w*|euch|euer|eure\w*)\b",
        Loose)]
    public override partial Regex You { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:dank\w*|leid|sorry|entschuldig\w*|verzeihung|gern\w*|freu\w*|schön\w*|lieb\w*|herzlich\w*|oje|ach|hoff\w*|viel (?:spaß|freude|glück|erfolg)|gute besserung|willkommen|natürlich|kein problem|keine sorge|alles gute|drück\w* (?:die|ihnen|dir)|bleibe dran|machen sie es gut|schade|verstehe|toll\w*|super|klasse|prima|bestens|ärgerlich|bedaure\w*|wunderbar|persönlich|zusammen|tut mir)\b|[!\u2665\u263A\u2764]|[\uD83C-\uD83E]|[:;]-?[)D]",
        Loose)]
    public override partial Regex Warm { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:haha\w*|hihi\w*|lol|witz\w*|scherz\w*|spaß beiseite|urlaub gegönnt|urlaub|weltreise|erholt|kuscheln|kobold\w*|drache\w*|trolle?|zauber\w*|hokuspokus|miau|wuff|schwuppdiwupp|ausgebüxt|verlaufen|ausgeschlafen|nickerchen|heinzelmännchen|einhorn|streik\w*|beleidigt|ahoi|tatütata|superheld\w*|käse\w*|sherlock|abenteuer|hat sich (?:\w+ )?(?:entschieden|verliebt|versteckt))\b|[\uD83D][\uDE02\uDE09\uDE1C\uDE1D\uDE0E]|\uD83E\uDD23|;-?\)",
        Loose)]
    public override partial Regex Playing { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:nennen|nenne|nenn|schreib\w*|schick\w*|send\w*|geben|gib|teil\w*|post\w*|antworte\w*|verrat\w*|sag\w*|brauch\w*|benötig\w*|wie (?:lautet|ist|heißt)|welche\w* (?:ist|hat|haben)|was ist|um welche|poste|kommentier\w*)\b[^.!?↗]{0,50}\b(?:(?:kunden|bestell|auftrags|vertrags|sendungs|buchungs|rechnungs|konto|karten|telefon|handy|mobil|rufs?|zähler|ticket|mitglieds|ausweis|paket|versicherungs|policen|vorgangs)-?(?:nummern?|nr\.?)|e-?mail(?:-?adresse)?|mailadresse|anschrift|adresse|geburtsdatum|passwort|kennwort|iban|pin|nachnamen?|postleitzahl|plz|kontodaten|kartendaten|buchungscode|ziffern)\b",
        Loose)]
    public override partial Regex Asking { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:dms?|pn|direktnachricht\w*|privat\w*|private nachricht|persönliche nachricht|formular|per (?:e-?mail|mail|telefon|post|chat)|nicht (?:hier|öffentlich)|niemals? (?:hier|nach)|ruf\w* (?:uns|mich)|in der app|link|sicher\w*)\b|↗",
        Loose)]
    public override partial Regex PrivateWay { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:ich|wir|jemand|ein \w+|das team|die \w+) (?:werde|werden|wird|melde|melden|kümmere|kümmern|schicke|schicken|sende|senden|prüfe|prüfen|schaue|schauen|frage|fragen|rufe|rufen|gebe|geben|bringe|bringen|erstatte|erstatten|suche|hole|kläre|klären|tausche|tauschen|sage|bleibe|veranlasse|spreche)\b(?: \w+){0,4}|(?:melde|kümmere|schicke|prüfe|schaue|frage|rufe|gebe|erstatte|kläre|hole|sage) ich\b(?: \w+){0,3}|(?:melden|kümmern|schicken|prüfen|erstatten|senden|rufen|bringen) wir\b(?: \w+){0,3}|(?:sie|du) (?:bekommen|bekommst|erhalten|erhältst|hören|hörst|haben|hast) (?:\w+ ){0,5}(?:heute|morgen|bis|spätestens|von (?:uns|mir))\b|(?:kommt|geht|fährt|ist|steht|liefert|klingelt) (?:\w+ ){0,4}(?:heute|morgen|bis \w+|um \d+|spätestens|noch diese)\b(?: \w+){0,2}|versprochen|ich verspreche|wird (?:\w+ ){0,4}(?:erstattet|geliefert|repariert|ersetzt|behoben|gutgeschrieben|verschickt|sein)|nicht (?:wieder|noch einmal) (?:vor|passieren)\w*|(?:sind|bin) dran)\b",
        Loose)]
    public override partial Regex Promising { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:bis|vor|ab|um|gegen|spätestens(?: um| am| bis)?) (?:\d{1,2}(?:[:.]\d{2})?(?: uhr)?|heute|morgen|mittag|mitternacht|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|ende der woche)(?: (?:uhr|früh|abend|mittag))*|(?:innerhalb (?:von )?|in |binnen )(?:\d+|einer|zwei|drei|vier|fünf|wenigen) (?:minuten?|stunden?|tagen?|wochen?|werktagen)|heute(?: (?:noch|abend|nachmittag|früh|vormittag))?|morgen(?: (?:früh|vormittag|mittag|nachmittag|abend))?|am (?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)|diese woche|nächste woche|sofort|umgehend|gleich)\b",
        Loose)]
    public override partial Regex When { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:bestell|auftrags|sendungs|kunden|vertrags|rechnungs|buchungs|ticket|konto|karten|paket|mitglieds|policen|vorgangs|versicherungs|zähler)?-?(?:bestellung|auftrag|sendung|paket|ticket|konto|rechnung|buchung|vertrag|nummer|nr\.|police|vorgang|kunde)(?: (?:nummer|nr\.?))?(?: (?:ist|lautet|mit der))?[ :#(]{1,3}(?<number>[A-Z]{0,4}[-/ ]?\d[\d-]{3,}\d[A-Z]{0,3}|[A-Z]{1,4}-?\d{4,}\w*)",
        Loose)]
    public override partial Regex Reference { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b[A-ZÄÖÜ][a-zäöüß-]+(?:weg|stra(?:ß|ss)e|str\.|gasse|allee|platz|ring|damm|ufer|hof|steig|chaussee) \d{1,4}[a-z]?\b|\b(?:[A-ZÄÖÜ][a-zäöüß]+e[rn] )(?:Weg|Straße|Str\.|Allee|Platz|Ring|Gasse) \d{1,4}[a-z]?\b",
        RegexOptions.CultureInvariant)]
    public override partial Regex Address { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:filiale\w*|laden|geschäft|shop|haltestelle|bahnhof|büro|schalter|hotline|service-?nummer|rufen sie (?:uns|bitte)|ruf uns|unsere nummer|erreichbar|anrufen|packstation|abholstation|werkstatt|museum|halle|station|depot|schreiben sie an|schreib an)\b",
        Loose)]
    public override partial Regex Own { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:dass|welche[rsnm]?|deren|dessen|sofern|soweit|obwohl|wobei|nachdem|gemäß|bezüglich|hinsichtlich|aufgrund|nicht|ohne|weil)\b",
        Loose)]
    public override partial Regex Nesting { get; }
}
