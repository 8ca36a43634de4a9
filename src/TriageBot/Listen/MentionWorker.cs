using Microsoft.Extensions.Logging;
using TriageBot.Domain;

namespace TriageBot.Listen;

/// <summary>Listen: hands waiting mentions to the stages, in batches, oldest first. One worker, so that nobody is a first-time complainer twice.</summary>
/// <param name="inbox">Where they wait.</param>
/// <param name="handle">The stages.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
public sealed partial class MentionWorker(
    IInbox inbox, Func<WaitingMention, Handled> handle, TimeProvider time, ILogger<MentionWorker> logger) : RoundWorker(time, logger)
{
    private const int BatchSize = 200;

    private bool _hurried;

    /// <inheritdoc/>
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        var handled = await inbox.AdvanceAsync(BatchSize, Handle, stoppingToken);
        Hurry(handled == BatchSize);
        if (handled == 0)
        {
            await inbox.WaitForMentionsAsync(stoppingToken);
        }
    }

    private Handled Handle(WaitingMention waiting) => handle(waiting with { Hurried = _hurried });

    /// <summary>After a full batch more are waiting: speed counts until the queue is short again.</summary>
    private void Hurry(bool hurried)
    {
        if (_hurried != hurried)
        {
            _hurried = hurried;
            LogHurry(Log, hurried ? "More mentions wait than one batch holds: the linear tier judges alone" : "The queue is short again: both tiers judge");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{What}")]
    private static partial void LogHurry(ILogger logger, string what);
}
