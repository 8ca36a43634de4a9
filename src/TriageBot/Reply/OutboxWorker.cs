using Microsoft.Extensions.Logging;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>
/// Reply: sends what was approved. Each message is leased, sent with no transaction open and finished; after a crash
/// the channel is asked first whether it has the message already, so that a customer never reads a reply twice.
/// </summary>
public sealed partial class OutboxWorker(
    IOutbox outbox, ReplyChannels channels, TimeProvider time, ILogger<OutboxWorker> logger) : RoundWorker(time, logger)
{
    private const int BatchSize = 16;

    // With the delays below nearly two hours: an outage of a network is not the end of a reply.
    private const int MaxAttempts = 30;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PollAtLeast = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        var leased = await outbox.LeaseAsync(BatchSize, Lease, stoppingToken);
        await Task.WhenAll(leased.Select(message => SendAsync(message, stoppingToken)));
        if (leased.Count == 0)
        {
            await outbox.WaitForMessagesAsync(PollAtLeast, stoppingToken);
        }
    }

    private async Task SendAsync(LeasedMessage leased, CancellationToken stoppingToken)
    {
        var outcome = await AttemptAsync(leased, stoppingToken);
        if (outcome is SendOutcome.TryAgain or SendOutcome.Unclear && leased.Attempt >= MaxAttempts)
        {
            outcome = new SendOutcome.Refused(GivenUp(leased, outcome));
        }

        LogAttempt(Log, leased.OutboxId, leased.Attempt, outcome.GetType().Name);
        await outbox.FinishAsync(leased, outcome, CancellationToken.None);
    }

    private async Task<SendOutcome> AttemptAsync(LeasedMessage leased, CancellationToken stoppingToken)
    {
        if (channels.Serving(leased.Message.Channel) is not { } channel)
        {
            return new SendOutcome.Refused($"nothing is connected to {leased.Message.Channel}");
        }

        if (leased.MayHaveBeenSent && !channel.CanLookUp)
        {
            return new SendOutcome.Refused("it may be out, and the channel cannot tell: look there before you answer again");
        }

        using var late = new CancellationTokenSource(SendTimeout, Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stoppingToken);
        try
        {
            if (leased.MayHaveBeenSent && await channel.FindSentAsync(leased.Message, either.Token) is { } known)
            {
                return new SendOutcome.Sent(known);
            }

            var outcome = await channel.SendAsync(leased.Message, either.Token);
            return outcome is SendOutcome.TryAgain later
                ? later with { After = BackOff.After(later.After, leased.Attempt) }
                : outcome;
        }
        catch (Exception error) // Whatever a channel throws, the message may be out: look before the next attempt.
        {
            LogUnclear(Log, error, leased.OutboxId);
            return new SendOutcome.Unclear(BackOff.After(TimeSpan.Zero, leased.Attempt), error.GetType().Name);
        }
    }

    private static string GivenUp(LeasedMessage leased, SendOutcome outcome)
    {
        var advice = leased.MayHaveBeenSent || outcome is SendOutcome.Unclear ? "; it may be out: look there before you answer again" : "";
        return $"given up after {MaxAttempts} attempts: {Reason(outcome)}{advice}";
    }

    private static string Reason(SendOutcome outcome) => outcome switch
    {
        SendOutcome.TryAgain later => later.Reason,
        SendOutcome.Unclear unclear => unclear.Reason,
        _ => "",
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Outbox {Id}, attempt {Attempt}: {Outcome}")]
    private static partial void LogAttempt(ILogger logger, long id, int attempt, string outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox {Id} may or may not have been sent")]
    private static partial void LogUnclear(ILogger logger, Exception error, long id);
}
