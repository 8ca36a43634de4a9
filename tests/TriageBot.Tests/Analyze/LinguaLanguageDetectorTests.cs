using TriageBot.Analyze;

namespace TriageBot.Tests.Analyze;

public sealed class LinguaLanguageDetectorTests
{
    private static readonly LinguaLanguageDetector Detector = new();

    [Theory]
    [InlineData("en", "@acme my parcel is late again, where is it?")]
    [InlineData("en", "thank you")]
    [InlineData("en", "not working")]
    [InlineData("en", "Please help!")]
    [InlineData("en", "plz fix Microsoft account I can’t log in")]
    [InlineData("de", "@acme mein Paket ist schon wieder nicht da")]
    [InlineData("es", "mi pedido no ha llegado todavía, ¿qué pasa?")]
    [InlineData("fr", "ma commande n'est toujours pas arrivée, c'est honteux")]
    [InlineData("it", "il mio ordine non è ancora arrivato, perché?")]
    [InlineData("pt", "meu pedido ainda não chegou, vocês podem ajudar?")]
    [InlineData("nl", "mijn pakket is nog niet aangekomen, waar is het?")]
    [InlineData("pl", "moja paczka jeszcze nie dotarła, proszę o pomoc")]
    [InlineData("tr", "siparişim hâlâ gelmedi, lütfen yardım edin")]
    [InlineData("ar", "لم يصل طلبي بعد، أين هو؟")]
    [InlineData("hi", "मेरा ऑर्डर अभी तक नहीं आया")]
    [InlineData("ja", "注文した商品がまだ届きません")]
    public void A_sentence_tells_its_language(string language, string text) => Assert.Equal(language, Detector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("@acme")]
    [InlineData("https://acme.example/hilfe 12345 👍")]
    [InlineData("ok")]
    [InlineData("\ud83d")]
    public void Too_little_is_undetermined(string text) => Assert.Equal("und", Detector.Detect(text));

    [Fact]
    public void A_very_long_text_has_a_language_too() =>
        Assert.Equal("en", Detector.Detect(string.Concat(Enumerable.Repeat("the parcel is late ", 500))));
}
