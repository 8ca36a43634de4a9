using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>German.</summary>
internal sealed partial class GermanNumbers : NumberPatterns
{
    /// <inheritdoc/>
    public override string Code => "de";

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
}
