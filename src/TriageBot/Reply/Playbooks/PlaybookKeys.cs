namespace TriageBot.Reply;

/// <summary>The keys that each part of a playbook may hold, as playbook.schema.json has them for editors.</summary>
internal static class PlaybookKeys
{
    /// <summary>At the top.</summary>
    public static IReadOnlyList<string> Root { get; } =
    [
        "brand", "tone", "languages", "agents", "hours", "targets", "patience", "risk", "conversation", "crisis", "resolution",
        "acknowledgement", "topics", "articles", "knownIssues", "words",
    ];

    /// <summary>Of <c>brand</c>.</summary>
    public static IReadOnlyList<string> Brand { get; } = ["name", "accounts", "customerWord"];

    /// <summary>Of <c>tone</c>.</summary>
    public static IReadOnlyList<string> Tone { get; } = ["personality", "playful"];

    /// <summary>Of one of <c>agents</c>.</summary>
    public static IReadOnlyList<string> Agent { get; } =
        ["initials", "name", "role", "teams", "login", "entraId", "shift", "signatures"];

    /// <summary>Of an agent's <c>shift</c>.</summary>
    public static IReadOnlyList<string> Shift { get; } = ["days", "hours", "timeZone"];

    /// <summary>Of <c>targets</c>.</summary>
    public static IReadOnlyList<string> Targets { get; } = ["fast", "standard", "relaxed"];

    /// <summary>Of one of <c>targets</c>, where it is no time alone.</summary>
    public static IReadOnlyList<string> Target { get; } = ["answer", "next", "resolve"];

    /// <summary>Of <c>hours</c>.</summary>
    public static IReadOnlyList<string> Hours { get; } = ["default", "teams"];

    /// <summary>Of the <c>default</c> of <c>hours</c>, and of one of its <c>teams</c>.</summary>
    public static IReadOnlyList<string> TeamHours { get; } = ["zone", "week", "holidays"];

    /// <summary>Of <c>patience</c>.</summary>
    public static IReadOnlyList<string> Patience { get; } = ["warnAfter", "breachAfter"];

    /// <summary>Of <c>risk</c>.</summary>
    public static IReadOnlyList<string> Risk { get; } =
        ["severity", "urgent", "firstComplaint", "reach", "shares", "promoted", "vip", "perHour", "perPost", "pageAt"];

    /// <summary>Of <c>crisis</c>.</summary>
    public static IReadOnlyList<string> Crisis { get; } = ["steps", "statement"];

    /// <summary>Of <c>conversation</c>.</summary>
    public static IReadOnlyList<string> Conversation { get; } = ["moveToPrivateAfter", "followUpAfter"];

    /// <summary>Of <c>acknowledgement</c>.</summary>
    public static IReadOnlyList<string> Acknowledgement { get; } = ["enabled", "nextStepWithin"];

    /// <summary>Of one of <c>articles</c>.</summary>
    public static IReadOnlyList<string> Article { get; } = ["title", "link", "keywords", "language", "tip"];

    /// <summary>Of one of <c>knownIssues</c>.</summary>
    public static IReadOnlyList<string> KnownIssue { get; } = ["note", "keywords", "language"];

    /// <summary>Of <c>words</c>.</summary>
    public static IReadOnlyList<string> Words { get; } = ["forbidden", "promised"];
}
