using TriageBot.Server.Console;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Server;

public class CountdownTests
{
    [Theory]
    [InlineData("fast", 0, "15:00 left", "Calm")]
    [InlineData("fast", 299, "10:01 left", "Calm")]
    [InlineData("fast", 300, "10:00 left", "Soon")]
    [InlineData("fast", 899, "0:01 left", "Soon")]
    [InlineData("fast", 900, "0:00 late", "Late")]
    [InlineData("relaxed", 0, "3 h 00 left", "Calm")]
    [InlineData("relaxed", 3600, "2 h 00 left", "Soon")]
    [InlineData("relaxed", 200_000, "2 d 4 h late", "Late")]
    public void A_clock_turns_yellow_at_a_third_of_the_promise_and_red_when_it_is_broken(string tier, int seconds, string text, string mood)
    {
        var playbook = Some.Playbook();
        var due = Some.Noon + playbook.Targets.Single(target => target.Tier == tier).AnswerWithin;

        var clock = Countdown.Of(new(tier, due), playbook, Some.Noon.AddSeconds(seconds));

        Assert.Equal((text, mood), (clock.Text, clock.Mood.ToString()));
    }
}
