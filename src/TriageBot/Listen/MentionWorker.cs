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

    private bool _hurried;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var handled = await inbox.AdvanceAsync(BatchSize, Handle, stoppingToken);
                Hurry(handled == BatchSize);
                if (handled == 0)
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

    private Handled Handle(WaitingMention waiting) => handle(waiting with { Hurried = _hurried });

    /// <summary>After a full batch more are waiting: speed counts until the queue is short again.</summary>
    private void Hurry(bool hurried)
    {
        if (_hurried != hurried)
        {
            _hurried = hurried;
            LogHurry(hurried ? "More mentions wait than one batch holds: the linear tier judges alone" : "The queue is short again: both tiers judge");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{What}")]
    private partial void LogHurry(string what);

    [LoggerMessage(Level = LogLevel.Error, Message = "A batch of mentions could not be handled and waits for the next try")]
    private partial void LogBatchFailed(Exception error);
}
