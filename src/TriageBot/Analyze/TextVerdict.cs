using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>What the rules make of a judgement from the text alone, whoever wrote it and whatever is known of them.</summary>
/// <param name="Severity">0 for what is no complaint, else 1 to 4.</param>
/// <param name="Urgent">Why it cannot wait; null where it can.</param>
/// <param name="SpamSigns">What speaks for spam.</param>
/// <param name="Abstained">Whether a person decides what it is.</param>
/// <param name="NeedsReply">Whether a good care team would answer, were it no spam.</param>
/// <param name="Said">What the author says about this being the first time, all in all.</param>
public sealed record TextVerdict(
    int Severity, string? Urgent, IReadOnlyList<string> SpamSigns, bool Abstained, bool NeedsReply, Scored<FirstTimeLabel> Said)
{
    private const double MoreLikelyThanNot = 0.5;

    private const int WorstSeverity = 4;

    // So many signs outweigh the model's word that it is a complaint.
    private const int SureOfSpam = 3;

    /// <summary>Whether it voices a complaint.</summary>
    public bool Complains => Severity > 0;

    /// <summary>
    /// Whether it is set aside. What is urgent, unsure or a complaint never is: a person sees it. But swindlers complain
    /// too, about others: what bears so many signs is spam whatever the model makes of its mood.
    /// </summary>
    public bool IsSetAside => Urgent is null && !Abstained
        && (!Complains || SpamSigns.Count >= SureOfSpam)
        && (SpamSigns.Count > 0 || !NeedsReply);

    /// <summary>From a text and the model's judgement of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="judged">What the model thinks of it.</param>
    /// <param name="isRead">Whether it is in the language that the model was trained on.</param>
    public static TextVerdict Of(string text, Judgement judged, bool isRead = true)
    {
        var severity = SeverityOf(text, judged.Intent.Label, judged.Complaint, judged.Severity);
        var asks = TriageStep.Asks(judged.Intent.Label);
        var abstained = !isRead || IsUnsure(judged);
        return new(
            severity,
            UrgencyCues.Find(text, severity > 0 || asks) ?? (judged.Urgent.Yes ? TriageStep.ReadsUrgent : null),
            SpamCues.Find(text) is { Count: > 0 } signs ? signs : judged.Spam.Yes ? ["reads like it"] : [],
            abstained,
            abstained || asks || severity > 0 || judged.NeedsReply >= MoreLikelyThanNot,
            FirstTimeWords.Settle(text, judged.Said));
    }

    /// <summary>Whether the model's likeliest intent is too unlikely to go by.</summary>
    internal static bool IsUnsure(Judgement judged) => judged.Intent.Scores.GetValueOrDefault(judged.Intent.Label) < judged.AbstainBelow;

    /// <summary>0 for what is no complaint; of one the median of all severities, at least 1.</summary>
    internal static int SeverityOf(string text, Intent intent, double complaint, IReadOnlyList<double> probabilities) =>
        LegalCues.Announce(text) ? WorstSeverity
        : complaint >= MoreLikelyThanNot || intent == Intent.Complaint ? Math.Max(1, Median(probabilities, from: 0))
        : 0;

    /// <summary>The severity of what is known to be a complaint: the median of 1 to 4.</summary>
    internal static int OfComplaint(IReadOnlyList<double> probabilities) => Median(probabilities, from: 1);

    /// <summary>Of all choices it is off by the least on average.</summary>
    private static int Median(IReadOnlyList<double> probabilities, int from)
    {
        var (severity, half) = (from, probabilities.Skip(from).Sum() / 2);
        for (var sum = probabilities[from]; severity < WorstSeverity && sum < half; sum += probabilities[severity])
        {
            severity++;
        }

        return severity;
    }
}
