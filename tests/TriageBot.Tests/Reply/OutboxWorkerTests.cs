using Microsoft.Extensions.Logging.Abstractions;
using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Tests.Builders;
using TriageBot.Tests.Store;

namespace TriageBot.Tests.Reply;

public class OutboxWorkerTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_channel_that_took_the_reply_and_then_failed_is_asked_before_it_is_sent_again()
    {
        await using var store = await OutboxTests.ApprovedAsync();
        var channel = new ForgetfulChannel(failures: 1, tookIt: true);

        await SendAllAsync(store, channel);

        Assert.Equal(["Hi Ada. ^JD"], channel.Posts);
        Assert.Equal(CaseState.WaitingForCustomer, (await store.OnlyCaseAsync()).Case.State);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_channel_that_failed_without_taking_the_reply_gets_it_once_it_works()
    {
        await using var store = await OutboxTests.ApprovedAsync();
        var channel = new ForgetfulChannel(failures: 7, tookIt: false);

        await SendAllAsync(store, channel);

        Assert.Equal(["Hi Ada. ^JD"], channel.Posts);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_channel_that_never_works_brings_the_case_back_with_the_advice_to_look_there()
    {
        await using var store = await OutboxTests.ApprovedAsync();

        await SendAllAsync(store, new ForgetfulChannel(failures: int.MaxValue, tookIt: false));

        var view = await store.OnlyCaseAsync();
        Assert.Equal(CaseState.Drafted, view.Case.State);
        Assert.Contains("it may be out: look there", view.Case.Reason, StringComparison.Ordinal);
    }

    /// <summary>The worker, with a clock that runs on whenever nothing is due, until nothing is left to send.</summary>
    private static async Task SendAllAsync(TestStore store, ForgetfulChannel channel)
    {
        using var worker = new OutboxWorker(store.Outbox, new ReplyChannels([channel]), store.Clock, NullLogger<OutboxWorker>.Instance);
        await worker.StartAsync(TestStore.Token);
        while ((await store.OnlyCaseAsync()).Case.State is CaseState.Approved or CaseState.Sending)
        {
            store.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        await worker.StopAsync(TestStore.Token);
    }

    /// <summary>A network that posts whatever it is given, twice if it is given twice, and breaks off at first.</summary>
    private sealed class ForgetfulChannel(int failures, bool tookIt) : IReplyChannel
    {
        private readonly List<Outgoing> _posts = [];
        private int _failures = failures;

        public IEnumerable<string> Posts => _posts.Select(post => post.Text);

        public ChannelRules RulesOf(string channel) => new(280, 10_000, CanReply: true, CanDirect: true);

        public bool Serves(string channel) => true;

        public Task<SendOutcome> SendAsync(Outgoing message, CancellationToken cancellationToken)
        {
            if (tookIt || _failures == 0)
            {
                _posts.Add(message);
            }

            return _failures-- > 0
                ? throw new HttpRequestException("reset")
                : Task.FromResult<SendOutcome>(new SendOutcome.Sent(message.IdempotencyKey));
        }

        public Task<string?> FindSentAsync(Outgoing message, CancellationToken cancellationToken) =>
            Task.FromResult(_posts.Find(post => post.IdempotencyKey == message.IdempotencyKey)?.IdempotencyKey);
    }
}
