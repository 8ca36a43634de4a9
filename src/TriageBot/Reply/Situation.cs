using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>The situations that have a template of their own; each name is a file's name.</summary>
internal static class Situation
{
    public const string Complaint = "complaint";
    public const string FirstComplaint = "first-complaint";
    public const string Request = "request";
    public const string Question = "question";
    public const string Praise = "praise";
    public const string Other = "other";
    public const string Acknowledgement = "acknowledgement";

    /// <summary>Those that a reply can be in.</summary>
    public static IReadOnlyList<string> Replies { get; } = [Complaint, FirstComplaint, Request, Question, Praise, Other];

    /// <summary>All.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Replies, Acknowledgement];

    /// <summary>
    /// The situation of one message. Where the model is unsure, the template that presumes nothing, unless the author
    /// plainly says that there never was trouble before this.
    /// </summary>
    public static string Of(Triage triage) => triage switch
    {
        { Severity: > 0, FirstTime: { Label: FirstTimeLabel.Yes, Said: FirstTimeLabel.Yes }, Language: TemplateBook.English } => FirstComplaint,
        { Abstained: true } => Other,
        { Severity: > 0, FirstTime.Label: FirstTimeLabel.Yes } => FirstComplaint,
        { Severity: > 0 } => Complaint,
        _ => triage.Intent.Label switch
        {
            Intent.Complaint => Complaint,
            Intent.Request => Request,
            Intent.Question => Question,
            Intent.Praise => Praise,
            Intent.Other => Other,
        },
    };
}
