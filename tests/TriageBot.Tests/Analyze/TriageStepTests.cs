using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Analyze;

public sealed class TriageStepTests
{
    [Fact]
    public void The_same_arguments_give_the_same_triage()
    {
        var mention = Some.Mention("My parcel is late.");

        var (one, other) = (FixedClassifier.Analyze(FixedClassifier.Complaint, mention), FixedClassifier.Analyze(FixedClassifier.Complaint, mention));

        Assert.Equivalent(one, other, strict: true);
        Assert.Equal("fixed", one.Triage.Model);
    }

    [Theory]
    [InlineData(0.49, 0)]
    [InlineData(0.5, 2)]
    [InlineData(0.9, 2)]
    public void Only_a_likely_complaint_has_a_severity(double complaint, int severity)
    {
        var judged = FixedClassifier.Question with { Complaint = complaint, Severity = [0.4, 0.05, 0.45, 0.05, 0.05] };

        Assert.Equal(severity, FixedClassifier.Analyze(judged, Some.Mention()).Triage.Severity);
    }

    [Theory]
    [InlineData(new[] { 0.9, 0.1, 0, 0, 0 }, 1)]
    [InlineData(new[] { 0, 0.3, 0.3, 0.2, 0.2 }, 2)]
    [InlineData(new[] { 0, 0.3, 0.1, 0.2, 0.4 }, 3)]
    [InlineData(new[] { 0, 0, 0, 0.1, 0.9 }, 4)]
    [InlineData(new[] { 1.0, 0, 0, 0, 0 }, 1)]
    public void A_complaints_severity_is_the_median_and_at_least_one(double[] probabilities, int severity)
    {
        var judged = FixedClassifier.Complaint with { Severity = probabilities };

        Assert.Equal(severity, FixedClassifier.Analyze(judged, Some.Mention()).Triage.Severity);
    }

    [Fact]
    public void The_clock_starts_with_the_post()
    {
        var early = Some.Mention() with { PostedAt = Some.Noon.AddMinutes(-20) };

        Assert.Equal(Some.Noon.AddMinutes(40), FixedClassifier.Analyze(FixedClassifier.Complaint, early).Triage.Sla.DueAt);
    }

    public static TheoryData<string, string> Tiers => new()
    {
        { "complaint", "standard" },
        { "question", "standard" },
        { "praise", "relaxed" },
        { "severity 4", "fast" },
        { "urgent", "fast" },
        { "never heard in a month", "fast" },
        { "reach", "fast" },
        { "promoted", "fast" },
        { "praise with reach", "relaxed" },
    };

    [Theory]
    [MemberData(nameof(Tiers))]
    public void What_cannot_wait_gets_the_shortest_time(string what, string tier)
    {
        var known = Some.Mention() with { Author = new("ada") { Followers = 10_000 } };
        var analysis = what switch
        {
            "complaint" => FixedClassifier.Analyze(FixedClassifier.Complaint, Some.Mention()),
            "question" => FixedClassifier.Analyze(FixedClassifier.Question, Some.Mention()),
            "praise" => FixedClassifier.Analyze(FixedClassifier.Praise, Some.Mention()),
            "severity 4" => FixedClassifier.Analyze(FixedClassifier.Complaint with { Severity = [0, 0, 0, 0, 1] }, Some.Mention()),
            "urgent" => FixedClassifier.Analyze(FixedClassifier.Question, Some.Mention("The battery is smoking, what do I do?")),
            "never heard in a month" => FixedClassifier.Analyze(
                FixedClassifier.Complaint, Some.Mention(), CustomerHistory.None with { ListeningSince = Some.Noon.AddDays(-30) }),
            "reach" => FixedClassifier.Analyze(FixedClassifier.Complaint, known),
            "promoted" => FixedClassifier.Analyze(FixedClassifier.Question, Some.Mention() with { Promoted = true }),
            _ => FixedClassifier.Analyze(FixedClassifier.Praise, known),
        };

        Assert.Equal(tier, analysis.Triage.Sla.Tier);
    }

    [Theory]
    [InlineData(0.44, "en", null, true)]
    [InlineData(0.45, "en", null, false)]
    [InlineData(0.9, "de", null, true)]
    [InlineData(0.9, "und", null, true)]
    [InlineData(0.9, "und", "en-GB", false)]
    public void An_unsure_judgement_or_another_language_goes_to_a_person(double best, string detected, string? named, bool abstains)
    {
        var judged = FixedClassifier.Other with { Intent = FixedClassifier.Only(Intent.Other, best) };

        var (triage, aside) = FixedClassifier.Analyze(judged, Some.Mention() with { Language = named }, language: detected);

        Assert.Equal(abstains, triage.Abstained);
        Assert.Equal(abstains, triage.NeedsReply);
        Assert.Equal(abstains, aside is null);
    }

    [Fact]
    public void What_needs_no_reply_is_set_aside_with_the_probability()
    {
        var (triage, aside) = FixedClassifier.Analyze(FixedClassifier.Praise, Some.Mention("Nice."));

        Assert.False(triage.NeedsReply);
        Assert.Equal(new CaseEvent.SetAside(false, "no reply needed, probability .93"), aside);
    }

    [Fact]
    public void Complaints_requests_and_questions_always_need_a_reply() => Assert.All(
        new[] { Intent.Complaint, Intent.Request, Intent.Question },
        intent => Assert.True(FixedClassifier.Analyze(FixedClassifier.Of(intent, 0.2) with { NeedsReply = 0 }, Some.Mention()).Triage.NeedsReply));

    [Theory]
    [InlineData("EARN $900 A WEEK from home http://money.example")]
    [InlineData("Click here to claim your prize http://win.example")]
    [InlineData("I recovered my lost funds, contact him on WhatsApp +00 000 000 0000")]
    [InlineData("Free followers, check my bio #a #b #c #d #e #f")]
    public void Two_signs_make_spam_and_set_it_aside(string text)
    {
        var (triage, aside) = FixedClassifier.Analyze(FixedClassifier.Other, Some.Mention(text));

        Assert.True(triage.Spam);
        Assert.True(aside is { Spam: true });
    }

    [Theory]
    [InlineData("My parcel is lost, see http://pic.example")]
    [InlineData("Is the giveaway still on?")]
    [InlineData("Your WhatsApp line is dead")]
    [InlineData("Late #again #fail #bike #parcel #why #sad #acme http://pic.example")]
    [InlineData("You won a customer for life http://pic.example")]
    public void One_sign_is_no_spam(string text) =>
        Assert.False(FixedClassifier.Analyze(FixedClassifier.Other, Some.Mention(text)).Triage.Spam);

    [Fact]
    public void What_is_a_complaint_or_urgent_or_unsure_is_never_set_aside()
    {
        const string Spam = "Click here to claim your prize http://win.example";

        Assert.Null(FixedClassifier.Analyze(FixedClassifier.Complaint, Some.Mention(Spam)).Aside);
        Assert.Null(FixedClassifier.Analyze(FixedClassifier.Other, Some.Mention($"{Spam} the battery is on fire")).Aside);
        Assert.Null(FixedClassifier.Analyze(FixedClassifier.Other, Some.Mention(Spam), language: "de").Aside);
    }

    [Theory]
    [InlineData("It was my mother's heart medication", "urgent: health")]
    [InlineData("Your rider nearly hit my daughter", "urgent: safety")]
    [InlineData("the charger caught fire", "urgent: safety")]
    [InlineData("someone has hacked my account", "urgent: crime")]
    [InlineData("you left my grandma of 74 stranded", "urgent: a vulnerable person")]
    [InlineData("I need it by 6 pm today", "urgent: a deadline within hours")]
    public void Urgency_is_seen_and_named(string text, string reason)
    {
        var triage = FixedClassifier.Analyze(FixedClassifier.Complaint, Some.Mention(text)).Triage;

        Assert.True(triage.Urgent);
        Assert.Contains(reason, triage.Priority.Reasons);
    }

    [Theory]
    [InlineData("please fix this ASAP")]
    [InlineData("my account was hacked last year")]
    [InlineData("someone tried to log in to my account")]
    [InlineData("this mixtape is on fire 🔥")]
    [InlineData("the app is on fire tv?")]
    [InlineData("my flight home is next week")]
    [InlineData("these prices are a crime")]
    public void What_only_sounds_pressing_is_not_urgent(string text) =>
        Assert.False(FixedClassifier.Analyze(FixedClassifier.Complaint, Some.Mention(text)).Triage.Urgent);

    [Fact]
    public void A_deadline_that_nobody_is_asked_to_keep_is_none() =>
        Assert.False(FixedClassifier.Analyze(FixedClassifier.Praise, Some.Mention("I must be home by 6 pm today, lovely")).Triage.Urgent);

    [Fact]
    public void What_the_model_is_unsure_of_is_ranked_by_the_severity_it_may_have()
    {
        var unsure = new Scored<Intent>(Intent.Other, new Dictionary<Intent, double> { [Intent.Other] = 0.2 });
        var harmless = FixedClassifier.Question with { Intent = unsure, Complaint = 0.1, Severity = [0.9, 0.1, 0, 0, 0] };
        var grave = harmless with { Complaint = 0.45, Severity = [0.5, 0, 0, 0.25, 0.25] };

        var (low, high) = (FixedClassifier.Analyze(harmless, Some.Mention()).Triage, FixedClassifier.Analyze(grave, Some.Mention()).Triage);

        Assert.True(low.Abstained && high.Abstained);
        Assert.True(high.Priority.Score > low.Priority.Score + 10);
        Assert.Contains("unsure", high.Priority.Reasons[0], StringComparison.Ordinal);
        Assert.Equal("standard", high.Sla.Tier);
    }

    [Fact]
    public void What_the_model_cannot_read_waits_no_longer_than_a_mild_complaint()
    {
        var silent = FixedClassifier.Praise with { Severity = [1, 0, 0, 0, 0], Complaint = 0.01 };

        var triage = FixedClassifier.Analyze(silent, Some.Mention() with { Language = "de" }, language: "de").Triage;

        Assert.True(triage.Abstained);
        Assert.True(triage.Priority.Score >= 16);
        Assert.Equal("standard", triage.Sla.Tier);
    }

    [Fact]
    public void A_bad_mood_in_another_language_is_told_and_comes_before_a_good_one()
    {
        var (bad, good) = (InGerman(FixedClassifier.Only(Sentiment.Negative)), InGerman(FixedClassifier.Only(Sentiment.Positive)));

        Assert.Equal((Sentiment.Negative, Sentiment.Positive), (bad.Sentiment.Label, good.Sentiment.Label));
        Assert.True(bad.Priority.Score > good.Priority.Score);
        Assert.Equal("the model cannot read it, but takes it for negative, .90", bad.Priority.Reasons[0]);
        Assert.Equivalent(InGerman(null).Priority, good.Priority, strict: true);
        Assert.True(bad.Abstained && good.Abstained);
    }

    private static Triage InGerman(Scored<Sentiment>? mood) =>
        FixedClassifier.Analyze(FixedClassifier.Other, Some.Mention("Hm."), language: "de", mood: mood).Triage;

    [Fact]
    public void What_the_model_reads_keeps_the_mood_that_it_tells() => Assert.Equal(
        Sentiment.Neutral,
        FixedClassifier.Analyze(FixedClassifier.Other, Some.Mention(), mood: FixedClassifier.Only(Sentiment.Negative)).Triage.Sentiment.Label);

    [Theory]
    [InlineData("your driver hit my parked car and left", "a collision")]
    [InlineData("One of your vans backed into our garden wall", "a collision")]
    [InlineData("i'm gonna hurt somebody at your store if this is not fixed", "a threat of harm")]
    [InlineData("I am going to kill myself over this debt", "a threat of harm")]
    public void A_threat_and_a_collision_cannot_wait(string text, string why)
    {
        var triage = FixedClassifier.Analyze(FixedClassifier.Complaint, Some.Mention(text)).Triage;

        Assert.True(triage.Urgent);
        Assert.Contains($"urgent: {why}", triage.Priority.Reasons);
    }

    [Theory]
    [InlineData("You will be hearing from my lawyer")]
    [InlineData("I'm suing you people")]
    [InlineData("Very well. See you in court.")]
    public void Who_goes_to_court_makes_a_complaint_of_the_worst_kind(string text)
    {
        var triage = FixedClassifier.Analyze(FixedClassifier.Other, Some.Mention(text)).Triage;

        Assert.Equal((4, "fast", true), (triage.Severity, triage.Sla.Tier, triage.NeedsReply));
    }

    [Theory]
    [InlineData("This heat is going to kill me, when do you open?")]
    [InlineData("Your new single hit my heart like a truck")]
    [InlineData("The driver hit every green light, what a ride")]
    [InlineData("Is your course good for future lawyers?")]
    public void A_manner_of_speaking_is_no_emergency(string text)
    {
        var triage = FixedClassifier.Analyze(FixedClassifier.Question, Some.Mention(text)).Triage;

        Assert.Equal((false, 0), (triage.Urgent, triage.Severity));
    }
}
