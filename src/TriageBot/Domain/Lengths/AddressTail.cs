namespace TriageBot.Domain;

/// <summary>What follows the host of a web address: a path and a query, and where they end before the sentence goes on.</summary>
/// <param name="InPath">What a path is made of, brackets aside.</param>
/// <param name="EndsPath">What a path may end with; a closed bracket may end it as well.</param>
/// <param name="InQuery">What a query is made of.</param>
/// <param name="EndsQuery">What a query may end with.</param>
internal sealed record AddressTail(Predicate<char> InPath, Predicate<char> EndsPath, Predicate<char> InQuery, Predicate<char> EndsQuery)
{
    /// <summary>X: ASCII, accents and Cyrillic.</summary>
    public static AddressTail OnX { get; } = new(
        each => IsLetter(each) || "!*';:=+,.$/%#[]-_~@|&–".Contains(each, StringComparison.Ordinal),
        each => IsLetter(each) || "+-=_#/".Contains(each, StringComparison.Ordinal),
        each => char.IsAsciiLetterOrDigit(each) || "!?*'@();:&=+$/%#[]-_.,~|".Contains(each, StringComparison.Ordinal),
        each => char.IsAsciiLetterOrDigit(each) || "-_&=#/".Contains(each, StringComparison.Ordinal));

    /// <summary>Mastodon: any script.</summary>
    public static AddressTail OnMastodon { get; } = new(
        each => !char.IsWhiteSpace(each) && !"<>()?".Contains(each, StringComparison.Ordinal),
        each => !char.IsWhiteSpace(each) && !"()?!*\"'「」<>;:=,.$%[]~&|@".Contains(each, StringComparison.Ordinal),
        each => char.IsAsciiLetterOrDigit(each) || each >= '\u00A0' || "!?*'();:&=+$/%#[]-_.,~|@^".Contains(each, StringComparison.Ordinal),
        each => char.IsAsciiLetterOrDigit(each) || each >= '\u00A0' || "_&=#/-".Contains(each, StringComparison.Ordinal));

    // Brackets within brackets.
    private const int Deepest = 2;

    /// <summary>Where the path and query that begin at a place end; the place itself where there are none.</summary>
    public int EndIn(string text, int start) => QueryEndIn(text, PathEndIn(text, start));

    /// <summary>Where the query that begins at a place ends; the place itself where there is none.</summary>
    public int QueryEndIn(string text, int start)
    {
        var end = start;
        for (var at = start; at < text.Length && (at == start ? text[at] == '?' : InQuery(text[at])); at++)
        {
            end = at > start && EndsQuery(text[at]) ? at + 1 : end;
        }

        return end;
    }

    private int PathEndIn(string text, int start)
    {
        if (start >= text.Length || text[start] != '/')
        {
            return start;
        }

        var (at, end) = (start + 1, start + 1);
        while (at < text.Length && (text[at] == '(' || InPath(text[at])))
        {
            var next = text[at] == '(' ? BracketEndIn(text, at) : at + 1;
            if (next == 0)
            {
                break;
            }

            end = text[at] == '(' || EndsPath(text[at]) ? next : end;
            at = next;
        }

        return end;
    }

    // Behind the bracket that closes the one at a place; 0 where it is not closed within the path, or holds nothing.
    private int BracketEndIn(string text, int start)
    {
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return at > start + 1 ? at + 1 : 0;
            }

            if (depth > Deepest || !(text[at] is '(' or ')' || InPath(text[at])))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsLetter(char each) =>
        char.IsAsciiLetterOrDigit(each) || each is >= '\u0400' and <= '\u04FF' || HostName.IsAccented(each);
}
