using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>Another service that is asked where our model abstains.</summary>
public interface ISecondOpinion
{
    /// <summary>How many mentions it takes at once.</summary>
    int MaxAtOnce { get; }

    /// <summary>What it thinks of these mentions. Never throws but for cancellation.</summary>
    Task<OpinionAnswer> AskAsync(IReadOnlyList<UnadvisedMention> waiting, CancellationToken cancellationToken);
}

/// <summary>How the other service answered.</summary>
public abstract record OpinionAnswer
{
    private OpinionAnswer()
    {
    }

    /// <summary>One opinion for each mention, in their order; some may be errors of that one text.</summary>
    public sealed record Given(IReadOnlyList<Opinion> Opinions) : OpinionAnswer;

    /// <summary>It does not take these mentions as they are; one of them may be the cause.</summary>
    public sealed record Rejected(Opinion Opinion) : OpinionAnswer;

    /// <summary>Slow, busy, broken or gone.</summary>
    /// <param name="Reason">In words an operator can read.</param>
    /// <param name="Asked">How long it asks to be left alone; zero where it says nothing.</param>
    public sealed record Unavailable(string Reason, TimeSpan Asked) : OpinionAnswer;

    /// <summary>It will not answer us until an operator mends something.</summary>
    /// <param name="Reason">What is wrong and what to do.</param>
    public sealed record Refused(string Reason) : OpinionAnswer;

    /// <summary>This month's budget does not allow to ask about so much.</summary>
    public sealed record BudgetSpent(string Reason) : OpinionAnswer;
}
