namespace TriageBot.Domain;

/// <summary>What is known of one customer and one brand before a mention arrives.</summary>
/// <param name="Mentions">How many mentions were heard before.</param>
/// <param name="Complaints">How many of them were complaints.</param>
/// <param name="FirstAt">When the first was posted, in UTC; null when there is none.</param>
/// <param name="LastAt">When the newest was posted, in UTC; null when there is none.</param>
public sealed record CustomerHistory(int Mentions, int Complaints, DateTimeOffset? FirstAt, DateTimeOffset? LastAt)
{
    /// <summary>A customer never heard before.</summary>
    public static CustomerHistory None { get; } = new(0, 0, null, null);

    /// <summary>The history after one more mention. Mentions may arrive out of order.</summary>
    public CustomerHistory With(DateTimeOffset postedAt, bool complaint) => new(
        Mentions + 1,
        Complaints + (complaint ? 1 : 0),
        FirstAt is { } first && first <= postedAt ? first : postedAt,
        LastAt is { } last && last >= postedAt ? last : postedAt);

    /// <summary>The history without one of its mentions: a message must not be its own author's earlier complaint.</summary>
    public CustomerHistory Without(Triage judged) => this with
    {
        Mentions = Math.Max(0, Mentions - 1),
        Complaints = Math.Max(0, Complaints - (judged.IsComplaint ? 1 : 0)),
    };
}
