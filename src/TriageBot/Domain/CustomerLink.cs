namespace TriageBot.Domain;

/// <summary>Why two customers are held to be one person. A name alone never is a reason.</summary>
public enum LinkKind
{
    /// <summary>Whoever delivers the mentions verified who it is.</summary>
    VerifiedId,

    /// <summary>The same e-mail address in private messages of both.</summary>
    Email,

    /// <summary>The same order number in private messages of both.</summary>
    OrderNumber,

    /// <summary>An agent says so, and how they know.</summary>
    AgentsWord,
}

/// <summary>Another customer who is held to be the same person.</summary>
/// <param name="CustomerId">The other customer's number.</param>
/// <param name="Channel">Where the other account is.</param>
/// <param name="Handle">The other account's handle, without <c>@</c>.</param>
/// <param name="Kind">Why.</param>
/// <param name="Evidence">In words an agent can read, without the address or number itself.</param>
/// <param name="Since">Since when, in UTC.</param>
/// <param name="IsDirect">Linked to the customer one looks at; otherwise over a third one.</param>
public sealed record CustomerLink(
    long CustomerId, string Channel, string Handle, LinkKind Kind, string Evidence, DateTimeOffset Since, bool IsDirect);

/// <summary>Judges anew whether a complaint is its author's first, when more of what came before is known. Pure; Analyze implements it, the desk asks it.</summary>
public interface IFirstTimeJudge
{
    /// <summary>The judgement with another first-time verdict and what follows from it; deadlines never move back.</summary>
    /// <param name="mention">The message.</param>
    /// <param name="judged">What was said of it before.</param>
    /// <param name="before">What is known of its author without this message.</param>
    Triage Reconsider(Mention mention, Triage judged, CustomerHistory before);
}
