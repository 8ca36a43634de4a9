using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>What is checked of a draft before an agent sees it. A failed blocking check must be mended, the others advise.</summary>
internal static partial class DraftChecks
{
    private const int FirstWords = 10;
    private const double MostWe = 0.5;

    /// <summary>No e-mail address, phone number or long number: what is private stays out of a public reply.</summary>
    public static DraftCheck NoPersonalData(string text) => PersonalData().Match(text) is { Success: true } found
        ? new("no personal data", false, true, $"'{found.Value.Trim()}' looks like personal data; take it out")
        : new("no personal data", true, true, null);

    /// <summary>It fits the channel with the longest signature of the team.</summary>
    public static DraftCheck Length(string text, int longest, bool cut) =>
        ChannelRules.Length(text) is var length && (cut || length > longest)
            ? new("length", false, true, $"nothing fits {longest} characters; shorten it by hand")
            : new("length", true, true, null);

    /// <summary>It is in the language that the customer writes. What cannot be told is not known to be right.</summary>
    public static DraftCheck CustomersLanguage(string customer, string draft) => customer switch
    {
        _ when customer == draft => new("customer's language", true, false, null),
        "und" => new("customer's language", false, false, $"the customer's language cannot be told; this is written in {draft}"),
        _ => new("customer's language", false, false, $"the customer writes {customer}; there is no templates/{customer}"),
    };

    /// <summary>Its first ten words acknowledge or help. Known for English alone.</summary>
    public static DraftCheck AcknowledgesFirst(string text)
    {
        var first = string.Join(' ', Word().Matches(text).Take(FirstWords).Select(word => word.Value));
        return Acknowledging().IsMatch(first)
            ? new("acknowledges first", true, false, null)
            : new("acknowledges first", false, false, $"the first {FirstWords} words do not say sorry, thanks or what you do");
    }

    /// <summary>It repeats something of the customer's own message.</summary>
    public static DraftCheck CitesAFact(string text, CustomerFacts facts) => facts.AreCitedIn(text)
        ? new("cites a fact", true, false, null)
        : new("cites a fact", false, false, "nothing of the customer's own message is in it; add a detail");

    /// <summary>It speaks of the customer at least as often as of the brand.</summary>
    public static DraftCheck WeAndYou(string text)
    {
        var (we, you) = (We().Count(text), You().Count(text));
        return we == 0 || (double)we / (we + you) <= MostWe
            ? new("we and you", true, false, null)
            : new("we and you", false, false, $"{we} times we or our, {you} times you or your");
    }

    [GeneratedRegex(@"(?<![@\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\+|\b)\d(?:[\s()./-]{0,2}\d){5,}", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalData();

    [GeneratedRegex(@"[\p{L}\p{N}'’@]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\b(?:sorry|apolog\w*|thank\w*|understand|hear\w*|glad|happy|lovely|great|good|welcome|of course|sure|right|looking|help\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Acknowledging();

    [GeneratedRegex(@"\b(?:we|us|our|ours|ourselves)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex We();

    [GeneratedRegex(@"\b(?:you|your|yours|yourself)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex You();
}
