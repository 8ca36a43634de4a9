namespace TriageBot.Server;

/// <summary>What scripts learn from the program's end.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The work failed.</summary>
    public const int Failed = 1;

    /// <summary>Bad arguments or input; nothing is half-done.</summary>
    public const int BadInput = 2;
}
