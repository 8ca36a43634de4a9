using System.Text;
using CsCheck;
using TriageBot.Domain;
using TriageBot.Listen;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Listen;

public class MentionReaderTests
{
    private const string Small = """{"channel":"X","id":"1","text":"hi","author":{"handle":"@ada"}}""";

    [Fact]
    public void What_is_not_said_has_its_documented_default()
    {
        var mention = Read(Small);

        Assert.Equal(new MentionId("x", "1"), mention.Id);
        Assert.Equal("ada", mention.Author.Handle);
        Assert.Equal((Some.Noon, Visibility.Public, "1", 0, false), (mention.PostedAt, mention.Visibility, mention.Conversation, mention.Shares, mention.Promoted));
        Assert.Null(mention.Brand);
        Assert.Empty(mention.Media);
    }

    [Fact]
    public void A_byte_order_mark_before_it_is_passed_over() => Assert.Equal("ada", Read("\uFEFF" + Small).Author.Handle);

    [Fact]
    public void Every_member_is_read_and_unknown_ones_are_ignored()
    {
        var mention = Read("""
            {"channel":"mastodon","id":"1130","text":"late","postedAt":"2026-03-02T13:00:00+01:00","wild":{"a":[1]},
             "author":{"id":"42","handle":"ada","name":"Ada L.","followers":1200,"followsBrand":true,"x":1},
             "visibility":"private","conversation":"c","replyTo":"r","brand":"ACME","account":"acme_help","language":"de",
             "url":"https://example.social/1130","shares":7,"promoted":true,"media":["https://example.social/a.png"]}
            """);

        Assert.Equal(new Author("ada") { Id = "42", Name = "Ada L.", Followers = 1200, FollowsBrand = true }, mention.Author);
        Assert.Equal((Some.Noon, Visibility.Private, "c", "r", "acme"), (mention.PostedAt, mention.Visibility, mention.Conversation, mention.ReplyTo, mention.Brand));
        Assert.Equal(("acme_help", "de", 7, true), (mention.Account, mention.Language, mention.Shares, mention.Promoted));
        Assert.Equal(["https://example.social/a.png"], mention.Media);
    }

    [Fact]
    public void An_empty_key_is_none_or_strangers_would_share_it()
    {
        var mention = Read("""{"channel":"x","id":"1","text":"hi","author":{"id":"","handle":"a"},"conversation":" ","brand":"","account":""}""");

        Assert.Equal((null, "1", null, null), (mention.Author.Id, mention.Conversation, mention.Brand, mention.Account));
    }

    [Theory]
    [InlineData("""{"id":"1","text":"hi","author":{"handle":"a"}}""", "channel", "is missing")]
    [InlineData("""{"channel":"x","id":"1","text":"hi"}""", "author", "is missing")]
    [InlineData("""{"channel":"x","id":"1","text":"hi","author":{}}""", "author.handle", "is missing")]
    [InlineData("""{"channel":" ","id":"1","text":"hi","author":{"handle":"a"}}""", "channel", "must not be empty")]
    [InlineData("""{"channel":"x","id":"1","text":"hi","author":{"handle":"@"}}""", "author.handle", "must not be empty")]
    [InlineData("""{"channel":"x","id":"1","text":"hi","author":{"handle":"@ "}}""", "author.handle", "must not be empty")]
    [InlineData("""{"channel":"x","id":"1","author":{"handle":"a"}}""", "text", "is missing")]
    [InlineData("""{"channel":"x","id":"1","text":7,"author":{"handle":"a"}}""", "text", "has to be a text, not a number")]
    [InlineData("""{"channel":"x","id":1,"text":"hi","author":{"handle":"a"}}""", "id", "has to be a text, not a number")]
    [InlineData("""{"channel":"x","id":"1","text":"hi","author":"a"}""", "author", "has to be an object, not a text")]
    [InlineData("""{"channel":"x","id":"1","text":"hi","author":{"handle":"a","followers":-1}}""", "author.followers", "has to be a whole number from 0 to 2147483647")]
    [InlineData("""{"channel":"x","id":"1","text":"hi","author":{"handle":"a"},"shares":1e99}""", "shares", "has to be a whole number from 0 to 2147483647")]
    [InlineData("""{"channel":"x","id":"1","text":"hi","author":{"handle":"a"},"promoted":"yes"}""", "promoted", "has to be true or false, not a text")]
    [InlineData("""{"channel":"x","id":"1","text":"hi","author":{"handle":"a"},"postedAt":"noon"}""", "postedAt", "has to be a time such as 2026-03-02T12:00:00Z")]
    [InlineData("""{"channel":"x","id":"1","text":"hi","author":{"handle":"a"},"visibility":"secret"}""", "visibility", "has to be \"public\" or \"private\"")]
    [InlineData("""{"channel":"x","id":"1","text":"hi","author":{"handle":"a"},"media":[1]}""", "media[0]", "has to be a text, not a number")]
    [InlineData("7", "", "has to be an object, not a number")]
    [InlineData("{", "", "is not valid JSON (line 1, byte 2)")]
    [InlineData("", "", "is not valid JSON (line 1, byte 1)")]
    public void Nonsense_is_refused_and_the_member_at_fault_is_named(string json, string member, string problem)
    {
        var error = Assert.Throws<MentionFormatException>(() => Read(json));

        Assert.Equal((member, problem), (error.Member, error.Problem));
    }

    [Fact]
    public void In_an_array_the_index_is_named()
    {
        var json = Encoding.UTF8.GetBytes($$"""[{{Small}},{"channel":"x"}]""");

        var error = Assert.Throws<MentionFormatException>(() => new MentionReader(Some.Noon).ReadOneOrMany(json));

        Assert.Equal("[1].author", error.Member);
    }

    [Fact]
    public void A_text_may_have_ten_thousand_units_and_not_one_more()
    {
        Assert.Equal(10_000, Read(WithText(new string('a', 10_000))).Text.Length);
        var error = Assert.Throws<MentionFormatException>(() => Read(WithText(new string('a', 10_001))));

        Assert.Equal("has 10001 UTF-16 units; at most 10000 are taken", error.Problem);
    }

    [Theory]
    [InlineData(@"a\u0000b", "a\ufffdb")]
    [InlineData(@"tab\tline\r\nend", "tab\tline\r\nend")]
    [InlineData(@"lone \ud83d high", "lone \ufffd high")]
    [InlineData(@"lone \ude00 low \n\""q\""", "lone \ufffd low \n\"q\"")]
    [InlineData(@"pair \ud83d\ude00 and \ud83d", "pair 😀 and \ufffd")]
    [InlineData(@"\u007f\u0085", "\ufffd\ufffd")]
    public void Characters_that_cannot_be_stored_become_the_replacement_character(string escaped, string expected) =>
        Assert.Equal(expected, Read(WithText(escaped)).Text);

    [Fact]
    public void Bytes_that_are_no_utf8_become_the_replacement_character()
    {
        byte[] json = [.. Encoding.UTF8.GetBytes(WithText("a!b"))];
        json[Array.IndexOf(json, (byte)'!')] = 0xff;

        Assert.Equal("a\ufffdb", new MentionReader(Some.Noon).Read(json).Text);
    }

    [Fact]
    public void Whatever_bytes_come_they_are_a_mention_or_named_nonsense() =>
        Gen.Byte.Array[0, 60].Sample(noise =>
        {
            var bytes = Encoding.UTF8.GetBytes(Small);
            noise.CopyTo(bytes, Math.Min(20, bytes.Length - noise.Length));
            try
            {
                return new MentionReader(Some.Noon).Read(bytes).Text.Length <= Mention.MaxTextLength;
            }
            catch (MentionFormatException)
            {
                return true;
            }
        });

    private static string WithText(string escaped) => $$$"""{"channel":"x","id":"1","text":"{{{escaped}}}","author":{"handle":"a"}}""";

    private static Mention Read(string json) => new MentionReader(Some.Noon).Read(Encoding.UTF8.GetBytes(json));
}
