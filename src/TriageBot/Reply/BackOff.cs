namespace TriageBot.Reply;

/// <summary>How long to wait before the next attempt.</summary>
public static class BackOff
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>What the other side asks for, but never less than 1 second doubled with each attempt, up to 5 minutes.</summary>
    /// <param name="asked">What the other side asks for; zero for nothing.</param>
    /// <param name="attempt">1 for the first attempt.</param>
    public static TimeSpan After(TimeSpan asked, int attempt)
    {
        var doubled = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempt - 1), Longest.TotalSeconds));
        return asked > doubled ? asked : doubled;
    }
}
