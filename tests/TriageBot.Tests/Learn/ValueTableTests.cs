using TriageBot.Analyze;
using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

public sealed class ValueTableTests
{
    [Fact]
    public void Each_large_value_has_its_figures_and_counts_alike_in_the_mean()
    {
        var table = ValueTable.Of("brand", [.. Of("acme", 40, 20), .. Of("bolt", 20, 0), .. Of("cube", 19, 0), .. Of(null, 50, 25)])!;

        Assert.Equal([("acme", 40), ("bolt", 20)], table.Values.Select(value => (value.Value, value.Texts)));
        Assert.Equal(1, table.SmallValues);
        var figures = table.Values.Select(value => Assert.Single(value.Figures)).ToArray();
        Assert.All(figures, figure => Assert.Equal(("complaint", "macro F1"), (figure.Column, figure.Name)));
        Assert.Equal([1 / 3.0, 1], figures.Select(figure => figure.Estimate.Value));
        var mean = Assert.Single(table.Means);
        Assert.Equal((2, 2 / 3.0), (mean.Values, mean.Mean.Value));
        Assert.Equal((1 / 3.0, 1), (mean.Mean.Low, mean.Mean.High));
    }

    [Fact]
    public void Where_all_say_the_same_macro_f1_says_nothing_to_the_mean()
    {
        var silent = Of("dull", 60, 0).Where(text => text.Text.LabelOf(Heads.Complaint) == 0);

        var table = ValueTable.Of("brand", [.. Of("acme", 40, 20), .. silent])!;

        Assert.Equal(2, table.Values.Count);
        Assert.Equal((1, 1 / 3.0), (Assert.Single(table.Means).Values, table.Means[0].Mean.Value));
    }

    [Fact]
    public void Thirty_values_are_a_table_and_more_are_not()
    {
        JudgedText[] Brands(int count) => [.. Enumerable.Range(0, count).SelectMany(i => Of($"brand {i}", 20, 0))];

        Assert.Equal(30, ValueTable.Of("brand", Brands(30))!.Values.Count);
        Assert.Null(ValueTable.Of("brand", Brands(31)));
        Assert.Null(ValueTable.Of("brand", [.. Of("acme", 19, 0)]));
    }

    private static IEnumerable<JudgedText> Of(string? brand, int count, int missed) => JudgedTexts.Half(count, missed, i => $"text {i}", brand);
}
