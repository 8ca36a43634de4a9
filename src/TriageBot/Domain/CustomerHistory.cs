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
}
