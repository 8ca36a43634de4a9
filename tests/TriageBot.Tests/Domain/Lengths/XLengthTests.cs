using TriageBot.Domain;

namespace TriageBot.Tests.Domain;

public sealed class XLengthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Sorry, Ada.", 11)]
    [InlineData("Schöne Grüße", 12)]
    [InlineData("Прости, Ада", 11)]
    [InlineData("شكرا", 4)]
    [InlineData("“So”, she said – ‘now’…", 24)]
    [InlineData("小包", 4)]
    [InlineData("5 €", 4)]
    public void A_light_character_is_1_and_any_other_2(string text, int length) => Assert.Equal(length, LengthRule.X.Of(text));

    [Theory]
    [InlineData("e\u0301", 1)]
    [InlineData("a\u0302\u0301", 2)]
    [InlineData("\u1100\u1161\u11A8", 2)]
    [InlineData("\uFB2C", 3)]
    [InlineData("\u212B", 1)]
    public void A_text_is_composed_before_it_is_counted(string text, int length) => Assert.Equal(length, LengthRule.X.Of(text));

    [Theory]
    [InlineData("🙂")]
    [InlineData("🙏🏽")]
    [InlineData("👩🏽‍💻")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("👩🏻‍❤️‍💋‍👨🏿")]
    [InlineData("❤️")]
    [InlineData("☺")]
    [InlineData("3️⃣")]
    [InlineData("🇩🇪")]
    [InlineData("🏴󠁧󠁢󠁳󠁣󠁴󠁿")]
    [InlineData("©️")]
    public void An_emoji_is_2_whatever_it_is_made_of(string text) => Assert.Equal((2, 5), (LengthRule.X.Of(text), LengthRule.X.Of($"a{text}{text}")));

    [Theory]
    [InlineData("©", 1)]
    [InlineData("🇩🇪🇫", 4)]
    [InlineData("🙂\uFE0E", 4)]
    [InlineData("a\u200Db", 3)]
    [InlineData("🏽", 2)]
    public void What_is_no_emoji_is_not_counted_as_one(string text, int length) => Assert.Equal(length, LengthRule.X.Of(text));

    [Theory]
    [InlineData("https://help.larkpost.example/a/b")]
    [InlineData("https://help.larkpost.com/en/late-parcels-and-what-to-do?from=x#top")]
    [InlineData("HTTP://LARKPOST.COM")]
    [InlineData("larkpost.com")]
    [InlineData("larkpost.co.uk/where")]
    [InlineData("www.larkpost.com:8080/where_(is)")]
    [InlineData("https://straße.de/ä")]
    [InlineData("https://例え.みんな/")]
    [InlineData("https://xn--r8jz45g.xn--q9jyb4c")]
    [InlineData("https://t.co/Ab1")]
    public void An_address_is_23(string address)
    {
        var length = address.Contains(".example", StringComparison.Ordinal) ? address.Length : 23;

        Assert.Equal(length, LengthRule.X.Of(address));
        Assert.Equal(6 + length, LengthRule.X.Of($"See {address}, "));
        Assert.Equal(2 + length, LengthRule.X.Of($"({address})"));
        Assert.Equal((2 * length) + 1, LengthRule.X.Of($"{address}\n{address}"));
        Assert.Equal(length + 4, LengthRule.X.Of($"{address} ^JD"));
    }

    [Theory]
    [InlineData("ada@larkpost.com")]
    [InlineData("ada.l.com@larkpost.com")]
    [InlineData("@larkpost.com")]
    [InlineData("$LARK.CO")]
    [InlineData("archive.tar")]
    [InlineData("It is late.Sorry")]
    [InlineData("1.5")]
    [InlineData("https://larkpost")]
    [InlineData("https://-larkpost.com")]
    [InlineData("https://t.co/abcdefghijabcdefghijabcdefghijabcdefghijk")]
    public void What_is_no_address_counts_by_its_characters(string text) => Assert.Equal(text.Length, LengthRule.X.Of(text));

    [Fact]
    public void A_label_that_DNS_cannot_hold_is_no_address()
    {
        var (held, longer) = ($"https://{new string('a', 63)}.com", $"https://{new string('a', 64)}.com");

        Assert.Equal((23, longer.Length), (LengthRule.X.Of(held), LengthRule.X.Of(longer)));
    }

    [Fact]
    public void Sentence_marks_after_an_address_count_and_brackets_within_it_do_not() => Assert.Multiple(
        () => Assert.Equal(24, LengthRule.X.Of("larkpost.com/where.")),
        () => Assert.Equal(26, LengthRule.X.Of("larkpost.com/where?!!")),
        () => Assert.Equal(23, LengthRule.X.Of("larkpost.com/a_(b)_(c(d))")),
        () => Assert.Equal(25, LengthRule.X.Of("https://t.co/abc's")));
}
