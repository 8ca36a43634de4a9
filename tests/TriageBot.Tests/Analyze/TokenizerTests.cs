using CsCheck;
using TriageBot.Analyze;

namespace TriageBot.Tests.Analyze;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   \t\r\n ", "")]
    [InlineData("Hello World", "hello world")]
    [InlineData("@Acme_Help hi, see https://t.co/abc and www.acme.example/x", "<user> hi , see <url> and <url>")]
    [InlineData("write to jo@acme.example now", "write to <email> now")]
    [InlineData("@jo@mastodon.example hi", "<user> hi")]
    [InlineData("It&#39;s &lt;3 &amp; fine", "it's <3 & fine")]
    [InlineData("don’t DON'T don`t", "don't don't don't")]
    [InlineData("sooooo coooool", "soo cool")]
    [InlineData("paid $1,200.50 or 30€ for 3 items in 2hrs", "paid <money> or <money> for <num> items in <num> hrs")]
    [InlineData("at 10:30 or 5pm", "at <time> or <time>")]
    [InlineData("#NeverAgain_ok", "#neveragain_ok never again ok")]
    [InlineData("why?? no!!! what?! hm... ok.", "why ?? no !! what ?! hm ... ok .")]
    [InlineData("good :-) bad :( meh :/ love <3 Note:Please", "good :) bad :( meh :/ love <3 note : please")]
    [InlineData("👍🏽 😡😡", "👍 😡 😡")]
    [InlineData("❤️", "❤")]
    [InlineData("مرحبا، أين طلبي؟", "مرحبا ، أين طلبي ?")]
    [InlineData("\u200fשלום\u200e עולם", "שלום עולם")]
    [InlineData("नमस्ते दुनिया", "नमस्ते दुनिया")]
    [InlineData("<user> said <url>", "<user> said <url>")]
    public void A_text_is_cleaned_into_tokens(string text, string cleaned) => Assert.Equal(cleaned, Tokenizer.Clean(text));

    [Fact]
    public void Lone_surrogates_and_control_characters_vanish()
    {
        Assert.Equal("a b", Tokenizer.Clean("a \ud83d \udc4d\u0000\u0007 b"));
    }

    [Fact]
    public void Handles_links_numbers_and_case_make_no_difference()
    {
        Assert.Equal(Tokenizer.Clean("@acme WHERE is order 12? https://a.example"), Tokenizer.Clean("@other where IS order 99? http://b.example"));
    }

    [Fact]
    public void Words_in_capitals_and_stretched_words_are_counted()
    {
        var tokens = new TokenBuffer();

        Tokenizer.Tokenize("WORST app EVER, sooo bad OK", tokens);

        Assert.Equal(2, tokens.Shouted);
        Assert.Equal(1, tokens.Stretched);
    }

    [Fact]
    public void A_buffer_holds_only_the_newest_text()
    {
        var tokens = new TokenBuffer();
        Tokenizer.Tokenize(new string('x', 10_000) + " " + string.Join(' ', Enumerable.Repeat("ab", 4_000)), tokens);

        Tokenizer.Tokenize("short", tokens);

        Assert.Equal("short", tokens.ToString());
    }

    [Fact]
    public void A_text_of_ten_thousand_characters_is_cut_whole()
    {
        var tokens = new TokenBuffer();

        Tokenizer.Tokenize(string.Join(' ', Enumerable.Repeat("word", 2_000)), tokens);

        Assert.Equal(2_000, tokens.Count);
    }

    [Fact]
    public void No_text_makes_it_fail_and_cleaning_twice_changes_no_token_kind() =>
        Gen.Char.Array[0, 300].Sample(letters =>
        {
            var cleaned = Tokenizer.Clean(new string(letters));
            Assert.DoesNotContain(cleaned, char.IsControl);
            Tokenizer.Clean(cleaned);
        });
}
