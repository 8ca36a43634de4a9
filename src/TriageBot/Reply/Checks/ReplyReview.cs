using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Everything that is checked of a reply before an agent sees it or sends it.</summary>
/// <param name="playbook">The brand's policy.</param>
/// <param name="spelling">The dictionaries of the machine; null checks no spelling.</param>
internal sealed class ReplyReview(Playbook playbook, SpellingDictionaries? spelling = null)
{
    private readonly IReadOnlyList<ReplyCheck> _checks =
    [
        new("no personal data", Blocking: true, PersonalDataCheck.Shown),
        new("asks for nothing private", Blocking: true, PersonalDataCheck.Asked),
        new("no unfilled variables", Blocking: true, FormChecks.Filled),
        new("length", Blocking: true, reply =>
            reply.Cut || reply.Counting.Of(reply.Text) > reply.Longest ? $"nothing fits {reply.Longest} characters; shorten it by hand" : null),
        new("forbidden words", Blocking: true, reply => FormChecks.NothingForbidden(reply, playbook.Words.Forbidden)),
        new("not defensive", Blocking: true, ConductChecks.NotDefensive),
        new("no disparaging", Blocking: true, ConductChecks.NoDisparaging),
        new("no promotion", Blocking: true, ConductChecks.NoPromotion),
        new("customer's language", Blocking: false, CustomersLanguage),
        new("own words", Blocking: false, reply =>
            reply.Spent ? "somebody else was told the same, and no other wording is left; change it by hand" : null),
        new("acknowledges first", Blocking: false, ToneChecks.AcknowledgesFirst),
        new("owns it", Blocking: false, ToneChecks.OwnsIt),
        new("their shoes", Blocking: false, ToneChecks.TheirShoes),
        new("next step", Blocking: false, ConductChecks.NextStep),
        new("quick", Blocking: false, ConductChecks.Quick),
        new("cites a fact", Blocking: false, reply =>
            reply.Facts.AreCitedIn(reply.Text) ? null : "nothing of the customer's own message is in it; add a detail"),
        new("promises", Blocking: false, reply => ConductChecks.Promised(reply, playbook.Words.Promised)) { Informs = true },
        new("human", Blocking: false, ToneChecks.Human),
        new("warmth", Blocking: false, ToneChecks.Warmth),
        new("thankful", Blocking: false, ToneChecks.Thankful),
        new("we and you", Blocking: false, reply => ToneChecks.WeAndYou(reply, playbook.Brand.Name)),
        new("playful", Blocking: false, ToneChecks.Playful),
        new("readability", Blocking: false, FormChecks.Readable),
        .. spelling is null ? Array.Empty<ReplyCheck>() : [new("spelling", Blocking: false, new SpellingCheck(playbook, spelling).Misspelt)],
    ];

    /// <summary>The brand's policy.</summary>
    public Playbook Playbook { get; } = playbook;

    /// <summary>All checks of a reply, in the order that matters to an agent.</summary>
    public IReadOnlyList<DraftCheck> Of(ReviewedReply reply) =>
        [.. _checks.Where(check => check.Name != "spelling" || (spelling?.Has(reply.Language) ?? false)).Select(check => check.Of(reply))];

    /// <summary>One check by its name; null for none.</summary>
    public ReplyCheck? Find(string name) => _checks.FirstOrDefault(check => check.Name == name);

    // What cannot be told is not known to be right.
    private static string? CustomersLanguage(ReviewedReply reply) => reply.CustomerLanguage switch
    {
        var language when language == reply.Language => null,
        "und" => $"the customer's language cannot be told; this is written in {reply.Language}",
        var language => $"the customer writes {language}; there is no templates/{language}",
    };
}
