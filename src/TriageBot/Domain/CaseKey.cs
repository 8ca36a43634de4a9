namespace TriageBot.Domain;

/// <summary>What makes it one case: at most one exists for each key.</summary>
/// <param name="Brand">The brand it is about, in lower case.</param>
/// <param name="Channel">Where it takes place.</param>
/// <param name="Conversation">The channel's key of the conversation.</param>
/// <param name="CustomerId">Whose it is.</param>
public sealed record CaseKey(string Brand, string Channel, string Conversation, long CustomerId);

/// <summary>A customer's message of a case.</summary>
/// <param name="Id">The stored message's number.</param>
/// <param name="PostedAt">When it was posted, in UTC.</param>
public sealed record NewestMessage(long Id, DateTimeOffset PostedAt);

/// <summary>Who decided what, and when.</summary>
/// <param name="By">The agent's id.</param>
/// <param name="Decision">The decision's name as users' scripts write it.</param>
/// <param name="At">In UTC.</param>
public sealed record LastDecision(string By, string Decision, DateTimeOffset At);
