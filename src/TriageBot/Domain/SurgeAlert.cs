namespace TriageBot.Domain;

/// <summary>A topic or a post spreads faster than usual.</summary>
/// <param name="Subject">What spreads.</param>
/// <param name="Level">How far it has come; within one surge it only rises, and each level is raised at most once.</param>
/// <param name="At">When it was noticed, in UTC.</param>
/// <param name="Reasons">In words an agent can read, the weightiest first.</param>
public sealed record SurgeAlert(SurgeSubject Subject, SurgeLevel Level, DateTimeOffset At, IReadOnlyList<string> Reasons);

/// <summary>What spreads: a brand as a whole, one theme of it, or one post.</summary>
/// <param name="Brand">The brand, in lower case.</param>
/// <param name="Theme">The theme in lower case, such as <c>delay</c>; null for the whole brand and for a post.</param>
/// <param name="Post">The post; null for a brand and for a theme.</param>
public sealed record SurgeSubject(string Brand, string? Theme = null, SurgePost? Post = null);

/// <summary>A post and all that is said below it.</summary>
/// <param name="Channel">Where it takes place.</param>
/// <param name="Conversation">The channel's key of the conversation.</param>
public sealed record SurgePost(string Channel, string Conversation);

/// <summary>How far a surge has come.</summary>
public enum SurgeLevel
{
    /// <summary>Nothing unusual.</summary>
    None,

    /// <summary>Unusual: worth a look, and no reason to wake anybody.</summary>
    Watch,

    /// <summary>Not by chance: a lead is told.</summary>
    Alert,

    /// <summary>Out of hand: a lead decides whether the crisis plan begins.</summary>
    Crisis,
}
