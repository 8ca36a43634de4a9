using CsCheck;
using TriageBot.Analyze;
using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

public sealed class FoldsTests
{
    private static readonly string[] Words = ["late", "broken", "thanks", "how", "please", "why", "ok"];
    private static readonly string[] Brands = ["", "acme", "bolt", "cube"];

    private static readonly Gen<LabelledText> Texts = Gen.Select(
        Gen.Int[0, Words.Length - 1], Gen.Int[0, Words.Length - 1], Gen.Int[0, Brands.Length - 1], Gen.Int[0, 4],
        (first, second, brand, intent) => Text($"{Words[first]} {Words[second]}", Brands[brand], intent));

    [Fact]
    public void Duplicates_never_straddle_folds() =>
        Gen.Select(Texts.Array[10, 60], Gen.Int[2, 5], Gen.Int).Sample((texts, count, seed) =>
        {
            var folds = Folds.Of(texts, count, seed, null);

            Assert.All(texts.Zip(folds).GroupBy(pair => pair.First.Cleaned), same => Assert.Single(same.Select(pair => pair.Second).Distinct()));
        });

    [Fact]
    public void Groups_never_straddle_folds_and_neither_do_their_duplicates() =>
        Gen.Select(Texts.Array[10, 60], Gen.Int[2, 5], Gen.Int).Sample((texts, count, seed) =>
        {
            var pairs = texts.Zip(Folds.Of(texts, count, seed, "brand")).ToArray();

            Assert.All(pairs.Where(pair => pair.First.Columns.ContainsKey("brand")).GroupBy(pair => pair.First.Columns["brand"]), one => Assert.Single(one.Select(pair => pair.Second).Distinct()));
            Assert.All(pairs.GroupBy(pair => pair.First.Cleaned), same => Assert.Single(same.Select(pair => pair.Second).Distinct()));
        });

    [Fact]
    public void Each_fold_has_its_share_of_each_label()
    {
        var texts = Enumerable.Range(0, 100).Select(i => Text($"word{(char)('a' + (i / 10))}{(char)('a' + (i % 10))}", "", i % 5)).ToArray();

        var folds = Folds.Of(texts, 5, 1, null);

        Assert.All(texts.Zip(folds).GroupBy(pair => (pair.First.LabelOf(Heads.Intent), pair.Second)), cell => Assert.Equal(4, cell.Count()));
    }

    [Fact]
    public void The_same_seed_gives_the_same_folds()
    {
        var texts = SmallSet.Load().Texts;

        Assert.Equal(Folds.Of(texts, 5, 1, null), Folds.Of(texts, 5, 1, null));
        Assert.NotEqual(Folds.Of(texts, 5, 1, null), Folds.Of(texts, 5, 2, null));
    }

    private static LabelledText Text(string text, string brand, int intent) => new(
        text, text, [.. Heads.All.Select(head => head == Heads.Intent ? intent : -1)],
        brand.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { ["brand"] = brand });
}
