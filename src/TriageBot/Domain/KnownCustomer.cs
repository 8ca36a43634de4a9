namespace TriageBot.Domain;

/// <summary>A customer whom the brand knew before it listened here: one account, and what came before.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Author">The account.</param>
/// <param name="Brand">In lower case; null for the playbook's.</param>
/// <param name="Mentions">Earlier contacts; at least <paramref name="Complaints"/>.</param>
/// <param name="Complaints">How many of them were complaints; at least 0.</param>
/// <param name="FirstContact">Since when all of them are known, in UTC; null for not known.</param>
/// <param name="Vip">Whether much is at stake whatever they say.</param>
/// <param name="Preferences">What they want and do not; null for nothing said.</param>
public sealed record KnownCustomer(
    string Channel, Author Author, string? Brand, int Mentions, int Complaints, DateTimeOffset? FirstContact, bool Vip, CustomerPreferences? Preferences);
