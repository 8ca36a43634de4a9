namespace TriageBot.Domain;

/// <summary>What is known of one customer and one brand before a mention arrives, over all accounts that are linked.</summary>
/// <param name="Mentions">How many mentions were heard before.</param>
/// <param name="Complaints">How many of them were complaints.</param>
/// <param name="FirstAt">When the first was posted, in UTC; null when there is none.</param>
/// <param name="LastAt">When the newest was posted, in UTC; null when there is none.</param>
public sealed record CustomerHistory(int Mentions, int Complaints, DateTimeOffset? FirstAt, DateTimeOffset? LastAt)
{
    /// <summary>A customer never heard before, on a channel never listened to before.</summary>
    public static CustomerHistory None { get; } = new(0, 0, null, null);

    /// <summary>
    /// The displeasure of the least happy mention that was no complaint: its probability of a negative mood, 0 to 1. A
    /// complaint that the model missed lies hidden there.
    /// </summary>
    public double WorstMood { get; init; }

    /// <summary>
    /// Since when what the customer writes is known, in UTC: the channel is listened to for this brand, or their history was
    /// taken in from then on. Null for not yet.
    /// </summary>
    public DateTimeOffset? ListeningSince { get; init; }

    /// <summary>Much is at stake with this customer, whatever they say: the brand said so.</summary>
    public bool Vip { get; init; }

    /// <summary>Mentions that were no complaints.</summary>
    public int Peaceful => Mentions - Complaints;

    /// <summary>The history after one more mention. Mentions may arrive out of order.</summary>
    public CustomerHistory With(DateTimeOffset postedAt, Triage judged) => this with
    {
        Mentions = Mentions + 1,
        Complaints = Complaints + (judged.IsComplaint ? 1 : 0),
        FirstAt = FirstAt is { } first && first <= postedAt ? first : postedAt,
        LastAt = LastAt is { } last && last >= postedAt ? last : postedAt,
        WorstMood = judged.IsComplaint ? WorstMood : Math.Max(WorstMood, judged.Displeasure),
    };

    /// <summary>The history of two customers who turn out to be one person.</summary>
    public CustomerHistory And(CustomerHistory other) => this with
    {
        Mentions = Mentions + other.Mentions,
        Complaints = Complaints + other.Complaints,
        FirstAt = FirstAt is { } first && !(other.FirstAt < first) ? first : other.FirstAt,
        LastAt = LastAt is { } last && !(other.LastAt > last) ? last : other.LastAt,
        WorstMood = Math.Max(WorstMood, other.WorstMood),
        ListeningSince = ListeningSince is { } since && !(other.ListeningSince < since) ? since : other.ListeningSince,
        Vip = Vip || other.Vip,
    };

    /// <summary>The history without one of its mentions: a message must not be its own author's earlier complaint.</summary>
    public CustomerHistory Without(Triage judged) => this with
    {
        Mentions = Math.Max(0, Mentions - 1),
        Complaints = Math.Max(0, Complaints - (judged.IsComplaint ? 1 : 0)),
    };
}
