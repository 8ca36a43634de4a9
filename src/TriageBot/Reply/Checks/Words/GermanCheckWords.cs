using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>German.</summary>
internal sealed partial class GermanCheckWords : CheckWords
{
    /// <inheritdoc/>
    public override string Code => "de";

    /// <inheritdoc/>
    public override Phrases Acknowledging { get; } = new(AcknowledgingPhrases);

    [GeneratedRegex(
        @"\b(?:(?:ach)\b|(?:au)\b|(?:bedau\w+)\b|(?:dank\w*)\b|(?:das (?:ist|klingt|hört|sollte|darf|geht|war))\b|(?:entschuldig\w*)\b|(?:freue)\b|(?:freut)\b|(?:gern\w*)\b|(?:glückwunsch)\b|(?:gut, dass)\b|(?:gute frage)\b|(?:hier (?:ist|finden|findest|sind|kommt))\b|(?:ich (?:habe|kümmere|schaue|sehe|helfe|prüfe|bin|höre|kann))\b|(?:ja)\b|(?:kein (?:problem|wunder))\b|(?:klasse)\b|(?:leid)\b|(?:mist)\b|(?:natürlich)\b|(?:nein)\b|(?:niemand sollte)\b|(?:oh)\b|(?:oje)\b|(?:recht)\b|(?:schade)\b|(?:schön)\b|(?:selbstverständlich)\b|(?:so (?:ein|etwas|was))\b|(?:sorry)\b|(?:stimmt)\b|(?:super)\b|(?:toll)\b|(?:ups)\b|(?:verständlich)\b|(?:verstehe?n?)\b|(?:verzeih\w*)\b|(?:viel zu)\b|(?:was für)\b|(?:wie (?:schade|ärgerlich|schön|blöd|unangenehm))\b|(?:willkommen)\b|(?:wir (?:haben ihnen|helfen|kümmern))\b|(?:ärgerlich)\b|(?:(?:sie|du) (?:können|kannst|finden|findest|haben recht|hast recht))\b|(?:(?:können|kannst) (?:sie|du))\b|(?<=^|[.!?,:] )(?:bitte )?(?:probier\w*|versuch\w*|öffne\w*|starte\w*|drück\w*|halte\w*|tipp\w*|schau\w*|geh\w*|zieh\w*)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex AcknowledgingPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:sorry|entschuldigung|entschuldigen|verzeihung|leid)\b(?! (?:wenn|falls|, wenn|, falls|zu hören))(?<!\b(?:sollte|falls|wenn)\b[^.!?]{0,60})|(?:bedaue?re?n? (?:das|den|die|es|wir))|unse?re?r? (?:fehler|schuld|versehen|panne|sache|seite|aufgabe)|mein\w* (?:fehler|schuld|sache|aufgabe)|(?:liegt|lag|ist) (?:an|bei) (?:uns|mir)\b|(?:wir|ich) (?:haben?|hatten) (?:\w+ ){0,4}(?:verschlafen|vergessen|falsch|übersehen|vertauscht|verloren|verbockt|doppelt|nicht gehalten|versagt|zu langsam|zu spät)|(?:hätte|darf|durfte|sollte) (?:\w+ ){0,3}nicht (?:passieren|sein|vorkommen)|(?:bringen|bringe|rücke|mache|machen) (?:\w+ ){0,3}(?:in ordnung|gerade|wieder gut)|nicht (?:ihre|deine) (?:sache|aufgabe|schuld)|(?:hast|haben) (?:\w+ )?recht\b|sind wir (?:ihnen|dir) schuldig|keine ausrede)",
        Loose)]
    public override partial Regex Owning { get; }

    /// <inheritdoc/>
    public override Phrases Defending { get; } = new(DefendingPhrases);

    [GeneratedRegex(
        @"\b(?:bitte beachten sie, dass (?:sie|du)\b|da kann man nichts machen|dafür (?:können|sind) wir nicht(?:s| verantwortlich)|das stimmt so nicht\b|hätten (?:sie|du) (?:\w+ )?(?:besser|nur|vorher|rechtzeitig|gleich)|hättest du (?:\w+ )?(?:besser|nur|vorher|rechtzeitig|gleich)|nicht unsere? (?:schuld|fehler|problem|sache|verantwortung)|selbst schuld|so ist das nun mal|wer \w+ liest\b|wie (?:bereits|schon|wir) (?:\w+ )?(?:gesagt|erwähnt|erklärt|mitgeteilt|geschrieben)|wir weisen (?:darauf hin|diesen vorwurf)|(?:andere|die meisten) kunden (?:haben (?:damit )?kein|kommen|schaffen|beschweren|finden)\b|(?:laut|gemäß) (?:unseren |den |unserer )?(?:agb|geschäftsbedingungen|richtlinien|vertrag)\b(?![^.!?]*\b(?:aber|trotzdem|dennoch)\b)|(?:sie|du) (?:hätten|hättest) (?:\w+ ){0,4}(?:lesen|prüfen|wissen|melden|beachten|sagen|anrufen|nachsehen|früher kommen) (?:müssen|sollen|können)\b|(?:stand|steht) (?:so |doch |klar |deutlich )+(?:in|auf)\b|(?:unsere|interne) (?:richtlinien|regeln|vorschriften) (?:erlauben|lassen|verbieten|sehen)|(?:wären|hätten) sie (?:\w+ ){0,5}(?:gekommen|gelesen|gemeldet|geprüft|gewesen)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex DefendingPhrases { get; }

    /// <inheritdoc/>
    public override Phrases Feeling { get; } = new(FeelingPhrases);

    [GeneratedRegex(
        @"\b(?:an (?:ihrer|deiner) stelle|angst|anstrengend|ausgerechnet|bedient|beunruhig\w*|bitter|brauchen sie|brauchst|durcheinander|enttäusch\w*|frust\w*|gebraucht|geduld|gefreut|genervt|hart|hände gebunden|kann mir (?:vorstellen|denken)|kein wunder|lästig|mühsam|nachvollzieh\w*|nerv\w*|nerven|peinlich\w*|schlimm\w*|schmerz\w*|schrecklich\w*|sorge\w*|stress\w*|traurig\w*|unangenehm\w*|unmut|unzumutbar|urlaub|verdirbt|verlassen|verstehe\w*|verständlich|vertraut|verunsicher\w*|verzweif\w*|vorstellen|weh|wehtut|würde ich auch|wütend|zeit|ärger\w*)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex FeelingPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:dank\w*|bedank\w*|vergelt'?s|lieb von|nett von|merci|thx|dankbar\w*)\b",
        Loose)]
    public override partial Regex Thanking { get; }

    /// <inheritdoc/>
    public override Phrases Stepping { get; } = new(SteppingPhrases);

    [GeneratedRegex(
        @"\b(?:(?:habe|schaue|prüfe|sehe|frage|melde|suche|gehe|kläre) ich\b|(?:heute|morgen|gleich|unterwegs|erstattet|ersetzt|können sie|kannst du|sie können|du kannst|finden sie|findest du)\b|(?:ich|wir) (?:habe|haben|werde|werden|kümmere|schaue|prüfe|sehe|schicke|schicken|tauschen|frage|melde|gehe|suche|hole|rufe|buche|leite|kläre|bringe|lasse|spreche|gebe|verfolge|nehme)\b(?! (?:das|ihren|deinen) \w+ gelesen))|(?:^|[.!?,:;(–-]\s?|\bbitte |\bdann |\bund |\boder )(?:schick\w*|send\w*|schreib\w*|öffne\w*|drück\w*|halte\w*|tipp\w*|klick\w*|prüf\w*|starte\w*|zieh\w*|ruf\w*|komm\w*|bring\w*|wähl\w*|geh\w*|nimm|nehmen sie|nutz\w*|lad\w*|schau\w*|probier\w*|versuch\w*|antworte\w*|nenn\w*|sag\w*|leg\w*|stell\w*|gib|geben sie|lösch\w*|trag\w*|zeig\w*|steck\w*|melde dich|warte\w*)\b|↗|\?|\d",
        RegexOptions.CultureInvariant)]
    private static partial Regex SteppingPhrases { get; }

    /// <inheritdoc/>
    public override Phrases Formula { get; } = new(FormulaPhrases);

    [GeneratedRegex(
        @"\b(?:bei (?:weiteren )?fragen|betroffene\w*|bitten (?:\w+ ){0,3}(?:um verständnis|zu entschuldigen)|diesbezüglich|fachabteilung|gemäß|hiermit|ihr anliegen|ist uns (?:sehr )?wichtig|jederzeit (?:gerne? )?(?:für|zur)|kundenzufriedenheit|kundinnen und kunden|legen (?:\w+ )?(?:großen )?wert|mit freundlichen grüßen|nehmen (?:\w+ ){0,4}sehr ernst|schnellstmöglich|schönen tag|sehr geehrte\w*|unannehmlichkeit\w*|vielen dank für (?:ihre|deine) (?:anfrage|nachricht|kontaktaufnahme|geduld|rückmeldung|mitteilung)|weitergeleitet|wenden sie sich|wir bedauern|wird bearbeitet|wird geprüft|zur verfügung|zuständige\w* (?:abteilung|stelle|fachabteilung|kollegen|bereich)|zögere nicht|zögern sie nicht)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex FormulaPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:ich|mir|mich|mein\w*|du|dir|dich|dein\w*|hab|ach|oje|oh|na|hm+|sie|ihnen|ihr\w*|wir|uns)\b",
        Loose)]
    public override partial Regex Personal { get; }

    /// <inheritdoc/>
    public override Phrases Waiting { get; } = new(WaitingPhrases);

    [GeneratedRegex(
        @"\b(?:arbeitstage\w*|bald|baldmöglichst|bleib\w* dran|dauert (?:\w+ )?(?:noch|einige|etwas|ein paar|länger)|demnächst|derzeit (?:noch )?(?:kein|nicht)|etwas (?:dauern|geduld)|gedulden|haben sie geduld|hohe\w* (?:aufkommen|andrang|nachfrage)|im laufe der|im moment (?:noch )?(?:kein|nicht)|in (?:den nächsten|einigen|ein paar|wenigen|\d+) (?:stunden|tagen|wochen|werktagen)|in kürze|innerhalb (?:von )?(?:\d+|zwei|drei|vier|fünf|weniger|einiger) (?:stunden|tagen|wochen|werktagen|arbeitstagen)|nach und nach|noch (?:kein\w* (?:termin|datum|zeitpunkt|information)|(?:etwas|ein wenig|ein bisschen) (?:geduld|dauern|zeit|warten))|schnellstmöglich\w*|so schnell wie möglich|sobald (?:wie möglich|wir|es|die|der|das)|später noch ?(?:ein)?mal|werktage\w*|zeitnah|(?:anfragen|anliegen|fälle|nachrichten) (?:\w+ ){0,3}der reihe nach|(?<!nicht )irgendwann)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex WaitingPhrases { get; }

    /// <inheritdoc/>
    public override Phrases Promoting { get; } = new(PromotingPhrases);

    [GeneratedRegex(
        @"\b(?:empfehlen sie uns|empfiehl uns|freunde werben|gönn\w* (?:dir|sie sich|euch)|jetzt (?:nur|bestellen|buchen|sichern|kaufen)|mit \w+ (?:plus|premium|pro)\b|neue\w* kollektion|newsletter (?:abonnier\w*|anmeld\w*)|nur (?:noch )?\d+(?:,\d+)? (?:euro|€) (?:im monat|mehr|extra)|passend dazu|schon gesehen\?|sonderangebot\w*|upgrade auf|warum nicht gleich|wechseln sie (?:doch )?(?:in|auf|zu) unser\w*|(?:abonnier\w*|folg(?:e|t|en)) (?:sie )?(?:uns|unser\w*)\b|(?:mit|nutze\w*|verwende\w*) (?:dem |den )?(?:gutschein)?code\b|(?:schau\w*|entdecke\w*|stöber\w*)\b[^.!?]{0,30}\b(?:kollektion|angebot\w*|shop|sortiment|neuheiten)|\d+ ?(?:%|prozent) (?:rabatt|sparen|günstiger)|(?<!kein |keinen |keine )rabatt\w*)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex PromotingPhrases { get; }

    /// <inheritdoc/>
    public override Phrases Disparaging { get; } = new(DisparagingPhrases);

    [GeneratedRegex(
        @"\b(?:anders als (?:andere|manche|gewisse)|bekommen (?:das|es) (?:\w+ ){0,3}nicht hin|billig(?:anbieter|flieger|airline)\w*|die (?:konkurrenz|anderen) (?:kann|können|taugt|taugen)|die da oben|hat(?:te)? (?:offenbar |wohl |einfach )?keine ahnung|idiot\w*|im gegensatz zu (?:anderen|manchen|gewissen|vielen)|inkompeten\w*|keine ahnung (?:hat|haben|hatte)|mal wieder (?:an|der|die|das)|schlamper\w*|schlampig\w*|selbst schuld|taugt nichts|typisch (?:für )?(?:die|der|das)|unfähig\w*|verlassen kann man sich auf die nicht|was (?:haben|hat) (?:die|der) sich (?:dabei )?gedacht|wie (?:üblich|immer) (?:die|der|das|bei)|(?:kollege|kollegin|fahrer|bote|zusteller|nachbar|techniker) (?:\w+ ){0,3}(?:verpennt|gepennt|geschlafen|geschlampt|verschlampt|faul))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex DisparagingPhrases { get; }

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
    public override Phrases Playing { get; } = new(PlayingPhrases);

    [GeneratedRegex(
        @"\b(?:abenteuer|ahoi|ausgebüxt|ausgeschlafen|beleidigt|drache\w*|einhorn|erholt|haha\w*|hat sich (?:\w+ )?(?:entschieden|verliebt|versteckt)|heinzelmännchen|hihi\w*|hokuspokus|im streik|kobold\w*|kuscheln|käse\w*|lol|miau|nickerchen|scherz\w*|schwuppdiwupp|sherlock|spaß beiseite|superheld\w*|tatütata|trolle?|urlaub|urlaub gegönnt|verlaufen|weltreise|witz\w*|wuff|zauber\w*)\b|[\uD83D][\uDE02\uDE09\uDE1C\uDE1D\uDE0E]|\uD83E\uDD23|;-?\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex PlayingPhrases { get; }

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
    public override Phrases Promising { get; } = new(PromisingPhrases);

    [GeneratedRegex(
        @"\b(?:ich verspreche|nicht (?:wieder|noch einmal) (?:vor|passieren)\w*|versprochen|wird (?:\w+ ){0,4}(?:erstattet|geliefert|repariert|ersetzt|behoben|gutgeschrieben|verschickt|sein)|(?:ich|wir|jemand|ein \w+|das team|die \w+) (?:werde|werden|wird|melde|melden|kümmere|kümmern|schicke|schicken|sende|senden|prüfe|prüfen|schaue|schauen|frage|fragen|rufe|rufen|gebe|geben|bringe|bringen|erstatte|erstatten|suche|hole|kläre|klären|tausche|tauschen|sage|bleibe|veranlasse|spreche)\b(?: \w+){0,4}|(?:kommt|geht|fährt|ist|steht|liefert|klingelt) (?:\w+ ){0,4}(?:heute|morgen|bis \w+|um \d+|spätestens|noch diese)\b(?: \w+){0,2}|(?:melde|kümmere|schicke|prüfe|schaue|frage|rufe|gebe|erstatte|kläre|hole|sage) ich\b(?: \w+){0,3}|(?:melden|kümmern|schicken|prüfen|erstatten|senden|rufen|bringen) wir\b(?: \w+){0,3}|(?:sie|du) (?:bekommen|bekommst|erhalten|erhältst|hören|hörst|haben|hast) (?:\w+ ){0,5}(?:heute|morgen|bis|spätestens|von (?:uns|mir))\b|(?:sind|bin) dran)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex PromisingPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:bis|vor|ab|um|gegen|spätestens(?: um| am| bis)?) (?:\d{1,2}(?:[:.]\d{2})?(?: uhr)?|heute|morgen|mittag|mitternacht|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|ende der woche)(?: (?:uhr|früh|abend|mittag))*|(?:innerhalb (?:von )?|in |binnen )(?:\d+|einer|zwei|drei|vier|fünf|wenigen) (?:minuten?|stunden?|tagen?|wochen?|werktagen)|heute(?: (?:noch|abend|nachmittag|früh|vormittag))?|morgen(?: (?:früh|vormittag|mittag|nachmittag|abend))?|am (?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)|diese woche|nächste woche|sofort|umgehend|gleich)\b",
        Loose)]
    public override partial Regex When { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:bestell|auftrags|sendungs|kunden|vertrags|rechnungs|buchungs|ticket|konto|karten|paket|mitglieds|policen|vorgangs|versicherungs|zähler)?-?(?:bestellung|auftrag|sendung|paket|ticket|konto|rechnung|buchung|vertrag|nummer|nr\.|police|vorgang|kunde)(?: (?:nummer|nr\.?))?(?: (?:ist|lautet|mit der))?[ :#(]{1,3}(?<number>(?!(?:19|20)\d\d[-/])[A-Z]{0,4}[-/ ]?\d(?:-?\d){4,}[A-Z]{0,3}|[A-Z]{1,4}-?\d{4,}\w*)",
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
