using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

public sealed class RegisterMarkersTests
{
    [Theory]
    [InlineData("@acme WHERE IS MY PARCEL &amp; WHY https://example.org/a", true)]
    [InlineData("WHERE IS MY PARCEL?? i want it", false)]
    [InlineData("OMG WHY", false)]
    [InlineData("<user> ... 12345678", false)]
    public void Only_whole_texts_in_capitals_are_shouted(string text, bool shouted) => Assert.Equal(shouted, RegisterMarkers.IsShouted(text));

    [Theory]
    [InlineData("soooo slow, pleaseeee", 2)]
    [InlineData("u dont care", 2)]
    [InlineData("been waitin' since b4 noon thx", 3)]
    [InlineData("I don't know, www.sooo.example, see you at 8", 0)]
    [InlineData("I'm sorry that's all", 0)]
    public void Odd_spellings_are_counted(string text, int count) => Assert.Equal(count, RegisterMarkers.OddSpellings(text));

    [Theory]
    [InlineData("nice 😡", true)]
    [InlineData("to 🇫🇷", true)]
    [InlineData("thanks ❤️", true)]
    [InlineData("nice :) 100% €5 “quoted” …", false)]
    public void Emoji_are_pictographs_symbols_and_flags(string text, bool has) => Assert.Equal(has, RegisterMarkers.HasEmoji(text));
}
