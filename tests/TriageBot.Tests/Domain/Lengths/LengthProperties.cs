using System.Diagnostics;
using CsCheck;
using TriageBot.Domain;

namespace TriageBot.Tests.Domain;

public sealed class LengthProperties
{
    private static readonly string[] Pieces =
    [
        "\uD800", "\uDC00", "\uDC00\uD800", "\u200D", "\uFE0F", "\u20E3", "1️⃣", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🇩🇪", "🇩", "🙏🏽", "©", "\u202Eevil\u202C", "שלום", "مرحبا", "ﷺ", "\u0600",
        "Z\u0300\u0301\u0302\u0303\u0304", "\u1100\u1161\u11A8", "\uFB2C", "क्‍ष", "\0", "\r", "\n", "\uFFFE", "\uFFFF", "https://", "http://a.co/(b", "https://t.co/", "a.co", ".com", "/a?b=",
        "xn--", "例え.みんな", "@", "@a@b.co", "#a.co", "_", "-", ".", ":8", "t.co/1", " ",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    private static readonly Gen<string> Any = Gen.OneOf(Gen.String, Piece.Array[0, 30].Select(string.Concat), Gen.Select(Piece, Gen.String, Piece, (a, b, c) => a + b + c));

    public static TheoryData<string> Rules => ["graphemes", "bluesky", "mastodon", "x"];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Any_text_has_a_length_and_only_an_empty_one_has_0(string rule) => Any.Sample(
        text => Assert.True(text.Length == 0 ? Rule(rule).Of(text) == 0 : Rule(rule).Of(text) > 0), iter: 5_000);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Two_lines_are_no_shorter_than_the_longer_of_them(string rule) => Gen.Select(Any, Any).Sample(
        (one, other) => Assert.True(Rule(rule).Of($"{one}\n{other}") >= Math.Max(Rule(rule).Of(one), Rule(rule).Of(other))), iter: 5_000);

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_signature_takes_no_more_than_the_room_that_is_kept_for_it(string rule) => Any.Sample(
        text => Assert.True(Rule(rule).Of($"{text.TrimEnd()} ^JD") <= Rule(rule).Of(text.TrimEnd()) + Rule(rule).Of(" ^JD")), iter: 5_000);

    // Quadratic counting of a hundred thousand of these would take minutes.
    [Theory]
    [MemberData(nameof(Rules))]
    public void Time_grows_with_the_text_and_no_faster(string rule)
    {
        string[] hard = [.. Pieces, "http://", "http://a.co/(", "http://a.co ", "a.", "@a", "@a@b.c ", ".-", "語.com", "((", "https://xn--あ.com ", "a\u0301", "\u0327\u0301"];
        var started = Stopwatch.GetTimestamp();

        Assert.All(hard, piece => Assert.True(Rule(rule).Of(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length))) > 0));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60), $"{Stopwatch.GetElapsedTime(started)}");
    }

    [Fact]
    public void Five_thousand_emoji_are_five_thousand() => Assert.Equal(
        (5_000, 5_000, 10_000, 12_500),
        (Count("graphemes"), Count("mastodon"), Count("x"), Count("bluesky")));

    private static int Count(string rule) => Rule(rule).Of(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 5_000)));

    private static LengthRule Rule(string name) => name switch
    {
        "graphemes" => LengthRule.Graphemes,
        "bluesky" => LengthRule.Bluesky,
        "mastodon" => LengthRule.Mastodon,
        "x" => LengthRule.X,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such rule"),
    };
}
