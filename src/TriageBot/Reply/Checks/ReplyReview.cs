using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Everything that is checked of a reply before an agent sees it or sends it.</summary>
internal sealed class ReplyReview(Playbook playbook)
{
    private readonly IReadOnlyList<ReplyCheck> _checks =
    [
        new("no personal data", Blocking: true, PersonalDataCheck.Shown),
        new("length", Blocking: true, reply =>
            reply.Cut || ChannelRules.Length(reply.Text) > reply.Longest ? $"nothing fits {reply.Longest} characters; shorten it by hand" : null),
        new("customer's language", Blocking: false, CustomersLanguage),
        new("own words", Blocking: false, reply =>
            reply.Spent ? "somebody else was told the same, and no other wording is left; change it by hand" : null),
        new("cites a fact", Blocking: false, reply =>
            reply.Facts.AreCitedIn(reply.Text) ? null : "nothing of the customer's own message is in it; add a detail"),
    ];

    /// <summary>The brand's policy.</summary>
    public Playbook Playbook { get; } = playbook;

    /// <summary>All checks of a reply, in the order that matters to an agent.</summary>
    public IReadOnlyList<DraftCheck> Of(ReviewedReply reply) => [.. _checks.Select(check => check.Of(reply))];

    // What cannot be told is not known to be right.
    private static string? CustomersLanguage(ReviewedReply reply) => reply.CustomerLanguage switch
    {
        var language when language == reply.Language => null,
        "und" => $"the customer's language cannot be told; this is written in {reply.Language}",
        var language => $"the customer writes {language}; there is no templates/{language}",
    };
}
