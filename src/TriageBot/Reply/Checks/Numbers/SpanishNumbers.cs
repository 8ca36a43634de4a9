using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>Spanish.</summary>
internal sealed partial class SpanishNumbers : NumberPatterns
{
    /// <inheritdoc/>
    public override string Code => "es";

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
}
