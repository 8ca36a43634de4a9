using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot.Tests.Reply.Checks;

/// <summary>Reviews of single texts.</summary>
internal static class ReviewOf
{
    public static Playbook Playbook { get; } = new()
    {
        Brand = new("Larkpost", [], "customer"),
        Tone = new("", Playful: false),
        Agents = [new("jd", "Jo Dvořák", AgentRole.Agent, [], null)],
        Targets = [],
        Patience = new(TimeSpan.Zero, TimeSpan.Zero),
        Crisis = new([], ""),
        Resolution = new Dictionary<string, string>(),
        Acknowledgement = new(Enabled: false, TimeSpan.Zero),
        Topics = new Dictionary<string, IReadOnlyList<string>> { ["parcel"] = ["parcel", "pakketje"] },
        Words = new(["cheap", "no way"], ["refund"]),
        Version = "",
    };

    public static ReplyReview Review(SpellingDictionaries? spelling = null) => new(Playbook, spelling);

    public static ReviewedReply Reply(string text, string language = "en") =>
        new(text, language, Visibility.Public) { AnswersComplaint = true, CustomerLanguage = language };

    /// <summary>What one check says of a public answer to a complaint; null when it is fine.</summary>
    public static string? Fault(string check, string text, string language = "en") =>
        Review().Find(check)!.Fault(Reply(text, language));
}
