using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Tests.Analyze;

public class TextVerdictTests
{
    [Theory]
    [InlineData(1, new[] { 0.1, 0.5, 0.2, 0.1, 0.1 })]
    [InlineData(1, new[] { 0.6, 0.1, 0.1, 0.1, 0.1 })]
    [InlineData(2, new[] { 0.3, 0.1, 0.3, 0.2, 0.1 })]
    [InlineData(4, new[] { 0, 0.1, 0.1, 0.2, 0.6 })]
    public void The_severity_of_a_complaint_is_the_median_of_all_and_at_least_one(int severity, double[] probabilities) =>
        Assert.Equal(severity, TextVerdict.Of("It is so", FixedClassifier.Of(Intent.Complaint, 0.9) with { Severity = probabilities }).Severity);

    [Fact]
    public void What_is_no_complaint_has_no_severity() =>
        Assert.Equal(0, TextVerdict.Of("It is so", FixedClassifier.Question with { Severity = [0.1, 0.1, 0.1, 0.1, 0.6] }).Severity);

    [Fact]
    public void What_needs_no_reply_is_set_aside_unless_the_model_is_unsure()
    {
        Assert.True(TextVerdict.Of("Good morning", FixedClassifier.Other).IsSetAside);
        Assert.False(TextVerdict.Of("Good morning", FixedClassifier.Other with { AbstainBelow = 0.95 }).IsSetAside);
        Assert.False(TextVerdict.Of("Good morning", FixedClassifier.Other, isRead: false).IsSetAside);
    }
}
