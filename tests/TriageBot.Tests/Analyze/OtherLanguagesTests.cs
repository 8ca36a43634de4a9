using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Tests.Architecture;
using TriageBot.Tests.Learn;

namespace TriageBot.Tests.Analyze;

public sealed class OtherLanguagesTests
{
    private static readonly OtherLanguages Shipped = OtherLanguages.Load(Path.Combine(Sources.Root, "models"))!;

    [Theory]
    [InlineData("de", "Schon wieder zu spät, so ein schlechter Service, ich bin echt sauer.", Sentiment.Negative)]
    [InlineData("de", "Danke, das war super und hat richtig Spaß gemacht!", Sentiment.Positive)]
    [InlineData("es", "Qué vergüenza de servicio, estoy harta, es lo peor.", Sentiment.Negative)]
    [InlineData("fr", "C'est nul, encore une panne, j'en ai marre de ce service.", Sentiment.Negative)]
    [InlineData("it", "Che schifo, servizio pessimo, sono deluso e arrabbiato.", Sentiment.Negative)]
    [InlineData("pt", "Que vergonha, péssimo atendimento, estou com raiva.", Sentiment.Negative)]
    public void A_plain_mood_is_told_in_each_language_that_it_knows(string language, string text, Sentiment mood) =>
        Assert.Equal(mood, Shipped.MoodOf(text, language)?.Label);

    [Theory]
    [InlineData("hi")]
    [InlineData("sv")]
    [InlineData("und")]
    [InlineData("en")]
    public void Of_other_languages_it_says_nothing(string language) => Assert.Null(Shipped.MoodOf("hm", language));

    [Fact]
    public void A_folder_without_it_is_no_fault()
    {
        using var empty = new SmallModels();

        Assert.Null(OtherLanguages.Load(empty.Folder));
    }
}
