using Microsoft.Extensions.Logging.Abstractions;
using TriageBot.Domain;
using TriageBot.Listen;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Listen;

public sealed class MentionWorkerTests
{
    [Fact]
    public async Task After_a_full_batch_mentions_are_hurried_until_the_queue_is_short()
    {
        var inbox = new Batches(200, 200, 3, 1);
        var hurried = new List<bool>();
        using var worker = new MentionWorker(inbox, Look, TimeProvider.System, NullLogger<MentionWorker>.Instance);

        await worker.StartAsync(TestContext.Current.CancellationToken);
        await inbox.Empty.Task.WaitAsync(TestContext.Current.CancellationToken);
        await worker.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal([false, true, true, false], hurried);

        Handled Look(WaitingMention waiting)
        {
            hurried.Add(waiting.Hurried);
            return Handled.ForAPerson(waiting.Mention, Some.Playbook());
        }
    }

    /// <summary>Claims batches of these sizes, and shows the first mention of each.</summary>
    private sealed class Batches(params int[] sizes) : IInbox
    {
        private int _next;

        public TaskCompletionSource Empty { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<IntakeOutcome> AcceptAsync(IReadOnlyList<Mention> mentions, CancellationToken cancellationToken, DateTimeOffset? since = null) =>
            throw new NotSupportedException("Nothing is taken in here.");

        public Task<int> AdvanceAsync(int max, Func<WaitingMention, Handled> handle, CancellationToken cancellationToken)
        {
            if (_next == sizes.Length)
            {
                return Task.FromResult(0);
            }

            handle(new WaitingMention(Some.Mention(), CustomerHistory.None, CaseAwaitsAgent: false));
            return Task.FromResult(sizes[_next++]);
        }

        public Task WaitForMentionsAsync(CancellationToken cancellationToken)
        {
            Empty.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
    }
}
