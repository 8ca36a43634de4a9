using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// Analyze: asks another service about mentions that the model abstained on. They are judged, drafted and in the queue
/// already; nothing waits for an answer, and without one all stays as it is.
/// </summary>
/// <param name="queue">Where they wait.</param>
/// <param name="other">The other service.</param>
/// <param name="playbook">The target times.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
public sealed partial class SecondOpinionWorker(
    IOpinionQueue queue, ISecondOpinion other, Playbook playbook, TimeProvider time, ILogger<SecondOpinionWorker> logger)
    : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>An older mention has been seen by people, and a queue from before the service was configured is not sent away.</summary>
    public static readonly TimeSpan AskWithin = TimeSpan.FromDays(1);

    /// <summary>A mention on which the service failed so often, asked about it alone, is passed over: it must not hold up the others.</summary>
    public const int MostFailures = 3;

    // So many are remembered; then it begins anew, which costs a few more questions.
    private const int MostRemembered = 1000;

    private readonly OpinionCircuit _circuit = new(time);
    private readonly Dictionary<long, int> _failures = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        try
        {
            do
            {
                while (await RoundAsync(stoppingToken))
                {
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>One batch.</summary>
    /// <returns>Whether more may wait.</returns>
    internal async Task<bool> RoundAsync(CancellationToken stoppingToken)
    {
        if (_circuit.IsOpen)
        {
            return false;
        }

        try
        {
            var waiting = Waiting(_circuit.Allow(other.MaxAtOnce));
            return waiting.Count > 0 && await AskAsync(waiting, stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException) // A full disk or a bug must not spend the budget round by round.
        {
            LogFailed(error);
            _circuit.Fail(new OpinionAnswer.Unavailable("a round failed here", TimeSpan.Zero), asked: 1);
            return false;
        }
    }

    private IReadOnlyList<UnadvisedMention> Waiting(int most)
    {
        var passedOver = _failures.Where(each => each.Value >= MostFailures).Select(each => each.Key).ToHashSet();
        return [.. queue.Waiting(most + passedOver.Count, time.GetUtcNow() - AskWithin).Where(each => !passedOver.Contains(each.MessageId)).Take(most)];
    }

    private async Task<bool> AskAsync(IReadOnlyList<UnadvisedMention> waiting, CancellationToken stoppingToken)
    {
        switch (await other.AskAsync(waiting, stoppingToken))
        {
            case OpinionAnswer.Given given:
                await AdviseAsync(waiting, given.Opinions, stoppingToken);
                if (_circuit.Succeed())
                {
                    LogWell();
                }

                return waiting.Count == other.MaxAtOnce;
            case OpinionAnswer.Rejected rejected when waiting.Count == 1:
                await AdviseAsync(waiting, [rejected.Opinion], stoppingToken);
                return false;
            case var failure:
                Remember(failure, waiting);
                if (_circuit.Fail(failure, waiting.Count))
                {
                    LogTrouble(_circuit.Trouble!);
                }

                return false;
        }
    }

    /// <summary>A wrong key or a spent budget is no mention's fault, and of a batch nobody knows which one it was.</summary>
    private void Remember(OpinionAnswer failure, IReadOnlyList<UnadvisedMention> waiting)
    {
        if (failure is not OpinionAnswer.Unavailable || waiting is not [var alone])
        {
            return;
        }

        if (_failures.Count >= MostRemembered)
        {
            _failures.Clear();
        }

        _failures[alone.MessageId] = _failures.GetValueOrDefault(alone.MessageId) + 1;
        if (_failures[alone.MessageId] == MostFailures)
        {
            LogPassedOver(alone.MessageId, MostFailures);
        }
    }

    private Task<int> AdviseAsync(
        IReadOnlyList<UnadvisedMention> waiting, IReadOnlyList<Opinion> opinions, CancellationToken stoppingToken) =>
        queue.AdviseAsync(
            [
                .. waiting.Zip(opinions, (each, opinion) => new AdvisedMention(
                    each.CaseId,
                    each.MessageId,
                    SecondOpinionRule.Reconsider(each.Triage, each.Mention, opinion, each.History, playbook))),
            ],
            stoppingToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No second opinions for now, triage goes on without: {Trouble}")]
    private partial void LogTrouble(string trouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Message} gets no second opinion: the service failed on it {Times} times")]
    private partial void LogPassedOver(long message, int times);

    [LoggerMessage(Level = LogLevel.Information, Message = "Second opinions are given again")]
    private partial void LogWell();

    [LoggerMessage(Level = LogLevel.Error, Message = "Second opinions could not be asked for or stored; the mentions wait")]
    private partial void LogFailed(Exception error);
}
