using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>Analyze: the first-time verdict in the light of a history that turned out to be another one.</summary>
/// <param name="playbook">What a first complaint is worth, and the target times.</param>
public sealed class FirstTimeJudge(Playbook playbook) : IFirstTimeJudge
{
    /// <inheritdoc/>
    public Triage Reconsider(Mention mention, Triage judged, CustomerHistory before)
    {
        if (!judged.IsComplaint || judged.LabelledBy is not null)
        {
            return judged; // An agent's word stands.
        }

        var evidence = FirstTimeEvidence.Of(mention, before, judged.FirstTime.Said, isEnglish: judged.Language == TriageStep.Trained);
        var again = FirstTimeRule.Judge(complains: true, mention.Text, evidence);
        var points = playbook.Risk.FirstComplaint * (again.Chance - judged.FirstTime.Chance);
        var target = SlaRule.OfFirst(again.Chance, playbook, mention.PostedAt);
        return judged with
        {
            FirstTime = again,
            Priority = new(Math.Clamp(Math.Round(judged.Priority.Score + points, 1), 0, 100), PriorityRule.ReasonsWith(judged.Priority.Reasons, again.Chance)),
            Sla = target is not null && target.DueAt < judged.Sla.DueAt ? target : judged.Sla,
        };
    }
}
