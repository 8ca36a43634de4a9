using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>What to call a customer: their first name where the display name has one, else the handle, else nothing.</summary>
internal static partial class CustomerName
{
    private const int LongestDisplayName = 30;
    private const int MostWords = 4;

    // A display name that begins so is a title, a slogan or an office, not a name to call somebody by.
    private static readonly HashSet<string> NoNames = new(
        """
        a an the i im we my our your you he she it its this that these no not never always just only so very all
        mr mrs ms miss dr prof sir lady lord king queen saint official real team support help admin user customer
        guest anonymous anon nobody someone unknown test deleted account news radio shop store club free best top
        buy get win make stop save fuck f shit damn hate love dont do be is are and or but if who what when where
        why how hello hi hey please thank thanks sorry happy sad angry mad proud big bad good new old little idiot
        stupid dumb bitch bastard asshole arse ass dick cunt whore slut nazi hitler satan god jesus
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    // A display name with one of these is that of a place, a shop or a club.
    private static readonly HashSet<string> Houses = new(
        """
        city town county village street club fc cf sc united athletic academy school college university church society
        association foundation council daily times post herald gazette media group inc ltd llc gmbh company co corp agency
        studio studios design photography photos books music records band travel tours hotel restaurant cafe café coffee
        bar pub pizza kitchen bakery foods gaming games sports fitness gym beauty fashion salon motors garage services
        solutions consulting marketing events festival market
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Such as <c>Ada</c> or <c>@ada</c>; null when neither can be written in a reply.</summary>
    public static string? Of(Author author) => FirstName(author.Name) ?? Handle(author.Handle);

    private static string? FirstName(string? displayName)
    {
        if (displayName is null or { Length: > 10 * LongestDisplayName } || LooksLikeNoName().IsMatch(displayName))
        {
            return null;
        }

        var words = Ornament().Replace(Composition.Of(displayName), " ")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words is [var first, ..]
            && words.Length <= MostWords
            && LengthRule.Graphemes.Of(displayName) <= LongestDisplayName
            && Name().IsMatch(first)
            && !NoNames.Contains(first)
            && !words.Any(Houses.Contains)
                ? first
                : null;
    }

    private static string? Handle(string handle)
    {
        var name = handle.TrimStart('@');
        return HandleShape().IsMatch(name) && !LongNumber().IsMatch(name) ? $"@{name}" : null;
    }

    [GeneratedRegex(@"[@#/\\<>{}\[\]|=*_^~`$%&+\d]|\.\p{L}{2}|\uFFFD", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeNoName();

    // Everything around a name: pictures, direction marks, joiners, brackets, hearts.
    [GeneratedRegex(@"[^\p{L}\p{M}'’\-.]+|(?<!\p{L})['’\-.]+|['’\-.]+(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Ornament();

    // At most one mark on a letter: more is decoration that spills over its neighbours.
    [GeneratedRegex(@"^\p{L}\p{M}?(?:['’\-]?\p{L}\p{M}?){1,19}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[\p{L}\p{Nd}](?:[.\-]?[\p{L}\p{Nd}]|_){0,50}(?:@[a-z\d](?:[\-.]?[a-z\d]){0,38})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HandleShape();

    [GeneratedRegex(@"(?:\d[_.\-]?){6,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();
}
