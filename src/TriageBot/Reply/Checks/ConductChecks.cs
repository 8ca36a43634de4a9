namespace TriageBot.Reply;

/// <summary>What a reply does to the customer: argue, sell, speak ill, let wait; or give a step and a promise.</summary>
internal static class ConductChecks
{
    /// <summary>It does not argue, blame, hide behind rules or justify.</summary>
    public static string? NotDefensive(ReviewedReply reply) =>
        reply.Heard?.First(PhraseList.Defending) is { } phrase ? $"'{phrase}' argues or justifies; say what you will do instead" : null;

    /// <summary>It sells nothing.</summary>
    public static string? NoPromotion(ReviewedReply reply) =>
        reply.Heard?.First(PhraseList.Promoting) is { } phrase ? $"'{phrase}' advertises; take it out" : null;

    /// <summary>It speaks ill of nobody.</summary>
    public static string? NoDisparaging(ReviewedReply reply) =>
        reply.Heard?.First(PhraseList.Disparaging) is { } phrase ? $"'{phrase}' speaks ill of somebody; take it out" : null;

    /// <summary>It lets nobody wait slowly or vaguely.</summary>
    public static string? Quick(ReviewedReply reply) =>
        reply.Heard?.First(PhraseList.Waiting) is { } phrase ? $"'{phrase}' lets them wait; say when, or do it now" : null;

    /// <summary>It has one concrete next step.</summary>
    public static string? NextStep(ReviewedReply reply) =>
        reply.Heard?.Has(PhraseList.Stepping) ?? true ? null : "it says neither what you do nor what they can do";

    /// <summary>Names what is promised, so that it is kept.</summary>
    public static string? Promised(ReviewedReply reply, IReadOnlyList<string> brandWords) =>
        Promises.In(reply.Said, reply.Heard, brandWords) is { Count: > 0 } promises
            ? $"you promise: {string.Join("; ", promises.Select(promise => $"'{promise.Phrase}'"))}"
            : null;
}
