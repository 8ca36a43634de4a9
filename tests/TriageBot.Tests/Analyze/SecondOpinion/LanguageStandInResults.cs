using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TriageBot.Tests.Analyze.SecondOpinion;

/// <summary>What the stand-in makes of a document: few words, documented shapes.</summary>
internal static partial class LanguageStandInResults
{
    private static readonly string[] Languages = ["en", "de", "fr", "es", "zh-hans"];

    public static object? ErrorOf(string kind, JsonElement document)
    {
        var text = document.GetProperty("text").GetString()!;
        var problem = text.Length == 0 ? ("InvalidDocument", "Document text is empty.")
            : new StringInfo(text).LengthInTextElements > 5120 ? ("InvalidDocument", "A document within the request was too large to be processed.")
            : kind == "SentimentAnalysis" && !Languages.Contains(document.GetProperty("language").GetString()) ? ("UnsupportedLanguageCode", "Invalid language code.")
            : default;
        return problem.Item1 is null ? null : new
        {
            id = IdOf(document),
            error = new
            {
                code = "InvalidArgument",
                message = "Invalid document in request.",
                innererror = new { code = problem.Item1, message = problem.Item2 },
            },
        };
    }

    public static object Of(string kind, JsonElement document, int index) => kind switch
    {
        "SentimentAnalysis" => Sentiment(document, index),
        "LanguageDetection" => Language(document),
        _ => Pii(document),
    };

    private static object Sentiment(JsonElement document, int index)
    {
        var text = document.GetProperty("text").GetString()!;
        var negative = Negative().IsMatch(text);
        var positive = !negative && text.Contains("great", StringComparison.OrdinalIgnoreCase);
        var label = negative ? "negative" : positive ? "positive" : "neutral";
        var scores = new { positive = positive ? 0.96 : 0.01, neutral = negative ? 0.06 : positive ? 0.03 : 0.97, negative = negative ? 0.93 : positive ? 0.01 : 0.02 };
        var named = Named().Matches(text);
        return new
        {
            id = IdOf(document),
            sentiment = label,
            confidenceScores = scores,
            sentences = new[]
            {
                new
                {
                    text, sentiment = label, confidenceScores = scores, offset = 0, length = text.Length,
                    targets = named.Select((match, i) => new
                    {
                        text = match.Groups["target"].Value, sentiment = label, confidenceScores = new { positive = 0.01, negative = 0.99 }, offset = 0, length = 1,
                        relations = new[] { new { relationType = "assessment", @ref = $"#/documents/{index}/sentences/0/assessments/{i}" } },
                    }),
                    assessments = named.Select((match, i) => new
                    {
                        text = match.Groups["said"].Value, sentiment = label, confidenceScores = new { positive = 0.01, negative = 0.99 - (i * 0.1) },
                        offset = 0, length = 1, isNegated = match.Groups["not"].Success,
                    }),
                },
            },
            warnings = Array.Empty<object>(),
        };
    }

    private static object Language(JsonElement document)
    {
        var text = document.GetProperty("text").GetString()!;
        var (name, code, confidence) = text.Contains("kaputt", StringComparison.Ordinal) ? ("German", "de", 0.97)
            : text.Contains('坏') ? ("Chinese_Simplified", "zh_chs", 1.0)
            : text.Contains("hmpf", StringComparison.Ordinal) ? ("(Unknown)", "(Unknown)", 0.0)
            : ("English", "en", 0.6);
        return new { id = IdOf(document), detectedLanguage = new { name, iso6391Name = code, confidenceScore = confidence }, warnings = Array.Empty<object>() };
    }

    private static object Pii(JsonElement document)
    {
        var text = document.GetProperty("text").GetString()!;
        var found = Email().Matches(text);
        return new
        {
            id = IdOf(document),
            redactedText = Email().Replace(text, match => new string('*', match.Length)),
            entities = found.Select(match => new { text = match.Value, category = "Email", offset = match.Index, length = match.Length, confidenceScore = 0.8 }),
            warnings = Array.Empty<object>(),
        };
    }

    private static string IdOf(JsonElement document) => document.GetProperty("id").GetString()!;

    [GeneratedRegex("rude|late|broken|unversch|kaputt|坏", RegexOptions.IgnoreCase)]
    private static partial Regex Negative();

    [GeneratedRegex(@"(?<target>\w+) (?:was|war) (?<not>not )?(?<said>\w+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"\w+@\w+\.\w+")]
    private static partial Regex Email();
}
