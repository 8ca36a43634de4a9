using System.Net;
using System.Text.RegularExpressions;

namespace TriageBot.Learn;

/// <summary>What the author wrote, without what the network or a data set put there.</summary>
internal static partial class Wording
{
    /// <summary>The text without handles, links, hashtags and tags such as <c>&lt;user&gt;</c>; apostrophes are straight.</summary>
    public static string Of(string text) => Foreign().Replace(WebUtility.HtmlDecode(text), " ").Replace('\u2019', '\'');

    [GeneratedRegex(@"(?:https?:|www\.)\S+|[@#]\w+|<\w+>", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();
}
