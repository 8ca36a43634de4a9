using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Finds what a reply may repeat of a customer's own message. When in doubt it is left out.</summary>
/// <param name="topics">How a reply names a thing, and the customers' words for it; another language's begin with its code.</param>
internal sealed partial class FactFinder(IReadOnlyDictionary<string, IReadOnlyList<string>> topics)
{
    // What matters is said early; a message of ten thousand characters costs no more than one of these.
    private const int MostRead = 1_500;
    private const int LongestQuote = 40;
    private const int LongestSpan = 30;

    private readonly Dictionary<string, TopicFinder> _topics = TopicFinder.OfEachLanguage(topics);

    /// <summary>The facts of one message.</summary>
    /// <param name="mention">What the customer wrote; in public, numbers are masked.</param>
    /// <param name="language">The language of the reply.</param>
    /// <param name="complains">A complaint is about a thing of theirs even where they leave out "my".</param>
    public CustomerFacts Find(Mention mention, ReplyLanguage language, bool complains)
    {
        var text = mention.Text.Length > MostRead ? mention.Text[..MostRead] : mention.Text;
        return new(
            _topics.GetValueOrDefault(language.Code)?.Find(text, complains),
            Waited(text, language),
            complains ? Trouble(text, language) : null,
            Reference(text, language, mention.Visibility),
            WithUs(text, language),
            language.Told(text),
            language.Asked(text));
    }

    // Two different spans leave open which was waited.
    private static string? Waited(string text, ReplyLanguage language) => OnlyOne(
        from sentence in Sentence().Matches(text)
        where language.Waiting.IsMatch(sentence.ValueSpan)
        from span in language.Span.Matches(sentence.Value)
        select language.SpanOf(span));

    private static string? WithUs(string text, ReplyLanguage language) => language.Loyalty.Match(text).Groups["span"] switch
    {
        { Success: true, Length: <= LongestSpan } span => Plain(span.Value),
        _ => null,
    };

    private static string? Trouble(string text, ReplyLanguage language) =>
        language.Trouble.Match(text) is { Success: true, Length: <= LongestQuote } said ? language.Quoted(Plain(said.Value)) : null;

    private static string? Reference(string text, ReplyLanguage language, Visibility visibility) => OnlyOne(
        from said in language.Reference.Matches(text)
        let number = said.Groups["number"].Value.TrimEnd('-').ToUpperInvariant()
        select language.ReferenceTo(said.Groups["noun"].Value, visibility == Visibility.Public ? $"…{number[^2..]}" : number));

    private static string? OnlyOne(IEnumerable<string?> found) => found.OfType<string>().Distinct().Take(2).ToList() is [var only] ? only : null;

    // As they wrote it, but neither shouted nor broken over lines.
    private static string Plain(string words)
    {
        var line = Blanks().Replace(words, " ").Trim();
        return line.Any(char.IsLower) && !char.IsUpper(line[0]) ? line : line.ToLowerInvariant();
    }

    [GeneratedRegex(@"[^.!?\n;]+", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
