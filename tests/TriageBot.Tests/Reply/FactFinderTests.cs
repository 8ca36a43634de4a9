using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Reply;

public sealed class FactFinderTests
{
    private static readonly FactFinder Finder = new(Shipped.Playbook.Topics);

    [Theory]
    [InlineData("My parcel is gone", "your parcel")]
    [InlineData("@acme parcel still not here", "your parcel")]
    [InlineData("my new package arrived wet", "your parcel")]
    [InlineData("The app logs me out", "the app")]
    [InlineData("your driver shouted at me", "the courier")]
    [InlineData("our parcel locker code is wrong", "the locker")]
    public void A_complaint_is_about_a_thing_of_its_author(string text, string topic) => Assert.Equal(topic, Find(text).Topic);

    [Theory]
    [InlineData("You are a parcel company, are you not?")]
    [InlineData("Her parcel is fine")]
    [InlineData("It is not the app")]
    [InlineData("I wonder about any delivery at all")]
    [InlineData("my neighbour's parcel came")]
    [InlineData("#parcel is what they call a brick")]
    public void What_is_not_clearly_theirs_is_left_out(string text) => Assert.Null(Find(text).Topic);

    [Theory]
    [InlineData("de", "Mein Päckchen ist weg", "Ihr Paket")]
    [InlineData("de", "Die App stürzt ständig ab", "die App")]
    [InlineData("de", "Ein Paket kam an", null)]
    [InlineData("es", "Mi paquete no llega", "tu paquete")]
    [InlineData("es", "Un paquete cualquiera", null)]
    [InlineData("fr", "Mon colis est perdu", "votre colis")]
    [InlineData("fr", "L'appli plante", "l'appli")]
    [InlineData("fr", "Un colis quelconque", null)]
    public void A_thing_is_named_as_its_language_names_it(string language, string text, string? topic) =>
        Assert.Equal(topic, Find(text, language).Topic);

    [Theory]
    [InlineData("I have been waiting for 3 weeks", "3 weeks")]
    [InlineData("still nothing after more than two hours", "more than two hours")]
    [InlineData("40 mins on hold!", "40 minutes")]
    [InlineData("waiting an hour now", "an hour")]
    public void A_wait_is_repeated_as_it_was_said(string text, string waited) => Assert.Equal(waited, Find(text).Waited);

    [Theory]
    [InlineData("I was promised it within 2 days, still nothing")]
    [InlineData("Wait a minute, this is not mine")]
    [InlineData("I have been a customer for 3 years and still wait")]
    [InlineData("waiting 2 hours or 3 hours, who knows")]
    [InlineData("3 day delivery, still not here")]
    [InlineData("Every 2 weeks the same. Late.")]
    [InlineData("nobody can help until it is 7 days out")]
    public void A_time_that_is_no_wait_is_left_out(string text) => Assert.Null(Find(text).Waited);

    [Theory]
    [InlineData("de", "Ich warte seit 3 Tagen auf mein Paket", "3 Tage")]
    [InlineData("de", "Seit einer Woche keine Antwort", "eine Woche")]
    [InlineData("de", "Seit über zwei Monaten warte ich", "zwei Monate")]
    [InlineData("de", "Lieferung in 3 Tagen, hieß es", null)]
    [InlineData("es", "Llevo 3 semanas esperando", "3 semanas")]
    [InlineData("es", "Desde hace más de dos horas nadie responde", "dos horas")]
    [InlineData("es", "Entrega en 3 días, decían", null)]
    [InlineData("fr", "J'attends depuis 3 semaines", "3 semaines")]
    [InlineData("fr", "Ça fait deux heures que j'attends", "deux heures")]
    [InlineData("fr", "Livraison en 3 jours, disiez-vous", null)]
    public void A_wait_is_repeated_in_the_grammar_of_its_language(string language, string text, string? waited) =>
        Assert.Equal(waited, Find(text, language).Waited);

    [Theory]
    [InlineData("en", "Your app keeps crashing", "“keeps crashing”")]
    [InlineData("en", "MY PARCEL NEVER ARRIVED", "“never arrived”")]
    [InlineData("en", "It came broken and you suck", "“came broken”")]
    [InlineData("en", "It is all a mess", null)]
    [InlineData("de", "Das Internet geht schon wieder nicht", "„geht schon wieder nicht“")]
    [InlineData("es", "La app no funciona", "«no funciona»")]
    [InlineData("fr", "L'appli ne marche plus", "«\u00A0ne marche plus\u00A0»")]
    public void Trouble_is_quoted_where_it_is_plainly_said(string language, string text, string? trouble) =>
        Assert.Equal(trouble, Find(text, language).Trouble);

    [Theory]
    [InlineData("en", "Order 4711-0815 is late", "order …15", "order 4711-0815")]
    [InlineData("en", "my flight LK204 was cancelled", "flight …04", "flight LK204")]
    [InlineData("en", "I ordered 4711 things", null, null)]
    [InlineData("en", "order 4711 and order 4712", null, null)]
    [InlineData("de", "Bestellnummer: 4711-0815 fehlt", "Bestellung …15", "Bestellung 4711-0815")]
    [InlineData("es", "El pedido 471108 no llega", "el pedido …08", "el pedido 471108")]
    [InlineData("fr", "Ma commande 471108 est perdue", "la commande …08", "la commande 471108")]
    public void A_number_is_masked_where_everybody_reads_it(string language, string text, string? inPublic, string? inPrivate)
    {
        Assert.Equal(inPublic, Find(text, language).Reference);
        Assert.Equal(inPrivate, Find(text, language, Visibility.Private).Reference);
    }

    [Theory]
    [InlineData("en", "I have been a customer for over ten years", "ten years")]
    [InlineData("en", "after 12 years with you this", "12 years")]
    [InlineData("en", "I am ten years old", null)]
    [InlineData("de", "Ich bin seit zehn Jahren Kunde", "zehn Jahre")]
    [InlineData("fr", "Cliente depuis dix ans", "dix ans")]
    public void Loyalty_is_known_where_it_is_said(string language, string text, string? withUs) =>
        Assert.Equal(withUs, Find(text, language).WithUs);

    private static CustomerFacts Find(string text, string language = "en", Visibility visibility = Visibility.Public) =>
        Finder.Find(Some.Mention(text) with { Visibility = visibility }, ReplyLanguage.Of(language)!, complains: true);
}
