using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>Analyze: the triage of a message that an agent has labelled. The agent's word is certain; the rest stays as judged.</summary>
/// <param name="classifier">How severe a complaint is, where the agent does not say.</param>
/// <param name="playbook">The target times.</param>
public sealed class AgentsWord(IClassifier classifier, Playbook playbook) : IAgentsWord
{
    private const string SaidSo = "an agent says so";

    /// <inheritdoc/>
    public Triage Apply(Mention mention, Triage judged, AgentLabels labels, CustomerHistory before, string agent)
    {
        var intent = IntentOf(judged, labels);
        var complains = labels.SpeaksOfComplaint ? intent == Intent.Complaint : judged.IsComplaint;
        var severity = complains ? SeverityOf(mention, judged, labels) : 0;
        var firstTime = FirstTimeOf(mention, judged, labels, complains, before);
        var stakes = new Stakes(
            intent,
            severity,
            labels.Urgent ?? judged.Urgent ? labels.Urgent is null ? "as judged before" : SaidSo : null,
            firstTime.Chance,
            Math.Max(0, mention.Author.Followers ?? 0),
            Math.Max(0, mention.Shares),
            mention.Promoted)
        {
            Vip = before.Vip,
        };

        return judged with
        {
            Intent = labels.SpeaksOfComplaint ? Certain(intent) : judged.Intent,
            Sentiment = labels.Sentiment is { } feeling ? Certain(feeling) : judged.Sentiment,
            ComplaintProbability = labels.SpeaksOfComplaint ? complains ? 1 : 0 : judged.ComplaintProbability,
            Severity = severity,
            Urgent = stakes.Urgent is not null,
            Theme = labels.Theme is { } theme ? Certain(theme) : judged.Theme,
            OwnTheme = labels.OwnTheme is { } own ? new(own, new Dictionary<string, double> { [own] = 1 }) : judged.OwnTheme,
            Spam = judged.Spam && !labels.SpeaksOfComplaint,
            FirstTime = firstTime,
            Priority = PriorityRule.Of(stakes, playbook.Risk),
            Sla = SlaRule.Of(stakes, playbook, mention.PostedAt),
            NeedsReply = labels.SpeaksOfComplaint ? complains || TriageStep.Asks(intent) || stakes.Urgent is not null : judged.NeedsReply,
            Abstained = judged.Abstained && !labels.SpeaksOfComplaint,
            LabelledBy = agent,
        };
    }

    /// <summary>Who says how severe it is says whether it is a complaint.</summary>
    private static Intent IntentOf(Triage judged, AgentLabels labels) => labels switch
    {
        { Intent: { } said } => said,
        { Severity: > 0 } => Intent.Complaint,
        { Severity: 0 } => judged.Intent.Scores.Where(score => score.Key != Intent.Complaint)
            .OrderByDescending(score => score.Value).ThenBy(score => score.Key).Select(score => score.Key).FirstOrDefault(Intent.Other),
        _ => judged.Intent.Label,
    };

    private int SeverityOf(Mention mention, Triage judged, AgentLabels labels) =>
        labels.Severity ?? (judged.IsComplaint ? judged.Severity : TextVerdict.OfComplaint(classifier.Judge(mention.Text).Severity));

    private static FirstTime FirstTimeOf(
        Mention mention, Triage judged, AgentLabels labels, bool complains, CustomerHistory before)
    {
        var said = labels.FirstTime ?? judged.FirstTime.Said;
        return labels.FirstTime is FirstTimeLabel.Yes or FirstTimeLabel.No && complains
            ? new(said, 1, said, [SaidSo]) { Chance = said == FirstTimeLabel.Yes ? 1 : 0 }
            : FirstTimeRule.Judge(
                complains, mention.Text, FirstTimeEvidence.Of(mention, before, said, isEnglish: judged.Language == TriageStep.Trained));
    }

    private static Scored<TLabel> Certain<TLabel>(TLabel label)
        where TLabel : struct, Enum =>
        new(label, Enum.GetValues<TLabel>().ToDictionary(each => each, each => each.Equals(label) ? 1.0 : 0.0));
}
