using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>French.</summary>
internal sealed partial class FrenchCheckWords : CheckWords
{
    /// <inheritdoc/>
    public override string Code => "fr";

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:désolée?s?|navrée?s?|excus\w+|pardon\w*|merci|remerci\w+|oh|ah|aïe|oups|zut|mince|ravie?s?|content\w*|heureux|heureuse|bravo|félicitations|bien sûr|avec plaisir|volontiers|oui|je (?:comprends|vois|vous|compatis|regarde|m'en|suis)|nous (?:comprenons|regrettons)|vous (?:avez (?:bien fait|raison)|pouvez|trouverez)|bonne (?:question|nouvelle|remarque|idée)|bien vu|quel(?:le)? \w+|c'est (?:vrai|gentil|pénible|agaçant|rageant|long|trop|noté|inadmissible|réparé)|voilà|voici|pas de (?:souci|problème)|dommage|rien de plus|ce n'est pas (?:normal|acceptable)|bienvenue|essayez|débranchez|regrette)\b",
        Loose)]
    public override partial Regex Acknowledging { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:désolée?s?|navrée?s?|excuses|excusez|pardon|pardonnez|regrette|regrettons)\b(?! (?:si |que vous (?:le )?(?:ressentiez|pensiez|preniez)|pour (?:toute|tout)))|\b(?:notre|ma|de notre|de ma) (?:faute|erreur|responsabilité|côté)|\bc'est (?:à|pour) (?:nous|moi)\b|\bà (?:nous|moi) de\b|\bnous (?:avons|aurions|n'avons|n'aurions) (?:\w+ ){0,3}(?:livré|perdu|oublié|raté|trompés|tardé|dû|manqué|failli|commis|mal)|\bn'aurait (?:jamais|pas) dû|\baucune excuse|\bvous avez (?:tout à fait )?raison|\bremettre (?:cela|ça|tout) en ordre|\bméritez mieux|\bce n'est pas (?:normal|acceptable|à vous)",
        Loose)]
    public override partial Regex Owning { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\bcomme (?:nous )?(?:vous )?(?:l'avons |l'a )?(?:déjà )?(?:dit|indiqué|expliqué|précisé|mentionné)\b|\bcomme (?:déjà )?(?:indiqué|précisé|mentionné|expliqué)\b|\b(?:nos|les) (?:conditions|règles|procédures|cgv)(?: générales)?(?: de vente)? (?:\w+ )?(?:prévoient|stipulent|interdisent|précisent|ne permettent|sont claires)(?![^.!?]*\bmais\b)|\bencore faut-il|\bvous auriez dû|\bil (?:fallait|aurait fallu)\b|\bsi vous aviez\b|\bce n'est pas (?:notre|de notre) (?:faute|problème|responsabilité|ressort)|\bles autres clients|\baucun autre client|\bnos \w+ (?:sonnent|livrent|répondent|vérifient|contrôlent) toujours|\bnous n'y (?:pouvons|sommes) (?:rien|pour rien)|\bc'est (?:pourtant )?(?:écrit|indiqué|précisé|bien précisé|clairement)|\bcalmez-vous|\bavec tout le respect|\bvous avez (?:vous-même|mal (?:lu|compris))|\bde votre (?:faute|fait|responsabilité)",
        Loose)]
    public override partial Regex Defending { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:frustr\w+|agaç\w+|énerv\w+|inquiét\w+|inquiet|inquiète|stress\w*|déçue?s?|déception|décevant\w*|pénible\w*|désagréable\w*|rageant\w*|embêtant\w*|ennuy\w+|contrari\w+|angoiss\w+|colère|peine|triste\w*|difficile\w*|dur|pesant\w*|épuis\w+|gênant\w*|compatis|comprends|comprenons|imagine|imaginons|impatience|votre (?:place|temps|journée|soirée|patience)|comptiez|attendiez|méritez|gâch\w+|souci|soucis|honte|peur|cauchemar|dort mal|insupportable\w*|injuste|normal que|lasse\w*|confiance|je vois (?:bien )?(?:que|pourquoi|comme)|ras-le-bol)\b",
        Loose)]
    public override partial Regex Feeling { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:merci\w*|remerci\w+|reconnaissante?s?|c'est gentil|gentil (?:à|de)|sympa (?:à|de))\b",
        Loose)]
    public override partial Regex Thanking { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"(?:^|[.!?,:;(–-]\s?|\bpuis |\bet |\bou |\bsinon |\bensuite )(?:envoyez|écrivez|ouvrez|appuyez|cliquez|débranchez|rebranchez|redémarrez|retirez|remettez|essayez|vérifiez|appelez|prenez|allez|choisissez|suivez|gardez|dites|indiquez|répondez|donnez|passez|venez|utilisez|rendez-vous|attendez|touchez|maintenez|connectez|téléchargez|mettez|rallumez|présentez|remplissez|regardez|contactez|précisez|joignez|montrez|conservez|envoie|dis)\b|\b(?:j'ai|j'appelle|je (?:regarde|vérifie|m'en|m'occupe|vous|relance|cherche|demande|reprends|suis|transmets|contacte|reviens|fais|vais|signale|recherche|consulte)|nous (?:avons|vous|allons|remplaçons|envoyons|renvoyons))\b(?! comprends)(?! compren)|↗|\?|\d|\b(?:aujourd'hui|demain|ce soir|dès (?:maintenant|ce)|vous pouvez|vous trouverez|rembours\w+|en route|il ferme|il ouvre|est (?:ouvert\w*|prêt\w*|activ\w*|réglé\w*))\b",
        Loose)]
    public override partial Regex Stepping { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:cher client|chère cliente|madame,? monsieur|désagréments?|gêne occasionnée|service (?:compétent|concerné)|a (?:bien )?été (?:enregistrée?|transmise?|prise? en compte|reçue?)|sera traitée?|n'hésitez pas|nous (?:vous remercions|restons)|à votre disposition|votre compréhension|dans les meilleurs délais|cordialement|bien à vous|veuillez|nos équipes|votre (?:demande|requête|satisfaction)|nous mettons tout en œuvre|merci de votre (?:confiance|fidélité|compréhension|patience)|prise en compte|ultérieurement|concernée?s|les clients|il convient)\b",
        Loose)]
    public override partial Regex Formula { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:je|moi|mon|ma|mes|ah|oh|aïe|bon|tu|te|toi|ton|ta|vous|votre|vos)\b|\b[jmt]'",
        Loose)]
    public override partial Regex Personal { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:dans les (?:meilleurs|plus brefs) délais|au plus vite|dès que possible|prochainement|bientôt|sous (?:\d+|quarante-huit|peu|vingt-quatre|deux|trois|quelques)(?: à \d+)? ?(?:h|heures|jours|semaines)?|(?:dans|d'ici) (?:les prochaines?|les prochains|quelques|une? (?:dizaine|quinzaine)|\d+ à \d+) ?(?:de )?(?:heures|jours|semaines|mois)?|(?:jours|heures) ouvr(?:és|ables|ées)|(?:une )?(?:dizaine|quinzaine) de jours|un certain temps|peut prendre|prendra (?:un peu|quelques|du)|patient(?:er|ez)|pas (?:encore )?de date|pour (?:le moment|l'instant),? (?:nous|pas|aucune?)|en cours de traitement|ultérieurement|plus tard|restez à l'écoute|le moment venu|en temps voulu|à l'étude|sera étudié|dès que (?:nous|le|la|les|ce)|réessayez)\b",
        Loose)]
    public override partial Regex Waiting { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:avec le code|utilisez le code|\d+ ?% de (?:remise|réduction)|offre (?:spéciale|exclusive)|(?:découvr\w+|profitez(?:-en)?) (?:\w+ ){0,3}(?:nos|notre|nouvelle|collection|offres?|boutique|parfums|découvrir)|nouvelle collection|abonnez-vous|suivez-nous|ne rien rater|ne manquez pas|pour seulement \d+|seulement \d+ ?(?:€|euros)|parrainez|pourquoi ne pas (?:essayer|passer|vous offrir|prendre)|passez (?:à|au) (?:l'offre |la formule )?(?:premium|plus|pro|supérieure)|à prix doux|un concours|offrez-vous|laissez-vous tenter|commandez (?:vite|maintenant|dès)|faites-vous plaisir)\b",
        Loose)]
    public override partial Regex Promoting { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:s'est(?: encore)? endormi\w*|pas étonnant que|(?:constructeur|fournisseur|transporteur|vendeur|opérateur|livreur|collègue|banque) (?:pareil\w*|de ce genre|incapable\w*|incompétent\w*)|incapables?|incompéten\w+|contrairement à (?:d'autres|certain\w+|beaucoup)|comme d'habitude,? (?:le|la|les)|c'est encore (?:le|la|les) (?:service|collègues|équipe|informatique|livreur|gars)|bons à rien|n'importe quoi|idiots?|imbéciles?|nuls?\b|à la concurrence,? (?:on|ils)|pas fichus? de|se moquent (?:de|du)|arnaqueurs?|les rois de|on sait comment ils)\b",
        Loose)]
    public override partial Regex Disparaging { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:nous|notre|nos)\b",
        Loose)]
    public override partial Regex We { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:vous|votre|vos|tu|te|ton|ta|tes|toi|vôtre)\b",
        Loose)]
    public override partial Regex You { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:merci|désolée?s?|navrée?s?|excus\w+|pardon|avec plaisir|volontiers|bien sûr|ravie?s?|heureux|heureuse|content\w*|j'espère|espérons|bonne (?:journée|soirée|route|chance)|bon (?:courage|week-end|voyage|rétablissement)|courage|bienvenue|pas de souci|belle|gentil\w*|aïe|oh|bravo|félicitations|je (?:comprends|reste|m'en occupe)|profitez bien|prenez soin|bien à vous|compatis|dommage|tranquille|rassur\w+|personnellement|ensemble|méritez)\b|[!\u2665\u263A\u2764]|[\uD83C-\uD83E]|[:;]-?[)D]",
        Loose)]
    public override partial Regex Warm { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:haha\w*|hihi\w*|lol|mdr|blague|plaisant\w+|petites? vacances|en vacances|vacances|tour du monde|sieste|gobelins?|lutins?|dragons?|magie|abracadabra|licornes?|miaou|ouaf|grève|super-héros|s'est (?:perdu|caché|égaré|offert|fait la malle)|carte postale|aventure|sherlock|ninja\w*|a décidé)\b|[\uD83D][\uDE02\uDE09\uDE1C\uDE1D\uDE0E]|\uD83E\uDD23|;-?\)",
        Loose)]
    public override partial Regex Playing { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:donnez|indiquez|envoyez|dites|écrivez|répondez|communiquez|précisez|laissez|quel(?:le)?s? (?:est|sont)|postez|partagez|mettez|j'ai besoin|il (?:me|nous) faut|donne|envoie|dis|pouvez-vous|transmettez)\b[^.!?↗]{0,50}\b(?:numéro de (?:commande|client|compte|téléphone|suivi|dossier|contrat|réservation|carte|facture|colis|portable)|n° de \w+|(?:adresse )?e-?mail|adresse|mail|téléphone|portable|date de naissance|mot de passe|iban|code postal|nom de famille|coordonnées|référence de (?:commande|réservation)|numéro)\b",
        Loose)]
    public override partial Regex Asking { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:mp|dm|message (?:privé|direct)|messages privés|en privé|privée?s?|formulaire|par (?:e-?mail|mail|téléphone|courrier|chat)|jamais|pas ici|ne (?:publiez|postez|partagez)|dans l'appli\w*|lien|appelez|espace client|sécurisée?)\b|↗",
        Loose)]
    public override partial Regex PrivateWay { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:je|nous|on|il|elle|un \w+|une \w+|l'équipe) (?:vous |le |la |les |lui |en )?(?:\w+(?:rai|rons|ra)|reviens|revenons|tiens|tenons|rappelle|rappelons|envoie|envoyons|rembourse|remboursons|recontacte|écris)\b(?: \w+){0,3}|(?:je|nous) (?:regarde|regardons|vérifie|vérifions|m'en occupe|nous en occupons|cherche|relance|m'occupe|fais|vais|allons|demande|transmets|reprends)\b(?: \w+){0,3}|vous (?:recevrez|aurez|serez|retrouverez)\b(?: \w+){0,3}|(?:sera|seront) (?:\w+ )?(?:remboursé|livré|réparé|remplacé|traité|envoyé|corrigé|rétabli|là|chez)\w*|(?:arrive|part|passe|monte|vient|livre) (?:\w+ ){0,4}(?:demain|ce soir|aujourd'hui|dans|avant|lundi|mardi|mercredi|jeudi|vendredi|samedi)\b|c'est promis|je vous (?:le )?promets|cela ne se reproduira|y travaill\w+|on s'en occupe)\b",
        Loose)]
    public override partial Regex Promising { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:avant|d'ici|jusqu'à|à|vers|au plus tard(?: à)?) (?:\d{1,2} ?h(?: ?\d{2})?|midi|minuit|demain|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la fin de la (?:journée|semaine))|(?:dans|sous|d'ici) (?:\d+|une?|deux|trois|dix|quelques) ?(?:minutes?|h|heures?|jours?|semaines?)|demain(?: (?:matin|soir|après-midi|midi))?|aujourd'hui|ce (?:soir|matin|midi)|cet après-midi|cette semaine|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: (?:matin|soir))?|tout de suite|immédiatement)\b",
        Loose)]
    public override partial Regex When { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:commande|colis|envoi|suivi|facture|réservation|contrat|dossier|compte|client|ticket|carte|billet|sinistre|police)(?: (?:numéro|n[º°o]\.?|num\.?))?(?: est)?[ :#(]{1,3}(?<number>[A-Z]{0,4}[-/ ]?\d[\d-]{3,}\d[A-Z]{0,3}|[A-Z]{1,4}-?\d{4,}\w*)",
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

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:que|qui|dont|lequel|laquelle|lesquels|bien que|selon|conformément|résulte|lors|sans|ne|ni|parce)\b",
        Loose)]
    public override partial Regex Nesting { get; }
}
