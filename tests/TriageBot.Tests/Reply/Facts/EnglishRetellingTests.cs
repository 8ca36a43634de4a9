using TriageBot.Reply;

namespace TriageBot.Tests.Reply;

/// <summary>What somebody says of themselves comes back as said to them, or not at all.</summary>
public sealed class EnglishRetellingTests
{
    [Theory]
    [InlineData("I can't open my account.", "you can't open your account")]
    [InlineData("@acme My login is not working. I submitted the password change.", "your login is not working")]
    [InlineData("Hey @acme i cant access my email", "you can't access your email")]
    [InlineData("I can't log in", "you can't log in")]
    [InlineData("my parcel never arrived", "your parcel never arrived")]
    [InlineData("my account got hacked can someone help", "your account got hacked")]
    [InlineData("my app keeps crashing what do I do", "your app keeps crashing")]
    [InlineData("I was locked out of my account - disgusting", "you were locked out of your account")]
    [InlineData("my ps4 won't turn on", "your ps4 won't turn on")]
    [InlineData("we're still waiting for our refund!", "you're still waiting for your refund")]
    [InlineData("Still can’t log in to my account", "you still can't log in to your account")]
    [InlineData("unable to reset my password", "you're unable to reset your password")]
    [InlineData("Why can't I watch anything on my tv?", "you can't watch anything on your tv")]
    [InlineData("The app keeps crashing since Monday", "the app keeps crashing")]
    [InlineData("your app keeps crashing", "our app keeps crashing")]
    [InlineData("I can't get any programming on @acmetv!", "you can't get any programming")]
    public void Trouble_told_of_oneself_is_told_to_its_author(string text, string told) => Assert.Equal(told, EnglishRetelling.Told(text));

    [Theory]
    [InlineData("")]
    [InlineData("Great, thanks!")]
    [InlineData("I can't believe how good this is")]
    [InlineData("I don't know what to do")]
    [InlineData("I have never had a problem before")]
    [InlineData("I will never buy this again")]
    [InlineData("I'm not happy with your service")]
    [InlineData("my fucking phone won't start")]
    [InlineData("the driver John lost my parcel")]
    [InlineData("my account 12345678 is blocked")]
    [InlineData("I CAN'T LOG IN TO MY ACCOUNT")]
    [InlineData("I can't open <script>alert(1)</script> or {{ include }} on my phone")]
    [InlineData("my husband died and the account is blocked")]
    [InlineData("it doesn't work")]
    [InlineData("your system overcharged me")]
    [InlineData("your servers lost my data")]
    [InlineData("I was charged twice")]
    [InlineData("my flight attendant refused to help")]
    [InlineData("The site is down?")]
    [InlineData("my motherfucking phone is broken")]
    [InlineData("my goddamn phone won't start")]
    [InlineData("I lost my sister last week")]
    [InlineData("I can't breathe anymore")]
    [InlineData("my password hunter2 is not working")]
    [InlineData("my pin 4711 stopped working")]
    [InlineData("my booking K3XQ9T is missing")]
    [InlineData("my issue has been resolved")]
    [InlineData("I'm no longer locked out")]
    [InlineData("I couldn't be happier with my phone")]
    [InlineData("I have had no issues with my account")]
    [InlineData("my card is not accepted in the US")]
    [InlineData("I can't mine diamonds in my world")]
    [InlineData("I deleted the app and reinstalled it")]
    public void Doubtful_rude_private_or_marked_up_words_are_not_told(string text) => Assert.Null(EnglishRetelling.Told(text));

    [Theory]
    [InlineData("I can't open ")]
    [InlineData(", ")]
    [InlineData("my app my app ")]
    [InlineData("help please ")]
    public void A_long_hostile_text_costs_little(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_500 / part.Length));

        Assert.Null(EnglishRetelling.Told(text));
        Assert.Null(EnglishRetelling.Asked(text));
    }

    [Theory]
    [InlineData("How do I change my username?", "how to change your username")]
    [InlineData("@acme how can I annotate my screen from iPhone?", "how to annotate your screen from iPhone")]
    [InlineData("Hi! Is there any way to restore my files please?", "whether there's a way to restore your files")]
    [InlineData("can you tell me where I can find my invoice", null)]
    [InlineData("Can I get an extension on my credit?", "whether you can get an extension on your credit")]
    [InlineData("where can I download my invoice?", "where to download your invoice")]
    [InlineData("How can you charge me twice?", null)]
    [InlineData("How could you lose my parcel?", null)]
    [InlineData("Am I supposed to pay for my own repair?", null)]
    [InlineData("Can I just say my new phone is awesome.", null)]
    [InlineData("How do I hack my friends account?", null)]
    [InlineData("how do I change my username", null)]
    [InlineData("How are you?", null)]
    [InlineData("How do I contact you people?", null)]
    public void A_plain_question_is_named(string text, string? asked) => Assert.Equal(asked, EnglishRetelling.Asked(text));
}
