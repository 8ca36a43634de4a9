using System.Globalization;
using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>French. A topic of the playbook holds its possessive or article: <c>votre colis</c>.</summary>
internal sealed partial class French : ReplyLanguage
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <inheritdoc/>
    public override string Code => "fr";

    /// <inheritdoc/>
    public override Ownership Ownership { get; } = Ownership.Of(
        "mon ma mes notre nos le la les l ce cet cette votre du au",
        """
        un une des aucun aucune chaque autre quelque son sa ses leur de d et ou à pour avec sans comme par en que qui
        est sont était jamais ni
        """,
        "pas jamais ni");

    /// <inheritdoc/>
    public override IReadOnlySet<string> CommonWords { get; } = Words(
        """
        les des une mon mes ton tes son ses notre nos votre vos leur avec pour par dans sur sans sous que qui quoi quand comment pourquoi
        mais très plus moins cette ces est sont suis était être avoir avez ont fait faire peux peut pouvez veux veut voudrais dois pas
        jamais toujours encore rien quelque bonjour merci bonsoir aujourd hui hier demain jour jours semaine semaines mois aide aider
        problème problèmes depuis
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
    public override string ByDirectMessage => "en message privé";

    /// <inheritdoc/>
    public override string Here => "ici";

    /// <inheritdoc/>
    public override string Quoted(string words) => $"«\u00A0{words}\u00A0»";

    /// <inheritdoc/>
    public override string ReferenceTo(string noun, string number) => $"{(noun.ToLowerInvariant() switch
    {
        "colis" => "le colis",
        "envoi" or "suivi" => "l'envoi",
        "facture" => "la facture",
        "réservation" => "la réservation",
        "billet" => "le billet",
        "vol" => "le vol",
        _ => "la commande",
    })} {number}";

    /// <inheritdoc/>
    public override string ByWhen(PromisedTime time) => time.Days switch
    {
        0 => $"aujourd'hui à {time.Time} UTC",
        1 => $"demain à {time.Time} UTC",
        _ => $"le {time.At.ToString("d MMMM", Culture)} à {time.Time} UTC",
    };

    /// <inheritdoc/>
    public override string? SpanOf(Match match)
    {
        var (number, unit) = (match.Groups["number"].Value.ToLowerInvariant(), match.Groups["unit"].Value.ToLowerInvariant());
        var one = number is "1" or "un" or "une";
        return unit.StartsWith("minute", StringComparison.Ordinal) && (one || number.Length < 2) ? null : $"{number} {unit}";
    }

    [GeneratedRegex(@"\b(?:atten\w*|toujours|encore|depuis|ça fait|cela fait|il y a|personne|rien|aucune? (?:réponse|nouvelle)|pas (?:arrivé\w*|reçu\w*|livré\w*|de réponse))\b", Loose)]
    private static partial Regex WaitingPattern();

    [GeneratedRegex(
        @"(?<=\b(?:depuis|fait|après|attends|attend|attendons|pendant)\s(?:(?:déjà|plus d[e'’]|près de|bientôt)\s?){0,2})(?<number>[1-9]\d?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze)\s(?<unit>minutes?|heures?|jours?|semaines?|mois)\b",
        Loose)]
    private static partial Regex SpanPattern();

    [GeneratedRegex(
        @"\b(?:client(?:e|s|es)?|abonné(?:e|s|es)?|fidèles?|chez vous) (?:chez vous )?depuis (?:plus de |près de |bientôt )?(?<span>(?:[2-9]|[1-6]\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente) ans)\b",
        Loose)]
    private static partial Regex LoyaltyPattern();

    [GeneratedRegex(
        @"(?<!\w)(?:ne (?:marche|fonctionne|répond|charge|démarre|s['’]ouvre|se connecte|répondez|répondent) (?:plus|pas|toujours pas)|(?:toujours|jamais) (?:pas )?(?:arrivée?s?|reçue?s?|livrée?s?|remboursée?s?)|pas (?:arrivée?s?|reçue?s?|livrée?s?|remboursée?s?)|aucune (?:réponse|nouvelle|explication|solution|excuse)|pas de (?:réponse|réseau|connexion|son|nouvelles)|(?:débitée?|prélevée?|facturée?)s? (?:deux fois|en double)|(?:arrivée?s?|livrée?s?) (?:cassée?s?|abîmée?s?|ouverte?s?|vides?|trempée?s?)|personne ne (?:répond|me répond|m['’]aide)|on m['’]a raccroché au nez|plante (?:tout le temps|sans arrêt|sans cesse))(?!\w)",
        Loose)]
    private static partial Regex TroublePattern();

    [GeneratedRegex(
        @"(?<![\w#@/-])(?<noun>commande|colis|envoi|suivi|facture|réservation|billet|vol)(?: ?(?:numéro|n[º°o]\.?|num\.?))?(?: est)?[ :#]{1,3}(?<number>(?=[A-Z0-9-]*\d{2})[A-Z0-9][A-Z0-9-]{2,24})(?![\w@/-])",
        Loose)]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"\b(?:je (?:résilie|me désabonne|pars|change d['’]opérateur|vais (?:résilier|partir|changer|me désabonner))|nous (?:résilions|partons)|plus jamais|dernière fois que (?:je|j['’])|(?:avez|venez de) perd(?:u|re) (?:un|une) client[e]?|à la concurrence|chez (?:un|vos) concurrents?)\b", Loose)]
    private static partial Regex LeavingPattern();

    [GeneratedRegex(@"\b(?:avocate?s?|porter plainte|je porte plainte|tribunal|mise en demeure|discrimin\w*|racis\w*|harcel\w*|harcèl\w*|menac\w*|incendie|pris feu|fumée|électrocut\w*|fuite de gaz|intoxication|blessée?s?|hôpital|dangereu\w*|fuite de données|usurpation)\b", Loose)]
    private static partial Regex SafetyPattern();
}
