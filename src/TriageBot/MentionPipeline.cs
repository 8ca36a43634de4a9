using Microsoft.Extensions.Logging;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Listen;

namespace TriageBot;

/// <summary>The whole flow of a mention: what was heard is analyzed, and gets a draft or the reason why it needs none.</summary>
/// <param name="analyze">What is it about, and how soon does it need an answer?</param>
/// <param name="drafter">What could the answer be?</param>
/// <param name="channels">How long may it be there?</param>
/// <param name="playbook">Whose version is stored with the judgement.</param>
/// <param name="logger">The log.</param>
public sealed partial class MentionPipeline(
    TriageStep analyze,
    IDrafter drafter,
    IChannelDirectory channels,
    Playbook playbook,
    ILogger<MentionPipeline> logger)
{
    /// <summary>Listen, Analyze, Reply. No I/O; safe to call from many threads; never throws.</summary>
    /// <param name="waiting">What was heard, and what is known of its author before it.</param>
    public Handled Handle(WaitingMention waiting)
    {
        try
        {
            var (triage, aside) = analyze.Analyze(waiting.Mention, waiting.History, waiting.Hurried);

            // A "thanks" must not close what its author still waits for.
            return aside is null || waiting.CaseAwaitsAgent
                ? new(triage, Draft(waiting, triage), null, playbook.Version)
                : new(triage, null, aside, playbook.Version);
        }
        catch (Exception error) // A bug that one odd mention finds must not hold up the rest: a person looks at it.
        {
            LogNotJudged(error, waiting.Mention.Id);
            return Handled.ForAPerson(waiting.Mention, playbook);
        }
    }

    private ReplyDraft Draft(WaitingMention waiting, Triage triage) =>
        drafter.Draft(new(waiting.Mention, triage, channels.RulesOf(waiting.Mention.Id.Channel), Avoid: [])
        {
            PublicReplies = waiting.PublicReplies,
            Preferences = waiting.Preferences,
        });

    [LoggerMessage(Level = LogLevel.Error, Message = "Mention {Mention} could not be judged; an agent has to")]
    private partial void LogNotJudged(Exception error, MentionId mention);
}
