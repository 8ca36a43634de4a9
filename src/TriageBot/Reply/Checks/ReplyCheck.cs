using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>One thing that is checked of a reply.</summary>
/// <param name="Name">Short and lasting.</param>
/// <param name="Blocking">Whether a fault has to be mended, or needs a reason.</param>
/// <param name="Fault">Why it fails, with the phrase at fault; null when it is fine.</param>
internal sealed record ReplyCheck(string Name, bool Blocking, Func<ReviewedReply, string?> Fault)
{
    /// <summary>What it finds is good to know, and no fault.</summary>
    public bool Informs { get; init; }

    /// <summary>The result for one reply.</summary>
    public DraftCheck Of(ReviewedReply reply) => Fault(reply) is { } why ? new(Name, Informs, Blocking, why) : new(Name, true, Blocking, null);
}
