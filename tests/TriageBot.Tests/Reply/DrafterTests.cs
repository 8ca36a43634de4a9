using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Reply;

public sealed class DrafterTests
{
    [Theory]
    [InlineData(Intent.Complaint, "en/complaint")]
    [InlineData(Intent.Request, "en/request")]
    [InlineData(Intent.Question, "en/question")]
    [InlineData(Intent.Praise, "en/praise")]
    [InlineData(Intent.Other, "en/other")]
    public void The_situation_chooses_the_template(Intent intent, string template) =>
        Assert.Equal(template, Shipped.Draft("Hello there", intent).Template);

    [Fact]
    public void A_first_complaint_has_a_template_of_its_own()
    {
        var triage = Some.Triage() with { FirstTime = new(FirstTimeLabel.Yes, 0.8, FirstTimeLabel.Unknown, []) };

        Assert.Equal("en/first-complaint", Draft(Some.Mention(), triage).Template);
    }

    [Fact]
    public void Where_the_model_is_unsure_the_draft_presumes_nothing() =>
        Assert.Equal("en/other", Draft(Some.Mention(), Some.Triage() with { Abstained = true }).Template);

    [Fact]
    public void Where_the_author_says_that_there_never_was_trouble_before_the_draft_answers_that_though_the_model_is_unsure()
    {
        var said = Some.Triage() with { Abstained = true, Severity = 1, FirstTime = new(FirstTimeLabel.Yes, 0.9, FirstTimeLabel.Yes, []) };

        Assert.Equal("en/first-complaint", Draft(Some.Mention(), said).Template);
        Assert.Equal("en/other", Draft(Some.Mention(), said with { Language = "de" }).Template);
    }

    [Fact]
    public void The_draft_is_unsigned_and_leaves_room_for_the_longest_signature()
    {
        var draft = Shipped.Draft("My parcel is late again.");

        Assert.All(Shipped.Playbook.Agents, agent =>
        {
            Assert.DoesNotContain(agent.Signature, draft.Text);
            Assert.True(ChannelRules.Length(Signature.Sign(draft.Text, agent)) <= 280);
        });
    }

    [Theory]
    [InlineData("Ada Lovelace", "Ada")]
    [InlineData("ada", "ada")]
    [InlineData("Ada 🚲✨", "Ada")]
    [InlineData("🌸 Ada 🌸", "Ada")]
    [InlineData("Zoë", "Zoë")]
    [InlineData("O'Neil Pike", "O'Neil")]
    [InlineData("Jean-Luc P.", "Jean-Luc")]
    [InlineData("نور", "نور")]
    [InlineData("\u202EAda\u202C", "Ada")]
    [InlineData("Free Parcels Now", "@ada_99")]
    [InlineData("The Grumpy Owl", "@ada_99")]
    [InlineData("Buy followers at x.example", "@ada_99")]
    [InlineData("visit bad.example", "@ada_99")]
    [InlineData("@somebody", "@ada_99")]
    [InlineData("12345", "@ada_99")]
    [InlineData("{{ brand }}", "@ada_99")]
    [InlineData("<b>Ada</b>", "@ada_99")]
    [InlineData("**Ada**", "@ada_99")]
    [InlineData("Idiot Company", "@ada_99")]
    [InlineData("City Cycling", "@ada_99")]
    [InlineData("Ada's Coffee", "@ada_99")]
    [InlineData("A", "@ada_99")]
    [InlineData("Adaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "@ada_99")]
    [InlineData("A\u0301\u0301\u0301d\u0301\u0301a\u0301\u0301", "@ada_99")]
    [InlineData("🔥🔥🔥", "@ada_99")]
    [InlineData("", "@ada_99")]
    [InlineData(null, "@ada_99")]
    public void A_customer_is_called_by_first_name_else_by_handle(string? name, string called)
    {
        var mention = Some.Mention("Hello") with { Author = new("ada_99") { Name = name } };

        Assert.Contains(called, Draft(mention, Some.Triage()).Text);
    }

    [Fact(Timeout = 20_000)]
    public Task A_handle_made_to_be_read_slowly_is_not() => Task.Run(
        () => Draft(Some.Mention("Hello") with { Author = new($"a{string.Concat(Enumerable.Repeat("_a", 240))}!") }, Some.Triage()),
        TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("{{ 1 + 1 }}")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("ada](http://bad.example)")]
    [InlineData("+49 170 1234567")]
    [InlineData("a\u202Eb")]
    [InlineData("")]
    public void A_handle_that_cannot_be_written_is_left_out(string handle)
    {
        var mention = Some.Mention("Hello") with { Author = new(handle) };

        var draft = Draft(mention, Some.Triage());

        Assert.DoesNotContain('@', draft.Text);
        Assert.DoesNotContain("  ", draft.Text);
        Assert.All(draft.Checks.Where(check => check.Blocking), check => Assert.True(check.Passed));
    }

    [Theory]
    [InlineData("My parcel is gone", "your parcel")]
    [InlineData("@acme parcel still not here", "your parcel")]
    [InlineData("my new package arrived wet", "your parcel")]
    [InlineData("The app logs me out", "the app")]
    [InlineData("your driver shouted at me", "the courier")]
    [InlineData("our parcel locker code is wrong", "your parcel locker")]
    public void A_complaint_is_told_what_it_is_about(string text, string topic) => Assert.Contains(topic, Shipped.Draft(text).Text);

    [Theory]
    [InlineData("You are a parcel company, are you not?")]
    [InlineData("Her parcel is fine")]
    [InlineData("It is not the app")]
    [InlineData("I wonder about any delivery at all")]
    [InlineData("my neighbour's parcel came")]
    [InlineData("#parcel is what they call a brick")]
    public void What_is_not_clearly_theirs_is_left_out(string text)
    {
        var draft = Shipped.Draft(text);

        Assert.False(draft.Checks.Single(check => check.Name == "cites a fact").Passed);
    }

    [Theory]
    [InlineData("I have been waiting for 3 weeks", "wait 3 weeks", "waited 3 weeks")]
    [InlineData("still nothing after more than two hours", "wait more than two hours", "waited more than two hours")]
    [InlineData("40 mins on hold!", "wait 40 minutes", "waited 40 minutes")]
    [InlineData("waiting an hour now", "wait an hour", "waited an hour")]
    public void A_complaint_is_told_how_long_it_waited(string text, string one, string other)
    {
        var drafts = Enumerable.Range(0, 20).Select(key => Shipped.Draft(text, key: $"k{key}").Text);

        Assert.All(drafts, draft => Assert.True(draft.Contains(one) || draft.Contains(other), draft));
    }

    [Theory]
    [InlineData("I was promised it within 2 days, still nothing")]
    [InlineData("Wait a minute, this is not mine")]
    [InlineData("I have been a customer for 3 years and still wait")]
    [InlineData("waiting 2 hours or 3 hours, who knows")]
    [InlineData("3 day delivery, still not here")]
    [InlineData("Every 2 weeks the same. Late.")]
    public void A_time_that_is_no_wait_is_left_out(string text)
    {
        var draft = Shipped.Draft(text).Text;

        Assert.DoesNotMatch(@"\d|minute|hour|weeks", draft);
    }

    [Fact]
    public void Personal_data_of_the_message_is_never_repeated()
    {
        var draft = Shipped.Draft("Order 4711 0815 99 of ada@mail.example, phone 0170 1234567: my parcel is lost!");

        Assert.DoesNotContain("4711", draft.Text);
        Assert.DoesNotContain("ada@mail", draft.Text);
        Assert.True(draft.Checks.Single(check => check.Name == "no personal data").Passed);
    }

    [Fact]
    public void A_rejected_text_does_not_come_again_and_the_next_is_new_in_its_opening()
    {
        List<string> rejected = [];
        for (var i = 0; i < 40; i++)
        {
            var draft = Shipped.Drafter().Draft(new(Some.Mention("My parcel is late."), Some.Triage(), Shipped.Room(), rejected));

            Assert.DoesNotContain(draft.Text, rejected);
            rejected.Add(draft.Text);
        }

        Assert.NotEqual(rejected[0].Split('.')[0], rejected[1].Split('.')[0]);
    }

    [Fact]
    public void A_rejected_text_is_known_with_its_signature_too()
    {
        var first = Shipped.Draft("My parcel is late.").Text;

        var next = Shipped.Drafter().Draft(new(Some.Mention("My parcel is late."), Some.Triage(), Shipped.Room(), [$"{first} ^JD"]));

        Assert.NotEqual(first, next.Text);
    }

    [Fact]
    public void Different_messages_get_different_words()
    {
        var texts = Enumerable.Range(0, 30).Select(key => Shipped.Draft("My parcel is late.", key: $"m{key}").Text);

        Assert.True(texts.Distinct().Count() >= 20);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(280)]
    [InlineData(120)]
    [InlineData(60)]
    public void It_fits_the_channel_down_to_sixty_characters(int limit)
    {
        foreach (var intent in Enum.GetValues<Intent>())
        {
            var draft = Shipped.Draft("My parcel is late, and I have been waiting for 3 weeks.", intent, length: limit);

            Assert.True(ChannelRules.Length(Signature.Sign(draft.Text, Some.Jo)) <= limit, draft.Text);
            Assert.DoesNotContain('…', draft.Text);
        }
    }

    [Fact]
    public void A_language_without_templates_is_said_and_not_hidden()
    {
        var draft = Draft(Some.Mention("Wo ist mein Paket?"), Some.Triage() with { Language = "de" });

        var check = draft.Checks.Single(check => check.Name == "customer's language");
        Assert.Equal((false, false, "the customer writes de; there is no templates/de"), (check.Passed, check.Blocking, check.Detail));
        Assert.Equal("en", draft.Language);
    }

    [Fact]
    public void A_language_that_cannot_be_told_is_not_taken_for_ours()
    {
        var draft = Draft(Some.Mention("איפה החבילה שלי?"), Some.Triage() with { Language = "und" });

        Assert.False(draft.Checks.Single(check => check.Name == "customer's language").Passed);
    }

    [Fact]
    public void In_private_it_does_not_send_the_customer_elsewhere()
    {
        var mention = Some.Mention("My parcel is late.") with { Visibility = Visibility.Private };
        var drafts = Enumerable.Range(0, 30).Select(key => Draft(mention with { Id = new("sandbox", $"{key}") }, Some.Triage()).Text);

        Assert.All(drafts, text => Assert.DoesNotContain("direct message", text));
    }

    [Fact]
    public void Where_there_are_no_direct_messages_none_is_asked_for()
    {
        var rules = new ChannelRules(280, 0, CanReply: true, CanDirect: false);
        var drafts = Enumerable.Range(0, 30).Select(key =>
            Shipped.Drafter().Draft(new(Some.Mention("My parcel is late.", $"{key}"), Some.Triage(), rules, [])).Text);

        Assert.All(drafts, text => Assert.DoesNotContain("direct message", text));
    }

    [Fact]
    public void An_urgent_complaint_gets_the_urgent_step()
    {
        var draft = Draft(Some.Mention("The rider hit my dog."), Some.Triage() with { Urgent = true });

        Assert.Contains("duty lead", draft.Text);
    }

    [Fact]
    public void Every_wording_acknowledges_first_and_speaks_of_the_customer()
    {
        var texts =
            from intent in Enum.GetValues<Intent>()
            from key in Enumerable.Range(0, 60)
            from text in new[] { "My parcel is late, I have waited 2 weeks.", "Hello" }
            select Shipped.Draft(text, intent, $"x{key}");

        Assert.All(texts, draft =>
        {
            Assert.True(draft.Checks.Single(check => check.Name == "acknowledges first").Passed, draft.Text);
            Assert.True(draft.Checks.Single(check => check.Name == "we and you").Passed, draft.Text);
            Assert.DoesNotContain("24 hours", draft.Text);
            Assert.DoesNotMatch(@"I have (?:refunded|sent|fixed|resolved|cancelled)", draft.Text);
        });
    }

    private static ReplyDraft Draft(Mention mention, Triage triage) =>
        Shipped.Drafter().Draft(new(mention, triage, Shipped.Room(), []));
}
