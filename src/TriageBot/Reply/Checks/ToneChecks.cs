using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>How a reply sounds to the one who reads it.</summary>
internal static partial class ToneChecks
{
    private const int FirstWords = 10;
    private const double MostWe = 0.5;

    /// <summary>Its first ten words acknowledge or help.</summary>
    public static string? AcknowledgesFirst(ReviewedReply reply)
    {
        if (reply.Words is not { } words)
        {
            return null;
        }

        var end = FirstTen().Match(reply.Said).Length;
        return words.Acknowledging.AreIn(reply.Said.AsSpan(0, end))
            ? null
            : $"the first {FirstWords} words do not say sorry, thanks or what you do";
    }

    /// <summary>It accepts that it went wrong and is the brand's to put right.</summary>
    public static string? OwnsIt(ReviewedReply reply) =>
        !reply.AnswersComplaint || reply.Words is not { } words || words.Owning.IsMatch(reply.Said)
            ? null
            : "nothing in it says that this is yours to put right";

    /// <summary>It shows how it is for the customer.</summary>
    public static string? TheirShoes(ReviewedReply reply) =>
        !reply.AnswersComplaint || reply.Words is not { } words || words.Feeling.AreIn(reply.Said)
            ? null
            : "nothing in it shows how this is for the customer";

    /// <summary>It thanks for something.</summary>
    public static string? Thankful(ReviewedReply reply) =>
        reply.Words is not { } words || words.Thanking.IsMatch(reply.Said) ? null : "it thanks for nothing";

    /// <summary>It reads as if one person wrote it for one customer.</summary>
    public static string? Human(ReviewedReply reply) => reply.Words switch
    {
        null => null,
        var words when words.Formula.FindIn(reply.Said) is { } formula => $"'{formula}' reads like a form letter",
        var words => words.Personal.IsMatch(reply.Said) ? null : "nobody in particular speaks, and to nobody in particular",
    };

    /// <summary>Something in it is kind.</summary>
    public static string? Warmth(ReviewedReply reply) =>
        reply.Words is not { } words || words.Warm.IsMatch(reply.Said) ? null : "it is correct and cold; add a kind word";

    /// <summary>No jokes where they are not allowed.</summary>
    public static string? Playful(ReviewedReply reply) =>
        !reply.MayPlay && reply.Words?.Playing.FindIn(reply.Said) is { } joke
            ? $"'{joke}' sounds playful; this is no moment for it"
            : null;

    /// <summary>It speaks of the customer at least as often as of the brand.</summary>
    public static string? WeAndYou(ReviewedReply reply, string brand)
    {
        if (reply.Words is not { } words)
        {
            return null;
        }

        var (we, you) = (words.We.Count(reply.Said) + Mentions(reply.Said, brand), words.You.Count(reply.Said));
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

    [GeneratedRegex(@"^(?>(?:[^\p{L}\p{N}'@]*[\p{L}\p{N}'@]+){0,10})", RegexOptions.CultureInvariant)]
    private static partial Regex FirstTen();
}
