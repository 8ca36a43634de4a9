using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Reply;

public sealed class DrafterTests
{
    private readonly Drafter _drafter = Shipped.Drafter();

    [Theory]
    [InlineData(Intent.Complaint, "en/complaint")]
    [InlineData(Intent.Request, "en/request")]
    [InlineData(Intent.Question, "en/question")]
    [InlineData(Intent.Praise, "en/praise")]
    [InlineData(Intent.Other, "en/other")]
    public void The_situation_chooses_the_template(Intent intent, string template) =>
        Assert.Equal(template, Drafted("Hello there", intent).Template);

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
        Assert.Equal("de/other", Draft(Some.Mention(), said with { Language = "de", Sentiment = new(Sentiment.Neutral, new Dictionary<Sentiment, double>()) }).Template);
    }

    [Fact]
    public void The_draft_is_unsigned_and_leaves_room_for_the_longest_signature()
    {
        var draft = Drafted("My parcel is late again.");

        Assert.All(Shipped.Playbook.Agents, agent =>
        {
            Assert.DoesNotContain(agent.Signature, draft.Text);
            Assert.True(LengthRule.Graphemes.Of(Signature.Sign(draft.Text, agent, "sandbox")) <= 280);
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
    [InlineData("No answer to my complaint, I will sue you!", "en/safety")]
    [InlineData("The charger caught fire on my desk", "en/safety")]
    [InlineData("Late once more. I am switching to another provider", "en/leaving")]
    public void What_is_grave_or_final_has_a_template_of_its_own(string text, string template) =>
        Assert.Equal(template, Drafted(text).Template);

    [Fact]
    public void Somebody_who_complained_before_is_not_met_as_for_the_first_time()
    {
        var triage = Some.Triage() with { FirstTime = new(FirstTimeLabel.No, 0.8, FirstTimeLabel.No, []) };

        Assert.Equal("en/repeated-complaint", Draft(Some.Mention(), triage).Template);
    }

    [Fact]
    public void A_question_that_an_article_answers_gets_its_title_and_its_link()
    {
        var draft = Drafted("Where is my parcel, and how do I track it?", Intent.Question);

        Assert.Equal("en/question-article", draft.Template);
        Assert.Contains("https://help.larkpost.example/where", draft.Text);
    }

    [Theory]
    [InlineData("de", "Wo bleibt mein Paket? Ich warte seit 3 Wochen!")]
    [InlineData("es", "¿Dónde está mi paquete? Llevo 3 semanas esperando")]
    [InlineData("fr", "Où est mon colis ? J'attends depuis 3 semaines !")]
    public void A_customer_is_answered_in_their_language_and_by_their_own_facts(string language, string text)
    {
        var draft = Draft(Some.Mention(text), Some.Triage() with { Language = language });

        Assert.Equal((language, $"{language}/complaint"), (draft.Language, draft.Template));
        Assert.True(draft.Checks.Single(check => check.Name == "customer's language").Passed);
        Assert.True(draft.Checks.Single(check => check.Name == "cites a fact").Passed, draft.Text);
    }

    [Fact]
    public void Two_people_who_write_the_same_are_not_told_the_same()
    {
        var texts = Enumerable.Range(0, 200).Select(key => Drafted("My parcel is late.", key: $"{key}").Text).ToList();

        Assert.All(texts, (text, i) => Assert.All(texts.Skip(i + 1), other =>
            Assert.True(ReplyPrint.Similarity(text, "Ada", other, "Ada") < SamenessGuard.Threshold, $"{text}\n{other}")));
    }

    [Fact]
    public void Personal_data_of_the_message_is_never_repeated()
    {
        var draft = Drafted("Order 4711 0815 99 of ada@mail.example, phone 0170 1234567: my parcel is lost!");

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
            var draft = _drafter.Draft(new(Some.Mention("My parcel is late."), Some.Triage(), Shipped.Room(), rejected));

            Assert.DoesNotContain(draft.Text, rejected);
            rejected.Add(draft.Text);
        }

        Assert.NotEqual(rejected[0].Split('.')[0], rejected[1].Split('.')[0]);
    }

    [Fact]
    public void A_rejected_text_is_known_with_its_signature_too()
    {
        var first = Drafted("My parcel is late.").Text;

        var next = _drafter.Draft(new(Some.Mention("My parcel is late."), Some.Triage(), Shipped.Room(), [$"{first} ^JD"]));

        Assert.NotEqual(first, next.Text);
    }

    [Fact]
    public void Different_messages_get_different_words()
    {
        var texts = Enumerable.Range(0, 30).Select(key => Drafted("My parcel is late.", key: $"m{key}").Text);

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
            var draft = Drafted("My parcel is late, and I have been waiting for 3 weeks.", intent, length: limit);

            Assert.True(LengthRule.Graphemes.Of(Signature.Sign(draft.Text, Some.Jo, "sandbox")) <= limit, draft.Text);
            Assert.DoesNotContain('…', draft.Text);
        }
    }

    [Fact]
    public void A_language_without_templates_is_said_and_not_hidden()
    {
        var draft = Draft(Some.Mention("Gdzie jest moja paczka?"), Some.Triage() with { Language = "pl" });

        var check = draft.Checks.Single(check => check.Name == "customer's language");
        Assert.Equal((false, false, "the customer writes pl; there is no templates/pl"), (check.Passed, check.Blocking, check.Detail));
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
            _drafter.Draft(new(Some.Mention("My parcel is late.", $"{key}"), Some.Triage(), rules, [])).Text);

        Assert.All(drafts, text => Assert.DoesNotContain("direct message", text));
    }

    [Fact]
    public void An_urgent_complaint_gets_the_urgent_step()
    {
        var draft = Draft(Some.Mention("The rider hit my dog."), Some.Triage() with { Urgent = true });

        var steps = Shipped.Playbook.Resolution["complaint/urgent"].Split('\n');
        Assert.Contains(steps, step => draft.Text.Contains(step.Replace("{{ privately }}", "by direct message", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_theirs_that_we_may_not_say_are_not_said()
    {
        var drafts = Enumerable.Range(0, 30).Select(key => Drafted("I still haven't received the free upgrade and half price offer", Intent.Complaint, $"o{key}")).ToList();

        Assert.All(drafts, draft => Assert.All(draft.Checks.Where(check => check.Blocking), check => Assert.True(check.Passed, draft.Text)));
    }

    [Fact]
    public void Every_wording_acknowledges_first_and_speaks_of_the_customer()
    {
        var texts =
            from intent in Enum.GetValues<Intent>()
            from key in Enumerable.Range(0, 60)
            from text in new[] { "My parcel is late, I have waited 2 weeks.", "Hello" }
            select Drafted(text, intent, $"x{key}");

        Assert.All(texts, draft =>
        {
            Assert.True(draft.Checks.Single(check => check.Name == "acknowledges first").Passed, draft.Text);
            Assert.True(draft.Checks.Single(check => check.Name == "we and you").Passed, draft.Text);
            Assert.DoesNotContain("24 hours", draft.Text);
            Assert.DoesNotMatch(@"I have (?:refunded|sent|fixed|resolved|cancelled)", draft.Text);
        });
    }

    private ReplyDraft Draft(Mention mention, Triage triage) =>
        _drafter.Draft(new(mention, triage, Shipped.Room(), []));

    private ReplyDraft Drafted(string text, Intent intent = Intent.Complaint, string key = "1130", int length = 280) =>
        _drafter.Draft(new(Some.Mention(text, key), Some.Triage(intent), Shipped.Room(length), []));
}
