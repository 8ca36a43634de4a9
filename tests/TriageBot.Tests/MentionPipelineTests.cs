using Microsoft.Extensions.Logging.Abstractions;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Tests.Analyze;
using TriageBot.Tests.Builders;
using TriageBot.Tests.Reply;

namespace TriageBot.Tests;

public sealed class MentionPipelineTests
{
    [Fact]
    public void What_needs_an_answer_gets_a_draft_that_fits_its_channel()
    {
        var handled = Handle(FixedClassifier.Complaint, "My parcel is late.");

        Assert.Null(handled.Aside);
        Assert.Equal("en/first-complaint", handled.Draft!.Template);
        Assert.InRange(LengthRule.Graphemes.Of(handled.Draft.Text), 1, 120 - Signature.Longest(Shipped.Playbook.Agents, "sandbox", LengthRule.Graphemes));
        Assert.Equal(Shipped.Playbook.Version, handled.Playbook);
        Assert.Equal(Some.Noon.AddMinutes(60), handled.Triage.Sla.DueAt);
    }

    [Fact]
    public void What_needs_none_gets_the_reason_instead()
    {
        var handled = Handle(FixedClassifier.Other, "Nice weather for bikes.");

        Assert.Null(handled.Draft);
        Assert.Equal(new CaseEvent.SetAside(false, "no reply needed, probability .93"), handled.Aside);
    }

    [Fact]
    public void What_needs_none_does_not_close_what_still_waits_for_an_answer()
    {
        var handled = Handle(FixedClassifier.Other, "Nice weather for bikes.", caseAwaitsAgent: true);

        Assert.NotNull(handled.Draft);
        Assert.Null(handled.Aside);
    }

    private static Handled Handle(Judgement judged, string text, bool caseAwaitsAgent = false)
    {
        var analyze = new TriageStep(new FixedClassifier(judged), new English(), Shipped.Playbook);
        var pipeline = new MentionPipeline(
            analyze, Shipped.Drafter(), new OneChannel(), Shipped.Playbook, NullLogger<MentionPipeline>.Instance);

        return pipeline.Handle(new(Some.Mention(text), CustomerHistory.None with { ListeningSince = Some.Noon.AddDays(-2) }, caseAwaitsAgent));
    }

    private sealed class English : ILanguageDetector
    {
        public string Detect(string text) => "en";
    }

    private sealed class OneChannel : IChannelDirectory
    {
        public ChannelRules RulesOf(string channel) => new(120, 1_000, CanReply: true, CanDirect: true);
    }
}
