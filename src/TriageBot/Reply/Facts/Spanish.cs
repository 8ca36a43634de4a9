using System.Globalization;
using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>Spanish. A topic of the playbook holds its possessive or article: <c>tu paquete</c>.</summary>
internal sealed partial class Spanish : ReplyLanguage
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("es-ES");

    /// <inheritdoc/>
    public override string Code => "es";

    /// <inheritdoc/>
    public override Ownership Ownership { get; } = Ownership.Of(
        "mi mis nuestro nuestra el la los las este esta del al tu vuestra vuestro",
        """
        un una unos unas otro otra ningún ninguna cada cualquier algún alguna de y o con sin como por para en que
        es fue son eran nunca ni
        """,
        "no nunca ni");

    /// <inheritdoc/>
    public override IReadOnlySet<string> CommonWords { get; } = Words(
        """
        los las una unos unas del con por para que qué como cómo cuando cuándo donde dónde pero muy más menos este esta esto ese esa eso
        está están estoy son soy era fue ser hay han has hemos tengo tiene tienen puedo puede pueden podría quiero quiere necesito mis sus
        nos les ustedes vosotros hola gracias favor hoy ayer mañana día días semana semanas mes meses aún todavía sigue siempre nunca nada
        algo alguien ayuda ayudar problema problemas hacer hago hace
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
    public override string ByDirectMessage => "por mensaje directo";

    /// <inheritdoc/>
    public override string Here => "aquí";

    /// <inheritdoc/>
    public override string Quoted(string words) => $"«{words}»";

    /// <inheritdoc/>
    public override string ReferenceTo(string noun, string number) => $"{(noun.ToLowerInvariant() switch
    {
        "envío" or "seguimiento" or "localizador" => "el envío",
        "paquete" => "el paquete",
        "factura" => "la factura",
        "reserva" => "la reserva",
        "vuelo" => "el vuelo",
        _ => "el pedido",
    })} {number}";

    /// <inheritdoc/>
    public override string ByWhen(PromisedTime time) => time.Days switch
    {
        0 => $"hoy a las {time.Time} UTC",
        1 => $"mañana a las {time.Time} UTC",
        _ => $"el {time.At.ToString("d 'de' MMMM", Culture)} a las {time.Time} UTC",
    };

    /// <inheritdoc/>
    public override string? SpanOf(Match match)
    {
        var (number, unit) = (match.Groups["number"].Value.ToLowerInvariant(), match.Groups["unit"].Value.ToLowerInvariant());
        var one = number is "1" or "un" or "una";
        return unit.StartsWith("minuto", StringComparison.Ordinal) && (one || number.Length < 2) ? null : $"{number} {unit}";
    }

    [GeneratedRegex(@"\b(?:esper\w*|sigo|seguimos|todavía|aún|desde hace|hace|llevo|llevamos|nadie|nada|ninguna? (?:respuesta|noticia)|no (?:llega|ha llegado|responde\w*|contesta\w*))\b", Loose)]
    private static partial Regex WaitingPattern();

    [GeneratedRegex(
        @"(?<=\b(?:llevo|llevamos|hace|esperando|espero|tras|durante)\s(?:(?:ya|más de|casi)\s){0,2})(?<number>[1-9]\d?|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce)\s(?<unit>minutos?|horas?|días?|semanas?|mes(?:es)?)\b",
        Loose)]
    private static partial Regex SpanPattern();

    [GeneratedRegex(
        @"\b(?:clientes? (?:vuestros? |suyos? )?(?:desde hace|durante)|llevo|llevamos) (?:más de |casi )?(?<span>(?:[2-9]|[1-6]\d|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta) años)(?=.{0,20}\b(?:cliente|con (?:vosotros|ustedes))|(?<=clientes?.{1,40}))",
        Loose)]
    private static partial Regex LoyaltyPattern();

    [GeneratedRegex(
        @"(?<!\w)(?:(?:sigue sin|no|ya no) (?:funciona(?:r)?|carga(?:r)?|abre|arranca|conecta|llega(?:r)?|ha llegado|me llega|responden?|contestan?|me responden?|me contestan?|va)|(?:no|nunca) (?:llegó|ha llegado|me ha llegado|me llegó|lo he recibido|he recibido nada)|sin (?:respuesta|internet|conexión|señal|luz|servicio|noticias)|se (?:cierra|bloquea|cuelga) (?:sol[oa]|todo el rato|siempre)|(?:cobrado|cobraron|cargado) (?:dos veces|el doble|de más)|(?:llegó|ha llegado) (?:rot[oa]|dañad[oa]|abiert[oa]|vací[oa]|mojad[oa])|nadie (?:responde|contesta|ayuda|me responde|me contesta)|me (?:colgaron|han colgado))(?!\w)",
        Loose)]
    private static partial Regex TroublePattern();

    [GeneratedRegex(
        @"(?<![\w#@/-])(?<noun>pedido|paquete|envío|seguimiento|localizador|factura|reserva|vuelo)(?: ?(?:número|núm\.?|n[º°]\.?|no\.?|con número))?(?: es)?[ :#]{1,3}(?<number>(?=[A-Z0-9-]*\d{2})[A-Z0-9][A-Z0-9-]{2,24})(?![\w@/-])",
        Loose)]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"\b(?:me (?:voy|cambio|doy de baja|borro)|nos (?:vamos|cambiamos)|(?:voy|vamos) a (?:cancelar|cambiarme|darme de baja|irme)|cancelo (?:mi|la)|nunca más|última vez que (?:compro|uso|viajo|pido|vuelo)|(?:han|habéis) perdido (?:un|una|a un|a una) client[ea])\b", Loose)]
    private static partial Regex LeavingPattern();

    [GeneratedRegex(@"\b(?:abogad[oa]s?|demandar\w*|denuncia(?:r|ré|do)?|juzgado|tribunales|discrimin\w*|racis\w*|acos[oa]\w*|amenaz\w*|incendio|se quem\w*|humo|descarga eléctrica|fuga de gas|intoxic\w*|herid[oa]s?|hospital|peligros[oa]|filtración de datos|robo de identidad)\b", Loose)]
    private static partial Regex SafetyPattern();
}
