using System.Text.Json.Serialization;

namespace TriageBot.Domain;

/// <summary>Something that a customer was told will come, with its clock and its owner.</summary>
/// <param name="Number">1 for the case's first promise.</param>
/// <param name="Phrase">The words that promise it.</param>
/// <param name="MadeAt">When it was approved, in UTC.</param>
/// <param name="DueAt">When it has to be kept, in UTC.</param>
/// <param name="Owner">Id of the agent who promised it.</param>
public sealed record Promise(int Number, string Phrase, DateTimeOffset MadeAt, DateTimeOffset DueAt, string Owner)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(15);

    /// <summary>When its owner is called to keep it, in UTC: a quarter of an hour ahead, but not before half of the time is over.</summary>
    [JsonIgnore]
    public DateTimeOffset AskAt => DueAt - (DueAt - MadeAt > 2 * Ahead ? Ahead : (DueAt - MadeAt) / 2);

    /// <summary>It is a telephone call.</summary>
    public bool Call { get; init; }

    /// <summary>Its owner was called to keep it.</summary>
    public bool Asked { get; init; }

    /// <summary>When it was kept, or nothing was left to keep, in UTC; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>What a reply promises, before it is approved.</summary>
/// <param name="Phrase">The words that promise it.</param>
/// <param name="DueAt">When it has to be kept, in UTC.</param>
public sealed record PromisedThing(string Phrase, DateTimeOffset DueAt);

/// <summary>A case's promises after something happened.</summary>
internal static class Promises
{
    /// <summary>These, some of which are no longer open.</summary>
    public static IReadOnlyList<Promise> Ended(this IReadOnlyList<Promise> promises, DateTimeOffset at, Predicate<Promise> which) =>
        promises.Any(promise => Ends(promise, which))
            ? [.. promises.Select(promise => Ends(promise, which) ? promise with { EndedAt = at } : promise)]
            : promises;

    /// <summary>These, and those of a reply.</summary>
    public static IReadOnlyList<Promise> With(this IReadOnlyList<Promise> promises, CaseEvent.Approved approved) => approved.Promises is not { } made
        ? promises
        : [.. promises, .. made.Select((promised, i) => new Promise(promises.Count + i + 1, promised.Phrase, approved.At, promised.DueAt, approved.By))];

    /// <summary>These, and a call.</summary>
    public static IReadOnlyList<Promise> With(this IReadOnlyList<Promise> promises, CaseEvent.CallPlanned call) =>
        [.. promises, new(promises.Count + 1, "a call", call.At, call.DueAt, call.By) { Call = true }];

    /// <summary>These, one of which its owner was called to keep.</summary>
    public static IReadOnlyList<Promise> Asked(this IReadOnlyList<Promise> promises, Promise due) =>
        [.. promises.Select(promise => promise == due ? promise with { Asked = true } : promise)];

    /// <summary>These without those of a reply that never arrived: whoever was told nothing was promised nothing.</summary>
    public static IReadOnlyList<Promise> WithoutThoseOf(this IReadOnlyList<Promise> promises, LastDecision? reply) => reply is null
        ? promises
        : promises.Ended(reply.At, promise => promise.MadeAt == reply.At && !promise.Call);

    private static bool Ends(Promise promise, Predicate<Promise> which) => promise.EndedAt is null && which(promise);
}
