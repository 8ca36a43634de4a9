using System.Globalization;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// Analyze: a judgement in the light of a second opinion. The opinion is one more feature of the complaint probability
/// and a named reason; it may raise a place in the queue and bring a deadline forward, never the reverse, and a person
/// still decides.
/// </summary>
internal static class SecondOpinionRule
{
    // The whole of the combination: log-odds of ours + Weight x log-odds of the other's "negative". A negative mood is
    // not yet a complaint, both read the same words, and the weight was not fitted on the live service: so half, and
    // never more than seven times the odds.
    private const double Weight = 0.5;
    private const double SurestTaken = 0.98;

    private const double SureOfLanguage = 0.8;
    private const double MoreLikelyThanNot = 0.5;

    /// <summary>The judgement, reconsidered. Pure; intent, severity and what counts as an earlier complaint stay as they were.</summary>
    /// <param name="triage">The judgement so far.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="opinion">What the other service says.</param>
    /// <param name="history">What is known of its author without it.</param>
    /// <param name="playbook">The target times.</param>
    public static Triage Reconsider(
        Triage triage, Mention mention, Opinion opinion, CustomerHistory history, Playbook playbook)
    {
        var told = triage with { Opinion = opinion, Language = LanguageOf(triage, opinion) };
        return opinion.Sentiment is { } mood ? Weigh(told, mood, mention, history, playbook) : told;
    }

    /// <summary>The complaint probability by both.</summary>
    internal static double Combine(double ours, double negative) =>
        1 / (1 + Math.Exp(-(LogOdds(ours) + (Weight * LogOdds(negative)))));

    private static Triage Weigh(
        Triage triage, OpinionSentiment mood, Mention mention, CustomerHistory history, Playbook playbook)
    {
        var complaint = Combine(triage.ComplaintProbability, mood.Negative);
        var firstTime = FirstTimeOf(triage, complaint, mention, history);
        var reason = ReasonOf(triage.Opinion!, mood);
        var stakes = new Stakes(
            triage.Intent.Label,
            triage.Severity,
            triage.Urgent ? UrgencyCues.Find(mention.Text, asks: true) ?? TriageStep.ReadsUrgent : null,
            firstTime.Chance,
            Math.Max(0, mention.Author.Followers ?? 0),
            Math.Max(0, mention.Shares),
            mention.Promoted)
        {
            Doubt = new Doubt.Advised(complaint, reason),
            Vip = history.Vip,
        };
        var target = SlaRule.Of(stakes, playbook, mention.PostedAt);

        return triage with
        {
            ComplaintProbability = complaint,
            FirstTime = firstTime,
            Priority = Higher(triage.Priority, PriorityRule.Of(stakes, playbook.Risk), reason),
            Sla = target.DueAt < triage.Sla.DueAt ? target : triage.Sla,
        };
    }

    private static Priority Higher(Priority before, Priority now, string reason) => now.Score > before.Score
        ? new(now.Score, [.. now.Reasons.Union(before.Reasons).Union([reason])])
        : before with { Reasons = [.. before.Reasons, reason] };

    /// <summary>What our model took for no complaint may be a first one after all; what an author said before stays.</summary>
    private static FirstTime FirstTimeOf(Triage triage, double complaint, Mention mention, CustomerHistory history)
    {
        if (triage.IsComplaint || complaint < MoreLikelyThanNot)
        {
            return triage.FirstTime;
        }

        var said = triage.FirstTime.Said;
        var evidence = FirstTimeEvidence.Of(mention, history, said, isEnglish: triage.Language == TriageStep.Trained);
        var verdict = FirstTimeRule.Judge(complains: true, mention.Text, evidence);
        return verdict with
        {
            Chance = complaint * verdict.Chance,
            Reasons = [.. verdict.Reasons, $"{triage.Opinion!.Source} takes it for a complaint"],
        };
    }

    private static string LanguageOf(Triage triage, Opinion opinion) =>
        triage.Language == TriageStep.Untold && opinion.Language is { Confidence: >= SureOfLanguage, Code: { Length: 2 } code }
            ? code
            : triage.Language;

    private static string ReasonOf(Opinion opinion, OpinionSentiment mood)
    {
        var named = opinion.Named.Count > 0 ? $": {string.Join(", ", opinion.Named)}" : "";
        var label = mood.Label switch
        {
            OpinionLabel.Negative => Text($"negative, {mood.Negative:.00}"),
            OpinionLabel.Neutral => Text($"neutral, {mood.Neutral:.00}"),
            OpinionLabel.Positive => Text($"positive, {mood.Positive:.00}"),
            OpinionLabel.Mixed => Text($"mixed, {mood.Negative:.00} negative"),
        };
        return $"{opinion.Source} reads it as {label}{named}";
    }

    private static double LogOdds(double probability)
    {
        var taken = Math.Clamp(probability, 1 - SurestTaken, SurestTaken);
        return Math.Log(taken / (1 - taken));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
