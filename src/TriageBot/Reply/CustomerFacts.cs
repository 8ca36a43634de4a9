namespace TriageBot.Reply;

/// <summary>What a reply may repeat of the customer's own message. Left out when there is doubt.</summary>
/// <param name="Topic">What it is about, such as <c>your parcel</c>; null when it cannot be told.</param>
/// <param name="Waited">How long they have waited, such as <c>3 weeks</c>; null when they do not say.</param>
internal sealed record CustomerFacts(string? Topic, string? Waited)
{
    /// <summary>Nothing that is sure.</summary>
    public static CustomerFacts None { get; } = new(null, null);

    /// <summary>Whether a text repeats one of them.</summary>
    public bool AreCitedIn(string text) =>
        (Topic is not null && text.Contains(Topic, StringComparison.OrdinalIgnoreCase))
        || (Waited is not null && text.Contains(Waited, StringComparison.OrdinalIgnoreCase));
}
