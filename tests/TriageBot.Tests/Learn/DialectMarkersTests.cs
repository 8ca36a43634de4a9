using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

public sealed class DialectMarkersTests
{
    [Theory]
    [InlineData("they be losing my stuff")]
    [InlineData("@acme why yall be like this")]
    [InlineData("she always be waitin on hold")]
    [InlineData("I'm finna cancel")]
    [InlineData("ion even know where my order is")]
    [InlineData("Y’all ain’t even sorry")]
    [InlineData("TRYNA PAY MY BILL")]
    [InlineData("you gon fix it or what")]
    public void A_marker_is_found(string text) => Assert.True(DialectMarkers.Occur(text));

    [Theory]
    [InlineData("Will you be opening on Sunday?")]
    [InlineData("Shouldn't you be paying attention?")]
    [InlineData("When would it still be arriving")]
    [InlineData("Can we be certain it is fixed")]
    [InlineData("my lithium ion battery is dead")]
    [InlineData("@finna #yall https://tryna.example/gon")]
    [InlineData("it has gone again, all of you")]
    public void Words_of_everybody_are_none(string text) => Assert.False(DialectMarkers.Occur(text));
}
