using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TriageBot.Analyze;
using TriageBot.Tests.Learn;

namespace TriageBot.Tests.Analyze;

public class FeatureVersionTests
{
    /// <summary>For each version of the features the beginning of a digest of those of fixed texts. A change of tokens, n-grams or cues needs a new version and a new line.</summary>
    private static readonly Dictionary<int, string> Pinned = new()
    {
        [2] = "b1dfae03a0bd6fa9",
    };

    private static readonly string[] Texts =
    [
        .. SmallSet.Rows().Select(row => row.Split('\t')[2]),
        .. ParcelStream.Others,
        "@acme THIRD time!!! my 84-year-old dad waits at gate B7 since 9:30 :( #NeverAgain https://example.com",
        "I've been a customer since 2004 & never complained, but £40 for this?! sooo disappointed 😡",
        "FREE gift cards, DM me now, 100% guaranteed $$$",
        "thanks again, you're the best :) won't forget it",
        "It isn't working, it doesn't help, I will sue you and tell the police",
    ];

    [Fact]
    public void The_features_of_fixed_texts_change_with_their_version_only() =>
        Assert.Equal(Pinned.GetValueOrDefault(FeatureExtractor.Version), Digest());

    private static string Digest()
    {
        var extractor = new FeatureExtractor(Vocabulary.Of(Texts, 1));
        var (scratch, all) = (new FeatureScratch(), new StringBuilder());
        foreach (var text in Texts)
        {
            extractor.Extract(text, scratch);
            foreach (var (index, value) in scratch.Indices.Zip(scratch.Values).OrderBy(pair => pair.First))
            {
                // Rounded: logarithms differ in the last bit from one machine to another.
                all.Append(CultureInfo.InvariantCulture, $"{index} {Math.Round(value, 3):F3};");
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())))[..16];
    }
}
