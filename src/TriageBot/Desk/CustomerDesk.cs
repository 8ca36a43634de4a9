using TriageBot.Domain;

namespace TriageBot.Desk;

/// <summary>The desk: what a customer wants, and what they were promised.</summary>
public sealed class CustomerDesk(IDeskStore store, TimeProvider time)
{
    private static readonly TimeSpan LatestCall = TimeSpan.FromDays(90);

    /// <summary>Writes down what a customer wants and does not; it counts in all their cases until it is written down anew.</summary>
    /// <param name="caseId">The case in which the customer said so.</param>
    /// <param name="preferences">All of it, as it is from now on.</param>
    /// <param name="proof">How the customer said so, such as their own words.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="cancellationToken">Stops waiting; it may or may not be stored.</param>
    public Task<DecisionOutcome> PreferAsync(
        long caseId, CustomerPreferences preferences, string? proof, Agent by, CancellationToken cancellationToken) =>
        AppendAsync(caseId, by, _ => string.IsNullOrWhiteSpace(proof)
            ? new DecisionOutcome.Invalid("proof", "Say how the customer told us.")
            : preferences.Language is { } language && (language.Length != 2 || !language.All(char.IsAsciiLetterLower))
                ? new DecisionOutcome.Invalid("language", "Write two letters, such as en.")
                : null,
            new CaseEvent.Preferred(time.GetUtcNow(), preferences, proof?.Trim() ?? ""), cancellationToken);

    /// <summary>Promises a call, which its agent owns. Nobody is called who did not agree to it.</summary>
    public Task<DecisionOutcome> PlanCallAsync(long caseId, DateTimeOffset dueAt, Agent by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return AppendAsync(caseId, by, view => !view.Customer.Preferences.MayCall
            ? new DecisionOutcome.Invalid("preferences", "The customer has not agreed to be called: write down that they did, and how they said so.")
            : dueAt <= now || dueAt > now + LatestCall
                ? new DecisionOutcome.Invalid("dueAt", $"Has to lie ahead, at most {LatestCall.Days} days.")
                : null,
            new CaseEvent.CallPlanned(by.Id, now, dueAt), cancellationToken);
    }

    /// <summary>Says that a promise was kept.</summary>
    public Task<DecisionOutcome> KeepAsync(long caseId, int promise, Agent by, CancellationToken cancellationToken) =>
        AppendAsync(caseId, by, view => view.Case.Promises.Any(each => each.Number == promise && each.EndedAt is null)
            ? null
            : new DecisionOutcome.Invalid("promise", "Is no open promise of this case."),
            new CaseEvent.PromiseKept(promise, time.GetUtcNow()), cancellationToken);

    private async Task<DecisionOutcome> AppendAsync(
        long caseId, Agent by, Func<CaseView, DecisionOutcome.Invalid?> check, CaseEvent happened, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(caseId, cancellationToken) is not { } view)
        {
            return new DecisionOutcome.NoSuchCase();
        }

        if (check(view) is { } wrong)
        {
            return wrong;
        }

        await store.AppendAsync(caseId, null, by.Id, [happened], cancellationToken);
        return new DecisionOutcome.Taken((await store.FindAsync(caseId, cancellationToken))!);
    }
}
