using TriageBot.Domain;
using TriageBot.Listen;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Listen;

public sealed class PrivateMarkTests
{
    [Theory]
    [InlineData("My address is Ada.L@post.example, thanks", LinkKind.Email)]
    [InlineData("order number AB-123456 never came", LinkKind.OrderNumber)]
    [InlineData("Booking: K7Q4419 and nothing since", LinkKind.OrderNumber)]
    [InlineData("Bestellnummer 20260011223", LinkKind.OrderNumber)]
    [InlineData("commande n° 4471190", LinkKind.OrderNumber)]
    public void An_address_or_an_order_number_in_private_marks_its_author(string text, LinkKind kind) =>
        Assert.Equal(kind, Assert.Single(InPrivate(text)).Kind);

    [Theory]
    [InlineData("I wrote to support@brand.example and to no-reply@brand.example")]
    [InlineData("it took 1234567 years")]
    [InlineData("order 12 please")]
    [InlineData("in order to complain")]
    [InlineData("my booking 24-12-2026 was cancelled")]
    [InlineData("order 2026-12-01 and reservation 20261224")]
    [InlineData("reference 2025-2026")]
    [InlineData("ada@post.example or bo@post.example")]
    [InlineData("order AB-123456, no, order AB-123457")]
    [InlineData("@ada ada")]
    [InlineData("")]
    public void What_anybody_may_write_marks_nobody(string text) => Assert.Empty(InPrivate(text));

    [Fact]
    public void Nothing_is_taken_from_what_everybody_can_read() =>
        Assert.Empty(PrivateMark.In(Some.Mention("My address is ada@post.example, order number AB-123456")));

    [Fact]
    public void The_same_in_other_letters_is_the_same_mark() =>
        Assert.Equal(InPrivate("ADA@Post.Example, order AB-123456"), InPrivate("Order number: ab-123456. ada@post.example"));

    [Fact]
    public void A_mark_does_not_hold_what_it_is_made_of() =>
        Assert.DoesNotContain("ada", Assert.Single(InPrivate("ada@post.example")).Digest, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_verified_key_marks_its_author_in_public_too() => Assert.Equal(
        LinkKind.VerifiedId,
        Assert.Single(PrivateMark.In(Some.Mention("Hi") with { Author = new("ada") { CustomerKey = "K-1" } })).Kind);

    private static IReadOnlyList<PrivateMark> InPrivate(string text) => PrivateMark.In(Some.Mention(text) with { Visibility = Visibility.Private });
}
