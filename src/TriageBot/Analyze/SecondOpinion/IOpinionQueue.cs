using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>Mentions that wait for an agent, that the model abstained on and that nobody else was asked about.</summary>
public interface IOpinionQueue
{
    /// <summary>Those that wait, the most pressing first: of each case its newest message alone.</summary>
    /// <param name="max">At most so many.</param>
    /// <param name="since">Judged since then.</param>
    IReadOnlyList<UnadvisedMention> Waiting(int max, DateTimeOffset since);

    /// <summary>Stores reconsidered judgements. What an agent or the customer overtook meanwhile is left as it is.</summary>
    /// <returns>How many were stored.</returns>
    Task<int> AdviseAsync(IReadOnlyList<AdvisedMention> advised, CancellationToken cancellationToken);
}

/// <summary>A mention that waits for a second opinion.</summary>
/// <param name="CaseId">Its case.</param>
/// <param name="MessageId">The stored message's number.</param>
/// <param name="Mention">The mention.</param>
/// <param name="Triage">The judgement so far.</param>
/// <param name="History">What is known of its author without it.</param>
public sealed record UnadvisedMention(long CaseId, long MessageId, Mention Mention, Triage Triage, CustomerHistory History);

/// <summary>A mention that another service was asked about.</summary>
/// <param name="CaseId">Its case.</param>
/// <param name="MessageId">The stored message's number.</param>
/// <param name="Triage">The judgement, reconsidered.</param>
public sealed record AdvisedMention(long CaseId, long MessageId, Triage Triage);
