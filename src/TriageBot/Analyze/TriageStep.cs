using System.Globalization;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>Analyze: what one mention is about, how much is at stake, how soon it needs an answer, and whether it needs one.</summary>
/// <param name="classifier">What the model thinks of the text.</param>
/// <param name="language">Tells the text's language.</param>
/// <param name="playbook">The target times.</param>
public sealed class TriageStep(IClassifier classifier, ILanguageDetector language, Playbook playbook)
{
    // The language that the model was trained on.
    internal const string Trained = "en";
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
        var mood = spoken == Trained ? null : model.MoodOf(mention.Text, spoken);
        var doubt = DoubtOf(spoken, judged, mood);
        var verdict = TextVerdict.Of(mention.Text, judged, isRead: spoken == Trained);
        var firstTime = FirstTimeRule.Judge(
            verdict.Complains, mention.Text, FirstTimeEvidence.Of(mention, history, verdict.Said.Label, isEnglish: spoken == Trained));
        var stakes = StakesOf(mention, judged, verdict, firstTime) with { Doubt = doubt, Vip = history.Vip };

        var triage = new Triage
        {
            Language = spoken,
            Intent = judged.Intent,
            Sentiment = mood ?? judged.Sentiment,
            ComplaintProbability = judged.Complaint,
            Severity = stakes.Severity,
            Urgent = stakes.Urgent is not null,
            Theme = judged.Theme,
            Spam = verdict.SpamSigns.Count > 0,
            FirstTime = firstTime,
            Priority = PriorityRule.Of(stakes, playbook.Risk),
            Pace = playbook.Risk.Pace == RiskPace.Usual ? null : playbook.Risk.Pace,
            Sla = SlaRule.Of(stakes, playbook, mention.PostedAt),
            NeedsReply = verdict.NeedsReply && !verdict.IsSetAside,
            Abstained = verdict.Abstained,
            Model = model.Name,
            Tier = judged.Tier,
            OwnTheme = judged.OwnTheme,
        };
        return new(triage, verdict.IsSetAside ? AsideOf(judged, verdict.SpamSigns) : null);
    }

    private string LanguageOf(Mention mention) => language.Detect(mention.Text) is var detected && detected != Untold
        ? detected
        : mention.Language?.Split('-', '_')[0].ToLowerInvariant() is { Length: 2 } named ? named : Untold;

    private static Doubt? DoubtOf(string spoken, Judgement judged, Scored<Sentiment>? mood) =>
        spoken != Trained ? new Doubt.Unread(mood?.Scores.GetValueOrDefault(Sentiment.Negative) ?? 0)
        : TextVerdict.IsUnsure(judged) ? new Doubt.Unsure(judged.Severity)
        : null;

    private static Stakes StakesOf(Mention mention, Judgement judged, TextVerdict verdict, FirstTime firstTime) => new(
        judged.Intent.Label,
        verdict.Severity,
        verdict.Urgent,
        firstTime.Chance,
        Math.Max(0, mention.Author.Followers ?? 0),
        Math.Max(0, mention.Shares),
        mention.Promoted);

    internal static bool Asks(Intent intent) => intent switch
    {
        Intent.Complaint or Intent.Request or Intent.Question => true,
        Intent.Praise or Intent.Other => false,
    };

    private static CaseEvent.SetAside AsideOf(Judgement judged, IReadOnlyList<string> spam) => spam.Count > 0
        ? new(Spam: true, $"spam: {string.Join(", ", spam)}")
        : new(Spam: false, string.Create(CultureInfo.InvariantCulture, $"no reply needed, probability {1 - judged.NeedsReply:.00}"));
}

/// <summary>What Analyze says of one mention.</summary>
/// <param name="Triage">The judgement.</param>
/// <param name="Aside">Why it is set aside; null when it gets a draft.</param>
public sealed record Analysis(Triage Triage, CaseEvent.SetAside? Aside);
