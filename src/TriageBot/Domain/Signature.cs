using System.Text.RegularExpressions;

namespace TriageBot.Domain;

/// <summary>The ^XX at the end of a reply: who of the team speaks. There is exactly one, whatever the text held before.</summary>
public static partial class Signature
{
    /// <summary>The text with this agent's signature on a channel at its end, once; signatures at its end before are taken away.</summary>
    public static string Sign(string text, Agent agent, string channel) => $"{Strip(text)} {agent.SignatureOn(channel)}";

    /// <summary>Room that the longest signature of these agents takes on a channel, blank included, as the channel counts.</summary>
    public static int Longest(IEnumerable<Agent> agents, string channel, LengthRule counting) =>
        agents.Max(agent => counting.Of($" {agent.SignatureOn(channel)}"));

    /// <summary>The text without signatures at its end.</summary>
    public static string Strip(string text) => AtEnd().Replace(text, "").TrimEnd();

    // Blanks, marks and what cannot be seen may stand around it.
    [GeneratedRegex(@"(?:[\s\p{Cf}]*\^\p{L}{1,4}\b[.!]?)+[\s\p{Cf}]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();
}
