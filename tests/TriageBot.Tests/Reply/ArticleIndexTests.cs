using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot.Tests.Reply;

/// <summary>A message finds the article that is about it, however it is put, or none.</summary>
public sealed class ArticleIndexTests
{
    private static readonly ArticleIndex Shelf = new(
    [
        Article("Account recovery", "recover my account", "locked out", "can't sign in"),
        Article("Two-step verification", "verification code", "two-step", "authenticator"),
        Article("Battery and charging", "battery", "won't charge", "charger"),
        Article("Refunds", "refund", "money back", "charged twice"),
        Article("Delivery times", "where is", "late", "delivery time"),
        .. Enumerable.Range(0, 8).Select(i => Article($"Filler {(char)('a' + i)}", $"filler{(char)('a' + i)}")),
    ]);

    [Theory]
    [InlineData("I am LOCKED OUT again", "Account recovery")]
    [InlineData("cant sign in", "Account recovery")]
    [InlineData("can’t sign in", "Account recovery")]
    [InlineData("any news about recovering accounts?", "Account recovery")]
    [InlineData("no verification code and the battery is fine", "Two-step verification")]
    [InlineData("where is my refund, I want my money back", "Refunds")]
    [InlineData("I lost my authenticators", null)]
    [InlineData("@battery is a nice name, see https://battery.example", null)]
    [InlineData("latex gloves", null)]
    [InlineData("", null)]
    [InlineData("🎉🎉🎉", null)]
    public void The_most_telling_words_choose(string text, string? title) => Assert.Equal(title, Shelf.Find(text)?.Title);

    [Fact]
    public void Of_two_that_fit_as_well_the_first_is_taken() =>
        Assert.Equal("One", new ArticleIndex([Article("One", "parcel"), Article("Two", "parcel")]).Find("my parcel")?.Title);

    [Fact]
    public void Every_keyword_of_the_shipped_playbook_finds_an_article_in_its_language() =>
        Assert.All(Shipped.Playbook.Articles, article => Assert.All(article.Keywords, keyword =>
            Assert.NotNull(new ArticleIndex([.. Shipped.Playbook.Articles.Where(other => other.Language == article.Language)]).Find(keyword))));

    private static HelpArticle Article(string title, params string[] keywords) =>
        new(title, "https://help.example/" + title.Length, keywords, "en");
}
