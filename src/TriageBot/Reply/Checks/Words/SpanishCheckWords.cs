using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>Spanish.</summary>
internal sealed partial class SpanishCheckWords : CheckWords
{
    /// <inheritdoc/>
    public override string Code => "es";

    /// <inheritdoc/>
    public override Phrases Acknowledging { get; } = new(AcknowledgingPhrases);

    [GeneratedRegex(
        @"\b(?:agradec\w+|aquí (?:tienes|tiene|está)|ay|bienvenid\w+|buena pregunta|claro|comprendo|con razón|demasiado|disculp\w*|encantad\w+|enhorabuena|entendemos|entiendo|felicidades|gracias|he \w+|lament\w+|lo siento|me alegr\w+|menud[oa]|nadie debería|no se preocupe|no te preocupes|normal que|nos alegr\w+|perd[oó]n\w*|por supuesto|prueba|pruebe|puedes?|qué (?:pena|rabia|bien|lástima|alegría|faena|mal|disgusto|bueno|ilusión)|sentimos|siento|sí|te ayudo|tiene razón|tienes razón|uf+|vaya|ya (?:hemos|he|está|puedes?)|(?:eso|esto) (?:es|no|suena|tuvo|debe))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex AcknowledgingPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:lo siento|lo sentimos|sentimos|siento|disculp\w+|perd[oó]na\w*|perdón|lamento|lamentamos)\b(?! (?:si |que (?:lo )?sient|las? molestias? que haya|que pienses))(?!, si )|(?:culpa|error|fallo) (?:es )?(?:nuestr\w|mí\w)|(?:nuestr\w|mi) (?:culpa|error|fallo|responsabilidad)|es cosa (?:nuestra|mía)|nos toca\b|no(?:s)? (?:hemos )?equivoca\w+|(?:hemos|habíamos) (?:fallado|perdido|cometido|cobrado|metido|tardado)|(?:fallamos|metimos la pata|no cumplimos)|nunca debió|no (?:debió|debería haber|tendría que haber|puede ser)|no hay excusa|tienes? (?:toda la )?razón|no le pasamos|no te avisamos|(?:a mí|nosotros) (?:arreglar|resolver|solucionar)|mereces)",
        Loose)]
    public override partial Regex Owning { get; }

    /// <inheritdoc/>
    public override Phrases Defending { get; } = new(DefendingPhrases);

    [GeneratedRegex(
        @"\b(?:(?:estaba|está) (?:bien )?a la vista\b|como (?:ya )?(?:te|le|os)? ?(?:dijimos|hemos dicho|comentamos|indicamos|informamos|explicamos)|con (?:todo el )?respeto|cálmate|cálmese|deber(?:ías?|ía) haber\b(?=[^.!?]{0,30}\b(?:leído|mirado|avisado|llamado|llegado|comprobado))|estaba (?:claro|escrito|indicado)|haber(?:lo)? (?:leído|pensado|mirado|avisado)\b|la culpa es tuya|no (?:podemos|se puede) hacer (?:nada|excepciones)|no es (?:culpa nuestra|nuestra culpa|nuestro problema|responsabilidad nuestra|nuestra responsabilidad)|no es (?:cierto|verdad)\b|según (?:nuestros|los) (?:términos|condiciones)\b|si (?:hubieras?|hubieses?|hubieran) \w+[^.!?]*\bhabrías?n?\b|ten(?:ías|ía) que haber\b|(?:la |nuestra )?(?:normativa|política)(?: interna)? (?:no )?(?:nos )?(?:permite|impide|dice|establece|prohíbe)(?![^.!?]*\bpero\b)|(?:los demás|otros|ningún otro) clientes? (?:no|nunca|sí|lo|se)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex DefendingPhrases { get; }

    /// <inheritdoc/>
    public override Phrases Feeling { get; } = new(FeelingPhrases);

    [GeneratedRegex(
        @"\b(?:agobi\w*|angusti\w*|cansa\w*|comprendemos|comprendo|con razón|confiabas|confiaste|contabas|decepcion\w*|desespera\w*|difícil|disgust\w*|dolor|duele|duro|en su lugar|en tu (?:lugar|piel)|enfad\w+|entendemos|entiendo|esperabas|estresante|estrés|faena|fastidi\w*|frustra\w*|ganas|harta?o?|horrible|ilusión|imagino|impoten\w+|incómod\w+|inquiet\w+|menud[oa]|mereces|miedo|molest(?:o|a)\b|nervios\w*|normal que|paciencia|pesadilla|preocupa\w*|presión|rabia|sabemos lo|sé lo|terrible|triste\w*|tu día|tu tiempo|tus planes|vergüenza)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex FeelingPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:gracias|agradec\w+|agradezco|se agradece|qué amable|muy amable)\b",
        Loose)]
    public override partial Regex Thanking { get; }

    /// <inheritdoc/>
    public override Phrases Stepping { get; } = new(SteppingPhrases);

    [GeneratedRegex(
        @"\b(?:(?:estoy|ahora mismo|reviso|miro|busco|pregunto|compruebo|consulto|averiguo|sigo|abro|hablo|paso)\b|(?:he|hemos|voy a|vamos a|te|le) (?:\w+(?:ado|ido|to|cho)|busc\w+|revis\w+|mir\w+|llam\w+|env\w+|pas\w+|escrib\w+|cont\w+|avis\w+)\b|(?:hoy|mañana|esta (?:tarde|noche)|ya (?:está|puedes?|tienes?)|puedes?|en camino|reembolsad\w+)\b)|(?:^|[.!?,:;(¿¡–-]\s?|\by |\bo |\bluego |\bdespués |\bpor favor,? )(?:envía\w*|envíe\w*|manda\w*|mánda\w*|escrí\w+|abr[ea]\w*|puls[ae]\w*|toca|toque|prueba|pruebe|reinici\w+|pide|pida|elige|elija|entra|entre|ve a|vaya a|llama|llame|cambi[ae]|revis[ae]|mir[ae]|dime|dinos|dínos|indíca\w+|responde\w*|contest\w+|apag[ae]|enciend[ea]|usa|use|sigu?e|siga|guarda|guarde|pas[ae]|lleva|lleve|rellena|rellene|descarg\w+|actualiz\w+|desenchufa|cuéntame|cuéntanos|tom[ae]|coge|ven|acércate)\b|↗|\?|\d",
        RegexOptions.CultureInvariant)]
    private static partial Regex SteppingPhrases { get; }

    /// <inheritdoc/>
    public override Phrases Formula { get; } = new(FormulaPhrases);

    [GeneratedRegex(
        @"\b(?:a la mayor brevedad|a su (?:entera )?disposición|agradecemos (?:su|tu) (?:comprensión|paciencia|mensaje|contacto)|apartado correspondiente|atentamente|correspondiente|cualquier (?:duda|consulta)|departamento correspondiente|estimad[oa]s?|gracias por (?:contactar|ponerse|ponerte|su comprensión|tu comprensión|su paciencia|escribirnos)|ha sido (?:trasladad\w+|derivad\w+|registrad\w+|recibid\w+)|le informamos|les informamos|los clientes|los usuarios|molestias (?:ocasionadas|causadas)|no dudes? en|procederemos|quedamos a (?:su|tu)|reciba un|rogamos|su consulta|su solicitud|trabajamos (?:para|cada día)|un cordial saludo|usuarios afectados)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex FormulaPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:yo|me|mi|mí|te|ti|tu|tus|he|voy|estoy|acabo|vaya|ay|oye|tú|tienes|puedes|nos|hemos|le|su|usted)\b",
        Loose)]
    public override partial Regex Personal { get; }

    /// <inheritdoc/>
    public override Phrases Waiting { get; } = new(WaitingPhrases);

    [GeneratedRegex(
        @"\b(?:a la mayor brevedad|con el tiempo|cuando (?:podamos|sea posible|se pueda)|cuanto antes|de momento no|en (?:un plazo|el plazo) de|en breve|en cuanto (?:sea|podamos|tengamos|haya|se)|en su momento|estamos en ello|inténtalo más tarde|lo antes posible|muy pronto|más adelante|no (?:hay|tenemos) fecha|permanece atent\w+|plazo de|por el momento no|por orden (?:de|en)|pronto (?:te|le|lo|tendr|recib)\w*|próximamente|puede (?:tardar|demorar\w*)|sin fecha|tardará|ten paciencia|tenga paciencia|(?:días|horas) (?:hábiles|laborables)|(?:en|dentro de) (?:unos|unas|los próximos|las próximas|\d+|dos|tres|varios|varias|algunos) (?:a \d+ )?(?:días|horas|semanas|meses))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex WaitingPhrases { get; }

    /// <inheritdoc/>
    public override Phrases Promoting { get; } = new(PromotingPhrases);

    [GeneratedRegex(
        @"\b(?:aprovecha|compra ya|con (?:\w+ )?(?:premium|plus) (?:\w+ ){0,3}(?:tendrías|tendrás|puedes)|con el código|contrata (?:ya|ahora|nuestr\w+)|hazte (?:premium|socio)|invita a tus amigos|llévate|no te lo pierdas|nuestra nueva colección|oferta especial|por (?:solo|sólo|tan solo) \d+|pásate a|recomiéndanos|reserva ya|suscríbase|suscríbete|síguenos|te recomendamos (?:nuestr\w+|el plan)|usa (?:el )?código|(?:descubre|mira|visita|conoce|prueba|échale un vistazo a) (?:nuestr\w+|las|los) (?:nuev\w+ )?(?:colección|ofertas?|novedades|productos|tarifas?|planes|plan premium)|\d+ ?% de descuento|(?<!ningún |sin )descuentos?\b)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex PromotingPhrases { get; }

    /// <inheritdoc/>
    public override Phrases Disparaging { get; } = new(DisparagingPhrases);

    [GeneratedRegex(
        @"\b(?:a diferencia de (?:otr\w+|cierta\w+|muchas)|baratas?, ya|chapuz\w+|como de costumbre|como siempre,? (?:el|la|los)|de pacotilla|idiotas?|incompetentes?|inútil(?:es)?|la culpa (?:es|la tiene|fue) (?:de|del|la|el) (?!nuestr|mí)|los de (?:informática|almacén|facturación|reparto|marketing|contabilidad) (?:\w+ ){0,4}(?:otra vez|siempre|nunca)|no (?:dan|da) una|no tiene(?:n)? ni idea|se ha(?:n)? dormido|son unos? \w+(?:os|as|es)\b|te informó fatal|ya sabes cómo (?:trabajan|son|es))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex DisparagingPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:nosotros|nosotras|nos|nuestr[oa]s?)\b|\w{2,}(?:amos|emos|imos)\b)",
        Loose)]
    public override partial Regex We { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:tú|te|ti|tu|tus|contigo|tuy[oa]s?|usted|ustedes|le|les|su|sus|os|vosotros|vuestr[oa]s?|puedes?|tienes?|quieras?|quiere)\b",
        Loose)]
    public override partial Regex You { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:gracias|lo siento|sentimos|siento|perdona|perdón|disculp\w+|encantad\w+|me alegr\w+|nos alegr\w+|con (?:mucho )?gusto|claro|por supuesto|ojalá|espero|esperamos|bienvenid\w+|felicidades|enhorabuena|ánimo|un (?:abrazo|saludo)|no te preocupes|no se preocupe|disfrut\w+|suerte|vaya|ay|cuíd\w+|mejórate|qué (?:bien|ilusión|pena|alegría|lástima)|personalmente|mereces|entiendo|cariño|contigo)\b|[!\u2665\u263A\u2764]|[\uD83C-\uD83E]|[:;]-?[)D]",
        Loose)]
    public override partial Regex Warm { get; }

    /// <inheritdoc/>
    public override Phrases Playing { get; } = new(PlayingPhrases);

    [GeneratedRegex(
        @"\b(?:jaja\w*|jeje\w*|broma|chiste|siesta|goblins?|duendes?|dragon\w*|trols?|magia|abracadabra|de vacaciones|vacaciones|vuelta al mundo|despertado|se (?:ha )?(?:perdido|enamorado|escondido|escapado)|unicornio\w*|superhéroe\w*|miau|guau|huelga|postal|aventura|ninja\w*|ha decidido|capa)\b|[\uD83D][\uDE02\uDE09\uDE1C\uDE1D\uDE0E]|\uD83E\uDD23|;-?\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex PlayingPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:d[ií]me|d[ií]nos|díganos|ind[ií]ca\w+|ind[ií]que\w+|env[ií]a\w*|envíe\w*|m[aá]nda\w*|p[aá]sa\w*|escr[ií]be\w*|resp[oó]nd\w+|cont[eé]st\w+|comparte|facilíta\w+|pon|cuál es|cuáles son|necesit\w+|danos|dame|déja\w+|cuéntanos|publica)\b[^.!?↗]{0,50}\b(?:número de (?:pedido|cliente|cuenta|teléfono|seguimiento|reserva|contrato|póliza|tarjeta|socio|factura|envío)|correo(?: electrónico)?|e-?mail|teléfono|móvil|dirección|fecha de nacimiento|contraseña|dni|nif|iban|código postal|apellidos?|localizador|números de la (?:cuenta|tarjeta)|pin)\b",
        Loose)]
    public override partial Regex Asking { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:md|dm|mensaje (?:directo|privado)|mensajes privados|por privado|en privado|privad\w+|formulario|por (?:correo|teléfono|e-?mail|chat)|no (?:aquí|lo publiques|publiques|compartas)|nunca|en la app|enlace|llám\w+)\b|↗",
        Loose)]
    public override partial Regex PrivateWay { get; }

    /// <inheritdoc/>
    public override Phrases Promising { get; } = new(PromisingPhrases);

    [GeneratedRegex(
        @"\b(?:estamos en ello|no volverá a|prometido\b|te (?:lo )?prometo|(?:llega|sale|viene|pasa) (?:\w+ ){0,3}(?:hoy|mañana|el \w+|esta)\b|(?:llegará|recibirás?|tendrás?|estará|saldrá|quedará|será)\b(?: \w+){0,3}|(?:te|le|os|les|lo|la|se lo|te lo) (?:\w+(?:remos|ré|rán|rá)|avis(?:o|amos)|escrib(?:o|imos)|devolv(?:emos)|devuelvo|llam(?:o|amos)|envi(?:amos|aremos)|envío|cont(?:esto|estamos|estaremos)|cuento|digo|comento|inform(?:o|amos)|mand(?:o|amos))\b(?: \w+){0,3}|(?:voy|vamos) a \w+(?: \w+){0,3}|\w+(?:aremos|eremos|iremos)\b(?: \w+){0,3})",
        RegexOptions.CultureInvariant)]
    private static partial Regex PromisingPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:antes de(?: las| l)?|a más tardar(?: a)?(?: las| el)?|hasta las?|a las?|sobre las?) (?:\d{1,2}(?:[:.]\d{2})?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|mediodía|hoy|mañana)(?: (?:de la (?:mañana|tarde|noche)))?|(?:en|dentro de) (?:\d+|una?|dos|tres|unos|unas) (?:minutos?|horas?|días?|semanas?)|hoy(?: mismo)?|mañana(?: mismo| por la (?:mañana|tarde|noche))?|esta (?:tarde|noche|semana|mañana)|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|ahora mismo|enseguida|en breve)\b",
        Loose)]
    public override partial Regex When { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:pedido|envío|paquete|reserva|factura|contrato|póliza|cuenta|cliente|ticket|expediente|caso|localizador|tarjeta|incidencia|billete)(?: (?:número|n[.º°]+|núm\.?|con número))?(?: es)?[ :#(]{1,3}(?<number>(?!(?:19|20)\d\d[-/])[A-Z]{0,4}[-/ ]?\d(?:-?\d){4,}[A-Z]{0,3}|[A-Z]{1,4}-?\d{4,}\w*)",
        Loose)]
    public override partial Regex Reference { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:[Cc]alle|[Aa]venida|[Aa]vda?\.|[Pp]laza|[Pp]aseo|[Cc]/) ?(?:de (?:la |los |las )?|del )?[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?: [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)?,? (?:n[.º°]+ ?)?\d{1,4}\b",
        RegexOptions.CultureInvariant)]
    public override partial Regex Address { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:tienda\w*|oficina\w*|mostrador|parada|estación|sucursal|local|línea (?:de|gratuita)|atención al cliente|llám\w+|llame al|nuestro (?:número|teléfono)|teléfono de|taquilla|punto de recogida|escríbe\w+ a|museo|taller)\b",
        Loose)]
    public override partial Regex Own { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:que|cual(?:es)?|cuy[oa]s?|aunque|siempre que|conforme|según|respecto|mediante|sin|no|ni|porque)\b",
        Loose)]
    public override partial Regex Nesting { get; }
}
