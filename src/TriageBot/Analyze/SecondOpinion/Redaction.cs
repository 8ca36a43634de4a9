using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// Takes out of a text what names or finds a person, before it leaves: links, accounts, e-mail addresses, telephone and
/// other long numbers, and the author's own name. By rules, here: asking somebody else what is personal would send it.
/// </summary>
internal static partial class Redaction
{
    private const string LinkPlace = "[link]";
    private const string AccountPlace = "[account]";
    private const string EmailPlace = "[email]";
    private const string PhonePlace = "[phone]";
    private const string NumberPlace = "[number]";
    private const string NamePlace = "[name]";

    private const string Places = @"\[(?:link|account|email|phone|number|name)\]";

    private const int ShortestName = 3;
    private const int MostDigits = 4;

    /// <summary>The text without them.</summary>
    /// <param name="text">What the author wrote.</param>
    /// <param name="author">Whose own handle and name are taken out as well.</param>
    public static string Of(string text, Author author)
    {
        var bare = Link().Replace(text, LinkPlace);
        bare = Email().Replace(bare, EmailPlace);
        bare = Account().Replace(bare, AccountPlace);
        bare = Without(Without(bare, author.Name), author.Handle);
        bare = Spaced().Replace(bare, number => number.Value[0] is '+' or '0' or '(' ? PhonePlace : NumberPlace);
        return Word().Replace(bare, word => word.Value.Count(char.IsDigit) > MostDigits ? NumberPlace : word.Value);
    }

    /// <summary>Whether anything is left that a service could read.</summary>
    public static bool LeavesWords(string text) => Letters().IsMatch(Place().Replace(text, " "));

    /// <summary>Whoever is called like a placeholder does not spoil it.</summary>
    private static string Without(string text, string? name) => name?.Trim() is { Length: >= ShortestName } known
        ? Regex.Replace(text, $@"{Places}|(?<!\w){Regex.Escape(known)}(?!\w)", match => Place().IsMatch(match.Value) ? match.Value : NamePlace, Loose)
        : text;

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b[a-z][a-z\d+.-]{1,20}://\S+|\bwww\.\S+|(?<![\w@.-])(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}/\S*", Loose)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w@])[\w.+%'-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}(?:\.[\w-]{1,63})+", Loose)]
    private static partial Regex Email();

    // Also the other @ of East Asian keyboards, and user@instance.
    [GeneratedRegex(@"[@＠]+[\w.-]+(?:[@＠]+[\w.-]+)*|[@＠]", Loose)]
    private static partial Regex Account();

    [GeneratedRegex(@"(?<!\w)[+(]{0,2}\d(?:[ \u00a0().\/–-]{0,3}\d){6,}", Loose)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"[\w-]+", Loose)]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{L}{2,}|[\p{Lo}\p{So}\p{Cs}]")]
    private static partial Regex Letters();

    [GeneratedRegex(Places)]
    private static partial Regex Place();
}
