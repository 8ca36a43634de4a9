namespace TriageBot.Analyze;

/// <summary>
/// A circuit breaker: after a failure the other service is left alone for as long as that failure asks for, then asked
/// about one mention alone, and about batches again once it has answered.
/// </summary>
internal sealed class OpinionCircuit(TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    private DateTimeOffset _openUntil;
    private int _failures;

    /// <summary>Nothing may be asked now.</summary>
    public bool IsOpen => time.GetUtcNow() < _openUntil;

    /// <summary>Whether the last answer was a failure, in words; null when all is well.</summary>
    public string? Trouble { get; private set; }

    /// <summary>How many mentions may be asked about.</summary>
    public int Allow(int most) => Trouble is null ? most : 1;

    /// <summary>It answered.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Succeed()
    {
        var news = Trouble is not null;
        (_failures, Trouble) = (0, null);
        return news;
    }

    /// <summary>It did not.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="asked">About how many mentions it was asked.</param>
    /// <returns>Whether that is news.</returns>
    public bool Fail(OpinionAnswer failure, int asked)
    {
        var (trouble, pause) = failure switch
        {
            OpinionAnswer.Refused refused => (refused.Reason, LongestPause),
            OpinionAnswer.Unavailable gone => (gone.Reason, Longer(Shorter(gone.Asked, LongestAsked), BackOff())),

            // What is left of a budget may still do for one mention.
            OpinionAnswer.BudgetSpent spent => (spent.Reason, asked > 1 ? TimeSpan.Zero : UntilNextMonth()),
            _ => ("it does not take a batch", TimeSpan.Zero),
        };
        _failures++;
        _openUntil = time.GetUtcNow() + pause;
        var news = trouble != Trouble;
        Trouble = trouble;
        return news;
    }

    private TimeSpan BackOff() => Shorter(FirstPause * Math.Pow(2, Math.Min(_failures, 16)), LongestPause);

    private TimeSpan UntilNextMonth()
    {
        var now = time.GetUtcNow();
        return new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1) - now;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
