using System.Net;

namespace TriageBot.Analyze;

/// <summary>
/// Cleans a text and cuts it into tokens, the same way for training and for serving. HTML entities are decoded, letters
/// lowered, stretched letters squeezed to two; links, handles, e-mail addresses, numbers, sums of money and times become
/// tags such as <c>&lt;user&gt;</c>, so that no brand and no person is learnt; hashtags are kept and also split into
/// their words; emoji, emoticons and punctuation are tokens. Never fails: lone surrogates and control characters vanish.
/// </summary>
public static class Tokenizer
{
    /// <summary>Replaces the content of <paramref name="tokens"/> with the tokens of a text.</summary>
    public static void Tokenize(string text, TokenBuffer tokens)
    {
        tokens.Clear();
        var plain = text.Contains('&') ? WebUtility.HtmlDecode(text) : text;
        new TokenScanner(plain, tokens).Run();
    }

    /// <summary>The cleaned text: its tokens with a space between them. Texts with the same one are duplicates.</summary>
    public static string Clean(string text)
    {
        var tokens = new TokenBuffer();
        Tokenize(text, tokens);
        return tokens.ToString();
    }
}
