using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TriageBot.Domain;

namespace TriageBot.Listen;

/// <summary>Listen: hands waiting mentions to the stages, in batches, oldest first. One worker, so that nobody is a first-time complainer twice.</summary>
/// <param name="inbox">Where they wait.</param>
/// <param name="handle">The stages.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
public sealed partial class MentionWorker(
    IInbox inbox, Func<WaitingMention, Handled> handle, TimeProvider time, ILogger<MentionWorker> logger) : BackgroundService
{
    private const int BatchSize = 200;

    private static readonly TimeSpan AfterAnError = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await inbox.AdvanceAsync(BatchSize, handle, stoppingToken) == 0)
                {
                    await inbox.WaitForMentionsAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) // The loop outlives a full disk and any bug: the batch waits, nothing is lost.
            {
                LogBatchFailed(error);
                await Task.Delay(AfterAnError, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A batch of mentions could not be handled and waits for the next try")]
    private partial void LogBatchFailed(Exception error);
}
