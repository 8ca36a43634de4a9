using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>How a reply sounds to the one who reads it.</summary>
internal static partial class ToneChecks
{
    private const int FirstWords = 10;
    private const double MostWe = 0.5;

    /// <summary>Its first ten words acknowledge or help.</summary>
    public static string? AcknowledgesFirst(ReviewedReply reply) =>
        reply.Heard?.IsAmongFirst(FirstWords, PhraseList.Acknowledging) ?? true
            ? null
            : $"the first {FirstWords} words do not say sorry, thanks or what you do";

    /// <summary>It accepts that it went wrong and is the brand's to put right.</summary>
    public static string? OwnsIt(ReviewedReply reply) =>
        !reply.AnswersComplaint || reply.Heard is not { } heard || heard.Has(PhraseList.Owning)
            ? null
            : "nothing in it says that this is yours to put right";

    /// <summary>It shows how it is for the customer.</summary>
    public static string? TheirShoes(ReviewedReply reply) =>
        !reply.AnswersComplaint || reply.Heard is not { } heard || heard.Has(PhraseList.Feeling)
            ? null
            : "nothing in it shows how this is for the customer";

    /// <summary>It thanks for something.</summary>
    public static string? Thankful(ReviewedReply reply) =>
        reply.Heard?.Has(PhraseList.Thanking) ?? true ? null : "it thanks for nothing";

    /// <summary>It reads as if one person wrote it for one customer.</summary>
    public static string? Human(ReviewedReply reply) => reply.Heard switch
    {
        null => null,
        var heard when heard.First(PhraseList.Formula) is { } formula => $"'{formula}' reads like a form letter",
        var heard => heard.Has(PhraseList.Personal) || IsShortened(reply) ? null : "nobody in particular speaks, and to nobody in particular",
    };

    /// <summary>Something in it is kind.</summary>
    public static string? Warmth(ReviewedReply reply) =>
        reply.Heard is not { } heard || heard.Has(PhraseList.Warm) || Kindly().IsMatch(reply.Said) ? null : "it is correct and cold; add a kind word";

    /// <summary>No jokes where they are not allowed.</summary>
    public static string? Playful(ReviewedReply reply) =>
        !reply.MayPlay && Joke(reply) is { } joke
            ? $"'{joke}' sounds playful; this is no moment for it"
            : null;

    /// <summary>It speaks of the customer at least as often as of the brand.</summary>
    public static string? WeAndYou(ReviewedReply reply, string brand)
    {
        if (reply.Heard is not { } heard)
        {
            return null;
        }

        var (we, you) = (heard.Count(PhraseList.We) + Mentions(reply.Said, brand), heard.Count(PhraseList.You));
        return we == 0 || (double)we / (we + you) <= MostWe ? null : $"{we} times you speak of the brand, {you} times of the customer";
    }

    private static int Mentions(string text, string brand)
    {
        var count = 0;
        for (var at = 0; brand.Length > 0 && (at = text.IndexOf(brand, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += brand.Length)
        {
            count++;
        }

        return count;
    }

    private static string? Joke(ReviewedReply reply) =>
        reply.Heard is not { } heard ? null
        : heard.First(PhraseList.Playing) is { } joke ? joke
        : Winking().Match(reply.Said) is { Success: true } wink ? wink.Value : null;

    // "That's", "we'll": nobody writes so for a form.
    private static bool IsShortened(ReviewedReply reply) => reply.Language == "en" && reply.Said.Contains('\'', StringComparison.Ordinal);

    [GeneratedRegex(@"[!\u2665\u263A\u2764]|[\uD83C-\uD83E]|[:;]-?[)D]", RegexOptions.CultureInvariant)]
    private static partial Regex Kindly();

    [GeneratedRegex(@"\uD83D[\uDE02\uDE09\uDE1C\uDE1D\uDE0E]|\uD83E\uDD23|;-?\)|[:;]-?[pP]\b", RegexOptions.CultureInvariant)]
    private static partial Regex Winking();
}
