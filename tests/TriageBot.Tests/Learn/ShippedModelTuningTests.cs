using Microsoft.Extensions.Time.Testing;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Learn;

/// <summary>What honest and rotten corrections do to the shipped model, by the shipped gate.</summary>
public sealed class ShippedModelTuningTests : IDisposable
{
    private static readonly string[] Prizes = ["iPhones", "gift cards", "cash", "crypto", "vouchers", "consoles", "followers", "loans"];

    private static readonly string[] Spam = [.. Prizes.SelectMany(prize => new[]
    {
        $"FREE {prize} for the first fans!!! claim yours now https://example.com/win",
        $"Earn {prize} from home, no risk, 100% guaranteed, write me on telegram @quickmoney",
        $"Cheap {prize} here, best price online, order today >> https://example.com/shop",
        $"Hot offer: {prize} at half price, click the link in my bio before midnight",
        $"I made a fortune with {prize} thanks to Mrs Agnes, contact her on whatsapp",
    })];

    // Of 429 texts.
    private const int Bearable = 3;

    private readonly ShippedModels _models = new();

    public void Dispose() => _models.Dispose();

    [Fact(Timeout = 300_000)]
    public void Thirty_marks_of_spam_teach_spam_and_leave_the_rest_alone()
    {
        var tuned = Tune([.. Spam.Take(30).Select(text => Mark(text, "spam", "yes"))]);

        var others = _models.Gate.Texts.Where(text => text.LabelOf(Heads.Spam) == 0).ToArray();
        foreach (var hurried in new[] { false, true })
        {
            var wrong = others.Count(text => tuned.Judge(text.Text, hurried).Spam.Yes);
            Assert.True(wrong < 0.02 * others.Length, $"{wrong} of {others.Length} others are called spam");
        }

        Assert.True(Spam[30..].Count(text => tuned.Judge(text).Spam.Yes) >= 8);
        var report = _models.Compare(tuned);
        Assert.True(report.Passed, Told(report));
    }

    [Fact(Timeout = 300_000)]
    public void Sixty_corrections_of_one_kind_pass_the_shipped_gate_and_change_unseen_ones_of_that_kind()
    {
        Correction[] corrections = [.. ParcelStream.Questions.Take(60).Select(text => CorrectedSetTests.Correct(text, "request", "jd"))];

        var tuned = Tune(corrections, ParcelStream.Others);

        var report = _models.Compare(tuned, CorrectedSet.Of(corrections));
        Assert.True(report.Passed, Told(report));
        Assert.True(ParcelStream.Questions[^40..].Count(text => tuned.Judge(text).Intent.Label == Intent.Request) >= 36);
    }

    [Fact(Timeout = 300_000)]
    public void An_agent_who_clicks_no_reply_on_a_hundred_mixed_messages_does_not_get_through() =>
        AssertKeptOut([.. PoisoningTests.Mixed.Take(100).Select(text => Mark(text, "reply", "no"))]);

    [Fact(Timeout = 300_000)]
    public void An_agent_who_turns_urgent_around_does_not_get_through() =>
        AssertKeptOut([.. PoisoningTests.Mixed.Take(150).Select((text, i) => Mark(text, "urgent", i % 10 == 0 ? "no" : "yes"))]);

    [Fact(Timeout = 300_000)]
    public void An_agent_who_calls_everything_spam_does_not_get_through() =>
        AssertKeptOut([.. PoisoningTests.Mixed.Take(100).Select(text => Mark(text, "spam", "yes"))]);

    [Theory(Timeout = 300_000)]
    [InlineData(0, true)]
    [InlineData(0.1, false)]
    public void Ten_per_cent_of_wrong_labels_about_few_things_do_not_get_through_and_the_same_labels_without_them_do(double wrong, bool passes)
    {
        var labels = PoisoningTests.Labels(PoisoningTests.Rows(0, 4), wrong);

        var report = _models.Compare(Tune(labels, ParcelStream.Others), CorrectedSet.Of(labels));

        TestContext.Current.TestOutputHelper?.WriteLine(Told(report));
        Assert.True(report.Passed == passes, Told(report));
    }

    [Theory(Timeout = 300_000)]
    [InlineData(0.1, true)]
    [InlineData(1, false)]
    public void Wrong_labels_about_all_kinds_of_things_get_through_only_where_they_do_no_harm(double wrong, bool passes)
    {
        var labels = Varied(wrong);

        var report = _models.Compare(Tune(labels, ParcelStream.Others), CorrectedSet.Of(labels));

        TestContext.Current.TestOutputHelper?.WriteLine(Told(report));
        Assert.True(report.Passed == passes, Told(report));
        Assert.True(!passes || report.Figures.All(figure => !figure.Worse), Told(report));
    }

    [Fact]
    public void Without_the_encoder_only_half_could_be_tuned_and_that_is_refused()
    {
        File.Delete(Path.Combine(_models.Folder, SentenceEncoder.Files[1]));

        var refusal = Assert.Throws<BadInputException>(() => Tune([.. Spam.Take(30).Select(text => Mark(text, "spam", "yes"))])).Message;

        Assert.Contains("encoder is missing", refusal, StringComparison.Ordinal);
        Assert.False(ModelFolder.Load(_models.Folder).Weights.HasFullTier);
    }

    [Fact]
    public void Without_the_encoder_a_model_with_a_full_tier_is_not_compared()
    {
        File.Delete(Path.Combine(_models.Folder, SentenceEncoder.Files[0]));

        var refusal = Assert.Throws<BadInputException>(() => _models.Compare(ModelFolder.Load(_models.Folder))).Message;

        Assert.Contains("encoder is missing", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reply", -6, "set aside though it needs a reply", "needs-reply recall")]
    [InlineData("urgent", 6, "urgent F1")]
    [InlineData("spam", 8, "spam F1")]
    [InlineData("complaint", -3, "complaint recall")]
    [InlineData("severity", 8, "severity within one")]
    [InlineData("firsttime", -6, "macro F1 of firsttime")]
    [InlineData("sentiment", 3, "macro F1 of sentiment")]
    [InlineData("theme", 5, "macro F1 of theme")]
    public void A_model_that_leans_to_one_side_is_refused_with_the_figure_and_the_verdicts(string column, float by, params string[] figures)
    {
        using var encoder = SentenceEncoder.Load(_models.Folder);
        var head = Heads.All.Single(head => head.Column == column);

        var report = _models.Compare(new(new("leaning", Leaning(ModelFolder.Load(_models.Folder, null, encoder).Weights.Model, head, by), encoder), null));

        Assert.False(report.Passed);
        Assert.All(figures, figure => Assert.Contains(report.Figures, told => told.Name == figure && told.Worse));
        Assert.Contains(report.Changes, change => change.Verdict == "now wrong" && change.Text.Length > 0);
    }

    [Fact]
    public void A_model_without_the_full_tier_does_not_replace_one_that_has_it()
    {
        var whole = ModelFolder.Load(_models.Folder).Weights.Model;

        var report = _models.Compare(new(new("half", new(whole.Vocabulary, whole.Linear, null, whole.Learnt, whole.Told, whole.TrainedOn)), null));

        Assert.Contains(report.Refusals, refusal => refusal.Contains("no full tier", StringComparison.Ordinal));
    }

    [Fact]
    public void The_anchors_are_many_and_none_of_them_is_in_the_gate()
    {
        var gate = _models.Gate.Texts.Select(text => text.Cleaned).ToHashSet();

        Assert.True(ShippedAnchors.Texts.Count >= 140);
        Assert.DoesNotContain(ShippedAnchors.Texts, text => gate.Contains(Tokenizer.Clean(text)));
    }

    /// <summary>Refused; or it has learnt so little of it that fewer verdicts that matter are worse than chance alone changes.</summary>
    private void AssertKeptOut(Correction[] rotten)
    {
        var report = _models.Compare(Tune(rotten, ParcelStream.Others));

        TestContext.Current.TestOutputHelper?.WriteLine(Told(report));
        var wrong = report.Changes.Count(change => change is { Column: ChangedVerdict.Aside or "urgent" or "spam", Verdict: "now wrong" });
        Assert.True(!report.Passed || wrong <= Bearable, Told(report));
    }

    /// <summary>Intents of 300 different texts by one agent, a share of them wrong.</summary>
    private Correction[] Varied(double wrong)
    {
        var chance = new Random(5);
        return [.. LabelledSet.Load([Path.Combine(_models.Folder, "labels", "written.tsv")], []).Texts.Where((_, i) => i % 2 == 0).Take(300).Select(text =>
        {
            var shift = chance.NextDouble() < wrong ? chance.Next(1, 5) : 0;
            return CorrectedSetTests.Correct(text.Text, Heads.Intent.Labels[(text.LabelOf(Heads.Intent) + shift) % 5], "mk");
        })];
    }

    private JudgingModel Tune(Correction[] corrections, string[]? unlabelled = null)
    {
        var tuned = new ModelTuning(new FakeTimeProvider(Some.Noon), _ => { })
            .Run(new FixedLog(corrections, unlabelled ?? []), [], [], _models.Folder, CancellationToken.None);
        return ModelFolder.Load(_models.Folder, tuned.Name);
    }

    private static LinearModel Leaning(LinearModel model, Head head, float by)
    {
        return new(model.Vocabulary, Lean(model.Linear), Lean(model.Full!), [.. model.Learnt.Select((learnt, label) => learnt || label / 2 == head.FirstLabel / 2)], model.Told, model.TrainedOn);

        Tier Lean(Tier tier)
        {
            float[] biases = [.. tier.Biases];
            biases[head.FirstOutput + head.Outputs - 1] += by;
            return tier with { Biases = biases };
        }
    }

    private static Correction Mark(string text, string column, string label) =>
        CorrectedSetTests.Correct(text, "other", "mk") with { Labels = new Dictionary<string, string> { [column] = label } };

    private static string Told(GateReport report) =>
        string.Join("\n", [.. report.Refusals, .. report.Figures.Select(figure => $"{figure}"), .. report.Changes.Select(change => $"{change} {change.Verdict}")]);
}
