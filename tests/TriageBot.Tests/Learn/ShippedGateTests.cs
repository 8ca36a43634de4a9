using TriageBot.Analyze;
using TriageBot.Learn;
using TriageBot.Tests.Architecture;

namespace TriageBot.Tests.Learn;

public class ShippedGateTests
{
    private static readonly string Models = Path.Combine(Sources.Root, "models");

    private static readonly LabelledSet Gate = LabelledSet.Load([Path.Combine(Models, "gate", "gate.tsv")], []);

    [Fact]
    public void Four_hundred_texts_of_many_brands_are_fully_labelled()
    {
        Assert.True(Gate.Distinct().Texts.Count >= 400);
        Assert.True(Gate.Texts.Select(text => text.Columns["brand"]).Distinct().Count() >= 40);
        Assert.All(
            Gate.Texts,
            text => Assert.All(Heads.All.Where(head => head != Heads.Theme), head => Assert.True(text.LabelOf(head) >= 0, $"{text.Id}: {head.Column}")));
    }

    [Fact]
    public void Every_protected_figure_has_enough_texts_to_be_compared()
    {
        Assert.True(Gate.CountsOf(Heads.Complaint)[1] >= 100);
        Assert.True(Gate.CountsOf(Heads.Said)[0] >= 30);
        Assert.All(Gate.CountsOf(Heads.Intent), count => Assert.True(count >= 40));
    }

    [Fact]
    public void The_served_model_was_trained_on_none_of_them()
    {
        var model = CascadeClassifier.Load(Models, null).Model;

        Assert.DoesNotContain(Gate.Texts, text => model.WasTrainedOn(text.Text));
    }
}
