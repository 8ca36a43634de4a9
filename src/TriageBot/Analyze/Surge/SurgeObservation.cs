using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>What the watch has to know of one mention; of the same one again when it has been shared more often.</summary>
/// <param name="Brand">The brand it is about.</param>
/// <param name="Message">The same message, the same key: it counts once.</param>
/// <param name="Conversation">The channel's key of the conversation: the post.</param>
/// <param name="Author">Who wrote it: whoever writes twice below one post reaches the same followers.</param>
/// <param name="PostedAt">When it was posted; what lies in the future is taken as now.</param>
public readonly record struct SurgeObservation(string Brand, MentionId Message, string Conversation, string Author, DateTimeOffset PostedAt)
{
    /// <summary>What it is about, in lower case; null for nothing that has a name.</summary>
    public string? Theme { get; init; }

    /// <summary>0 (no complaint) to 4.</summary>
    public int Severity { get; init; }

    /// <summary>Followers of its author; less than 0 is 0.</summary>
    public int Reach { get; init; }

    /// <summary>How often it has been shared by now; less than 0 is 0.</summary>
    public int Shares { get; init; }

    /// <summary>Its author pays to have it shown.</summary>
    public bool Promoted { get; init; }

    /// <summary>Probability that its author complains for the first time, 0 to 1.</summary>
    public double FirstComplaint { get; init; }

    /// <summary>It voices a complaint.</summary>
    public bool IsComplaint => Severity > 0;

    /// <summary>What the watch has to know of a mention; null where nobody but the brand can read it, or it is spam.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="triage">What it is about.</param>
    /// <param name="brand">The playbook's brand, for a mention that names none.</param>
    public static SurgeObservation? Of(Mention mention, Triage triage, string brand) =>
        mention.Visibility == Visibility.Private || triage.Spam
            ? null
            : new(mention.Brand ?? brand, mention.Id, mention.Conversation, mention.Author.Id ?? mention.Author.Handle, mention.PostedAt)
            {
                Theme = ThemeOf(triage),
                Severity = triage.Severity,
                Reach = mention.Author.Followers ?? 0,
                Shares = mention.Shares,
                Promoted = mention.Promoted,
                FirstComplaint = triage.FirstTime.Chance,
            };

    private static string? ThemeOf(Triage triage) => triage switch
    {
        { OwnTheme: { } own } => own.Label,
        { Theme.Label: Domain.Theme.Other } => null,
        _ => triage.Theme.Label.ToString().ToLowerInvariant(),
    };
}
