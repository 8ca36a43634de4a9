using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>The situations that have a template of their own; each name is a file's name.</summary>
internal static class Situation
{
    public const string Complaint = "complaint";
    public const string FirstComplaint = "first-complaint";
    public const string RepeatedComplaint = "repeated-complaint";
    public const string Leaving = "leaving";
    public const string Safety = "safety";
    public const string Request = "request";
    public const string Question = "question";
    public const string QuestionArticle = "question-article";
    public const string HowTo = "howto";
    public const string Praise = "praise";
    public const string Other = "other";
    public const string PraiseDirect = "praise-direct";
    public const string Pointer = "pointer";
    public const string FollowUp = "follow-up";
    public const string ClosingNote = "closing-note";
    public const string Update = "update";
    public const string Acknowledgement = "acknowledgement";

    // Below this the theme is a guess, and words or a step for the wrong trouble are worse than general ones.
    private const double SureOfTheme = 0.5;

    // Below this the mood of what the model cannot read is a guess.
    private const double SureOfMood = 0.7;

    /// <summary>Those that a complaint's theme adds its own lines to.</summary>
    public static IReadOnlyList<string> Themed { get; } = [Complaint, FirstComplaint, RepeatedComplaint];

    /// <summary>Those that an answer to a message can be in.</summary>
    public static IReadOnlyList<string> Replies { get; } =
        [.. Themed, Leaving, Safety, Request, Question, QuestionArticle, HowTo, Praise, Other];

    /// <summary>Those whose opening says enough where there is little room.</summary>
    public static IReadOnlyList<string> HasRoom { get; } = [PraiseDirect, Pointer, FollowUp, ClosingNote, Update];

    /// <summary>All.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Replies, .. HasRoom, Acknowledgement];

    /// <summary>Files that only add lines to complaints: one for each theme that says something.</summary>
    public static IReadOnlyList<string> Themes { get; } =
        [.. Enum.GetValues<Theme>().Where(theme => theme != Theme.Other).Select(FileOf)];

    /// <summary>The file of a theme's lines.</summary>
    public static string FileOf(Theme theme) => $"{Complaint}-{theme.ToString().ToLowerInvariant()}";

    /// <summary>What a complaint is about, where the model is sure of it.</summary>
    public static Theme? ThemeOf(Triage triage) =>
        triage.Theme.Scores.GetValueOrDefault(triage.Theme.Label) >= SureOfTheme ? triage.Theme.Label : null;

    /// <summary>The situation of words that answer nobody.</summary>
    public static string Of(NoteKind note) => note switch
    {
        NoteKind.Closing => ClosingNote,
        NoteKind.FollowUp => FollowUp,
        NoteKind.Promise => Update,
    };

    /// <summary>
    /// The situation of one message. Where the model is unsure, the template that presumes nothing, unless the author
    /// plainly says that there never was trouble before this, asks, or is plainly angry in a language that it does not read.
    /// </summary>
    public static string Of(string text, Triage triage, ReplyLanguage? language, bool hasArticle) => triage switch
    {
        { Severity: > 0 } when language?.Safety.IsMatch(text) == true => Safety,
        { Severity: > 0 } when language?.Leaving.IsMatch(text) == true => Leaving,
        { Severity: > 0, FirstTime: { Label: FirstTimeLabel.Yes, Said: FirstTimeLabel.Yes }, Language: TemplateBook.English } => FirstComplaint,
        { Abstained: true } when IsPlainlyAngry(triage) => Complaint,
        { Abstained: true, Severity: 0 } when text.Contains('?', StringComparison.Ordinal) => hasArticle ? QuestionArticle : Question,
        { Abstained: true } => Other,
        { Severity: > 0, FirstTime.Label: FirstTimeLabel.Yes } => FirstComplaint,
        { Severity: > 0, FirstTime.Label: FirstTimeLabel.No } => RepeatedComplaint,
        { Severity: > 0 } => Complaint,
        _ => triage.Intent.Label switch
        {
            Intent.Complaint => Complaint,
            Intent.Request => Request,
            Intent.Question when hasArticle => triage.Theme.Label == Theme.Howto ? HowTo : QuestionArticle,
            Intent.Question => Question,
            Intent.Praise => Praise,
            Intent.Other => Other,
        },
    };

    private static bool IsPlainlyAngry(Triage triage) =>
        triage.Language != TemplateBook.English
        && triage.Sentiment.Label == Sentiment.Negative
        && triage.Sentiment.Scores.GetValueOrDefault(Sentiment.Negative) >= SureOfMood;
}
