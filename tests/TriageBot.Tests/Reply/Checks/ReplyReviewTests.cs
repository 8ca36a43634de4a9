using System.Diagnostics;
using TriageBot.Domain;

namespace TriageBot.Tests.Reply.Checks;

public class ReplyReviewTests
{
    private static readonly string[] Blocking =
        ["no personal data", "asks for nothing private", "no unfilled variables", "length", "forbidden words", "not defensive", "no disparaging", "no promotion"];

    public static TheoryData<string, string> Hostile => new()
    {
        { "letters", new('a', 10_000) },
        { "digits", new('1', 10_000) },
        { "blanks", new(' ', 10_000) },
        { "braces", new('{', 10_000) },
        { "at signs", string.Concat(Enumerable.Repeat("a@", 5_000)) },
        { "addresses without end", string.Concat(Enumerable.Repeat("a.b@c.", 1_700)) },
        { "numbers with dashes", string.Concat(Enumerable.Repeat("1-", 5_000)) },
        { "words of lists", string.Concat(Enumerable.Repeat("we will within the next ", 420)) },
        { "what is your", string.Concat(Enumerable.Repeat("what is your ", 770)) },
        { "quotation marks", new('"', 10_000) },
        { "emoji", string.Concat(Enumerable.Repeat("😀", 5_000)) },
        { "right to left", string.Concat(Enumerable.Repeat("\u202Eאבג ", 2_000)) },
        { "lone surrogates", new('\uD83D', 10_000) },
        { "combining marks", "a" + new string('\u0301', 9_999) },
    };

    [Fact]
    public void What_stops_a_reply_comes_first() => Assert.Equal(
        Blocking, ReviewOf.Review().Of(ReviewOf.Reply("Thanks!")).TakeWhile(check => check.Blocking).Select(check => check.Name));

    [Fact]
    public void A_good_reply_passes_every_check_and_its_promise_is_named()
    {
        var reply = ReviewOf.Reply("I'm sorry, Ada. Three weeks without your parcel is maddening, and thank you for telling me. I'm asking the depot now and will answer you here.");

        var checks = ReviewOf.Review().Of(reply);
        Assert.Equal(["cites a fact"], checks.Where(check => !check.Passed).Select(check => check.Name));
        Assert.Contains("asking the depot", checks.Single(check => check.Name == "promises").Detail);
    }

    [Theory]
    [InlineData("not defensive", "Hello. As we already told you, it was sent.", "As we already told")]
    [InlineData("no promotion", "All done. Use code HELLO15 on your next box.", "Use code HELLO15")]
    [InlineData("no disparaging", "The new colleague didn't have a clue, sorry.", "didn't have a clue")]
    [InlineData("quick", "You'll hear back within 24 hours.", "within 24 hours")]
    [InlineData("human", "We apologise for the inconvenience.", "inconvenience")]
    [InlineData("asks for nothing private", "Sorry! What's your order number?", "What's your order number")]
    [InlineData("no personal data", "We wrote to ada.king@example.org today.", "ada.king@example.org")]
    [InlineData("no unfilled variables", "Hi {{ name }}, it's on its way.", "{{ name }}")]
    [InlineData("forbidden words", "It was cheap, was it not?", "cheap")]
    [InlineData("promises", "Thanks. I will write to you by five.", "I will write to you")]
    [InlineData("playful", "Your parcel went on a little world tour.", "world tour")]
    public void The_phrase_at_fault_is_named(string check, string text, string phrase) =>
        Assert.Contains($"'{phrase}", ReviewOf.Fault(check, text), StringComparison.Ordinal);

    [Theory]
    [InlineData("de", "Wie bereits erwähnt, ist das nicht unsere Schuld.")]
    [InlineData("es", "Como ya te dijimos, no es culpa nuestra.")]
    [InlineData("fr", "Comme déjà indiqué, ce n'est pas notre faute.")]
    public void Other_languages_have_words_of_their_own(string language, string text) =>
        Assert.NotNull(ReviewOf.Fault("not defensive", text, language));

    [Fact]
    public void A_language_without_words_gets_the_checks_that_need_none() => Assert.Equal(
        ["no personal data", "no unfilled variables"],
        ReviewOf.Review().Of(ReviewOf.Reply("Hej [NAME], jan@example.org!", "sv") with { Facts = new("Hej", null, null, null, null) })
            .Where(check => !check.Passed).Select(check => check.Name));

    [Fact]
    public void What_the_customer_said_in_quotation_marks_is_not_ours()
    {
        Assert.Null(ReviewOf.Fault("not defensive", "You write “as we already told you” was the answer. I'm sorry."));
        Assert.Null(ReviewOf.Fault("human", "\"Inconvenience\" is too small a word for your evening."));
    }

    [Fact]
    public void A_template_left_in_quotation_marks_is_still_one() =>
        Assert.NotNull(ReviewOf.Fault("no unfilled variables", "You write “{{ trouble }}”, and I'm sorry."));

    [Theory]
    [InlineData("de", "Es sind null Grad.", true)]
    [InlineData("es", "Es sind null Grad.", false)]
    [InlineData("es", "Lo revisamos TODO contigo.", true)]
    [InlineData("de", "TODO prüfen.", false)]
    [InlineData("en", "Your parcel is null.", false)]
    public void A_placeholder_that_is_a_word_of_the_language_is_none(string language, string text, bool filled) =>
        Assert.Equal(filled, ReviewOf.Fault("no unfilled variables", text, language) is null);

    [Fact]
    public void In_private_personal_data_may_be_asked_for_and_shown()
    {
        var reply = ReviewOf.Reply("What's your order number? I wrote to ada@example.org.") with { Visibility = Visibility.Private };

        Assert.All(ReviewOf.Review().Of(reply).Where(check => check.Name is "no personal data" or "asks for nothing private"), check => Assert.True(check.Passed));
    }

    [Fact]
    public void Only_an_answer_to_a_complaint_has_to_own_it()
    {
        var reply = ReviewOf.Reply("It opens at nine.") with { AnswersComplaint = false };

        Assert.Null(ReviewOf.Review().Find("owns it")!.Fault(reply));
        Assert.Null(ReviewOf.Review().Find("their shoes")!.Fault(reply));
    }

    [Fact]
    public void A_joke_is_fine_where_it_is_allowed() => Assert.Null(
        ReviewOf.Review().Find("playful")!.Fault(ReviewOf.Reply("Your parcel went on a little world tour.") with { MayPlay = true }));

    [Fact]
    public void A_forbidden_word_counts_as_a_whole() => Assert.Null(ReviewOf.Fault("forbidden words", "There's no wayside shop, cheaply or not."));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_checked_at_once(string what, string text)
    {
        var review = ReviewOf.Review();
        review.Of(ReviewOf.Reply("Thanks, 07700 900123!"));
        var watch = Stopwatch.StartNew();

        Assert.All((string[])["en", "de", "es", "fr"], language => Assert.NotEmpty(review.Of(ReviewOf.Reply(text, language))));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{what}: {watch.Elapsed}");
    }
}
