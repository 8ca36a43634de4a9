using Lingua;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// Tells the language of a text with Lingua's statistics of letters. Loaded with the first text that needs it, so that
/// the program starts quickly.
/// </summary>
/// <remarks>
/// Small words decide first (<see cref="FunctionWords"/>). What they leave open, Lingua decides in its low-accuracy mode:
/// 17 MB of memory and .2 s to load, 70 to 340 us a text on average (most texts under 10), right for .98 of English, .94
/// of French, Spanish, Italian and Portuguese and .91 of German tweets. The high-accuracy mode was right for .93 to .99,
/// but needed 340 MB, 2 s to load, and up to 880 us a text. Hindi in Latin letters is not told from other languages.
/// </remarks>
public sealed class LinguaLanguageDetector : ILanguageDetector
{
    /// <summary>The answer where a text is too short or too odd.</summary>
    public const string Undetermined = "und";

    /// <summary>Below this many letters even a person guesses.</summary>
    private const int FewestLetters = 4;

    /// <summary>What follows would cost time and hardly change the answer.</summary>
    private const int EnoughLetters = 120;

    /// <summary>How far, 0 to 1, the likeliest language must be from the next one.</summary>
    private const double Distance = 0.1;

    private static readonly Language[] Languages =
    [
        Language.English, Language.German, Language.French, Language.Spanish, Language.Italian, Language.Portuguese,
        Language.Dutch, Language.Polish, Language.Swedish, Language.Turkish, Language.Indonesian, Language.Russian,
        Language.Arabic, Language.Hindi, Language.Japanese, Language.Chinese, Language.Korean,
    ];

    private readonly Lazy<LanguageDetector> _detector = new(Build);

    /// <inheritdoc/>
    public string Detect(string text)
    {
        var words = Words(text);
        if (words.Sum(word => word.Length) < FewestLetters)
        {
            return Undetermined;
        }

        return FunctionWords.Tell(words) ?? Ask(words);
    }

    /// <summary>What people write: links, handles, numbers and signs say nothing about the language.</summary>
    private static List<string> Words(string text)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Tokenize(text, tokens);
        var words = new List<string>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (char.IsLetter(tokens[i][0]))
            {
                words.Add(tokens[i].ToString());
            }
        }

        return words;
    }

    private string Ask(List<string> words)
    {
        var text = string.Join(' ', words);
        var language = _detector.Value.DetectLanguageOf(text[..Math.Min(text.Length, EnoughLetters)]);
        return language == Language.Unknown ? Undetermined : language.IsoCode6391().ToString().ToLowerInvariant();
    }

    private static LanguageDetector Build() => LanguageDetectorBuilder.FromLanguages(Languages)
        .WithMinimumRelativeDistance(Distance)
        .WithLowAccuracyMode()
        .Build();
}
