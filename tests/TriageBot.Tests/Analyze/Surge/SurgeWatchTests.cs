using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Tests.Analyze.Surge;

public sealed class SurgeWatchTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void So_many_that_their_probability_is_too_small_for_a_number_are_found_so_at_once()
    {
        for (var count = 1; count < 100_000; count += 7)
        {
            Assert.InRange(CountTail.AtLeast(count, 8, 10, 1), 0, 1);
        }
    }

    [Fact]
    public void An_attack_of_a_hundred_thousand_conversations_makes_it_forget_no_hotter_post()
    {
        var watch = new SurgeWatch(SurgePolicy.Usual);
        _ = watch.Hear(new("airline", new("network", "song"), "song", "the musician", Start) { Severity = 3, Shares = 30 }, Start);

        for (var index = 0; index < 100_000; index++)
        {
            _ = watch.Hear(new("airline", new("network", $"{index}"), $"{index}", $"{index}", Start) { Severity = 1 }, Start);
        }

        var brand = Assert.Single(watch.State().Brands);
        Assert.Contains(brand.Posts, post => post.Post.Conversation == "song");
        Assert.InRange(brand.Posts.Count, 1, SurgeMemory.Usual.Posts);
        Assert.InRange(brand.Seen.Messages.Count, 0, SurgeMemory.Usual.Messages);
    }
}
