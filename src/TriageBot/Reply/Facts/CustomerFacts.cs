namespace TriageBot.Reply;

/// <summary>What a reply may repeat of the customer's own message. Left out when there is doubt.</summary>
/// <param name="Topic">What it is about, such as <c>your parcel</c>; null when it cannot be told.</param>
/// <param name="Waited">How long they have waited, such as <c>3 weeks</c>; null when they do not say.</param>
/// <param name="Trouble">Their own words for what is wrong, in quotation marks; null without plain ones.</param>
/// <param name="Reference">The order, parcel or flight they name, such as <c>order …21</c>; masked in public.</param>
/// <param name="WithUs">How long they say they have been a customer, such as <c>ten years</c>.</param>
/// <param name="Told">What is wrong, in their own words, told to them: <c>you can't open your account</c>.</param>
/// <param name="Asked">What they want to know, in their own words: <c>how to open your account</c>.</param>
internal sealed record CustomerFacts(
    string? Topic, string? Waited, string? Trouble, string? Reference, string? WithUs, string? Told = null, string? Asked = null)
{
    /// <summary>Nothing that is sure.</summary>
    public static CustomerFacts None { get; } = new(null, null, null, null, null);

    /// <summary>Whether a text repeats one of them.</summary>
    public bool AreCitedIn(string text) =>
        All.Any(fact => fact is not null && text.Contains(fact, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string?> All => [Topic, Waited, Trouble, Reference, WithUs, Told, Asked];
}
