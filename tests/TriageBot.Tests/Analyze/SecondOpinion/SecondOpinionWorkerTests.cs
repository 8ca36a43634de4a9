using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Analyze.SecondOpinion;

public sealed class SecondOpinionWorkerTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(Some.Noon);
    private readonly Scripted _other = new();
    private readonly Queue _queue = new();
    private readonly SecondOpinionWorker _worker;

    public SecondOpinionWorkerTests() =>
        _worker = new(_queue, _other, Some.Playbook(), _clock, NullLogger<SecondOpinionWorker>.Instance);

    public void Dispose() => _worker.Dispose();

    [Fact]
    public async Task It_asks_in_batches_until_nothing_waits()
    {
        _queue.Add(25);

        Assert.True(await RoundAsync());
        Assert.True(await RoundAsync());
        Assert.False(await RoundAsync());
        Assert.False(await RoundAsync());
        Assert.Equal([10, 10, 5], _other.Asked);
        Assert.Equal(25, _queue.Advised.Count);
    }

    [Fact]
    public async Task After_a_failure_it_waits_longer_each_time_and_then_asks_about_one()
    {
        _queue.Add(25);
        _other.Answer = new OpinionAnswer.Unavailable("gone", TimeSpan.Zero);

        await MinutesAsync(60);

        Assert.Equal(10, _other.Asked[0]);
        Assert.All(_other.Asked.Skip(1), size => Assert.Equal(1, size));
        Assert.InRange(_other.Asked.Count, 10, 16);
        Assert.Empty(_queue.Advised);
    }

    [Fact]
    public async Task It_comes_back_by_itself_and_asks_in_batches_again()
    {
        _queue.Add(25);
        _other.Answer = new OpinionAnswer.Unavailable("gone", TimeSpan.Zero);
        await RoundAsync();
        _other.Answer = null;

        Assert.False(await RoundAsync());
        _clock.Advance(TimeSpan.FromSeconds(2));
        await RoundAsync();
        await RoundAsync();

        Assert.Equal([10, 1, 10], _other.Asked);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(300)]
    public async Task It_leaves_the_service_alone_for_as_long_as_it_asks(int seconds)
    {
        _queue.Add(1);
        _other.Answer = new OpinionAnswer.Unavailable("busy", TimeSpan.FromSeconds(seconds));
        await RoundAsync();

        _clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        await RoundAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));
        await RoundAsync();

        Assert.Equal(2, _other.Asked.Count);
    }

    [Fact]
    public async Task Refused_it_asks_again_after_ten_minutes()
    {
        _queue.Add(1);
        _other.Answer = new OpinionAnswer.Refused("wrong key");

        await MinutesAsync(30);

        Assert.InRange(_other.Asked.Count, 3, 4);
    }

    [Fact]
    public async Task With_the_budget_spent_it_tries_one_and_then_waits_for_the_next_month()
    {
        _queue.Add(25);
        _other.Answer = new OpinionAnswer.BudgetSpent("spent");
        await RoundAsync();
        await RoundAsync();

        _clock.Advance(new DateTimeOffset(2026, 3, 31, 23, 59, 59, TimeSpan.Zero) - Some.Noon);
        await RoundAsync();
        Assert.Equal([10, 1], _other.Asked);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await RoundAsync();

        Assert.Equal([10, 1, 1], _other.Asked);
    }

    [Fact]
    public async Task One_mention_that_is_not_taken_does_not_hold_up_the_others()
    {
        _queue.Add(3);
        _other.Reject = 2;

        for (var round = 0; round < 6; round++)
        {
            await RoundAsync();
        }

        Assert.Equal([null, "HTTP 400", null], _queue.Advised.OrderBy(each => each.MessageId).Select(each => each.Triage.Opinion!.Error));
    }

    [Fact]
    public async Task One_mention_on_which_the_service_always_fails_is_passed_over_after_three_times()
    {
        _queue.Add(25);
        _other.Breaks = 1;

        await MinutesAsync(10);

        Assert.Equal([10, 1, 1, 1, 1, 10, 10, 3], _other.Asked);
        Assert.Equal(Enumerable.Range(2, 24).Select(id => (long)id), _queue.Advised.Select(each => each.MessageId).Order());
    }

    [Fact]
    public async Task A_wrong_key_is_no_mentions_fault()
    {
        _queue.Add(1);
        _other.Answer = new OpinionAnswer.Refused("wrong key");
        await MinutesAsync(60);
        _other.Answer = null;

        await MinutesAsync(11);

        Assert.Single(_queue.Advised);
    }

    [Fact]
    public async Task A_store_that_fails_does_not_spend_the_budget_round_by_round()
    {
        _queue.Add(1);
        _queue.Fails = true;

        await MinutesAsync(10);

        Assert.InRange(_other.Asked.Count, 2, 10);
    }

    [Fact]
    public async Task It_looks_every_second()
    {
        await _worker.StartAsync(TestContext.Current.CancellationToken);
        _queue.Add(1);
        while (_queue.Advised.IsEmpty)
        {
            _clock.Advance(SecondOpinionWorker.LookEvery);
            await Task.Yield();
        }

        await _worker.StopAsync(TestContext.Current.CancellationToken);
    }

    private Task<bool> RoundAsync() => _worker.RoundAsync(TestContext.Current.CancellationToken);

    private async Task MinutesAsync(int minutes)
    {
        for (var second = 0; second < minutes * 60; second++)
        {
            await RoundAsync();
            _clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Gives opinions, unless told otherwise.</summary>
    private sealed class Scripted : ISecondOpinion
    {
        public OpinionAnswer? Answer { get; set; }

        public long Reject { get; set; }

        public long Breaks { get; set; }

        public List<int> Asked { get; } = [];

        public int MaxAtOnce => 10;

        public Task<OpinionAnswer> AskAsync(IReadOnlyList<UnadvisedMention> waiting, CancellationToken cancellationToken)
        {
            Asked.Add(waiting.Count);
            return Task.FromResult(Answer
                ?? (waiting.Any(each => each.MessageId == Breaks) ? (OpinionAnswer)new OpinionAnswer.Unavailable("HTTP 500", TimeSpan.Zero) : null)
                ?? (waiting.Any(each => each.MessageId == Reject)
                    ? new OpinionAnswer.Rejected(new("other") { Error = "HTTP 400" })
                    : new OpinionAnswer.Given([.. waiting.Select(_ => SecondOpinionRuleTests.Opinion(OpinionLabel.Negative, 0.9))])));
        }
    }

    private sealed class Queue : IOpinionQueue
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<long, UnadvisedMention> _waiting = [];

        public bool Fails { get; set; }

        public System.Collections.Concurrent.ConcurrentBag<AdvisedMention> Advised { get; } = [];

        public void Add(int count)
        {
            foreach (var id in Enumerable.Range(1, count))
            {
                _waiting[id] = new(id, id, Some.Mention(), Some.Triage(Intent.Other) with { Abstained = true }, CustomerHistory.None);
            }
        }

        public IReadOnlyList<UnadvisedMention> Waiting(int max, DateTimeOffset since) =>
            [.. _waiting.Values.OrderBy(each => each.MessageId).Take(max)];

        public Task<int> AdviseAsync(IReadOnlyList<AdvisedMention> advised, CancellationToken cancellationToken)
        {
            if (Fails)
            {
                throw new IOException("disk full");
            }

            foreach (var each in advised)
            {
                _waiting.TryRemove(each.MessageId, out _);
                Advised.Add(each);
            }

            return Task.FromResult(advised.Count);
        }
    }
}
