using System.Text.RegularExpressions;

namespace TriageBot.Domain;

/// <summary>The ^XX at the end of a reply: who of the team speaks. There is exactly one, whatever the text held before.</summary>
public static partial class Signature
{
    /// <summary>The text with this agent's signature at its end, once; signatures at its end before are taken away.</summary>
    public static string Sign(string text, Agent agent) => $"{Strip(text)} {agent.Signature}";

    /// <summary>The text without signatures at its end.</summary>
    public static string Strip(string text) => AtEnd().Replace(text, "").TrimEnd();

    // Blanks, marks and what cannot be seen may stand around it.
    [GeneratedRegex(@"(?:[\s\p{Cf}]*\^\p{L}{1,4}\b[.!]?)+[\s\p{Cf}]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();
}
