using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot.Tests.Domain;

public sealed class NetworkLengthTests
{
    private const string Family = "👨‍👩‍👧‍👦";

    [Theory]
    [InlineData("", 0)]
    [InlineData("Sorry, Ada.", 11)]
    [InlineData("e\u0301", 1)]
    [InlineData("日本語", 3)]
    [InlineData("🙂", 1)]
    [InlineData(Family, 3)]
    [InlineData("https://larkpost.com/where", 26)]
    public void Bluesky_holds_the_characters_and_a_tenth_of_the_bytes_to_one_limit(string text, int length) =>
        Assert.Equal(length, LengthRule.Bluesky.Of(text));

    [Fact]
    public void A_post_of_Bluesky_ends_at_300_characters_or_3000_bytes()
    {
        var post = PublicNetwork.Bluesky.MaxLength(Visibility.Public);

        Assert.Equal((300, 301), (LengthRule.Bluesky.Of(new('a', post)), LengthRule.Bluesky.Of(new('a', post + 1))));
        Assert.Equal((300, 301), (LengthRule.Bluesky.Of(Repeated(Family, 120)), LengthRule.Bluesky.Of(Repeated(Family, 120) + "a")));
    }

    [Theory]
    [InlineData("https://larkpost.com/en/late-parcels-and-what-to-do-about-them", 23)]
    [InlineData("https://a.co", 23)]
    [InlineData("See https://larkpost.com/where.", 28)]
    [InlineData("(https://larkpost.com/where_(is)), ok?", 30)]
    [InlineData("https://larkpost.com/こんにちは", 23)]
    [InlineData("https://larkpost.com/a?b=c&d=ü", 23)]
    [InlineData("gemini://larkpost.com", 23)]
    [InlineData("https://a.co https://a.co\nhttps://a.co", 71)]
    [InlineData("https://larkpost.com/@ada@b.example", 23)]
    public void On_Mastodon_an_address_is_23_and_marks_behind_it_are_not_of_it(string text, int length) =>
        Assert.Equal(length, LengthRule.Mastodon.Of(text));

    [Theory]
    [InlineData("larkpost.com")]
    [InlineData("www.larkpost.com/where")]
    [InlineData("https://larkpost")]
    [InlineData("ftp://larkpost.com")]
    [InlineData("ada@larkpost.com")]
    public void On_Mastodon_what_has_no_scheme_or_no_domain_is_no_address(string text) => Assert.Equal(text.Length, LengthRule.Mastodon.Of(text));

    [Theory]
    [InlineData("@ada", 4)]
    [InlineData("@ada@social.example", 4)]
    [InlineData("@ada@social.example Sorry, Ada.", 16)]
    [InlineData("Sorry, @ada@social.example!", 12)]
    [InlineData("Sorry (@ada@social.example).", 13)]
    [InlineData("@ada@social.example @bo.b@x.example\n@c@d", 13)]
    [InlineData("@ada@soziäl.example", 4)]
    public void On_Mastodon_the_domain_of_a_handle_does_not_count(string text, int length) => Assert.Equal(length, LengthRule.Mastodon.Of(text));

    [Theory]
    [InlineData("ada@bo@social.example")]
    [InlineData("a/@ada@social.example")]
    [InlineData("@ada@social@example")]
    [InlineData("@ada@social://example")]
    [InlineData("@@social.example")]
    [InlineData("@ada@")]
    public void On_Mastodon_what_only_looks_like_a_handle_counts_in_full(string text) => Assert.Equal(text.Length, LengthRule.Mastodon.Of(text));

    [Fact]
    public void On_Mastodon_an_emoji_of_many_parts_is_1() => Assert.Equal(2, LengthRule.Mastodon.Of($"{Family}🇩🇪"));

    [Theory]
    [InlineData("x", 280, 10_000)]
    [InlineData("twitter", 280, 10_000)]
    [InlineData("X", 280, 10_000)]
    [InlineData("bluesky", 300, 1_000)]
    [InlineData("bsky", 300, 1_000)]
    [InlineData("mastodon", 500, 500)]
    [InlineData("mastodon:example.social", 500, 500)]
    public void A_known_network_has_its_limits_while_nothing_is_connected_to_it(string channel, int post, int message)
    {
        var rules = new ReplyChannels([]).RulesOf(channel);

        Assert.Equal((post, message), (rules.MaxLength(Visibility.Public), rules.MaxLength(Visibility.Private)));
        Assert.Equal((false, false), (rules.CanReply, rules.CanDirect));
    }

    [Fact]
    public void Each_known_network_counts_in_its_own_way_and_another_by_what_a_reader_sees()
    {
        const string Text = "@ada@b.example 🙂 a.co";
        var channels = new ReplyChannels([]);

        Assert.Equal([41, 11, 21, 21], new[] { "x", "mastodon", "bluesky", "forum" }.Select(channel => channels.RulesOf(channel).Length(Text)));
        Assert.Equal(ChannelRules.ListenOnly, channels.RulesOf("forum"));
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
