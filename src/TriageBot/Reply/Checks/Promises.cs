using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>Something that a reply says will come.</summary>
/// <param name="Phrase">The words that promise it.</param>
/// <param name="When">When it will come, as it is written, such as <c>by five</c>; null where that is not said.</param>
internal sealed record Promise(string Phrase, string? When);

/// <summary>Finds what a reply promises.</summary>
internal static partial class Promises
{
    private const int Most = 5;

    /// <summary>The promises of a text, one a sentence, each with the time that its sentence says.</summary>
    /// <param name="said">The reply, unsigned.</param>
    /// <param name="language">ISO 639-1 code of the text.</param>
    /// <param name="brandWords">Words that make a promise by the brand's own rules, such as "refund".</param>
    public static IReadOnlyList<Promise> In(string said, string language, IReadOnlyList<string> brandWords) =>
        In(said, PhraseBook.Of(language)?.Hear(said), brandWords);

    /// <summary>The promises of a text that was heard already.</summary>
    public static IReadOnlyList<Promise> In(string said, Heard? heard, IReadOnlyList<string> brandWords)
    {
        List<Promise> promises = [];
        foreach (var sentence in Sentence().EnumerateMatches(said))
        {
            if (promises.Count < Most && PromiseIn(said, sentence.Index, sentence.Length, heard, brandWords) is { } promise)
            {
                promises.Add(promise);
            }
        }

        return promises;
    }

    // A question promises nothing.
    private static Promise? PromiseIn(string said, int start, int length, Heard? heard, IReadOnlyList<string> brandWords)
    {
        var end = start + length;
        if (said[end - 1] == '?')
        {
            return null;
        }

        var phrase = heard?.FirstWithin(PhraseList.Promising, start, end)
            ?? brandWords.FirstOrDefault(word => WholeWords.Find(said.AsSpan(start, length), word));
        return phrase is null ? null : new(phrase, heard?.FirstWithin(PhraseList.When, start, end));
    }

    // The point of "9.30" or "p.m." ends no sentence.
    [GeneratedRegex(@"(?:[^.!?\r\n]|[.!?](?=[\p{L}\p{N}])){2,}[.!?]?", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
