namespace TriageBot.Domain;

/// <summary>What a customer wants of us and does not. It belongs to the person, whatever the case.</summary>
/// <param name="MayCall">Agreed to be called; without it nobody calls.</param>
/// <param name="NoDirect">Wants no direct messages from us, automatic ones included.</param>
/// <param name="NoFollowUp">Wants to hear nothing once it is settled.</param>
/// <param name="Language">ISO 639-1 code of the language to write in; null for that of each message.</param>
public sealed record CustomerPreferences(bool MayCall = false, bool NoDirect = false, bool NoFollowUp = false, string? Language = null)
{
    /// <summary>Nothing was said.</summary>
    public static CustomerPreferences None { get; } = new();

    /// <summary>
    /// What one person said in several accounts, the account at hand first: what any of them does not want is not done, and
    /// only who agreed in this account is called.
    /// </summary>
    public static CustomerPreferences Of(IReadOnlyCollection<(CustomerPreferences Said, bool IsOwn)> all) => new(
        all.Any(each => each.IsOwn && each.Said.MayCall),
        all.Any(each => each.Said.NoDirect),
        all.Any(each => each.Said.NoFollowUp),
        all.Select(each => each.Said.Language).FirstOrDefault(language => language is not null));
}
