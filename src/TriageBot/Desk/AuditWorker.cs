using Microsoft.Extensions.Logging;

namespace TriageBot.Desk;

/// <summary>The desk: a checkpoint of the log every minute, also written to the service's own log, where it can be compared with.</summary>
public sealed partial class AuditWorker(IAuditTrail trail, TimeProvider time, ILogger<AuditWorker> logger) : RoundWorker(time, logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Every, Time, stoppingToken);
        if (await trail.CheckpointAsync(stoppingToken) is { } checkpoint)
        {
            LogChained(Log, checkpoint.Seq, checkpoint.Hash);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Audit checkpoint: event {Seq}, {Hash}")]
    private static partial void LogChained(ILogger logger, long seq, string hash);
}
