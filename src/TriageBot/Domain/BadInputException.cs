namespace TriageBot.Domain;

/// <summary>
/// Somebody gave us something unusable: a file, an argument, a setting. The message is one line that says what is
/// wrong, where, and what to do; the program prints it and exits with 2.
/// </summary>
public sealed class BadInputException : Exception
{
    /// <summary>With the one line.</summary>
    public BadInputException(string message)
        : base(message)
    {
    }

    /// <summary>With the one line, and what was caught.</summary>
    public BadInputException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
