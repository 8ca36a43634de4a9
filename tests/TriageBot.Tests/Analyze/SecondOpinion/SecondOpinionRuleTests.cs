using CsCheck;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Analyze.SecondOpinion;

public sealed class SecondOpinionRuleTests
{
    private static readonly Judgement Unsure =
        FixedClassifier.Other with { Intent = FixedClassifier.Only(Intent.Other, 0.3), Complaint = 0.4, Severity = [0.6, 0.2, 0.2, 0, 0] };

    private static readonly Opinion Negative = Opinion(OpinionLabel.Negative, 0.93) with { Named = ["driver: rude"] };

    [Fact]
    public void A_negative_reading_raises_what_the_model_was_unsure_of_and_says_why()
    {
        var judged = FixedClassifier.Analyze(Unsure, Some.Mention("The driver was rude.")).Triage;

        var again = Reconsider(judged, Negative);

        Assert.True(judged.Abstained);
        Assert.True(again.Priority.Score > judged.Priority.Score);
        Assert.Equal("Azure AI Language reads it as negative, .93: driver: rude", again.Priority.Reasons[0]);
        Assert.Contains("the model is unsure: perhaps a complaint", again.Priority.Reasons);
        Assert.True(again.ComplaintProbability > judged.ComplaintProbability);
        Assert.Same(Negative, again.Opinion);
    }

    [Fact]
    public void A_peaceful_customer_whom_it_takes_for_a_complainer_is_due_sooner()
    {
        var judged = FixedClassifier.Analyze(Unsure with { Complaint = 0.48 }, Some.Mention()).Triage;

        var again = Reconsider(judged, Opinion(OpinionLabel.Negative, 0.97), CustomerHistory.None with { ListeningSince = Some.Noon.AddDays(-99) });

        Assert.Equal(("standard", "fast"), (judged.Sla.Tier, again.Sla.Tier));
        Assert.Equal(FirstTimeLabel.Yes, again.FirstTime.Label);
        Assert.Contains("Azure AI Language takes it for a complaint", again.FirstTime.Reasons);
        Assert.Equal(0, again.Severity);
    }

    [Fact]
    public void It_never_lowers_a_place_nor_moves_a_deadline_back_nor_decides() => Gen.Select(
        Gen.Double[0, 1], Gen.Int[0, 4], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, 3], Gen.Int[0, 30], Gen.Int[0, 3])
        .Sample((complaint, severity, share, negative, label, peaceful, complained) =>
        {
            var severities = new double[5];
            severities[severity] += share;
            severities[0] += 1 - share;
            var mention = Some.Mention("It stands there.") with { Shares = peaceful };
            var history = new CustomerHistory(peaceful + complained, complained, null, null);
            var judged = FixedClassifier.Analyze(
                Unsure with { Complaint = complaint, Severity = severities }, mention, history, peaceful % 2 == 0 ? "en" : "und").Triage;

            var again = SecondOpinionRule.Reconsider(judged, mention, Opinion((OpinionLabel)label, negative), history, Some.Playbook());

            Assert.True(again.Priority.Score >= judged.Priority.Score);
            Assert.True(again.Sla.DueAt <= judged.Sla.DueAt);
            Assert.Equal(
                (true, true, judged.Intent, judged.Severity, judged.Spam, judged.Urgent, judged.Model),
                (again.Abstained, again.NeedsReply, again.Intent, again.Severity, again.Spam, again.Urgent, again.Model));
            Assert.Superset(judged.Priority.Reasons.ToHashSet(), again.Priority.Reasons.ToHashSet());
            Assert.InRange(again.ComplaintProbability, 0, 1);
        }, iter: 5_000);

    [Fact]
    public void It_is_a_modest_feature_that_says_nothing_at_one_half() => Gen.Select(Gen.Double[0.03, 0.97], Gen.Double[0, 1]).Sample((ours, negative) =>
    {
        var both = SecondOpinionRule.Combine(ours, negative);

        Assert.Equal(ours, SecondOpinionRule.Combine(ours, 0.5), 6);
        Assert.Equal(Math.Sign(Math.Round(negative - 0.5, 6)), Math.Sign(Math.Round(both - ours, 6)));
        Assert.InRange(both / (1 - both) / (ours / (1 - ours)), 1 / 7.01, 7.01);
    });

    [Theory]
    [InlineData("und", "de", 0.97, "de")]
    [InlineData("und", "de", 0.5, "und")]
    [InlineData("fr", "de", 0.97, "fr")]
    public void It_tells_a_language_where_ours_could_not_and_it_is_sure(string ours, string code, double confidence, string expected)
    {
        var judged = FixedClassifier.Analyze(Unsure, Some.Mention(), language: ours).Triage;

        Assert.Equal(expected, Reconsider(judged, Negative with { Language = new(code, confidence) }).Language);
    }

    [Fact]
    public void An_error_changes_nothing_but_is_kept()
    {
        var judged = FixedClassifier.Analyze(Unsure, Some.Mention()).Triage;
        var error = new Opinion("Azure AI Language") { Error = "UnsupportedLanguageCode" };

        Assert.Equal(judged with { Opinion = error }, Reconsider(judged, error));
    }

    internal static Opinion Opinion(OpinionLabel label, double negative) => new("Azure AI Language")
    {
        Sentiment = new(label, negative, (1 - negative) / 2, (1 - negative) / 2),
    };

    private static Triage Reconsider(Triage judged, Opinion opinion, CustomerHistory? history = null) => SecondOpinionRule.Reconsider(
        judged, Some.Mention("The driver was rude."), opinion, history ?? CustomerHistory.None, Some.Playbook());
}
