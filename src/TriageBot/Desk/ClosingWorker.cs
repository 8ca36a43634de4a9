using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TriageBot.Desk;

/// <summary>The desk: closes resolved cases when the customer has been quiet for long enough. Whoever writes later reopens the same case.</summary>
public sealed partial class ClosingWorker(IDeskStore store, TimeProvider time, ILogger<ClosingWorker> logger) : BackgroundService
{
    /// <summary>How long a resolved case stays open for a second thought.</summary>
    public static readonly TimeSpan QuietFor = TimeSpan.FromDays(3);

    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await CloseAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task CloseAsync(CancellationToken stoppingToken)
    {
        try
        {
            var closed = await store.CloseQuietAsync(time.GetUtcNow() - QuietFor, stoppingToken);
            if (closed > 0)
            {
                LogClosed(closed);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException) // The next round tries again.
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} quiet cases were closed")]
    private partial void LogClosed(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Quiet cases could not be closed and wait for the next round")]
    private partial void LogFailed(Exception error);
}
