using System.Globalization;
using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>One mention on its way through the service's questions.</summary>
internal sealed partial class Reading
{
    private const int MostNamed = 3;
    private const int LongestName = 40;
    private const string English = "en";

    private Reading(string id, string text, string? language)
    {
        Id = id;
        Text = text;
        Language = language;
        Opinion = new(AzureSecondOpinion.Source);
    }

    /// <summary>Its number in the batch.</summary>
    public string Id { get; }

    /// <summary>What is sent.</summary>
    public string Text { get; }

    /// <summary>Its language as the service writes it; null where it is not known yet.</summary>
    public string? Language { get; private set; }

    /// <summary>What came of it so far.</summary>
    public Opinion Opinion { get; private set; }

    /// <summary>Whether there is still something to ask.</summary>
    public bool IsOpen => Opinion.Error is null;

    /// <summary>What is sent of it.</summary>
    public TextDocumentInput Document => new(Id, Text, Language);

    /// <summary>A mention that nothing was asked about.</summary>
    public static Reading Of(int number, UnadvisedMention waiting, bool redact)
    {
        var mention = waiting.Mention;
        var text = TextRecords.Cut(redact ? Redaction.Of(mention.Text, mention.Author) : mention.Text);
        var language = waiting.Triage.Language == TriageStep.Untold ? null : waiting.Triage.Language;
        var reading = new Reading(number.ToString(CultureInfo.InvariantCulture), text, language);
        if (!Redaction.LeavesWords(text))
        {
            reading.Fail("there are no words to read");
        }

        return reading;
    }

    /// <summary>Takes the answer to the question for the language.</summary>
    public void Take(DetectedLanguage? found, TextAnalyticsError? error)
    {
        if (found is null || !LanguageCode().IsMatch(found.Iso6391Name))
        {
            Fail(error is null ? "it cannot tell the language" : NameOf(error));
            return;
        }

        // Chinese comes as zh_chs or zh_cht and is asked for as zh-hans or zh-hant.
        Language = found.Iso6391Name.Replace("_chs", "-hans", StringComparison.Ordinal).Replace("_cht", "-hant", StringComparison.Ordinal);
        Opinion = Opinion with { Language = new(found.Iso6391Name[..English.Length], Sure(found.ConfidenceScore)) };
    }

    /// <summary>Takes the answer to the question for the mood.</summary>
    public void Take(SentimentDocument? found, TextAnalyticsError? error)
    {
        if (found is null)
        {
            Fail(error is null ? "it left this text out" : NameOf(error));
            return;
        }

        var scores = found.ConfidenceScores;
        Opinion = Opinion with
        {
            Sentiment = new(LabelOf(found.Sentiment), Sure(scores.Negative), Sure(scores.Neutral), Sure(scores.Positive)),
            Named = [.. found.Opinions.Select(NameOf).Distinct().Take(MostNamed)],
        };
    }

    /// <summary>Words of another's that are shown to agents: on one line, and not long.</summary>
    internal static string Short(string text)
    {
        var line = new StringInfo(NotPlain().Replace(text, " ").Trim());
        return line.LengthInTextElements <= LongestName ? line.String : $"{line.SubstringByTextElements(0, LongestName)}…";
    }

    private void Fail(string error) => Opinion = Opinion with { Error = error };

    private static string NameOf(SentenceOpinion opinion) =>
        $"{Short(opinion.Target.Text)}: {(opinion.Assessment.IsNegated ? "not " : "")}{Short(opinion.Assessment.Text)}";

    private static string NameOf(TextAnalyticsError error) => Short((error.Innererror ?? error).Code);

    private static double Sure(double confidence) => double.IsNaN(confidence) ? 0 : Math.Clamp(confidence, 0, 1);

    private static OpinionLabel LabelOf(TextSentiment sentiment) => sentiment switch
    {
        TextSentiment.Positive => OpinionLabel.Positive,
        TextSentiment.Neutral => OpinionLabel.Neutral,
        TextSentiment.Negative => OpinionLabel.Negative,
        TextSentiment.Mixed => OpinionLabel.Mixed,
    };

    [GeneratedRegex("^[a-z]{2}(?:[_-][A-Za-z]{2,8})?$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageCode();

    [GeneratedRegex(@"[\p{C}\p{Zl}\p{Zp}\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotPlain();
}
