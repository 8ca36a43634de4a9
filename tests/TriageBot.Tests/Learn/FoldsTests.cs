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
    public void Values_never_straddle_folds_and_neither_do_duplicates_without_one() =>
        Gen.Select(Texts.Array[10, 60], Gen.Int[2, 5], Gen.Int).Sample((texts, count, seed) =>
        {
            var pairs = texts.Zip(Folds.Of(texts, count, seed, "brand")).ToArray();

            Assert.All(
                pairs.GroupBy(pair => pair.First.Columns.GetValueOrDefault("brand") ?? $"none: {pair.First.Cleaned}"),
                one => Assert.Single(one.Select(pair => pair.Second).Distinct()));
        });

    [Fact]
    public void No_model_learns_from_a_value_or_a_text_that_it_is_asked_about() =>
        Gen.Select(Texts.Array[10, 60], Texts.Array[0, 20], Gen.Int[2, 5], Gen.Bool).Sample((texts, added, count, apart) =>
        {
            var column = apart ? "brand" : null;
            var set = new FoldedSet(LabelledSet.Of(texts), LabelledSet.Of(added), Folds.Of(texts, count, 1, column), column);

            for (var fold = 0; fold < count; fold++)
            {
                var (asked, learnt) = (set.AskedOf(fold), set.LearntFor(fold));
                Assert.Empty(asked.Select(text => text.Cleaned).Intersect(learnt.Select(text => text.Cleaned)));
                Assert.Empty(column is null ? [] : BrandsOf(asked).Intersect(BrandsOf(learnt)));
            }
        });

    [Fact]
    public void Everything_else_is_learnt_from()
    {
        LabelledText[] texts = [Text("thanks", "acme", 0), Text("thanks", "bolt", 0), Text("late", "bolt", 0), Text("late", "cube", 0)];
        var set = new FoldedSet(LabelledSet.Of(texts), LabelledSet.Of([]), [0, 1, 1, 0], "brand");

        Assert.Equal([Array.Empty<LabelledText>(), []], [set.LearntFor(0), set.LearntFor(1)]);
        Assert.Equal(texts[2..], (set with { Folds = [0, 1, 1, 1] }).LearntFor(0));
    }

    [Fact]
    public void A_text_that_every_brand_hears_does_not_chain_brands_into_one_fold()
    {
        var texts = Enumerable.Range(0, 200)
            .Select(i => Text(i / 20 == 0 ? "thanks" : $"word{(char)('a' + (i / 20))}{(char)('a' + (i % 20))}", $"brand{i % 20}", 0)).ToArray();

        var sizes = Folds.Of(texts, 5, 1, "brand").CountBy(fold => fold).Select(fold => fold.Value);

        Assert.Equal([40, 40, 40, 40, 40], sizes);
    }

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

    private static IEnumerable<string> BrandsOf(IEnumerable<LabelledText> texts) =>
        texts.Select(text => text.Columns.GetValueOrDefault("brand")).OfType<string>();

    private static LabelledText Text(string text, string brand, int intent) => new(
        text, text, [.. Heads.All.Select(head => head == Heads.Intent ? intent : -1)],
        brand.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { ["brand"] = brand });
}
