using System.Collections.Concurrent;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Reply: writes a draft from the template of the situation, the playbook's next step and the customer's own facts.</summary>
/// <param name="templates">The texts.</param>
/// <param name="playbook">The next steps, the topics and the signatures that have to fit.</param>
public sealed class Drafter(TemplateBook templates, Playbook playbook) : IDrafter
{
    private readonly TopicFinder _topics = new(playbook.Topics);
    private readonly ConcurrentDictionary<string, Phrasing> _steps = new();
    private readonly int _longestSignature = playbook.Agents.Max(agent => ChannelRules.Length($" {agent.Signature}"));

    /// <inheritdoc/>
    public ReplyDraft Draft(DraftRequest request)
    {
        var (mention, triage) = (request.Mention, request.Triage);
        var language = templates.Speaks(triage.Language) ? triage.Language : TemplateBook.English;
        var situation = Situation.Of(triage);
        var facts = FactsOf(mention, triage, language);
        var longest = Math.Max(1, request.Rules.MaxLength(mention.Visibility) - _longestSignature);
        var avoid = request.Avoid.Select(Signature.Strip).ToList();

        var template = templates.Find(language, situation);
        var wording = new Wording(template, StepsFor(triage, language, situation), ValuesOf(request, facts));
        var (text, cut) = wording.Choose(SeedOf(mention.Id), longest, avoid);

        return new(template.Name, language, text, Direct: null, ChecksOf(text, language, triage, facts, longest, cut));
    }

    /// <inheritdoc/>
    public IReadOnlyList<DraftCheck> Check(string text, Visibility visibility) => visibility switch
    {
        Visibility.Public => [DraftChecks.NoPersonalData(text)],
        Visibility.Private => [],
    };

    /// <inheritdoc/>
    public string? Acknowledge(Mention mention, string language, DateTimeOffset approvedAt)
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
            [TemplateVariables.ByWhen] = by.InEnglish(),
            [TemplateVariables.Time] = by.Time,
            [TemplateVariables.Days] = by.Days,
            [TemplateVariables.Date] = by.Date,
        };
        return new Wording(templates.Find(language, Situation.Acknowledgement), [], values)
            .Choose(SeedOf(mention.Id), int.MaxValue, []).Text;
    }

    // Topics and spans are found by English words; another language's templates do without.
    private CustomerFacts FactsOf(Mention mention, Triage triage, string language) =>
        language == TemplateBook.English && triage.Language is TemplateBook.English or "und"
            ? new(_topics.Find(mention.Text, triage.Severity > 0), WaitFinder.Find(mention.Text))
            : CustomerFacts.None;

    private Dictionary<string, object?> ValuesOf(DraftRequest request, CustomerFacts facts) => new()
    {
        [TemplateVariables.Name] = CustomerName.Of(request.Mention.Author),
        [TemplateVariables.Topic] = facts.Topic,
        [TemplateVariables.Waited] = facts.Waited,
        [TemplateVariables.Brand] = playbook.Brand.Name,
        [TemplateVariables.Privately] = PrivatelyIn(request),
        [TemplateVariables.NextStep] = null,
    };

    private static string? PrivatelyIn(DraftRequest request) => request.Mention.Visibility switch
    {
        Visibility.Private => "here",
        Visibility.Public => request.Rules.CanDirect ? "by direct message" : null,
    };

    private List<Phrasing> StepsFor(Triage triage, string language, string situation) =>
    [
        .. ResolutionOutline.StepsFor(playbook, language, situation, triage).Select(step => _steps.GetOrAdd(
            step, text => Phrasing.Parse(text, "playbook, resolution", TemplateVariables.Step))),
    ];

    private static List<DraftCheck> ChecksOf(
        string text, string language, Triage triage, CustomerFacts facts, int longest, bool cut)
    {
        List<DraftCheck> checks =
        [
            DraftChecks.NoPersonalData(text),
            DraftChecks.Length(text, longest, cut),
            DraftChecks.CustomersLanguage(triage.Language, language),
        ];
        if (language == TemplateBook.English)
        {
            checks.AddRange(DraftChecks.AcknowledgesFirst(text), DraftChecks.CitesAFact(text, facts), DraftChecks.WeAndYou(text));
        }

        return checks;
    }

    // FNV-1a: the same for a message on every machine and in every run, which string.GetHashCode is not.
    private static ulong SeedOf(MentionId id)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in id.ToString())
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash ^ (hash >> 32);
    }
}
