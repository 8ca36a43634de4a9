using TriageBot.Domain;
using TriageBot.Tests.Architecture;
using YamlDotNet.RepresentationModel;

namespace TriageBot.Tests.Domain;

/// <summary>The published conformance vectors of twitter-text, where these are at hand.</summary>
public sealed class TwitterTextVectorsTests
{
    // Of a configuration before 3: they count every picture of a joined emoji. The newer suite has the same texts with 2 each.
    private static readonly string[] BeforeEmojiWereOne =
    [
        "Count a mix of single byte single word, and double word unicode characters",
        "Count unicode emoji chars outside the basic multilingual plane with skin tone modifiers",
    ];

    [Theory]
    [InlineData("WeightedTweetsCounterTest", 18)]
    [InlineData("WeightedTweetsWithDiscountedEmojiCounterTest", 22)]
    [InlineData("UnicodeDirectionalMarkerCounterTest", 2)]
    public void X_counts_as_the_vectors_say(string suite, int vectors)
    {
        var old = suite == "WeightedTweetsCounterTest" ? BeforeEmojiWereOne : [];
        var held = Vectors("validate.yml", suite).Where(vector => !old.Contains(Word(vector, "description"))).ToList();

        Assert.Equal(vectors, held.Count);
        Assert.All(held, vector => Assert.Equal(
            $"{Word(vector, "description")}: {Word((YamlMappingNode)vector["expected"], "weightedLength")}",
            $"{Word(vector, "description")}: {LengthRule.X.Of(Word(vector, "text"))}"));
    }

    // The suite is of configuration 1, with room for 140: what it calls too long by 1 fits today.
    [Fact]
    public void Texts_that_were_valid_are_valid_and_one_of_141_characters_has_become_so()
    {
        var tweets = Vectors("validate.yml", "tweets").ToList();

        Assert.Equal(8, tweets.Count);
        Assert.All(tweets, vector => Assert.InRange(LengthRule.X.Of(Word(vector, "text")), Word(vector, "text").Length == 0 ? 0 : 1, 280));
    }

    [Theory]
    [InlineData("urls", 91)]
    [InlineData("urls_with_indices", 10)]
    [InlineData("urls_with_directional_markers", 2)]
    [InlineData("tco_urls_with_params", 5)]
    public void X_finds_the_addresses_that_the_vectors_say(string suite, int vectors)
    {
        var held = Vectors("extract.yml", suite).ToList();

        Assert.Equal(vectors, held.Count);
        Assert.All(held, vector =>
        {
            var text = Word(vector, "text");
            var expected = ((YamlSequenceNode)vector["expected"]).Select(node => node is YamlMappingNode found ? Word(found, "url") : $"{node}");
            Assert.Equal(expected, WebAddresses.OnX.In(text).Select(address => text[address.Start..address.End]));
        });
    }

    private static IEnumerable<YamlMappingNode> Vectors(string name, string suite)
    {
        var file = Path.Combine(Sources.Root, "../shared/data/twitter-text", name);
        Assert.SkipUnless(File.Exists(file), $"The conformance vectors of twitter-text are not at hand ({name}).");
        var yaml = new YamlStream();
        using var reader = new StreamReader(file);
        yaml.Load(reader);
        return ((YamlSequenceNode)yaml.Documents[0].RootNode["tests"][suite]).Cast<YamlMappingNode>();
    }

    private static string Word(YamlMappingNode vector, string member) => ((YamlScalarNode)vector[member]).Value!;
}
