using CsCheck;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Domain;

public class SignatureTests
{
    [Theory]
    [InlineData("Hi Ada.", "Hi Ada. ^JD")]
    [InlineData("Hi Ada. ^JD", "Hi Ada. ^JD")]
    [InlineData("Hi Ada. ^MK", "Hi Ada. ^JD")]
    [InlineData("Hi Ada. ^mk ^JD ", "Hi Ada. ^JD")]
    [InlineData("Hi Ada.\n\n^MK.", "Hi Ada. ^JD")]
    [InlineData("Hi Ada. ^JD!", "Hi Ada. ^JD")]
    [InlineData("Hi Ada. ^JD\u200b", "Hi Ada. ^JD")]
    [InlineData("2^10 is a lot", "2^10 is a lot ^JD")]
    [InlineData("Read ^ above", "Read ^ above ^JD")]
    public void A_reply_ends_with_its_approvers_signature_exactly_once(string text, string expected) =>
        Assert.Equal(expected, Signature.Sign(text, Some.Jo, "sandbox"));

    [Fact]
    public void Signing_twice_is_signing_once() => Gen.String.Sample(text =>
        Signature.Sign(Signature.Sign(text, Some.Max, "sandbox"), Some.Jo, "sandbox") == Signature.Sign(text, Some.Jo, "sandbox"));

    [Theory]
    [InlineData("mastodon:example.social", "Hi Ada. ^Jo")]
    [InlineData("mastodon", "Hi Ada. ^Jo")]
    [InlineData("bluesky", "Hi Ada. ^JD")]
    public void An_agent_may_sign_otherwise_on_a_channel(string channel, string expected)
    {
        var jo = Some.Jo with { Signatures = new Dictionary<string, string> { ["mastodon"] = "^Jo" } };

        Assert.Equal(expected, Signature.Sign("Hi Ada. ^JD", jo, channel));
        Assert.Equal(4, Signature.Longest([jo], channel, LengthRule.Graphemes));
    }
}
