using System.Text.RegularExpressions;

namespace TriageBot.Analyze;

/// <summary>
/// Whether an English text reads like a first word or like one in the middle of a talk. Who begins names things: numbers,
/// places, a question. Who goes on points at what was said: "that", "they", "yes, I did".
/// </summary>
/// <param name="Pointing">Words that point at something named elsewhere, by the length of the text.</param>
/// <param name="Opening">1 where it begins as an answer does.</param>
/// <param name="Answering">Words of who answers or is told, on a log scale.</param>
/// <param name="Length">Words, on a log scale.</param>
/// <param name="Details">1 where it names a number.</param>
/// <param name="Asking">1 where it asks.</param>
public sealed partial record TalkShape(double Pointing, double Opening, double Answering, double Length, double Details, double Asking)
{
    /// <summary>The mean of 7,896 complaints to airlines.</summary>
    public static TalkShape Usual { get; } = new(0.129, 0.228, 0.168, 2.904, 0.44, 0.254);

    /// <summary>How a text reads; handles are passed over.</summary>
    public static TalkShape Of(string text)
    {
        var plain = Handle().Replace(text, " ").Trim();
        var words = plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return new(
            LogCount(PointingWords(), plain) / Math.Log(2 + words),
            Begins().IsMatch(plain) ? 1 : 0,
            LogCount(AnsweringWords(), plain),
            Math.Log(1 + words),
            Digit().IsMatch(plain) ? 1 : 0,
            plain.Contains('?') ? 1 : 0);
    }

    /// <summary>The difference to another, number by number.</summary>
    internal double[] Minus(TalkShape other) =>
    [
        Pointing - other.Pointing, Opening - other.Opening, Answering - other.Answering,
        Length - other.Length, Details - other.Details, Asking - other.Asking,
    ];

    private static double LogCount(Regex words, string text) => Math.Log(1 + words.Count(text));

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Handle();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();

    [GeneratedRegex(@"\b(?:that(?:['’]?s)?|this|these|those|it|its|it['’]s|they|them|she|he|her|him|which|same|one)\b", Loose)]
    private static partial Regex PointingWords();

    [GeneratedRegex(
        @"^\W*(?:yes|yeah|yep|no|nope|ok|okay|thanks|thank you|thx|ty|but|and|also|so|well|i did|i have|i['’]m|i am|that|it|still|already|not|just|because|or|if|sure|will|would|can|could|lol|wow|then|sorry)\b",
        Loose)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\b(?:will|would|did|done|should|dont|don['’]t|didn['’]t|won['’]t|isn['’]t|i['’]d|i['’]ll)\b", Loose)]
    private static partial Regex AnsweringWords();
}
