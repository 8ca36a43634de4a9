using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TriageBot.Desk;

/// <summary>The desk: a checkpoint of the log every minute, also written to the service's own log, where it can be compared with.</summary>
public sealed partial class AuditWorker(IAuditTrail trail, TimeProvider time, ILogger<AuditWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await ChainAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task ChainAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await trail.CheckpointAsync(stoppingToken) is { } checkpoint)
            {
                LogChained(checkpoint.Seq, checkpoint.Hash);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException) // The next round chains it.
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Audit checkpoint: event {Seq}, {Hash}")]
    private partial void LogChained(long seq, string hash);

    [LoggerMessage(Level = LogLevel.Error, Message = "The log could not be chained and waits for the next round")]
    private partial void LogFailed(Exception error);
}
