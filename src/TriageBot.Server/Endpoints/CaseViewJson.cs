using TriageBot.Desk;
using TriageBot.Domain;

namespace TriageBot.Server.Endpoints;

/// <summary>Cases as scripts read them.</summary>
internal sealed class CaseViewJson(Playbook playbook)
{
    public CaseJson Of(CaseView view)
    {
        var mentions = view.Thread.Where(message => !message.Outgoing).Select(message => MentionJson.Of(message.Mention)).ToArray();
        var signer = playbook.FindAgent(view.Case.Assignee) ?? playbook.Agents[0];
        return new(
            view.Case.Id,
            view.Case.Version,
            view.Case.State,
            view.Case.Assignee,
            view.Case.Priority,
            view.Case.Sla,
            view.Case.Reason,
            mentions,
            view.Triage is { } triage ? TriageJson.Of(view.Newest.Mention.Id, triage, view.Draft, signer) : null,
            view.CardTroubles,
            view.Case.Note,
            view.Case.Promises,
            view.Customer.Preferences,
            view.Case.Posts,
            view.Case.PagedAt,
            view.Customer.Links);
    }
}

/// <summary>One case.</summary>
internal sealed record CaseJson(
    long Id,
    int Version,
    CaseState State,
    string? Assignee,
    double Priority,
    SlaTarget? Sla,
    string? Reason,
    IReadOnlyList<MentionJson> Mentions,
    TriageJson? Triage,
    IReadOnlyList<string> Cards,
    NoteKind? Note,
    IReadOnlyList<Promise> Promises,
    CustomerPreferences Preferences,
    int Posts,
    DateTimeOffset? PagedAt,
    IReadOnlyList<CustomerLink> Links);

/// <summary>One mention, in the form in which it came.</summary>
internal sealed record MentionJson(
    string Channel,
    string Id,
    string Text,
    DateTimeOffset PostedAt,
    Author Author,
    Visibility Visibility,
    string Conversation,
    string? ReplyTo,
    string? Brand,
    string? Account,
    string? Language,
    string? Url,
    int Shares,
    bool Promoted,
    IReadOnlyList<string> Media)
{
    public static MentionJson Of(Mention mention) => new(
        mention.Id.Channel,
        mention.Id.Key,
        mention.Text,
        mention.PostedAt,
        mention.Author,
        mention.Visibility,
        mention.Conversation,
        mention.ReplyTo,
        mention.Brand,
        mention.Account,
        mention.Language,
        mention.Url,
        mention.Shares,
        mention.Promoted,
        mention.Media);
}
