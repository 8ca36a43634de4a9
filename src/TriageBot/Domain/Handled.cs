namespace TriageBot.Domain;

/// <summary>What the stages made of one mention: its triage, and either a draft or the reason why there is none.</summary>
/// <param name="Triage">The judgement.</param>
/// <param name="Draft">The proposed answer; null when the mention is set aside.</param>
/// <param name="Aside">Why it is set aside; null when there is a draft.</param>
/// <param name="Playbook">Version of the playbook it was judged by.</param>
public sealed record Handled(Triage Triage, ReplyDraft? Draft, CaseEvent.SetAside? Aside, string Playbook);
