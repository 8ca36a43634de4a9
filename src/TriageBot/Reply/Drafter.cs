using System.Collections.Concurrent;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Reply: writes a draft from the template of the situation, the playbook's next step and the customer's own facts.</summary>
/// <param name="templates">The texts.</param>
/// <param name="playbook">The next steps, the topics and the signatures that have to fit.</param>
/// <param name="sameness">What others were told.</param>
/// <param name="spelling">The dictionaries of the machine; null checks no spelling.</param>
public sealed class Drafter(TemplateBook templates, Playbook playbook, SamenessGuard sameness, SpellingDictionaries? spelling = null) : IDrafter
{
    private readonly FactFinder _facts = new(playbook.Topics);
    private readonly HelpShelf _help = new(playbook);
    private readonly ReplyReview _review = new(playbook, spelling);
    private readonly ConcurrentDictionary<string, Phrasing> _steps = new();

    /// <inheritdoc/>
    public ReplyDraft Draft(DraftRequest request)
    {
        var asked = request.Preferences.NoDirect ? request with { Rules = request.Rules with { CanDirect = false } } : request;
        var (draft, cut) = Write(asked);
        if (asked is not { Note: null, Mention.Visibility: Visibility.Public, Rules.CanDirect: true })
        {
            return draft;
        }

        var quietly = asked with { Mention = asked.Mention with { Visibility = Visibility.Private }, Avoid = [] };
        return draft.Template.EndsWith($"/{Situation.Praise}", StringComparison.Ordinal)
            ? With(draft, Write(quietly, Situation.PraiseDirect).Draft)
            : (cut || IsPrivate(asked)) && Write(asked, Situation.Pointer) is (var pointer, false) ? With(pointer, Write(quietly).Draft) : draft;
    }

    // What fails in the direct message stops it as well.
    private static ReplyDraft With(ReplyDraft draft, ReplyDraft direct) => draft with
    {
        Direct = direct.Text,
        Checks =
        [
            .. draft.Checks,
            .. direct.Checks.Where(check => check is { Blocking: true, Passed: false }).Select(check => check with { Name = $"direct message: {check.Name}" }),
        ],
    };

    // What went back and forth in public for long, or holds what is nobody else's business.
    private bool IsPrivate(DraftRequest request) =>
        request.PublicReplies >= playbook.Conversation.MoveToPrivateAfter || PersonalDataCheck.ShowsWhereToReach(request.Mention.Text);

    private (ReplyDraft Draft, bool Cut) Write(DraftRequest request, string? about = null, bool retells = true)
    {
        var (mention, triage) = (request.Mention, request.Triage);
        var customers = request.Preferences.Language ?? triage.Language;
        var language = templates.Speaks(customers) ? customers : TemplateBook.English;
        var words = ReplyLanguage.Of(language);
        var found = _help.ArticleFor(mention.Text, language, asks: !triage.IsComplaint);
        var situation = about ?? (request.Note is { } note ? Situation.Of(note) : Situation.Of(mention.Text, triage, words, found is not null));

        // Whoever is in danger, or about to go, is not sent to a page.
        var article = situation is Situation.Safety or Situation.Leaving ? null : found;
        var facts = FactsOf(request, words, situation);
        facts = retells && triage.Sentiment.Label != Sentiment.Positive ? facts : facts with { Told = null, Asked = null };
        var name = CustomerName.Of(mention.Author);

        var values = ValuesOf(request, facts, words, name, article, language);
        var steps = StepsFor(triage, language, situation, article is not null);
        var template = templates.Find(language, situation, Situation.ThemeOf(triage));
        var counting = request.Rules.Counting;
        var longest = Math.Max(1, request.Rules.MaxLength(mention.Visibility) - Signature.Longest(playbook.Agents, mention.Id.Channel, counting));
        var chosen = Choose(new Wording(template, steps, values), request, name, longest);

        var reply = new ReviewedReply(chosen.Text, language, mention.Visibility)
        {
            Customer = mention.Text,
            Name = name,
            CustomerLanguage = customers,
            AnswersComplaint = triage.IsComplaint && !Situation.HasRoom.Contains(situation),
            MayPlay = playbook.Tone.Playful && !triage.IsComplaint && triage.Sentiment.Label != Sentiment.Negative,
            Facts = facts,
            Longest = longest,
            Counting = counting,
            Cut = chosen.Cut,
            Spent = chosen.Spent,
        };
        var checks = _review.Of(reply);

        // Words of theirs that we may not say are not said.
        if (facts is not { Told: null, Asked: null } && checks.Any(check => check is { Blocking: true, Passed: false }))
        {
            return Write(request, about, retells: false);
        }

        sameness.Remember(mention.Id, chosen.Text, name);
        return (new(template.Name, language, chosen.Text, Direct: null, checks), chosen.Cut);
    }

    /// <inheritdoc/>
    public IReadOnlyList<DraftCheck> Check(string text, Visibility visibility, string language) =>
        [.. _review.Of(new(text, language, visibility)).Where(check => check.Blocking)];

    /// <inheritdoc/>
    public void Remember(Mention answered, string text, DateTimeOffset at) =>
        sameness.Remember(answered.Id, text, CustomerName.Of(answered.Author), at);

    /// <inheritdoc/>
    public IReadOnlyList<PromisedThing> Promises(string text, string language, DateTimeOffset at) =>
    [
        .. Reply.Promises.In(SaidText.Of(text), language, playbook.Words.Promised).Select(promise => new PromisedThing(
            promise.Phrase,
            (promise.When is { } when ? SpokenTime.Of(when, at) : null) ?? at + playbook.Acknowledgement.NextStepWithin)),
    ];

    /// <inheritdoc/>
    public Acknowledgement? Acknowledge(Mention mention, string language, DateTimeOffset approvedAt, ChannelRules rules)
    {
        if (!playbook.Acknowledgement.Enabled)
        {
            return null;
        }

        var by = PromisedTime.After(approvedAt, playbook.Acknowledgement.NextStepWithin);
        var values = new Dictionary<string, object?>
        {
            [TemplateVariables.Name] = CustomerName.Of(mention.Author),
            [TemplateVariables.Brand] = playbook.Brand.Name,
            [TemplateVariables.Customer] = playbook.Brand.CustomerWord,
            [TemplateVariables.ByWhen] = (ReplyLanguage.Of(language) ?? ReplyLanguage.Of(TemplateBook.English)!).ByWhen(by),
            [TemplateVariables.Time] = by.Time,
            [TemplateVariables.Days] = by.Days,
            [TemplateVariables.Date] = by.Date,
        };
        var text = new Wording(templates.Find(language, Situation.Acknowledgement), [], values)
            .Choose(SamenessGuard.KeyOf(mention.Id), new(rules.MaxDirectLength, rules.Counting, [], _ => false)).Text;
        return new(text, new((string)values[TemplateVariables.ByWhen]!, by.At));
    }

    private ChosenText Choose(Wording wording, DraftRequest request, string? name, int longest)
    {
        var key = SamenessGuard.KeyOf(request.Mention.Id);
        var avoid = request.Avoid.Select(Signature.Strip).ToList();
        return wording.Choose(key, new(longest, request.Rules.Counting, avoid, text => sameness.IsSpent(ReplyPrint.Of(text, name), key)));
    }

    // What is found by the words of one language is no fact in a reply of another.
    private CustomerFacts FactsOf(DraftRequest request, ReplyLanguage? words, string situation) =>
        words is not null && (request.Triage.Language == words.Code || request.Triage.Language == "und")
            ? _facts.Find(request.Mention, words, complains: request.Triage.IsComplaint || situation == Situation.Complaint)
            : CustomerFacts.None;

    private Dictionary<string, object?> ValuesOf(
        DraftRequest request, CustomerFacts facts, ReplyLanguage? words, string? name, HelpArticle? article, string language) =>
        new()
        {
            [TemplateVariables.Name] = name,
            [TemplateVariables.Topic] = facts.Topic,
            [TemplateVariables.Waited] = facts.Waited,
            [TemplateVariables.Trouble] = facts.Trouble,
            [TemplateVariables.Reference] = facts.Reference,
            [TemplateVariables.WithUs] = facts.WithUs,
            [TemplateVariables.Told] = facts.Told,
            [TemplateVariables.Asked] = facts.Asked,
            [TemplateVariables.Article] = article?.Title,
            [TemplateVariables.ArticleUrl] = article?.Link,
            [TemplateVariables.Tip] = article?.Tip,
            [TemplateVariables.KnownIssue] = _help.KnownIssueFor(request.Mention.Text, language)?.Note,
            [TemplateVariables.Brand] = playbook.Brand.Name,
            [TemplateVariables.Customer] = playbook.Brand.CustomerWord,
            [TemplateVariables.Privately] = PrivatelyIn(request, words),
            [TemplateVariables.NextStep] = null,
        };

    private static string? PrivatelyIn(DraftRequest request, ReplyLanguage? words) => request.Mention.Visibility switch
    {
        Visibility.Private => words?.Here,
        Visibility.Public => request.Rules.CanDirect ? words?.ByDirectMessage : null,
    };

    private List<Phrasing> StepsFor(Triage triage, string language, string situation, bool hasArticle) =>
    [
        .. ResolutionOutline.StepsFor(playbook, language, situation, triage, hasArticle).Select(step => _steps.GetOrAdd(
            step, text => Phrasing.Parse(text, "playbook, resolution", TemplateVariables.Step))),
    ];
}
