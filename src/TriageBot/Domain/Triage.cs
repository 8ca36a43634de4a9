using System.Text.Json.Serialization;

namespace TriageBot.Domain;

/// <summary>Analyze: what one mention is about, how much is at stake and how soon it needs an answer.</summary>
public sealed record Triage
{
    /// <summary>ISO 639-1 code of the text's language, or <c>und</c> where it cannot be told.</summary>
    public required string Language { get; init; }

    /// <summary>What the author wants.</summary>
    public required Scored<Intent> Intent { get; init; }

    /// <summary>How the author feels.</summary>
    public required Scored<Sentiment> Sentiment { get; init; }

    /// <summary>Probability that the mention voices a complaint, 0 to 1.</summary>
    public required double ComplaintProbability { get; init; }

    /// <summary>0 (no complaint) to 4 (blame and consequences).</summary>
    public required int Severity { get; init; }

    /// <summary>Health, safety, a crime, a vulnerable person, or a deadline within hours.</summary>
    public required bool Urgent { get; init; }

    /// <summary>What it is about.</summary>
    public required Scored<Theme> Theme { get; init; }

    /// <summary>Advertising, a scam, bait, or a mass post that merely carries the brand's name.</summary>
    public required bool Spam { get; init; }

    /// <summary>Whether its author complains for the first time.</summary>
    public required FirstTime FirstTime { get; init; }

    /// <summary>Its place in the queue.</summary>
    public required Priority Priority { get; init; }

    /// <summary>How its risk rises while nobody answers, by the playbook of that time; null as is usual.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RiskPace? Pace { get; init; }

    /// <summary>When an answer is due.</summary>
    public required SlaTarget Sla { get; init; }

    /// <summary>A good care team would answer this.</summary>
    public required bool NeedsReply { get; init; }

    /// <summary>The model is unsure: a person decides.</summary>
    public required bool Abstained { get; init; }

    /// <summary>Name of the model that judged it.</summary>
    public required string Model { get; init; }

    /// <summary>Which tier of the model judged it.</summary>
    public ModelTier Tier { get; init; }

    /// <summary>What it is about by the brand's own set of themes; null where the model learnt none.</summary>
    public OwnTheme? OwnTheme { get; init; }

    /// <summary>Id of the agent whose labels these are; null where the model alone judged.</summary>
    public string? LabelledBy { get; init; }

    /// <summary>What another service thinks of it; null, and left out, where none was asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Opinion? Opinion { get; init; }

    /// <summary>It voices a complaint: what the customer's count of complaints counts.</summary>
    [JsonIgnore]
    public bool IsComplaint => Severity > 0;

    /// <summary>Probability that the author is displeased, 0 to 1.</summary>
    [JsonIgnore]
    public double Displeasure => Sentiment.Scores.GetValueOrDefault(Domain.Sentiment.Negative);

    /// <summary>The author is content.</summary>
    [JsonIgnore]
    public bool IsThanks => !IsComplaint && !Abstained && (Intent.Label == Domain.Intent.Praise || Sentiment.Label == Domain.Sentiment.Positive);
}

/// <summary>How well a model looked.</summary>
public enum ModelTier
{
    /// <summary>In microseconds, by words, characters and cues: it was sure, or many others waited, or there is no encoder.</summary>
    Linear,

    /// <summary>By what the whole sentence means as well.</summary>
    Full,
}

/// <summary>The likeliest label and the probability of each; the probabilities sum to 1.</summary>
/// <typeparam name="TLabel">The labels.</typeparam>
/// <param name="Label">The label decided on.</param>
/// <param name="Scores">Each label's probability, 0 to 1.</param>
public sealed record Scored<TLabel>(TLabel Label, IReadOnlyDictionary<TLabel, double> Scores)
    where TLabel : struct, Enum;

/// <summary>A theme of a set that a brand made for itself.</summary>
/// <param name="Label">The label decided on.</param>
/// <param name="Scores">Each label's probability, 0 to 1; they sum to 1.</param>
public sealed record OwnTheme(string Label, IReadOnlyDictionary<string, double> Scores);

/// <summary>First-time complainer: the fused verdict, and apart from it what the author says.</summary>
/// <param name="Label">Fused from history, activity and language; unknown where they do not decide.</param>
/// <param name="Probability">Probability of <paramref name="Label"/>, 0 to 1; where that is unknown, of the likelier of yes and no.</param>
/// <param name="Said">What the author says about it.</param>
/// <param name="Reasons">In words an agent can read, strongest first.</param>
public sealed record FirstTime(
    FirstTimeLabel Label, double Probability, FirstTimeLabel Said, IReadOnlyList<string> Reasons)
{
    /// <summary>Probability that it is its author's first complaint, 0 to 1; 0 where it is none.</summary>
    public double Chance { get; init; }
}

/// <summary>A place in the queue: higher comes first.</summary>
/// <param name="Score">0 to 100.</param>
/// <param name="Reasons">In words an agent can read, strongest first.</param>
public sealed record Priority(double Score, IReadOnlyList<string> Reasons);

/// <summary>The promise of a first answer.</summary>
/// <param name="Tier">The tier's name in the playbook, such as <c>fast</c>.</param>
/// <param name="DueAt">When the answer is due, in UTC.</param>
public sealed record SlaTarget(string Tier, DateTimeOffset DueAt)
{
    /// <summary>The tier of what an agent promised.</summary>
    public const string Promised = "promised";
}
