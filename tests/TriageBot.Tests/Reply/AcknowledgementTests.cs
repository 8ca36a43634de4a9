using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Reply;

public sealed class AcknowledgementTests
{
    [Theory]
    [InlineData("2026-03-02T12:30:00Z", "by 15:30 UTC today")]
    [InlineData("2026-03-02T12:30:01Z", "by 15:35 UTC today")]
    [InlineData("2026-03-02T20:55:00Z", "by 23:55 UTC today")]
    [InlineData("2026-03-02T20:55:01Z", "by 00:00 UTC tomorrow")]
    [InlineData("2026-12-31T22:00:00Z", "by 01:00 UTC tomorrow")]
    [InlineData("2026-03-02T23:30:00+09:00", "by 17:30 UTC today")]
    public void It_says_by_when_and_never_earlier_than_promised(string approvedAt, string byWhen)
    {
        var text = Acknowledge(DateTimeOffset.Parse(approvedAt, null));

        Assert.Contains(byWhen, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_promise_of_days_names_the_day()
    {
        var playbook = Shipped.Playbook with { Acknowledgement = new(true, TimeSpan.FromDays(3)) };

        var text = Shipped.Drafter(playbook).Acknowledge(Some.Mention(), "en", Some.Noon, Shipped.Room())?.Text;

        Assert.Contains("by 12:00 UTC on 5 March", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void It_says_that_it_is_automatic_and_that_the_team_will_write()
    {
        var drafter = Shipped.Drafter();
        var texts = Enumerable.Range(0, 30).Select(key => drafter.Acknowledge(Some.Mention(key: $"{key}"), "en", Some.Noon, Shipped.Room())!.Text);

        Assert.All(texts, text =>
        {
            Assert.Contains("automatic", text);
            Assert.Matches("(?:Somebody|a person).*will .*write to you", text);
            Assert.DoesNotContain("^", text);
            Assert.DoesNotMatch(@"\bI\b", text);
            Assert.All(Shipped.Playbook.Agents, agent => Assert.DoesNotContain(agent.Name, text));
        });
    }

    [Fact]
    public void There_is_none_where_the_playbook_wants_none()
    {
        var playbook = Shipped.Playbook with { Acknowledgement = new(false, TimeSpan.FromHours(3)) };

        Assert.Null(Shipped.Drafter(playbook).Acknowledge(Some.Mention(), "en", Some.Noon, Shipped.Room()));
    }

    private static string Acknowledge(DateTimeOffset at) => Shipped.Drafter().Acknowledge(Some.Mention(), "en", at, Shipped.Room())!.Text;
}
