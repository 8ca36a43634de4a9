using CsCheck;
using Microsoft.Extensions.Time.Testing;
using TriageBot.Reply;

namespace TriageBot.Tests.Reply;

public sealed class SamenessGuardTests
{
    private const string Text = "I am sorry about your parcel, Ada. I am asking the depot now and will tell you here what they say. Leave the chasing to me.";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(Text, true)]
    [InlineData("I am sorry about your parcel, Zoë! I am asking the depot now, and will tell you here what they say. Leave the chasing to me.", true)]
    [InlineData("How annoying, Ada. Could you send me your tracking number? I stay with it until it is settled.", false)]
    public void A_text_is_spent_when_somebody_else_was_told_it_whatever_the_name(string text, bool spent)
    {
        var guard = new SamenessGuard(_time);
        guard.Remember(new("sandbox", "1"), Text, "Ada");

        Assert.Equal(spent, guard.IsSpent(ReplyPrint.Of(text, text.Contains("Zoë", StringComparison.Ordinal) ? "Zoë" : "Ada"), Key("2")));
    }

    [Fact]
    public void What_was_said_on_the_same_message_does_not_count()
    {
        var guard = new SamenessGuard(_time);
        guard.Remember(new("sandbox", "1"), Text, "Ada");

        Assert.False(guard.IsSpent(ReplyPrint.Of(Text, "Ada"), Key("1")));
    }

    [Fact]
    public void After_the_window_the_words_are_free_again_and_forgotten_in_the_end()
    {
        var guard = new SamenessGuard(_time);
        guard.Remember(new("sandbox", "1"), Text, "Ada");

        _time.Advance(TimeSpan.FromDays(29));
        Assert.True(guard.IsSpent(ReplyPrint.Of(Text, "Ada"), Key("2")));

        _time.Advance(TimeSpan.FromDays(2));
        Assert.False(guard.IsSpent(ReplyPrint.Of(Text, "Ada"), Key("2")));

        guard.Remember(new("sandbox", "2"), "Something else.", null);
        _time.Advance(TimeSpan.FromDays(31));
        guard.Remember(new("sandbox", "3"), "Another one.", null);
        Assert.Equal(2, guard.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("👍")]
    [InlineData("Ada")]
    public void A_text_without_words_is_the_same_as_another_without(string text)
    {
        var guard = new SamenessGuard(_time);
        guard.Remember(new("sandbox", "1"), text, "Ada");

        Assert.True(guard.IsSpent(ReplyPrint.Of(text, "Ada"), Key("2")));
    }

    [Fact]
    public void Whatever_was_told_is_found_among_thousands() => Gen.Int[0, 4_999].Sample(
        asked => Assert.True(Thousands.Value.IsSpent(ReplyPrint.Of(Sentence(asked)), Key("other"))), iter: 200);

    [Fact]
    public void The_estimate_is_near_the_truth() => Gen.Select(Words, Words).Sample((one, other) =>
    {
        var (mine, theirs) = ($"{Text} {one}", $"{Text} {other}");
        var exact = ReplyPrint.Similarity(mine, null, theirs, null);

        Assert.InRange(ReplyPrint.Of(mine).Likeness(ReplyPrint.Of(theirs).Sketch), exact - 0.25, exact + 0.25);
    }, iter: 500);

    private static readonly Gen<string> Words = Gen.Int[0, 400].Array[0, 40].Select(words => string.Join(' ', words.Select(Word)));

    private static readonly Lazy<SamenessGuard> Thousands = new(() =>
    {
        var guard = new SamenessGuard(TimeProvider.System);
        for (var i = 0; i < 5_000; i++)
        {
            guard.Remember(new("sandbox", $"{i}"), Sentence(i), null);
        }

        return guard;
    });

    private static string Sentence(int number)
    {
        var dice = new Dice((ulong)number);
        return string.Join(' ', Enumerable.Range(0, 30).Select(_ => dice.One(Vocabulary)));
    }

    private static readonly string[] Vocabulary = [.. Enumerable.Range(0, 500).Select(Word)];

    // Letters only: every number is the same word.
    private static string Word(int number) => string.Concat($"{number}".Select(digit => (char)('a' + (digit - '0'))));

    private static ulong Key(string key) => SamenessGuard.KeyOf(new("sandbox", key));
}
