using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Reply;

/// <summary>What is said in public, and what by direct message.</summary>
public sealed class PrivateDraftTests
{
    private readonly Drafter _drafter = Shipped.Drafter();

    [Fact]
    public void Praise_gets_a_public_and_a_private_thank_you()
    {
        var draft = _drafter.Draft(Asked("Your driver was so kind!", Intent.Praise));

        Assert.Equal("en/praise", draft.Template);
        Assert.NotNull(draft.Direct);
        Assert.NotEqual(draft.Text, draft.Direct);
    }

    [Theory]
    [InlineData("My parcel is late, call me on 0171 1234567")]
    [InlineData("My parcel is late, write to ada@example.org")]
    public void What_holds_the_customers_number_or_mailbox_gets_a_public_pointer_and_the_answer_in_private(string text)
    {
        var draft = _drafter.Draft(Asked(text));

        Assert.Equal("en/pointer", draft.Template);
        Assert.DoesNotContain("sorry", draft.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("parcel", draft.Direct, StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_playbooks_number_of_public_replies_the_talk_moves_to_private()
    {
        var asked = Asked("My parcel is still late.");

        Assert.Equal("en/complaint", _drafter.Draft(asked with { PublicReplies = 2 }).Template);
        Assert.Equal("en/pointer", _drafter.Draft(asked with { PublicReplies = 3 }).Template);
    }

    [Fact]
    public void In_private_and_where_no_direct_message_can_or_may_be_sent_the_answer_stays_where_it_is()
    {
        var asked = Asked("My parcel is still late.") with { PublicReplies = 9 };

        Assert.All(
            [
                asked with { Mention = asked.Mention with { Visibility = Visibility.Private } },
                asked with { Rules = asked.Rules with { CanDirect = false } },
                asked with { Preferences = new(NoDirect: true) },
            ],
            request =>
            {
                var draft = _drafter.Draft(request);
                Assert.Equal(("en/complaint", null), (draft.Template, draft.Direct));
                Assert.DoesNotContain("direct message", draft.Text, StringComparison.Ordinal);
            });
    }

    [Fact]
    public void The_language_that_the_customer_wants_is_written() =>
        Assert.Equal("fr/complaint", _drafter.Draft(Asked("My parcel is late.") with { Preferences = new(Language: "fr") }).Template);

    [Theory]
    [InlineData(NoteKind.Closing, "en/closing-note")]
    [InlineData(NoteKind.FollowUp, "en/follow-up")]
    [InlineData(NoteKind.Promise, "en/update")]
    public void Words_that_answer_nobody_have_templates_of_their_own(NoteKind note, string template) =>
        Assert.Equal(template, _drafter.Draft(Asked("My parcel is late.") with { Note = note }).Template);

    [Fact]
    public void What_became_of_a_promise_has_to_be_filled_in_before_it_can_be_sent()
    {
        var blank = _drafter.Draft(Asked("My parcel is late.") with { Note = NoteKind.Promise });

        Assert.Equal(["no unfilled variables"], blank.Checks.Where(check => check is { Blocking: true, Passed: false }).Select(check => check.Name));
        Assert.All(["de", "es", "fr"], language => Assert.Contains("___", _drafter.Draft(Asked("My parcel is late.") with
        {
            Note = NoteKind.Promise,
            Preferences = new(Language: language),
        }).Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_promise_has_the_time_that_its_sentence_names_else_the_brands_own() => Assert.Equal(
        [Some.Noon.AddHours(2), Some.Noon.AddHours(3)],
        _drafter.Promises("I'll call the depot within two hours. I'll let you know.", "en", Some.Noon).Select(promise => promise.DueAt));

    private static DraftRequest Asked(string text, Intent intent = Intent.Complaint) => new(Some.Mention(text), Some.Triage(intent), Shipped.Room(), []);
}
