namespace TriageBot.Tests.Reply.Checks;

public class PersonalDataTests
{
    [Theory]
    [InlineData("We wrote to ada_king at example dot org.")]
    [InlineData("I'll call you on 07700 900123 at noon.")]
    [InlineData("It went back to GB82 WEST 1234 5698 7654 32.")]
    [InlineData("The card 4111 1111 1111 1111 was declined.")]
    [InlineData("Parcel LP774190238GB is in the depot.")]
    [InlineData("Your policy HV-2039981 covers it.")]
    [InlineData("The driver comes to 27 Willow Crescent today.")]
    public void A_customers_data_stop_a_public_reply(string text) => Assert.NotNull(ReviewOf.Fault("no personal data", text));

    [Theory]
    [InlineData("de", "Das Paket liegt im Lerchenweg 17.")]
    [InlineData("es", "Lo dejamos en la Calle Mayor, 12.")]
    [InlineData("fr", "Le colis est au 8 rue des Alouettes.")]
    public void Addresses_of_other_languages_are_found(string language, string text) =>
        Assert.NotNull(ReviewOf.Fault("no personal data", text, language));

    [Theory]
    [InlineData("Ring our hotline on 020 7946 0112, it's free.")]
    [InlineData("Write to help@larkpost.example.com and I'll see it.")]
    [InlineData("The shop at 12 Mill Street is open until 19:00.")]
    [InlineData("Flight LK 204 leaves on 03/04/2025 at 17:05 from gate B22.")]
    [InlineData("You have version 8.14.2; 8.15.0 is 214 MB and costs 1,204.50.")]
    [InlineData("I see order …21 and will look.")]
    [InlineData("More: https://larkpost.example/help/12345678901")]
    public void Harmless_numbers_pass(string text) => Assert.Null(ReviewOf.Fault("no personal data", text));

    [Theory]
    [InlineData("Send me your order number by direct message, please.")]
    [InlineData("Please check that your e-mail address is right under Profile.")]
    [InlineData("Nobody will ever ask you for your password.")]
    public void Asking_in_private_is_fine(string text) => Assert.Null(ReviewOf.Fault("asks for nothing private", text));
}
