using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>Spanish.</summary>
internal sealed partial class SpanishCheckWords : CheckWords
{
    /// <inheritdoc/>
    public override string Code => "es";

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:lo siento|sentimos|siento|disculp\w*|perd[oó]n\w*|lament\w+|gracias|agradec\w+|vaya|ay|uf+|qué (?:pena|rabia|bien|lástima|alegría|faena|mal|disgusto|bueno|ilusión)|me alegr\w+|nos alegr\w+|enhorabuena|felicidades|claro|por supuesto|sí|no te preocupes|no se preocupe|entiendo|entendemos|comprendo|tienes razón|tiene razón|con razón|buena pregunta|encantad\w+|bienvenid\w+|(?:eso|esto) (?:es|no|suena|tuvo|debe)|puedes?|aquí (?:tienes|tiene|está)|prueba|pruebe|te ayudo|ya (?:hemos|he|está|puedes?)|he \w+|normal que|menud[oa]|demasiado|nadie debería)\b",
        Loose)]
    public override partial Regex Acknowledging { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:lo siento|lo sentimos|sentimos|siento|disculp\w+|perd[oó]na\w*|perdón|lamento|lamentamos)\b(?! (?:si |que (?:lo )?sient|las? molestias? que haya|que pienses))(?!, si )|\b(?:culpa|error|fallo) (?:es )?(?:nuestr\w|mí\w)|\b(?:nuestr\w|mi) (?:culpa|error|fallo|responsabilidad)|\bes cosa (?:nuestra|mía)|\bnos toca\b|\bno(?:s)? (?:hemos )?equivoca\w+|\b(?:hemos|habíamos) (?:fallado|perdido|cometido|cobrado|metido|tardado)|\b(?:fallamos|metimos la pata|no cumplimos)|\bnunca debió|\bno (?:debió|debería haber|tendría que haber|puede ser)|\bno hay excusa|\btienes? (?:toda la )?razón|\bno le pasamos|\bno te avisamos|\b(?:a mí|nosotros) (?:arreglar|resolver|solucionar)|\bmereces",
        Loose)]
    public override partial Regex Owning { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\bcomo (?:ya )?(?:te|le|os)? ?(?:dijimos|hemos dicho|comentamos|indicamos|informamos|explicamos)|\b(?:la |nuestra )?(?:normativa|política)(?: interna)? (?:no )?(?:nos )?(?:permite|impide|dice|establece|prohíbe)(?![^.!?]*\bpero\b)|\bsegún (?:nuestros|los) (?:términos|condiciones)\b|\bsi (?:hubieras?|hubieses?|hubieran) \w+[^.!?]*\bhabrías?n?\b|\bdeber(?:ías?|ía) haber\b(?=[^.!?]{0,30}\b(?:leído|mirado|avisado|llamado|llegado|comprobado))|\bten(?:ías|ía) que haber\b|\ba la vista\b|\bno es (?:culpa nuestra|nuestra culpa|nuestro problema|responsabilidad nuestra|nuestra responsabilidad)|\bhaber(?:lo)? (?:leído|pensado|mirado|avisado)\b|\b(?:los demás|otros|ningún otro) clientes?\b|\bno (?:podemos|se puede) hacer (?:nada|excepciones)|\bestaba (?:claro|escrito|indicado)|\bcon (?:todo el )?respeto|\bno es (?:cierto|verdad)\b|\bla culpa es tuya|\bcálmate|\bcálmese",
        Loose)]
    public override partial Regex Defending { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:frustra\w*|molest(?:o|a)\b|rabia|enfad\w+|preocupa\w*|angusti\w*|decepcion\w*|disgust\w*|estrés|estresante|nervios\w*|agobi\w*|fastidi\w*|desespera\w*|vergüenza|incómod\w+|pesadilla|duele|dolor|triste\w*|duro|difícil|terrible|horrible|faena|miedo|inquiet\w+|impoten\w+|presión|entiendo|entendemos|comprendo|comprendemos|imagino|sabemos lo|sé lo|en tu (?:lugar|piel)|en su lugar|con razón|normal que|ganas|ilusión|contabas|esperabas|confiabas|confiaste|tu tiempo|tu día|tus planes|paciencia|menud[oa]|harta?o?|cansa\w*|mereces)\b",
        Loose)]
    public override partial Regex Feeling { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:gracias|agradec\w+|agradezco|se agradece|qué amable|muy amable)\b",
        Loose)]
    public override partial Regex Thanking { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"(?:^|[.!?,:;(¿¡–-]\s?|\by |\bo |\bluego |\bdespués |\bpor favor,? )(?:envía\w*|envíe\w*|manda\w*|mánda\w*|escrí\w+|abr[ea]\w*|puls[ae]\w*|toca|toque|prueba|pruebe|reinici\w+|pide|pida|elige|elija|entra|entre|ve a|vaya a|llama|llame|cambi[ae]|revis[ae]|mir[ae]|dime|dinos|dínos|indíca\w+|responde\w*|contest\w+|apag[ae]|enciend[ea]|usa|use|sigu?e|siga|guarda|guarde|pas[ae]|lleva|lleve|rellena|rellene|descarg\w+|actualiz\w+|desenchufa|cuéntame|cuéntanos|tom[ae]|coge|ven|acércate)\b|\b(?:he|hemos|voy a|vamos a|te|le) (?:\w+(?:ado|ido|to|cho)|busc\w+|revis\w+|mir\w+|llam\w+|env\w+|pas\w+|escrib\w+|cont\w+|avis\w+)\b|\b(?:estoy|ahora mismo|reviso|miro|busco|pregunto|compruebo|consulto|averiguo|sigo|abro|hablo|paso)\b|↗|\?|\d|\b(?:hoy|mañana|esta (?:tarde|noche)|ya (?:está|puedes?|tienes?)|puedes?|en camino|reembolsad\w+)\b",
        Loose)]
    public override partial Regex Stepping { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:estimad[oa]s?|molestias (?:ocasionadas|causadas)|quedamos a (?:su|tu)|a su (?:entera )?disposición|no dudes? en|cualquier (?:duda|consulta)|ha sido (?:trasladad\w+|derivad\w+|registrad\w+|recibid\w+)|departamento correspondiente|apartado correspondiente|correspondiente|agradecemos (?:su|tu) (?:comprensión|paciencia|mensaje|contacto)|gracias por (?:contactar|ponerse|ponerte|su comprensión|tu comprensión|su paciencia|escribirnos)|un cordial saludo|atentamente|reciba un|los usuarios|los clientes|usuarios afectados|a la mayor brevedad|procederemos|le informamos|les informamos|su solicitud|su consulta|trabajamos (?:para|cada día)|rogamos)\b",
        Loose)]
    public override partial Regex Formula { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:yo|me|mi|mí|te|ti|tu|tus|he|voy|estoy|acabo|vaya|ay|oye|tú|tienes|puedes|nos|hemos|le|su|usted)\b",
        Loose)]
    public override partial Regex Personal { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:en breve|lo antes posible|a la mayor brevedad|cuanto antes|próximamente|pronto|en (?:un plazo|el plazo) de|plazo de|(?:en|dentro de) (?:unos|unas|los próximos|las próximas|\d+|dos|tres|varios|varias|algunos) (?:a \d+ )?(?:días|horas|semanas|meses)|(?:días|horas) (?:hábiles|laborables)|por el momento no|de momento no|sin fecha|no (?:hay|tenemos) fecha|en cuanto (?:sea|podamos|tengamos|haya|se)|cuando (?:podamos|sea posible|se pueda)|puede (?:tardar|demorar\w*)|tardará|ten paciencia|tenga paciencia|permanece atent\w+|más adelante|por orden (?:de|en)|en su momento|con el tiempo|inténtalo más tarde|estamos en ello)\b",
        Loose)]
    public override partial Regex Waiting { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:usa (?:el )?código|con el código|\d+ ?% de descuento|(?<!ningún |sin )descuentos?\b|oferta especial|(?:descubre|mira|visita|conoce|prueba|échale un vistazo a) (?:nuestr\w+|las|los) (?:nuev\w+ )?(?:colección|ofertas?|novedades|productos|tarifas?|planes|plan premium)|nuestra nueva colección|síguenos|suscríbete|suscríbase|aprovecha|no te lo pierdas|por (?:solo|sólo|tan solo) \d+|pásate a|hazte (?:premium|socio)|compra ya|reserva ya|contrata (?:ya|ahora|nuestr\w+)|invita a tus amigos|recomiéndanos|con (?:\w+ )?(?:premium|plus) (?:\w+ ){0,3}(?:tendrías|tendrás|puedes)|llévate|te recomendamos (?:nuestr\w+|el plan))\b",
        Loose)]
    public override partial Regex Promoting { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:ya sabes cómo (?:trabajan|son|es)|como de costumbre|como siempre,? (?:el|la|los)|te informó fatal|incompetentes?|inútil(?:es)?|no tiene(?:n)? ni idea|a diferencia de (?:otr\w+|cierta\w+|muchas)|los de (?:informática|almacén|facturación|reparto|marketing|contabilidad) (?:\w+ ){0,4}(?:otra vez|siempre|nunca)|se ha(?:n)? dormido|chapuz\w+|de pacotilla|baratas?, ya|no (?:dan|da) una|son unos? \w+(?:os|as|es)\b|idiotas?|la culpa (?:es|la tiene|fue) (?:de|del|la|el) (?!nuestr|mí))\b",
        Loose)]
    public override partial Regex Disparaging { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:nosotros|nosotras|nos|nuestr[oa]s?)\b|\b\w{2,}(?:amos|emos|imos)\b",
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
    [GeneratedRegex(
        @"\b(?:jaja\w*|jeje\w*|broma|chiste|siesta|goblins?|duendes?|dragon\w*|trols?|magia|abracadabra|de vacaciones|vacaciones|vuelta al mundo|despertado|se (?:ha )?(?:perdido|enamorado|escondido|escapado)|unicornio\w*|superhéroe\w*|miau|guau|huelga|postal|aventura|ninja\w*|ha decidido|capa)\b|[\uD83D][\uDE02\uDE09\uDE1C\uDE1D\uDE0E]|\uD83E\uDD23|;-?\)",
        Loose)]
    public override partial Regex Playing { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:dime|dinos|díganos|indíca\w+|indíque\w+|envía\w*|envíe\w*|mánda\w*|pása\w*|escríbe\w*|respond\w+|contest\w+|comparte|facilíta\w+|pon|cuál es|cuáles son|necesit\w+|danos|dame|déja\w+|cuéntanos|publica)\b[^.!?↗]{0,50}\b(?:número de (?:pedido|cliente|cuenta|teléfono|seguimiento|reserva|contrato|póliza|tarjeta|socio|factura|envío)|correo(?: electrónico)?|e-?mail|teléfono|móvil|dirección|fecha de nacimiento|contraseña|dni|nif|iban|código postal|apellidos?|localizador|números de la (?:cuenta|tarjeta)|pin)\b",
        Loose)]
    public override partial Regex Asking { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:md|dm|mensaje (?:directo|privado)|mensajes privados|por privado|en privado|privad\w+|formulario|por (?:correo|teléfono|e-?mail|chat)|no (?:aquí|lo publiques|publiques|compartas)|nunca|en la app|enlace|llám\w+)\b|↗",
        Loose)]
    public override partial Regex PrivateWay { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:te|le|os|les|lo|la|se lo|te lo) (?:\w+(?:remos|ré|rán|rá)|avis(?:o|amos)|escrib(?:o|imos)|devolv(?:emos)|devuelvo|llam(?:o|amos)|envi(?:amos|aremos)|envío|cont(?:esto|estamos|estaremos)|cuento|digo|comento|inform(?:o|amos)|mand(?:o|amos))\b(?: \w+){0,3}|\b\w+(?:aremos|eremos|iremos)\b(?: \w+){0,3}|\b(?:voy|vamos) a \w+(?: \w+){0,3}|\b(?:llegará|recibirás?|tendrás?|estará|saldrá|quedará|será)\b(?: \w+){0,3}|\bestamos en ello|\bprometido\b|\bte (?:lo )?prometo|\bno volverá a|\b(?:llega|sale|viene|pasa) (?:\w+ ){0,3}(?:hoy|mañana|el \w+|esta)\b",
        Loose)]
    public override partial Regex Promising { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:antes de(?: las| l)?|a más tardar(?: a)?(?: las| el)?|hasta las?|a las?|sobre las?) (?:\d{1,2}(?:[:.]\d{2})?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|mediodía|hoy|mañana)(?: (?:de la (?:mañana|tarde|noche)))?|(?:en|dentro de) (?:\d+|una?|dos|tres|unos|unas) (?:minutos?|horas?|días?|semanas?)|hoy(?: mismo)?|mañana(?: mismo| por la (?:mañana|tarde|noche))?|esta (?:tarde|noche|semana|mañana)|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|ahora mismo|enseguida|en breve)\b",
        Loose)]
    public override partial Regex When { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:pedido|envío|paquete|reserva|factura|contrato|póliza|cuenta|cliente|ticket|expediente|caso|localizador|tarjeta|incidencia|billete)(?: (?:número|n[.º°]+|núm\.?|con número))?(?: es)?[ :#(]{1,3}(?<number>[A-Z]{0,4}[-/ ]?\d[\d-]{3,}\d[A-Z]{0,3}|[A-Z]{1,4}-?\d{4,}\w*)",
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
