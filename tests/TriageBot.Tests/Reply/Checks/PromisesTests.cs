using TriageBot.Reply;

namespace TriageBot.Tests.Reply.Checks;

public class PromisesTests
{
    [Theory]
    [InlineData("en", "Thanks. I will get back to you by five.", "by five")]
    [InlineData("en", "You'll have the money tomorrow.", "tomorrow")]
    [InlineData("en", "I'm sending a driver within two hours.", "within two hours")]
    [InlineData("de", "Ich melde mich bis 17 Uhr bei Ihnen.", "bis 17 Uhr")]
    [InlineData("es", "Te llamaremos mañana por la tarde.", "mañana por la tarde")]
    [InlineData("fr", "Je vous rappelle demain matin.", "demain matin")]
    public void A_promise_has_its_time(string language, string text, string when) =>
        Assert.Equal(when, Assert.Single(Promises.In(text, language, [])).When);

    [Fact]
    public void A_promise_without_a_time_has_none() => Assert.Null(Assert.Single(Promises.In("Leave it with me.", "en", [])).When);

    [Theory]
    [InlineData("Would you rather have the morning flight?")]
    [InlineData("The reading has been corrected, and the new bill is in your inbox.")]
    [InlineData("A promising start!")]
    public void Deeds_and_questions_are_none(string text) => Assert.Empty(Promises.In(text, "en", []));

    [Fact]
    public void A_word_of_the_playbook_makes_one() =>
        Assert.Equal("refund", Assert.Single(Promises.In("That means a refund for everybody.", "en", ["refund"])).Phrase);

    [Fact]
    public void Each_sentence_makes_its_own() => Assert.Equal(
        [("I'll ask the depot", (string?)"today"), ("You'll hear from me here", "by 9.30")],
        Promises.In("I'll ask the depot today. You'll hear from me here by 9.30!", "en", []).Select(promise => (promise.Phrase.Replace(" today", "", StringComparison.Ordinal), promise.When)));
}
