using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot;

/// <summary>The whole flow of a mention: what was heard is analyzed, and gets a draft or the reason why it needs none.</summary>
/// <param name="analyze">What is it about, and how soon does it need an answer?</param>
/// <param name="drafter">What could the answer be?</param>
/// <param name="channels">How long may it be there?</param>
/// <param name="playbook">Whose version is stored with the judgement.</param>
/// <param name="time">The clock.</param>
public sealed class MentionPipeline(
    TriageStep analyze, IDrafter drafter, IChannelDirectory channels, Playbook playbook, TimeProvider time)
{
    /// <summary>Listen, Analyze, Reply. No I/O; safe to call from many threads.</summary>
    /// <param name="mention">What was heard.</param>
    /// <param name="history">What is known of its author before it.</param>
    public Handled Handle(Mention mention, CustomerHistory history)
    {
        var (triage, aside) = analyze.Analyze(mention, history, time.GetUtcNow());
        var draft = aside is null ? Draft(mention, triage) : null;

        return new Handled(triage, draft, aside, playbook.Version);
    }

    private ReplyDraft Draft(Mention mention, Triage triage) =>
        drafter.Draft(new DraftRequest(mention, triage, channels.RulesOf(mention.Id.Channel), Avoid: []));
}
