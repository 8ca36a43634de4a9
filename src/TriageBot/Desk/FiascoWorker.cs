using Microsoft.Extensions.Logging;
using TriageBot.Domain;

namespace TriageBot.Desk;

/// <summary>The desk: pages a lead, once, when the risk of a case that waits crosses the playbook's threshold.</summary>
/// <param name="store">Knows when that is.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
public sealed partial class FiascoWorker(IDeskStore store, TimeProvider time, ILogger<FiascoWorker> logger) : RoundWorker(time, logger)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        await LookAsync(stoppingToken);
        await Task.Delay(LookEvery, Time, stoppingToken);
    }

    /// <summary>One look at the clocks.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        foreach (var id in await store.DuePagesAsync(now, cancellationToken))
        {
            // Who decided meanwhile was faster; what still waits is taken on the next look.
            if (await store.FindAsync(id, cancellationToken) is { Case: { Clock: { } clock } waiting }
                && await store.AppendAsync(id, waiting.Version, LogEntry.Machine, [new CaseEvent.Paged(now, Math.Round(clock.RiskAt(now), 1))], cancellationToken))
            {
                LogPaged(Log, id, clock.RiskAt(now));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Case {Case}: its risk is {Risk:0.0}, a lead is paged")]
    private static partial void LogPaged(ILogger logger, long @case, double risk);
}
