using CsCheck;
using Microsoft.Extensions.Time.Testing;
using TriageBot.Server.Bot;

namespace TriageBot.Tests.Bot;

public class ConversationBudgetTests
{
    [Fact]
    public void Whatever_is_asked_no_window_holds_more_than_its_limit() => Gen.Int[0, 900].Array[1, 300].Sample(pauses =>
    {
        var clock = new FakeTimeProvider();
        var budget = new ConversationBudget(clock);
        var written = new List<DateTimeOffset>();
        foreach (var pause in pauses)
        {
            clock.Advance(TimeSpan.FromMilliseconds(pause));
            if (budget.Take("c") == TimeSpan.Zero)
            {
                written.Add(clock.GetUtcNow());
            }
        }

        foreach (var (most, within) in ConversationBudget.Limits)
        {
            Assert.All(written, from => Assert.InRange(written.Count(at => at >= from && at < from + within), 1, most));
        }
    });

    [Fact]
    public void After_the_wait_that_it_names_there_is_a_place()
    {
        var clock = new FakeTimeProvider();
        var budget = new ConversationBudget(clock);
        for (var i = 0; i < 2_500; i++)
        {
            clock.Advance(budget.WaitFor("c"));
            Assert.Equal(TimeSpan.Zero, budget.Take("c"));
        }
    }

    [Fact]
    public void Whoever_waits_finds_a_place_when_the_others_have_taken_theirs()
    {
        var budget = new ConversationBudget(new FakeTimeProvider());
        while (budget.WaitFor("c") == TimeSpan.Zero)
        {
            budget.Take("c");
        }

        Assert.All(Enumerable.Range(0, ConversationBudget.Reserve), _ => Assert.Equal(TimeSpan.Zero, budget.Take("c")));
        Assert.NotEqual(TimeSpan.Zero, budget.Take("c"));
    }

    [Fact]
    public void Each_conversation_has_its_own()
    {
        var budget = new ConversationBudget(new FakeTimeProvider());
        Assert.All(Enumerable.Range(0, 20_000), i => Assert.Equal(TimeSpan.Zero, budget.Take($"c{i}")));
    }
}
