using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

public sealed class LearningCurveTests
{
    private static readonly string[] Letters = [.. Enumerable.Range('a', 19).Select(letter => $"{(char)letter}")];

    /// <summary>361 texts of two kinds, about things and of brands with one letter each.</summary>
    private static readonly LabelledSet Set = LabelledSet.Of([.. Letters.SelectMany(brand => Letters.Select((thing, i) => Text(brand, thing, i % 2)))]);

    [Theory]
    [InlineData(null)]
    [InlineData("brand")]
    public void Smaller_parts_are_parts_of_larger_ones_and_the_same_in_each_run(string? column)
    {
        var folds = new FoldedSet(Set, LabelledSet.Of([]), Folds.Of(Set.Texts, 3, 1, column), column);

        for (var fold = 0; fold < 3; fold++)
        {
            var parts = LearningCurve.Shares.Select(share => folds.LearntFor(fold, share).Texts).ToArray();
            Assert.Equal(folds.LearntFor(fold), parts[^1]);
            Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Subset(pair.Second.ToHashSet(), pair.First.ToHashSet()));
            Assert.All(LearningCurve.Shares.Zip(parts), pair => Assert.Equal((int)Math.Ceiling(pair.First * parts[^1].Count), pair.Second.Count));
            Assert.Equal(parts[0], folds.LearntFor(fold, 1 / 8d).Texts);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("brand")]
    public void The_curve_ends_with_what_all_texts_reach(string? column)
    {
        var done = new List<int>();

        var report = Evaluation.ByFolds(Set, new FoldPlan(2, column) { Curve = true }, Recipe.Plain, done.Add, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1, 10), done);
        Assert.Equal([0.125, 0.25, 0.5, 0.75, 1], report.Curve!.Select(point => point.Share));
        Assert.Equal([.. report.Columns.Select(NamedFigure.MainOf)], report.Curve![^1].Figures);
        Assert.True(report.Curve!.Zip(report.Curve!.Skip(1)).All(pair => pair.First.Texts < pair.Second.Texts));
    }

    [Fact]
    public void An_eighth_of_too_few_texts_is_refused()
    {
        var refusal = Assert.Throws<BadInputException>(() => Evaluation.ByFolds(
            SmallSet.Load(), new FoldPlan(5) { Curve = true }, Recipe.Plain, _ => { }, TestContext.Current.CancellationToken));

        Assert.Contains("--curve: an eighth of the texts that a fold learns from is 5", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_in_which_all_labels_are_alike_teaches_just_that()
    {
        var model = ModelTrainer.Fit(LabelledSet.Of([.. Set.Texts.Where(text => text.LabelOf(Heads.Complaint) == 1)]), Recipe.Plain, CancellationToken.None);

        Assert.True(new CascadeClassifier("one-sided", model, null).Judge("my thing a is broken").Complaint > 0.9);
    }

    private static LabelledText Text(string brand, string thing, int complaint) => new(
        $"{brand}{thing}",
        complaint == 1 ? $"my {brand}{brand}{thing}{thing} is broken, awful" : $"love my {brand}{brand}{thing}{thing}, thanks",
        [.. Heads.All.Select(head => head == Heads.Complaint ? complaint : -1)],
        new Dictionary<string, string> { ["brand"] = brand });
}
