using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>French.</summary>
internal sealed partial class FrenchCheckWords : CheckWords
{
    /// <inheritdoc/>
    public override string Code => "fr";

    /// <inheritdoc/>
    public override Phrases Acknowledging { get; } = new(AcknowledgingPhrases);

    [GeneratedRegex(
        @"\b(?:aïe|ah|avec plaisir|bien sûr|bien vu|bienvenue|bonne (?:question|nouvelle|remarque|idée)|bravo|c'est (?:vrai|gentil|pénible|agaçant|rageant|long|trop|noté|inadmissible|réparé)|ce n'est pas (?:normal|acceptable)|content\w*|dommage|débranchez|désolée?s?|essayez|excus\w+|félicitations|heureuse|heureux|je (?:comprends|vois|vous|compatis|regarde|m'en|suis)|merci|mince|navrée?s?|nous (?:comprenons|regrettons)|oh|oui|oups|pardon\w*|pas de (?:souci|problème)|quel(?:le)? \w+|ravie?s?|regrette|remerci\w+|rien de plus|voici|voilà|volontiers|vous (?:avez (?:bien fait|raison)|pouvez|trouverez)|zut)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex AcknowledgingPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:désolée?s?|navrée?s?|excuses|excusez|pardon|pardonnez|regrette|regrettons)\b(?! (?:si |que vous (?:le )?(?:ressentiez|pensiez|preniez)|pour (?:toute|tout)))|(?:notre|ma|de notre|de ma) (?:faute|erreur|responsabilité|côté)|c'est (?:à|pour) (?:nous|moi)\b|à (?:nous|moi) de\b|nous (?:avons|aurions|n'avons|n'aurions) (?:\w+ ){0,3}(?:livré|perdu|oublié|raté|trompés|tardé|dû|manqué|failli|commis|mal)|n'aurait (?:jamais|pas) dû|aucune excuse|vous avez (?:tout à fait )?raison|remettre (?:cela|ça|tout) en ordre|méritez mieux|ce n'est pas (?:normal|acceptable|à vous))",
        Loose)]
    public override partial Regex Owning { get; }

    /// <inheritdoc/>
    public override Phrases Defending { get; } = new(DefendingPhrases);

    [GeneratedRegex(
        @"\b(?:aucun autre client|avec tout le respect|c'est (?:pourtant )?(?:écrit|indiqué|précisé|bien précisé|clairement)|calmez-vous|ce n'est pas (?:notre|de notre) (?:faute|problème|responsabilité|ressort)|comme (?:nous )?(?:vous )?(?:l'avons |l'a )?(?:déjà )?(?:dit|indiqué|expliqué|précisé|mentionné)\b|comme (?:déjà )?(?:indiqué|précisé|mentionné|expliqué)\b|de votre (?:faute|fait|responsabilité)|encore faut-il|il (?:fallait|aurait fallu) (?:lire|vérifier|appeler|prévenir|arriver|réserver|regarder)\b|les autres clients (?:ne|n'|s'en|y)|nos \w+ (?:sonnent|livrent|répondent|vérifient|contrôlent) toujours|nous n'y (?:pouvons|sommes) (?:rien|pour rien)|si vous aviez (?:lu|vérifié|appelé|prévenu|suivi|regardé|respecté)\b|vous auriez dû (?!recevoir|avoir|être)|vous avez (?:vous-même|mal (?:lu|compris))|(?:nos|les) (?:conditions|règles|procédures|cgv)(?: générales)?(?: de vente)? (?:\w+ )?(?:prévoient|stipulent|interdisent|précisent|ne permettent|sont claires)(?![^.!?]*\bmais\b))",
        RegexOptions.CultureInvariant)]
    private static partial Regex DefendingPhrases { get; }

    /// <inheritdoc/>
    public override Phrases Feeling { get; } = new(FeelingPhrases);

    [GeneratedRegex(
        @"\b(?:agaç\w+|angoiss\w+|attendiez|cauchemar|colère|compatis|comprends|comprenons|comptiez|confiance|contrari\w+|difficile\w*|dort mal|dur|déception|décevant\w*|désagréable\w*|déçue?s?|embêtant\w*|ennuy\w+|frustr\w+|gâch\w+|gênant\w*|honte|imagine|imaginons|impatience|injuste|inquiet|inquiète|inquiét\w+|insupportable\w*|je vois (?:bien )?(?:que|pourquoi|comme)|lasse\w*|méritez|normal que|peine|pesant\w*|peur|pénible\w*|rageant\w*|ras-le-bol|souci|soucis|stress\w*|triste\w*|votre (?:place|temps|journée|soirée|patience)|énerv\w+|épuis\w+)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex FeelingPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:merci\w*|remerci\w+|reconnaissante?s?|c'est gentil|gentil (?:à|de)|sympa (?:à|de))\b",
        Loose)]
    public override partial Regex Thanking { get; }

    /// <inheritdoc/>
    public override Phrases Stepping { get; } = new(SteppingPhrases);

    [GeneratedRegex(
        @"\b(?:(?:aujourd'hui|demain|ce soir|dès (?:maintenant|ce)|vous pouvez|vous trouverez|rembours\w+|en route|il ferme|il ouvre|est (?:ouvert\w*|prêt\w*|activ\w*|réglé\w*))\b|(?:j'ai|j'appelle|je (?:regarde|vérifie|m'en|m'occupe|vous|relance|cherche|demande|reprends|suis|transmets|contacte|reviens|fais|vais|signale|recherche|consulte)|nous (?:avons|vous|allons|remplaçons|envoyons|renvoyons))\b(?! comprends)(?! compren))|(?:^|[.!?,:;(–-]\s?|\bpuis |\bet |\bou |\bsinon |\bensuite )(?:envoyez|écrivez|ouvrez|appuyez|cliquez|débranchez|rebranchez|redémarrez|retirez|remettez|essayez|vérifiez|appelez|prenez|allez|choisissez|suivez|gardez|dites|indiquez|répondez|donnez|passez|venez|utilisez|rendez-vous|attendez|touchez|maintenez|connectez|téléchargez|mettez|rallumez|présentez|remplissez|regardez|contactez|précisez|joignez|montrez|conservez|envoie|dis)\b|↗|\?|\d",
        RegexOptions.CultureInvariant)]
    private static partial Regex SteppingPhrases { get; }

    /// <inheritdoc/>
    public override Phrases Formula { get; } = new(FormulaPhrases);

    [GeneratedRegex(
        @"\b(?:a (?:bien )?été (?:enregistrée?|transmise?|prise? en compte|reçue?)|bien à vous|cher client|chère cliente|concernée?s|cordialement|dans les meilleurs délais|désagréments?|gêne occasionnée|il convient|les clients|madame,? monsieur|merci de votre (?:confiance|fidélité|compréhension|patience)|n'hésitez pas|nos équipes|nous (?:vous remercions|restons)|nous mettons tout en œuvre|prise en compte|sera traitée?|service (?:compétent|concerné)|ultérieurement|veuillez|votre (?:demande|requête|satisfaction)|votre compréhension|à votre disposition)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex FormulaPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:je|moi|mon|ma|mes|ah|oh|aïe|bon|tu|te|toi|ton|ta|vous|votre|vos)\b|[jmt]')",
        Loose)]
    public override partial Regex Personal { get; }

    /// <inheritdoc/>
    public override Phrases Waiting { get; } = new(WaitingPhrases);

    [GeneratedRegex(
        @"\b(?:bientôt|dans les (?:meilleurs|plus brefs) délais|dès que (?:nous|le|la|les|ce)|dès que possible|en cours de traitement|en temps voulu|le moment venu|pas (?:encore )?de date|patient(?:er|ez)|peut prendre|pour (?:le moment|l'instant),? (?:nous|pas|aucune?)|prendra (?:un peu|quelques|du)|prochainement|restez à l'écoute|réessay\w+ plus tard|réessayez|sera étudié|sous (?:\d+|quarante-huit|peu|vingt-quatre|deux|trois|quelques)(?: à \d+)? ?(?:h|heures|jours|semaines)?|ultérieurement|un certain temps|un peu plus tard|à l'étude|(?:dans|d'ici) (?:les prochaines?|les prochains|quelques|une? (?:dizaine|quinzaine)|\d+ à \d+) ?(?:de )?(?:heures|jours|semaines|mois)?|(?:jours|heures) ouvr(?:és|ables|ées)|(?:une )?(?:dizaine|quinzaine) de jours|(?<!joindre )au plus vite)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex WaitingPhrases { get; }

    /// <inheritdoc/>
    public override Phrases Promoting { get; } = new(PromotingPhrases);

    [GeneratedRegex(
        @"\b(?:abonnez-vous|avec le code|commandez (?:vite|maintenant|dès)|faites-vous plaisir|laissez-vous tenter|ne manquez pas|ne rien rater|nouvelle collection|offre (?:spéciale|exclusive)|offrez-vous|parrainez|passez (?:à|au) (?:l'offre |la formule )?(?:premium|plus|pro|supérieure)|pour seulement \d+|pourquoi ne pas (?:essayer|passer|vous offrir|prendre)|seulement \d+ ?(?:€|euros)|suivez-nous|un concours|utilisez le code|à prix doux|(?:découvr\w+|profitez(?:-en)?) (?:\w+ ){0,3}(?:nos|notre|nouvelle|collection|offres?|boutique|parfums|découvrir)|\d+ ?% de (?:remise|réduction))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex PromotingPhrases { get; }

    /// <inheritdoc/>
    public override Phrases Disparaging { get; } = new(DisparagingPhrases);

    [GeneratedRegex(
        @"\b(?:arnaqueurs?|bons à rien|c'est encore (?:le|la|les) (?:service|collègues|équipe|informatique|livreur|gars)|comme d'habitude,? (?:le|la|les)|contrairement à (?:d'autres|certain\w+|beaucoup)|idiots?|imbéciles?|incapables?|incompéten\w+|les rois de|n'importe quoi|nuls?\b|on sait comment ils|pas fichus? de|pas étonnant que|s'est(?: encore)? endormi\w*|se moquent (?:de|du)|à la concurrence,? (?:on|ils)|(?:constructeur|fournisseur|transporteur|vendeur|opérateur|livreur|collègue|banque) (?:pareil\w*|de ce genre|incapable\w*|incompétent\w*))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex DisparagingPhrases { get; }

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
    public override Phrases Playing { get; } = new(PlayingPhrases);

    [GeneratedRegex(
        @"\b(?:haha\w*|hihi\w*|lol|mdr|blague|plaisant\w+|petites? vacances|en vacances|vacances|tour du monde|sieste|gobelins?|lutins?|dragons?|magie|abracadabra|licornes?|miaou|ouaf|grève|super-héros|s'est (?:perdu|caché|égaré|offert|fait la malle)|carte postale|aventure|sherlock|ninja\w*|a décidé)\b|[\uD83D][\uDE02\uDE09\uDE1C\uDE1D\uDE0E]|\uD83E\uDD23|;-?\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex PlayingPhrases { get; }

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
    public override Phrases Promising { get; } = new(PromisingPhrases);

    [GeneratedRegex(
        @"\b(?:c'est promis|cela ne se reproduira|je vous (?:le )?promets|on s'en occupe|vous (?:recevrez|aurez|serez|retrouverez)\b(?: \w+){0,3}|y travaill\w+|(?:arrive|part|passe|monte|vient|livre) (?:\w+ ){0,4}(?:demain|ce soir|aujourd'hui|dans|avant|lundi|mardi|mercredi|jeudi|vendredi|samedi)\b|(?:je|nous|on|il|elle|un \w+|une \w+|l'équipe) (?:vous |le |la |les |lui |en )?(?:\w+(?:rai|rons|ra)|reviens|revenons|tiens|tenons|rappelle|rappelons|envoie|envoyons|rembourse|remboursons|recontacte|écris)\b(?: \w+){0,3}|(?:je|nous) (?:regarde|regardons|vérifie|vérifions|m'en occupe|nous en occupons|cherche|relance|m'occupe|fais|vais|allons|demande|transmets|reprends)\b(?: \w+){0,3}|(?:sera|seront) (?:\w+ )?(?:remboursé|livré|réparé|remplacé|traité|envoyé|corrigé|rétabli|là|chez)\w*)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex PromisingPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:avant|d'ici|jusqu'à|à|vers|au plus tard(?: à)?) (?:\d{1,2} ?h(?: ?\d{2})?|midi|minuit|demain|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la fin de la (?:journée|semaine))|(?:dans|sous|d'ici) (?:\d+|une?|deux|trois|dix|quelques) ?(?:minutes?|h|heures?|jours?|semaines?)|demain(?: (?:matin|soir|après-midi|midi))?|aujourd'hui|ce (?:soir|matin|midi)|cet après-midi|cette semaine|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: (?:matin|soir))?|tout de suite|immédiatement)\b",
        Loose)]
    public override partial Regex When { get; }

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

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:que|qui|dont|lequel|laquelle|lesquels|bien que|selon|conformément|résulte|lors|sans|ne|ni|parce)\b",
        Loose)]
    public override partial Regex Nesting { get; }
}
