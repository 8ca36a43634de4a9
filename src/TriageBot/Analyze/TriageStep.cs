using System.Globalization;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>Analyze: what one mention is about, how much is at stake, how soon it needs an answer, and whether it needs one.</summary>
/// <param name="classifier">What the model thinks of the text.</param>
/// <param name="language">Tells the text's language.</param>
/// <param name="playbook">The target times.</param>
public sealed class TriageStep(IClassifier classifier, ILanguageDetector language, Playbook playbook)
{
    private const double MoreLikelyThanNot = 0.5;

    private const int WorstSeverity = 4;

    // So many signs outweigh the model's word that it is a complaint.
    private const int SureOfSpam = 3;

    // The language that the model was trained on.
    private const string Trained = "en";
    internal const string Untold = "und";

    internal const string ReadsUrgent = "reads as if it cannot wait";

    /// <summary>Judges one mention, and says whether it is set aside. Pure: the same arguments give the same triage; no I/O.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="history">What is known of its author before it.</param>
    /// <param name="hurried">Many others wait: judged by the fast tier alone.</param>
    public Analysis Analyze(Mention mention, CustomerHistory history, bool hurried = false)
    {
        var model = classifier.Current;
        var judged = model.Judge(mention.Text, hurried);
        var spoken = LanguageOf(mention);
        var sues = LegalCues.Announce(mention.Text);
        var complains = sues || judged.Complaint >= MoreLikelyThanNot || judged.Intent.Label == Intent.Complaint;
        IReadOnlyList<string> spam = SpamCues.Find(mention.Text) is { Count: > 0 } signs ? signs : judged.Spam.Yes ? ["reads like it"] : [];
        var firstTime = FirstTimeRule.Judge(complains, mention.Text, judged.Said, history);
        var doubt = DoubtOf(spoken, judged);
        var stakes = StakesOf(mention, judged, complains ? sues ? WorstSeverity : SeverityOf(judged.Severity) : 0, firstTime) with { Doubt = doubt };
        var abstained = doubt is not null;

        var triage = new Triage
        {
            Language = spoken,
            Intent = judged.Intent,
            Sentiment = judged.Sentiment,
            ComplaintProbability = judged.Complaint,
            Severity = stakes.Severity,
            Urgent = stakes.Urgent is not null,
            Theme = judged.Theme,
            Spam = spam.Count > 0,
            FirstTime = firstTime,
            Priority = PriorityRule.Of(stakes),
            Sla = SlaRule.Of(stakes, playbook, mention.PostedAt),
            NeedsReply = abstained || Asks(judged.Intent.Label) || complains || judged.NeedsReply >= MoreLikelyThanNot,
            Abstained = abstained,
            Model = model.Name,
            Tier = judged.Tier,
            OwnTheme = judged.OwnTheme,
        };
        var aside = AsideOf(triage, judged, spam);
        return new(triage with { NeedsReply = triage.NeedsReply && aside is null }, aside);
    }

    private string LanguageOf(Mention mention) => language.Detect(mention.Text) is var detected && detected != Untold
        ? detected
        : mention.Language?.Split('-', '_')[0].ToLowerInvariant() is { Length: 2 } named ? named : Untold;

    private static Doubt? DoubtOf(string spoken, Judgement judged) =>
        spoken != Trained ? new Doubt.Unread()
        : judged.Intent.Scores.GetValueOrDefault(judged.Intent.Label) < judged.AbstainBelow ? new Doubt.Unsure(judged.Severity)
        : null;

    private static Stakes StakesOf(Mention mention, Judgement judged, int severity, FirstTime firstTime) => new(
        judged.Intent.Label,
        severity,
        UrgencyCues.Find(mention.Text, severity > 0 || Asks(judged.Intent.Label)) ?? (judged.Urgent.Yes ? ReadsUrgent : null),
        firstTime.Label == FirstTimeLabel.Yes ? firstTime.Probability : 0,
        Math.Max(0, mention.Author.Followers ?? 0),
        Math.Max(0, mention.Shares),
        mention.Promoted);

    // The median of 1 to 4: of all choices it is off by the least on average.
    internal static int SeverityOf(IReadOnlyList<double> probabilities)
    {
        var half = probabilities.Skip(1).Sum() / 2;
        var severity = 1;
        for (var sum = probabilities[1]; severity < 4 && sum < half; sum += probabilities[severity])
        {
            severity++;
        }

        return severity;
    }

    internal static bool Asks(Intent intent) => intent switch
    {
        Intent.Complaint or Intent.Request or Intent.Question => true,
        Intent.Praise or Intent.Other => false,
    };

    // What is urgent, unsure or a complaint is never set aside: a person sees it. But swindlers complain too, about
    // others: what bears so many signs is spam whatever the model makes of its mood.
    private static CaseEvent.SetAside? AsideOf(Triage triage, Judgement judged, IReadOnlyList<string> spam) => triage switch
    {
        { Urgent: true } or { Abstained: true } => null,
        { Severity: > 0 } when spam.Count < SureOfSpam => null,
        { Spam: true } => new(Spam: true, $"spam: {string.Join(", ", spam)}"),
        { NeedsReply: false } => new(Spam: false, string.Create(
            CultureInfo.InvariantCulture, $"no reply needed, probability {1 - judged.NeedsReply:.00}")),
        _ => null,
    };
}

/// <summary>What Analyze says of one mention.</summary>
/// <param name="Triage">The judgement.</param>
/// <param name="Aside">Why it is set aside; null when it gets a draft.</param>
public sealed record Analysis(Triage Triage, CaseEvent.SetAside? Aside);
