using TriageBot.Analyze;
using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

public sealed class ScoringTests
{
    /// <summary>Six texts: true negative negative neutral neutral positive positive, one neutral taken for negative and one positive for neutral.</summary>
    private static readonly HeadFigures Figures = Scoring.Of(
        Heads.Sentiment,
        [0, 0, 1, 1, 2, 2],
        Likeliest([0.9, 0.1, 0], [0.8, 0.1, 0.1], [0.5, 0.4, 0.1], [0.2, 0.7, 0.1], [0.2, 0.6, 0.2], [0.1, 0.1, 0.8]));

    [Fact]
    public void Accuracy_is_the_share_of_right_labels() => Assert.Equal(4 / 6.0, Figures.Accuracy.Value, 9);

    [Fact]
    public void Each_label_has_its_precision_recall_and_f1()
    {
        Assert.Equal(
            [("negative", 2, 2 / 3.0, 1, 0.8), ("neutral", 2, 0.5, 0.5, 0.5), ("positive", 2, 1, 0.5, 2 / 3.0)],
            Figures.Labels.Select(label => (label.Label, label.Texts, label.Precision, label.Recall, label.F1.Value)));
    }

    [Fact]
    public void Macro_figures_are_means_over_labels()
    {
        Assert.Equal((0.8 + 0.5 + (2 / 3.0)) / 3, Figures.MacroF1.Value, 9);
        Assert.Equal(2 / 3.0, Figures.MacroRecall.Value, 9);
        Assert.All([Figures.MacroF1, Figures.MacroRecall, .. Figures.Labels.Select(label => label.F1)], figure => Assert.InRange(figure.Value, figure.Low, figure.High));
    }

    [Fact]
    public void Rows_of_the_confusion_are_true_labels() =>
        Assert.Equal([[2, 0, 0], [1, 1, 0], [0, 1, 1]], Figures.Confusion.Select(row => row.ToArray()));

    [Fact]
    public void Only_severity_has_neighbours()
    {
        var severity = Scoring.Of(Heads.Severity, [0, 4, 2], Likeliest([0, 1, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 1, 0, 0]));

        Assert.Null(Figures.WithinOne);
        Assert.Equal(2 / 3.0, severity.WithinOne!.Value, 9);
    }

    [Fact]
    public void A_label_that_neither_occurs_nor_is_given_counts_for_nothing()
    {
        var figures = Scoring.Of(Heads.Sentiment, [0, 1], Likeliest([1, 0, 0], [0, 1, 0]));

        Assert.Equal((1.0, 1.0), (figures.MacroF1.Value, figures.MacroRecall.Value));
    }

    [Fact]
    public void Calibration_error_is_the_mean_distance_of_confidence_and_being_right()
    {
        // Bin .9: two at .95, one right: |1.9 - 1|. Bin .6: two at .65, both right: |1.3 - 2|. Together 1.6 over 4.
        Assert.Equal(0.4, Scoring.CalibrationError([0.95, 0.95, 0.65, 0.65], [true, false, true, true]), 9);
        Assert.Equal(0, Scoring.CalibrationError([1, 1], [true, true]), 9);
    }

    [Fact]
    public void Wilsons_interval_is_that_of_the_textbook()
    {
        var estimate = Scoring.Wilson(8, 10);

        Assert.Equal((0.8, 0.4902, 0.9433), (estimate.Value, Math.Round(estimate.Low, 4), Math.Round(estimate.High, 4)));
        Assert.Equal((0, 1), (Scoring.Wilson(0, 10).Low, Math.Round(Scoring.Wilson(10, 10).High, 9)));
    }

    [Fact]
    public void The_surest_texts_are_judged_first()
    {
        Assert.Equal(Enumerable.Range(0, 20).Select(step => (20 - step) / 20.0), Figures.Coverage.Select(share => share.Coverage));
        Assert.Equal(2 / 6.0, Figures.Coverage[0].Error.Value, 9);
        Assert.Equal((0, 0.8), (Figures.Coverage[10].Error.Value, Figures.Coverage[10].Confidence));
    }

    [Fact]
    public void The_label_given_need_not_be_the_likeliest()
    {
        var figures = Scoring.Of(Heads.Urgent, [1, 0], [new([0.7, 0.3], 1), new([0.9, 0.1], 0)]);

        Assert.Equal(1, figures.Accuracy.Value);
    }

    [Fact]
    public void Ranking_is_the_share_of_pairs_in_order_and_ties_count_half()
    {
        var figures = Scoring.Of(Heads.Complaint, [0, 1, 0, 1], Likeliest([0.9, 0.1], [0.4, 0.6], [0.4, 0.6], [0.2, 0.8]));

        Assert.Equal(3.5 / 4, figures.Ranking!.Value, 9);
        Assert.True(figures.Ranking.Low < figures.Ranking.Value && figures.Ranking.High <= 1);
        Assert.Null(Scoring.Of(Heads.Complaint, [1, 1], Likeliest([0.1, 0.9], [0.2, 0.8])).Ranking);
    }

    private static Answer[] Likeliest(params double[][] shares) => [.. shares.Select(share => new Answer(share, Array.IndexOf(share, share.Max())))];
}
