using System.Text.RegularExpressions;
using CsCheck;
using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Tests.Analyze.SecondOpinion;

public sealed partial class RedactionTests
{
    private static readonly Author Ada = new("ada_l") { Name = "Ada Lovelace" };

    [Theory]
    [InlineData("Write to ada@brand.example please", "Write to [email] please")]
    [InlineData("ada.b+c (at) brand.example", "[email]")]
    [InlineData("@acme the driver was rude", "[account] the driver was rude")]
    [InlineData("Hi @acme@mastodon.example!", "Hi [account]!")]
    [InlineData("＠acme late", "[account] late")]
    [InlineData("Call +44 20 7946 0958 now", "Call [phone] now")]
    [InlineData("Call (020) 7946-0958", "Call [phone]")]
    [InlineData("Card 4111 1111 1111 1111.", "Card [number].")]
    [InlineData("Order AB-123456 is late", "Order [number] is late")]
    [InlineData("IBAN DE89370400440532013000", "IBAN [number]")]
    [InlineData("See https://x.example/p?id=1 and www.y.example now", "See [link] and [link] now")]
    [InlineData("See brand.example/track/1Z for it", "See [link] for it")]
    [InlineData("This is Ada Lovelace, ADA_L here", "This is [name], [name] here")]
    [InlineData("Waited 45 minutes, 3rd time in 2026.Never again", "Waited 45 minutes, 3rd time in 2026.Never again")]
    public void What_names_or_finds_a_person_is_taken_out(string text, string left) => Assert.Equal(left, Redaction.Of(text, Ada));

    [Fact]
    public void Who_is_called_like_a_placeholder_does_not_spoil_it() => Assert.Equal(
        "[link] [name] [account]", Redaction.Of("https://x.example/1 link @link", new("link")));

    [Fact]
    public void Nothing_personal_gets_through_wherever_it_stands()
    {
        string[] plain = ["late", "the", "driver", "!", "…", "\n", "ist kaputt", "(", "100%", "😡", "-"];
        var words = Gen.Int[0, plain.Length - 1].Select(i => plain[i]);
        var personal = Gen.OneOf(
            Gen.Long[10_000, 999_999_999_999].Select(number => $"{number}"),
            Gen.Char['a', 'z'].Array[3, 12].Select(letters => $"@{new string(letters)}"),
            Gen.Char['a', 'z'].Array[3, 12].Select(letters => $"{new string(letters)}@{new string(letters)}.example"),
            Gen.Char['a', 'z'].Array[3, 12].Select(letters => $"https://{new string(letters)}.example/{new string(letters)}"),
            Gen.Int[100, 999].Array[3].Select(parts => $"+49 {string.Join(" ", parts)}"));

        Gen.OneOf(words, personal).List[1, 20].Sample(parts =>
        {
            var left = Redaction.Of(string.Join(" ", parts), Ada);

            Assert.DoesNotMatch(Personal(), left);
        }, iter: 5_000);
    }

    [Fact]
    public void No_text_makes_it_slow() => Assert.All(
        new[] { "a", "1", "@", "a@", "a.", "(", "1-", "[", "a-1" },
        piece => Assert.NotNull(Redaction.Of(string.Concat(Enumerable.Repeat(piece, Mention.MaxTextLength / piece.Length)), Ada)));

    [Theory]
    [InlineData("[link] [account] 😀", true)]
    [InlineData("[link] [account] 1 !", false)]
    [InlineData("", false)]
    [InlineData("坏", true)]
    [InlineData("[email] late", true)]
    public void Placeholders_alone_are_no_words(string text, bool words) => Assert.Equal(words, Redaction.LeavesWords(text));

    [GeneratedRegex(@"\w@|@\w|://|\d{5,}")]
    private static partial Regex Personal();
}
