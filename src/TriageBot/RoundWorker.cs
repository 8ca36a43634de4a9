using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TriageBot;

/// <summary>Work that goes round after round until the service stops. A failed round is logged and tried again: nothing ends the loop but the end.</summary>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
public abstract partial class RoundWorker(TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan AfterAnError = TimeSpan.FromSeconds(1);

    /// <summary>The clock.</summary>
    protected TimeProvider Time { get; } = time;

    /// <summary>The log.</summary>
    protected ILogger Log { get; } = logger;

    /// <summary>One round, waiting for work included.</summary>
    protected abstract Task RoundAsync(CancellationToken stoppingToken);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) // A full disk and any bug: what waits is taken again.
            {
                LogRoundFailed(Log, error);
                await Task.Delay(AfterAnError, Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round failed and is tried again")]
    private static partial void LogRoundFailed(ILogger logger, Exception error);
}
