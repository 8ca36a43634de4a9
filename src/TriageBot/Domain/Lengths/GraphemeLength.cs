using System.Globalization;

namespace TriageBot.Domain;

/// <summary>Grapheme clusters (UAX #29), by the Unicode version of the runtime.</summary>
internal sealed class GraphemeLength : LengthRule
{
    /// <inheritdoc/>
    public override int Of(string text)
    {
        var count = 0;
        for (var rest = text.AsSpan(); !rest.IsEmpty; count++)
        {
            rest = rest[StringInfo.GetNextTextElementLength(rest)..];
        }

        return count;
    }
}
