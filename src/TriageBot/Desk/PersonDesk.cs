using TriageBot.Domain;

namespace TriageBot.Desk;

/// <summary>The desk: says that two customers are one person, or are not after all. Both histories stay what they are; what is held to be one is looked at together.</summary>
/// <param name="store">Knows the customers.</param>
/// <param name="judge">Whether a complaint is the first, when that changed.</param>
/// <param name="time">The clock.</param>
public sealed class PersonDesk(IDeskStore store, IFirstTimeJudge judge, TimeProvider time)
{
    private const int LongestEvidence = 500;

    /// <summary>Says that the customer of a case is also somebody else.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="account">The other account, <c>channel:handle</c>.</param>
    /// <param name="evidence">How the agent knows.</param>
    /// <param name="by">The agent.</param>
    /// <param name="cancellationToken">Stops waiting; it may or may not be stored.</param>
    public async Task<DecisionOutcome> LinkAsync(long caseId, string? account, string? evidence, Agent by, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(caseId, cancellationToken) is not { } view)
        {
            return new DecisionOutcome.NoSuchCase();
        }

        if (string.IsNullOrWhiteSpace(evidence) || evidence.Length > LongestEvidence)
        {
            return new DecisionOutcome.Invalid("evidence", $"Say how you know, in at most {LongestEvidence} characters: a name alone is no evidence.");
        }

        if (await OtherAsync(account, cancellationToken) is not { } other)
        {
            return new DecisionOutcome.Invalid("account", "Nobody is known by that; write channel:handle, such as mastodon:example.social:ada.");
        }

        var own = view.Customer.Id;
        if (other == own || view.Customer.Links.Any(link => link.CustomerId == other))
        {
            return new DecisionOutcome.Invalid("account", "Is held to be the same person already.");
        }

        await store.AppendAsync(
            caseId, null, by.Id, [new CaseEvent.Linked(own, other, LinkKind.AgentsWord, evidence.Trim())], cancellationToken);
        await ReconsiderAsync([own], $"linked by {by.Id}", cancellationToken);
        return new DecisionOutcome.Taken((await store.FindAsync(caseId, cancellationToken))!);
    }

    /// <summary>Says that a customer of a case's person is somebody else after all: all that links the two directly ends.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="other">The other customer's number.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">The agent.</param>
    /// <param name="cancellationToken">Stops waiting; it may or may not be stored.</param>
    public async Task<DecisionOutcome> UnlinkAsync(long caseId, long other, string? reason, Agent by, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(caseId, cancellationToken) is not { } view)
        {
            return new DecisionOutcome.NoSuchCase();
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestEvidence)
        {
            return new DecisionOutcome.Invalid("reason", $"Say why, in at most {LongestEvidence} characters.");
        }

        var own = view.Customer.Id;
        if (!view.Customer.Links.Any(link => link.CustomerId == other && link.IsDirect))
        {
            return new DecisionOutcome.Invalid("customer", "Is not linked to this one directly.");
        }

        await store.AppendAsync(caseId, null, by.Id, [new CaseEvent.Unlinked(own, other, reason.Trim())], cancellationToken);
        await ReconsiderAsync([own, other], $"unlinked by {by.Id}", cancellationToken);
        return new DecisionOutcome.Taken((await store.FindAsync(caseId, cancellationToken))!);
    }

    /// <summary>A channel may hold a colon, and so may a handle.</summary>
    private async Task<long?> OtherAsync(string? account, CancellationToken cancellationToken)
    {
        for (var colon = account?.LastIndexOf(':') ?? -1; colon > 0; colon = account!.LastIndexOf(':', colon - 1))
        {
            var (channel, handle) = (account![..colon].Trim().ToLowerInvariant(), account[(colon + 1)..].Trim().TrimStart('@'));
            if (await store.CustomerOfAsync(channel, handle, cancellationToken) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What waits is judged anew: it may be a first complaint no more, or may have become one.</summary>
    private async Task ReconsiderAsync(IReadOnlyList<long> customers, string why, CancellationToken cancellationToken)
    {
        foreach (var customer in customers)
        {
            foreach (var id in await store.WaitingCasesOfAsync(customer, cancellationToken))
            {
                if (await store.FindAsync(id, cancellationToken) is { Triage: { } judged } view && Again(view, judged, why) is { } again)
                {
                    await store.AppendAsync(id, view.Case.Version, LogEntry.Machine, [again], cancellationToken);
                }
            }
        }
    }

    private CaseEvent.Reconsidered? Again(CaseView view, Triage judged, string why)
    {
        var again = judge.Reconsider(view.Newest.Mention, judged, view.Customer.Before!);
        var newest = view.Case.Newest!.Id;
        var others = view.Unanswered.Waiting.Where(waiting => waiting.Key != newest).Select(waiting => waiting.Value);
        return again.FirstTime.Label == judged.FirstTime.Label && again.FirstTime.Chance == judged.FirstTime.Chance
            ? null
            : new(newest, again, Unanswered.UrgencyOf([again, .. others])!, why, time.GetUtcNow());
    }
}
