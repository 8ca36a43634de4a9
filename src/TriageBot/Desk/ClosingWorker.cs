using Microsoft.Extensions.Logging;

namespace TriageBot.Desk;

/// <summary>The desk: closes resolved cases when the customer has been quiet for long enough. Whoever writes later reopens the same case.</summary>
public sealed partial class ClosingWorker(IDeskStore store, TimeProvider time, ILogger<ClosingWorker> logger) : RoundWorker(time, logger)
{
    /// <summary>How long a resolved case stays open for a second thought.</summary>
    public static readonly TimeSpan QuietFor = TimeSpan.FromDays(3);

    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(LookEvery, Time, stoppingToken);
        var closed = await store.CloseQuietAsync(Time.GetUtcNow() - QuietFor, stoppingToken);
        if (closed > 0)
        {
            LogClosed(Log, closed);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} quiet cases were closed")]
    private static partial void LogClosed(ILogger logger, int count);
}
