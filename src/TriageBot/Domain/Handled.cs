namespace TriageBot.Domain;

/// <summary>What the stages made of one mention: its triage, and either a draft or the reason why there is none.</summary>
/// <param name="Triage">The judgement.</param>
/// <param name="Draft">The proposed answer; null when the mention is set aside.</param>
/// <param name="Aside">Why it is set aside; null when there is a draft.</param>
/// <param name="Playbook">Version of the playbook it was judged by.</param>
public sealed record Handled(Triage Triage, ReplyDraft? Draft, CaseEvent.SetAside? Aside, string Playbook)
{
    /// <summary>The judgement of a mention that could not be judged: urgent enough that a person looks soon, and no words proposed.</summary>
    public static Handled ForAPerson(Mention mention, Playbook playbook)
    {
        const string Why = "could not be judged: a person has to look";
        var triage = new Triage
        {
            Language = "und",
            Intent = Evenly(Intent.Other),
            Sentiment = Evenly(Sentiment.Neutral),
            ComplaintProbability = 0.5,
            Severity = 0,
            Urgent = false,
            Theme = Evenly(Theme.Other),
            Spam = false,
            FirstTime = new(FirstTimeLabel.Unknown, 0.5, FirstTimeLabel.Unknown, [Why]),
            Priority = new(50, [Why]),
            Sla = new(playbook.Targets[0].Tier, mention.PostedAt + playbook.Targets[0].AnswerWithin),
            NeedsReply = true,
            Abstained = true,
            Model = "none",
        };
        var check = new DraftCheck("a draft could be made", Passed: false, Blocking: false, Why);
        return new(triage, new("none", "und", "", null, [check]), null, playbook.Version);
    }

    private static Scored<TLabel> Evenly<TLabel>(TLabel label)
        where TLabel : struct, Enum
    {
        var labels = Enum.GetValues<TLabel>();
        return new(label, labels.ToDictionary(each => each, _ => 1.0 / labels.Length));
    }
}
