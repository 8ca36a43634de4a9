using System.Globalization;

namespace TriageBot.Analyze;

/// <summary>The service's measures of a text.</summary>
internal static class TextRecords
{
    /// <summary>The longest document, in text elements.</summary>
    public const int MaxTextElements = 5_120;

    private const int Characters = 1_000;

    /// <summary>How many text records are billed for a text in one question; never less than the service counts, as no text element is shorter than a character.</summary>
    public static int In(string text) => Math.Max(1, (text.Length + Characters - 1) / Characters);

    /// <summary>The longest beginning of a text that the service takes.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= MaxTextElements)
        {
            return text;
        }

        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= MaxTextElements ? text : elements.SubstringByTextElements(0, MaxTextElements);
    }
}
