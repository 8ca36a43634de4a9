using System.Text.Json;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

public class GateTests
{
    private static readonly LabelledSet Items = LabelledSet.Load([SmallSet.Write(ParcelStream.Gate)], []);
    private static readonly CorrectedSet Nothing = CorrectedSet.Of([]);

    [Fact]
    public void A_model_that_judges_as_the_served_one_passes_and_changes_nothing()
    {
        var report = Gate.Compare(Model("old", Trained()), Model("new", Trained()), Items, Nothing);

        Assert.True(report.Passed);
        Assert.Empty(report.Changes);
        Assert.All(report.Figures, figure => Assert.Equal(new Estimate(0, 0, 0), figure.Change));
        Assert.Equal(
            [
                "set aside though it needs a reply", "complaint recall", "first-time recall", "macro F1 of firsttime", "calibration error of complaint",
                "macro F1 of intent", "needs-reply recall", "urgent F1", "spam F1", "severity within one", "macro F1 of sentiment",
            ],
            report.Figures.Select(figure => figure.Name));
    }

    [Fact]
    public void A_model_that_misses_complaints_is_refused_with_figure_interval_and_changed_verdicts()
    {
        var deaf = Trained(text => text with { Labels = [.. text.Labels.Select((label, head) => head == Heads.Complaint.Index ? 0 : head == Heads.Intent.Index ? (int)Intent.Praise - ((label + 1) % 2) : label)] });

        var report = Gate.Compare(Model("old", Trained()), Model("new", deaf), Items, Nothing);

        Assert.False(report.Passed);
        var recall = report.Figures.Single(figure => figure.Name == "complaint recall");
        Assert.True(recall.Worse && recall.Change.High < 0 && recall.Change.Low <= recall.Change.Value, $"{recall}");
        Assert.Contains(report.Changes, change => change.Verdict == "now wrong");
        Assert.Equal(Items.Texts.Count, report.Texts);
    }

    [Fact]
    public void A_model_that_calls_everything_a_first_time_is_refused_though_it_finds_more_of_them()
    {
        var items = LabelledSet.Load([SmallSet.Write([.. ParcelStream.Gate.Select(row => row.Replace("Never had a problem with you until now", "I trusted you all along", StringComparison.Ordinal))])], []);
        var (calm, loud) = (Trained(text => Saying(FirstTimeLabel.Unknown, text)), Trained(text => Saying(FirstTimeLabel.Yes, text)));

        var report = Gate.Compare(Model("old", calm), Model("new", loud), items, Nothing);

        var recall = report.Figures.Single(figure => figure.Name == "first-time recall");
        Assert.True(recall.New > recall.Old, $"{recall}");
        Assert.Equal("macro F1 of firsttime", Assert.Single(report.Figures, figure => figure.Worse).Name);
        Assert.False(report.Passed);
    }

    [Fact]
    public void What_is_said_in_plain_words_counts_whatever_the_model_says()
    {
        var deaf = Trained(text => Saying(FirstTimeLabel.Unknown, text));

        var report = Gate.Compare(Model("old", deaf), Model("new", deaf), Items, Nothing);

        Assert.Equal(0.5, report.Figures.Single(figure => figure.Name == "first-time recall").Old);
    }

    [Fact]
    public void The_same_comparison_gives_the_same_figures()
    {
        var (old, now) = (Model("old", Trained()), Model("new", Trained(text => text.Id.StartsWith('q') ? text with { Labels = [.. text.Labels.Select((_, head) => head == Heads.Intent.Index ? 1 : -1)] } : text)));

        Assert.Equal(Gate.Compare(old, now, Items, Nothing).Figures, Gate.Compare(old, now, Items, Nothing).Figures);
    }

    [Fact]
    public void Texts_that_a_model_was_trained_on_are_no_witnesses()
    {
        var report = Gate.Compare(Model("old", Trained()), Model("new", Trained()), SmallSet.Load(), Nothing);

        Assert.Equal((50, true, false), (report.Seen.Count, report.TooManySeen, report.Passed));
    }

    [Fact]
    public void A_protected_figure_that_the_whole_gate_cannot_tell_is_a_refusal_that_names_it()
    {
        var report = Gate.Compare(Model("old", Trained()), Model("new", Trained()), Items, Nothing, needsAll: true);

        Assert.Equal(["urgent recall", "macro F1 of theme"], report.Missing);
        Assert.Contains("too few texts to tell urgent recall, macro F1 of theme", Assert.Single(report.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void Corrections_that_a_model_was_trained_on_are_left_out_and_refuse_nothing()
    {
        var known = SmallSet.Load().Texts.Where(text => HeldOut.Holds(text.Cleaned)).Select(text => CorrectedSetTests.Correct(text.Text, "request", "jd"));

        var report = Gate.Compare(Model("old", Trained()), Model("new", Trained()), Items, CorrectedSet.Of([.. known]));

        Assert.NotEmpty(report.Seen);
        Assert.True(report.Passed);
    }

    [Fact]
    public void Held_out_corrections_are_compared_apart_from_the_gate()
    {
        var corrected = CorrectedSet.Of([.. ParcelStream.Questions.Select(text => CorrectedSetTests.Correct(text, "request", "jd"))]);

        var report = Gate.Compare(Model("old", Trained()), Model("new", Trained()), Items, corrected);

        Assert.Equal(["corrections", "gate"], report.Figures.Select(figure => figure.Set).Distinct().Order());
        Assert.Equal(Items.Texts.Count + corrected.Compared.Count(), report.Texts);
    }

    [Fact]
    public void Own_themes_that_are_swapped_are_refused_and_each_change_is_listed()
    {
        TuningText[] themed = [.. ParcelStream.Others.Select((text, i) => Themed($"{i}", text, IsBad(text) ? "defect" : "sizing"))];
        TuningText[] swapped = [.. themed.Select(each => Themed(each.Text.Id, each.Text.Text, IsBad(each.Text.Text) ? "sizing" : "defect"))];
        var corrected = CorrectedSet.Of([.. ParcelStream.Others.Select(text => CorrectedSetTests.Correct(text, "other", IsBad(text) ? "jd" : "ms") with
        {
            Labels = new Dictionary<string, string> { ["theme"] = IsBad(text) ? "defect" : "sizing" },
        })]);
        JudgingModel Model(string name, TuningText[] texts) => new(new(name, Trained()), new OwnThemeTrainer(null).Train(texts, [], CancellationToken.None));

        var same = Gate.Compare(Model("old", themed), Model("new", themed), Items, corrected);
        var report = Gate.Compare(Model("old", themed), Model("new", swapped), Items, corrected);

        Assert.True(same.Passed);
        Assert.Equal(1, same.Figures.Single(figure => figure.Name == "accuracy of your own themes").Old);
        Assert.Equal("accuracy of your own themes", Assert.Single(report.Figures, figure => figure.Worse).Name);
        Assert.All(report.Changes, change => Assert.Equal("own theme", change.Column));
        Assert.Equal(corrected.Compared.Count(), report.Changes.Count(change => change is { Set: "corrections", Verdict: "now wrong" }));
        Assert.Contains(report.Changes, change => change is { Set: "gate", True: null });
    }

    [Fact]
    public void What_one_of_two_comparisons_refuses_is_refused_and_written_so()
    {
        var (good, deaf) = (Model("new", Trained()), Model("old", Trained(text => Saying(FirstTimeLabel.Yes, text))));

        var verdict = new PromotionVerdict(Gate.Compare(deaf, deaf, Items, Nothing), Gate.Compare(good, deaf, Items, Nothing));

        Assert.False(verdict.Passed);
        Assert.Equal(verdict.WithFirst!.Refusals, verdict.Refusals);
        var written = JsonSerializer.SerializeToElement(verdict, DomainJson.Options);
        Assert.False(written.GetProperty("passed").GetBoolean());
        Assert.All(["withServed", "withFirst"], each => Assert.False(written.GetProperty(each).TryGetProperty("passed", out _)));
        Assert.NotEmpty(written.GetProperty("withFirst").GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public void Without_labelled_texts_nothing_can_be_compared() => Assert.Throws<BadInputException>(
        () => Gate.Compare(Model("old", Trained()), Model("new", Trained()), LabelledSet.Of([]), Nothing));

    private static bool IsBad(string text) => text.Contains("broken", StringComparison.Ordinal) || text.Contains("Worst", StringComparison.Ordinal);

    private static TuningText Themed(string id, string text, string theme) => new(
        new(id, text, [.. Heads.All.Select(_ => -1)], new Dictionary<string, string> { ["theme"] = theme }), _ => 1, IsAnchor: false);

    private static LabelledText Saying(FirstTimeLabel said, LabelledText text) =>
        text with { Labels = [.. text.Labels.Select((label, head) => head == Heads.Said.Index ? (int)said : label)] };

    private static JudgingModel Model(string name, LinearModel weights) => new(new(name, weights), null);

    private static LinearModel Trained(Func<LabelledText, LabelledText>? change = null)
    {
        var texts = SmallSet.Load().Texts.Select(change ?? (text => text));
        return ModelTrainer.Fit(LabelledSet.Of([.. texts]).Distinct(), Recipe.Plain, CancellationToken.None);
    }
}
