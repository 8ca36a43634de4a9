using TriageBot.Reply;

namespace TriageBot.Tests.Reply.Checks;

public class SpellingTests
{
    private static readonly SpellingDictionaries Installed = new(SpellingDictionaries.UsualFolder);

    [Theory]
    [InlineData("en", "Did you recieve it?", "recieve")]
    [InlineData("en", "That is definately ours.", "definately")]
    [InlineData("de", "Endschuldigung für das Durcheinander!", "Endschuldigung")]
    [InlineData("es", "Ya hemmos enviado el libro.", "hemmos")]
    [InlineData("fr", "Nous avons bien ressu le colis.", "ressu")]
    public void A_slip_is_named(string language, string text, string slip)
    {
        Require(language);

        Assert.Equal($"'{slip}' is in no dictionary", Fault(text, language));
    }

    [Theory]
    [InlineData("en", "We apologise: the colour is off. We apologize, the color isn't right. You're rebooked.")]
    [InlineData("en", "Hi Siobhan, Larkpost has your pakketje, and Bartłomiej's too, at www.larkpst.example 📦")]
    [InlineData("de", "Ich muss nachhaken und möchte mich entschuldigen. Die Rückerstattung ist unterwegs.")]
    [InlineData("es", "Voy a hablarlo con ellos. Dímelo si no te llega.")]
    [InlineData("fr", "L'abonnement sera résilié, je vais m'en occuper. C'était à nous de le faire.")]
    public void Right_words_names_and_brand_words_pass(string language, string text)
    {
        Require(language);

        Assert.Null(Fault(text, language));
    }

    [Fact]
    public void The_customers_own_words_pass()
    {
        Require("en");
        var reply = ReviewOf.Reply("The zorgle is on its way.") with { Customer = "where is my zorgle" };

        Assert.Null(ReviewOf.Review(Installed).Find("spelling")!.Fault(reply));
    }

    [Fact]
    public void Without_a_dictionary_the_check_is_left_out()
    {
        var review = ReviewOf.Review(new SpellingDictionaries("/nowhere"));

        Assert.DoesNotContain("spelling", review.Of(ReviewOf.Reply("Did you recieve it?")).Select(check => check.Name));
    }

    /// <summary>Skips the test where the dictionary is missing; where tools are required it fails.</summary>
    internal static void Require(string language)
    {
        if (!Installed.Has(language))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("TRIAGEBOT_REQUIRE_TOOLS") == "1", "needs dictionaries: apt-get install hunspell-en-us hunspell-en-gb hunspell-de-de hunspell-es hunspell-fr");
            Assert.Fail($"{SpellingDictionaries.UsualFolder} has no dictionary for {language}.");
        }
    }

    private static string? Fault(string text, string language) => ReviewOf.Review(Installed).Find("spelling")!.Fault(ReviewOf.Reply(text, language));
}
