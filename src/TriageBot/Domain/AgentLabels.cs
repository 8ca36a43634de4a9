using System.Text.Json.Serialization;

namespace TriageBot.Domain;

/// <summary>What an agent says one message is; null where the agent says nothing.</summary>
public sealed record AgentLabels
{
    /// <summary>The longest name of a theme of one's own, in UTF-16 units.</summary>
    public const int LongestTheme = 40;

    /// <summary>What the author wants.</summary>
    public Intent? Intent { get; init; }

    /// <summary>How the author feels.</summary>
    public Sentiment? Sentiment { get; init; }

    /// <summary>0 (no complaint) to 4 (blame and consequences).</summary>
    public int? Severity { get; init; }

    /// <summary>What the author says about this being the first time.</summary>
    public FirstTimeLabel? FirstTime { get; init; }

    /// <summary>Whether it cannot wait.</summary>
    public bool? Urgent { get; init; }

    /// <summary>What it is about.</summary>
    public Theme? Theme { get; init; }

    /// <summary>What it is about, by a name of the brand's own set; at most <see cref="LongestTheme"/> units.</summary>
    public string? OwnTheme { get; init; }

    /// <summary>Nothing is said.</summary>
    [JsonIgnore]
    public bool IsEmpty => this == new AgentLabels();

    /// <summary>Whether it says anything about the message being a complaint.</summary>
    [JsonIgnore]
    public bool SpeaksOfComplaint => Intent is not null || Severity is not null;

    /// <summary>What is wrong with these labels, in one sentence; null when they agree with each other.</summary>
    [JsonIgnore]
    public string? Contradiction => this switch
    {
        { Severity: < 0 or > 4 } => "severity is 0 to 4",
        { Severity: > 0, Intent: { } intent } when intent != Domain.Intent.Complaint => "only a complaint has a severity above 0",
        { Severity: 0, Intent: Domain.Intent.Complaint } => "a complaint has a severity of 1 to 4",
        { OwnTheme.Length: > LongestTheme } => $"a theme's name has at most {LongestTheme} characters",
        _ => null,
    };
}

/// <summary>Judges anew what an agent has labelled. Pure; Analyze implements it, the desk asks it.</summary>
public interface IAgentsWord
{
    /// <summary>The triage with the agent's labels in place of the model's, and with what follows from them: priority, target time, first time.</summary>
    /// <param name="mention">The message.</param>
    /// <param name="judged">What was said of it before.</param>
    /// <param name="labels">The agent's labels.</param>
    /// <param name="before">What is known of its author without this message.</param>
    /// <param name="agent">The agent's id.</param>
    Triage Apply(Mention mention, Triage judged, AgentLabels labels, CustomerHistory before, string agent);
}
