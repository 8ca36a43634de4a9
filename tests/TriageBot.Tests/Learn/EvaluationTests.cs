using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

public sealed class EvaluationTests
{
    [Fact]
    public void Each_labelled_column_is_measured_on_texts_the_model_did_not_see()
    {
        var report = Evaluation.ByFolds(SmallSet.Load(), new FoldPlan(5), Recipe.Plain, _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(["intent", "sentiment", "complaint", "severity", "firsttime", "reply", "theme", "urgent", "spam"], report.Columns.Select(column => column.Column));
        Assert.All(report.Columns, column => Assert.Equal(50, column.Texts));
        Assert.True(report.Columns[0].Accuracy.Value > 0.9);
    }

    [Fact]
    public void A_model_is_told_apart_from_one_that_knows_the_answers()
    {
        var classifier = new CascadeClassifier("test", ModelTrainer.Train(SmallSet.Load(), Recipe.Plain, CancellationToken.None));

        Assert.Equal(50, Evaluation.OfModel(new(classifier, null), SmallSet.Load()).Seen);
    }

    [Fact]
    public void What_is_left_to_a_person_is_told_with_how_often_the_rest_is_wrong()
    {
        var judged = Evaluation.ByFolds(SmallSet.Load(), new FoldPlan(5), Recipe.Plain, _ => { }, TestContext.Current.CancellationToken).Judged;
        var right = judged.Count(text => text.Answers[Heads.Intent.Index].Label == text.Text.LabelOf(Heads.Intent));

        var sure = new EvaluationReport("all", 50, [], []) { Judged = [.. judged.Select(text => text with { Abstained = false })] }.Abstention!;
        var unsure = new EvaluationReport("none", 50, [], []) { Judged = [.. judged.Select(text => text with { Abstained = true })] }.Abstention!;

        Assert.Equal((0, 1 - (right / 50.0)), (sure.Share.Value, sure.Error!.Value), (one, other) => Math.Abs(one.Item1 - other.Item1) + Math.Abs(one.Item2 - other.Item2) < 1e-9);
        Assert.Equal((1, null), (unsure.Share.Value, unsure.Error));
    }

    [Theory]
    [InlineData(1, null, "--folds 1")]
    [InlineData(51, null, "--folds 51")]
    [InlineData(5, "colour", "--leave-out colour")]
    public void Impossible_folds_are_refused(int folds, string? column, string named)
    {
        var refusal = Assert.Throws<BadInputException>(
            () => Evaluation.ByFolds(SmallSet.Load(), new FoldPlan(folds, column), Recipe.Plain, _ => { }, TestContext.Current.CancellationToken));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_recipe_still_reaches_its_figures()
    {
        var path = Path.Combine(Root(), "..", "shared", "data", "labelled-mentions.tsv");
        if (!File.Exists(path))
        {
            Assert.Skip("the labelled messages are not beside this checkout");
        }

        var report = Evaluation.ByFolds(LabelledSet.Load([path], []), new FoldPlan(5, "brand"), Recipe.Plain, _ => { }, TestContext.Current.CancellationToken);

        Assert.True(report.Columns.Single(column => column.Column == "complaint").MacroF1.Value > 0.74);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Parent is { } parent && !File.Exists(Path.Combine(folder.FullName, "TriageBot.sln")))
        {
            folder = parent;
        }

        return folder.FullName;
    }
}
