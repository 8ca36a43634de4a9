namespace TriageBot.Listen;

/// <summary>Something is no mention.</summary>
/// <param name="member">The member at fault, such as <c>[3].author.handle</c>; empty for the whole.</param>
/// <param name="problem">What is wrong with it, as the end of a sentence that begins with the member.</param>
/// <param name="line">The line of a file or request with one mention a line; 0 elsewhere.</param>
public sealed class MentionFormatException(string member, string problem, int line = 0)
    : Exception($"{(line > 0 ? $"Line {line}: " : "")}{(member.Length == 0 ? "the mention" : member)} {problem}.")
{
    /// <summary>The member at fault, such as <c>[3].author.handle</c>; empty for the whole.</summary>
    public string Member { get; } = member;

    /// <summary>What is wrong with it, as the end of a sentence that begins with the member.</summary>
    public string Problem { get; } = problem;

    /// <summary>The same, in this line.</summary>
    public MentionFormatException InLine(int number) => new(Member, Problem, number);
}
