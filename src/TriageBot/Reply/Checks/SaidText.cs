using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>What a reply says in its own words.</summary>
internal static partial class SaidText
{
    /// <summary>Stands for a link.</summary>
    public const char Link = '↗';

    private const int MostRead = 2_000;

    /// <summary>Without handles in front and quotations, with an arrow for each link and straight apostrophes; of a long text its beginning.</summary>
    public static string Of(string text)
    {
        var said = text.Length > MostRead ? text[..MostRead] : text;
        said = said.Replace('’', '\'').Replace("\u00A0", " ", StringComparison.Ordinal).Replace("\u202F", " ", StringComparison.Ordinal);
        said = said.AsSpan().ContainsAny("@/") ? Links().Replace(Handles().Replace(said, ""), "↗") : said;
        return said.AsSpan().ContainsAny("\"“”„«") ? Quotations().Replace(said, "") : said;
    }

    [GeneratedRegex(@"^(?:\s*@\w+[:,]?\s+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Handles();

    [GeneratedRegex(@"\bhttps?://\S+|\bwww\.\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Links();

    [GeneratedRegex("\"[^\"]{1,80}\"|“[^”“]{1,80}”|„[^“”]{1,80}[“”]|«[^»]{1,80}»", RegexOptions.CultureInvariant)]
    private static partial Regex Quotations();
}
