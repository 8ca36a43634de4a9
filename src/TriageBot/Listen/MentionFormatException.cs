namespace TriageBot.Listen;

/// <summary>Something is no mention.</summary>
/// <param name="member">The member at fault, such as <c>[3].author.handle</c>; empty for the whole.</param>
/// <param name="problem">What is wrong with it, as the end of a sentence that begins with the member.</param>
public sealed class MentionFormatException(string member, string problem)
    : Exception(member.Length == 0 ? $"The mention {problem}." : $"{member} {problem}.")
{
    /// <summary>The member at fault, such as <c>[3].author.handle</c>; empty for the whole.</summary>
    public string Member { get; } = member;
}
