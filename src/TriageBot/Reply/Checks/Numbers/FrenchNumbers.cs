using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>French.</summary>
internal sealed partial class FrenchNumbers : NumberPatterns
{
    /// <inheritdoc/>
    public override string Code => "fr";

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:commande|colis|envoi|suivi|facture|réservation|contrat|dossier|compte|client|ticket|carte|billet|sinistre|police)(?: (?:numéro|n[º°o]\.?|num\.?))?(?: est)?[ :#(]{1,3}(?<number>(?!(?:19|20)\d\d[-/])[A-Z]{0,4}[-/ ]?\d(?:-?\d){4,}[A-Z]{0,3}|[A-Z]{1,4}-?\d{4,}\w*)",
        Loose)]
    public override partial Regex Reference { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\.|boulevard|bd|place|chemin|allée|impasse|quai|route|cours) (?:de (?:la |l')?|du |des |d')?[A-ZÀÂÉÈÊÎÔÛÇ][\w'-]+",
        RegexOptions.CultureInvariant)]
    public override partial Regex Address { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:boutique\w*|magasin\w*|agence\w*|bureau\w*|comptoir|arrêt|gare|point relais|guichet|hotline|appelez|appeler|notre (?:numéro|ligne)|service client|joignable|écrivez à|musée|atelier|salle|station)\b",
        Loose)]
    public override partial Regex Own { get; }
}
