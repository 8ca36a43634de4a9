namespace TriageBot.Domain;

/// <summary>The one policy that everybody knows: who speaks for the brand, how, how soon, and what is done when it burns.</summary>
public sealed record Playbook
{
    /// <summary>The brand.</summary>
    public required Brand Brand { get; init; }

    /// <summary>How the brand speaks.</summary>
    public required Tone Tone { get; init; }

    /// <summary>The people who may approve; the first one signs drafts that nobody has taken.</summary>
    public required IReadOnlyList<Agent> Agents { get; init; }

    /// <summary>Target times by tier, shortest first.</summary>
    public required IReadOnlyList<TierTarget> Targets { get; init; }

    /// <summary>When there is somebody to answer: only such time counts towards a target.</summary>
    public ServiceHours Hours { get; init; } = ServiceHours.Always;

    /// <summary>When a case turns yellow and red, where its tier does not say otherwise.</summary>
    public required Patience Patience { get; init; }

    /// <summary>What waiting may cost.</summary>
    public RiskPolicy Risk { get; init; } = RiskPolicy.Usual;

    /// <summary>What is done in a crisis.</summary>
    public required CrisisPlan Crisis { get; init; }

    /// <summary>The next concrete step per situation, by template name.</summary>
    public required IReadOnlyDictionary<string, string> Resolution { get; init; }

    /// <summary>The automatic direct message after an approved reply to a complaint.</summary>
    public required AcknowledgementPolicy Acknowledgement { get; init; }

    /// <summary>When a talk goes on in private, and whether we ask again afterwards.</summary>
    public ConversationPolicy Conversation { get; init; } = ConversationPolicy.Usual;

    /// <summary>Customers' words for what the brand sells or does, and how a reply names them.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Topics { get; init; }

    /// <summary>Help articles that answer a question.</summary>
    public IReadOnlyList<HelpArticle> Articles { get; init; } = [];

    /// <summary>Troubles that are known, and what may be said of each.</summary>
    public IReadOnlyList<KnownIssue> KnownIssues { get; init; } = [];

    /// <summary>Words that a reply must not hold, and words that make a promise.</summary>
    public WordPolicy Words { get; init; } = new([], []);

    /// <summary>The languages that the desk answers in, by ISO 639-1 code; empty for every one that has templates.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>A digest of the file's bytes: which policy a case was judged by.</summary>
    public required string Version { get; init; }

    /// <summary>The agent with these initials or this id, ignoring case; null for nobody.</summary>
    public Agent? FindAgent(string? id) =>
        Agents.FirstOrDefault(agent => string.Equals(agent.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The teams that a case can be handed to.</summary>
    public IEnumerable<string> Teams =>
        Agents.SelectMany(agent => agent.Teams).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The hours of a team, ignoring case; those of everybody for null and for a team without its own.</summary>
    public BusinessHours HoursOf(string? team) =>
        Hours.Teams.FirstOrDefault(entry => string.Equals(entry.Key, team, StringComparison.OrdinalIgnoreCase)).Value ?? Hours.Default;
}

/// <summary>The brand and its own accounts.</summary>
/// <param name="Name">As written in replies.</param>
/// <param name="Accounts">Its own handles, <c>channel:handle</c>; what they post opens no case.</param>
/// <param name="CustomerWord">What the brand calls a customer, such as <c>guest</c> or <c>member</c>.</param>
public sealed record Brand(string Name, IReadOnlyList<string> Accounts, string CustomerWord);

/// <summary>How the brand speaks.</summary>
/// <param name="Personality">In words, for agents.</param>
/// <param name="Playful">Whether a lighter tone is allowed where nobody is upset.</param>
public sealed record Tone(string Personality, bool Playful);

/// <summary>Somebody who may approve replies.</summary>
/// <param name="Id">Initials in lower case, unique: the agent's name on every interface.</param>
/// <param name="Name">The full name.</param>
/// <param name="Role">What the agent may do.</param>
/// <param name="Teams">Where cases reach the agent.</param>
/// <param name="Login">The name the identity provider gives, such as an e-mail address; null for none.</param>
public sealed record Agent(string Id, string Name, AgentRole Role, IReadOnlyList<string> Teams, string? Login)
{
    /// <summary>The agent's object id in Microsoft Entra ID, by which Teams names them; null for somebody who does not decide there.</summary>
    public string? EntraId { get; init; }

    /// <summary>When cards come to the agent unasked; null for at any time.</summary>
    public Shift? Shift { get; init; }

    /// <summary>Whether the agent is at work.</summary>
    public bool IsOnShift(DateTimeOffset now) => Shift?.Covers(now) ?? true;

    /// <summary>Other signatures, by channel such as <c>mastodon</c>.</summary>
    public IReadOnlyDictionary<string, string> Signatures { get; init; } = new Dictionary<string, string>();

    /// <summary>What the agent's replies end with, such as <c>^JD</c>, where a channel has no signature of its own.</summary>
    public string Signature => $"^{Id.ToUpperInvariant()}";

    /// <summary>What the agent's replies end with on a channel: by its whole name, else without its instance.</summary>
    public string SignatureOn(string channel) =>
        Signatures.GetValueOrDefault(channel) ?? Signatures.GetValueOrDefault(PublicNetwork.NameOf(channel)) ?? Signature;
}

/// <summary>What an agent may do.</summary>
public enum AgentRole
{
    /// <summary>Decides cases.</summary>
    Agent,

    /// <summary>Decides cases, is paged, confirms a crisis.</summary>
    Lead,
}

/// <summary>The target times of one tier. Only business hours count: a day is 24 open hours.</summary>
/// <param name="Tier">Its name.</param>
/// <param name="AnswerWithin">From the post to the first public reply; more than nothing.</param>
public sealed record TierTarget(string Tier, TimeSpan AnswerWithin)
{
    /// <summary>From what the customer writes after an answer to the next one; <see cref="AnswerWithin"/> where nothing is said.</summary>
    public TimeSpan NextWithin { get => field > TimeSpan.Zero ? field : AnswerWithin; init; }

    /// <summary>From the post to the end of the trouble, without the time in which the next word is the customer's; null promises none.</summary>
    public TimeSpan? ResolveWithin { get; init; }
}

/// <summary>How long a case may wait before it is shown as late.</summary>
/// <param name="WarnAfter">From the post to the warning.</param>
/// <param name="BreachAfter">From the post to the breach.</param>
public sealed record Patience(TimeSpan WarnAfter, TimeSpan BreachAfter);

/// <summary>What is done in a crisis.</summary>
/// <param name="Steps">In order.</param>
/// <param name="Statement">What every reply of the crisis may say.</param>
public sealed record CrisisPlan(IReadOnlyList<string> Steps, string Statement);

/// <summary>The automatic direct message after an approved reply to a complaint.</summary>
/// <param name="Enabled">Whether it is sent.</param>
/// <param name="NextStepWithin">What it promises: from the approval to the next personal message.</param>
public sealed record AcknowledgementPolicy(bool Enabled, TimeSpan NextStepWithin);

/// <summary>When a talk goes on in private, and whether we ask again afterwards.</summary>
/// <param name="MoveToPrivateAfter">Public replies in one case after which the next one points to a direct message.</param>
/// <param name="FollowUpAfter">From the customer's word that all is well to our one question whether it lasts; null never asks.</param>
public sealed record ConversationPolicy(int MoveToPrivateAfter, TimeSpan? FollowUpAfter)
{
    /// <summary>Where the playbook says nothing.</summary>
    public static ConversationPolicy Usual { get; } = new(3, null);
}

/// <summary>A help article.</summary>
/// <param name="Title">As it is named in a reply.</param>
/// <param name="Link">Its address, https.</param>
/// <param name="Keywords">Words of a question that it answers.</param>
/// <param name="Language">ISO 639-1 code of the article and its keywords.</param>
/// <param name="Tip">A sentence that already says what to try or where to go; null without one.</param>
public sealed record HelpArticle(string Title, string Link, IReadOnlyList<string> Keywords, string Language, string? Tip = null);

/// <summary>A trouble that is known.</summary>
/// <param name="Note">What a reply may say of it.</param>
/// <param name="Keywords">Words of a message that speaks of it.</param>
/// <param name="Language">ISO 639-1 code of the note and its keywords.</param>
public sealed record KnownIssue(string Note, IReadOnlyList<string> Keywords, string Language);

/// <summary>The brand's own rules for words.</summary>
/// <param name="Forbidden">A reply that holds one is stopped.</param>
/// <param name="Promised">A reply that holds one makes a promise, such as of a refund.</param>
public sealed record WordPolicy(IReadOnlyList<string> Forbidden, IReadOnlyList<string> Promised);
