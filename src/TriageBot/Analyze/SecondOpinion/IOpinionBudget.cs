namespace TriageBot.Analyze;

/// <summary>What may be asked about in one month in UTC. Counted before asking and kept, so that no crash and no second worker exceeds it.</summary>
public interface IOpinionBudget
{
    /// <summary>Counts text records, if the month allows them.</summary>
    /// <param name="records">How many.</param>
    /// <param name="most">How many a month allows.</param>
    /// <param name="cancellationToken">Stops waiting; they may or may not be counted.</param>
    /// <returns>What was taken; null when the month does not allow it.</returns>
    Task<TakenRecords?> TryTakeAsync(int records, long most, CancellationToken cancellationToken);

    /// <summary>Gives back what was certainly not analysed.</summary>
    Task ReturnAsync(TakenRecords taken, CancellationToken cancellationToken);
}

/// <summary>Text records that were counted.</summary>
/// <param name="Month">In which month, such as <c>2026-03</c>.</param>
/// <param name="Records">How many.</param>
public sealed record TakenRecords(string Month, int Records);
