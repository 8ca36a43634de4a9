using System.Text.Json.Serialization;
using TriageBot.Domain;

namespace TriageBot.Server.Endpoints;

/// <summary>A triage with its draft, as scripts read it: one line of the verb <c>triage</c>, and part of a case.</summary>
internal sealed record TriageJson(
    string Channel,
    string Id,
    string Language,
    Scored<Intent> Intent,
    Scored<Sentiment> Sentiment,
    double ComplaintProbability,
    int Severity,
    bool Urgent,
    Scored<Theme> Theme,
    bool Spam,
    FirstTime FirstTime,
    Priority Priority,
    SlaJson Sla,
    bool NeedsReply,
    bool Abstained,
    DraftJson? Draft,
    string Model)
{
    /// <summary>What it is about by the brand's own set; left out where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OwnTheme? OwnTheme { get; init; }

    /// <summary>Whose labels these are; left out where the model alone judged.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LabelledBy { get; init; }

    /// <summary>What another service thinks of it; left out where none was asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Opinion? Opinion { get; init; }

    /// <summary>The draft is signed with <paramref name="signer"/>, who would send it.</summary>
    public static TriageJson Of(MentionId id, Triage triage, ReplyDraft? draft, Agent signer) => new(
        id.Channel,
        id.Key,
        triage.Language,
        triage.Intent,
        triage.Sentiment,
        triage.ComplaintProbability,
        triage.Severity,
        triage.Urgent,
        triage.Theme,
        triage.Spam,
        triage.FirstTime,
        triage.Priority,
        new(triage.Sla.Tier, triage.Sla.DueAt),
        triage.NeedsReply,
        triage.Abstained,
        draft is null ? null : DraftJson.Of(draft, signer, id.Channel),
        triage.Model)
    {
        OwnTheme = triage.OwnTheme,
        LabelledBy = triage.LabelledBy,
        Opinion = triage.Opinion,
    };
}

/// <summary>The promise of a first answer.</summary>
internal sealed record SlaJson(string Tier, DateTimeOffset? DueAt);

/// <summary>A draft, signed.</summary>
internal sealed record DraftJson(string Template, string Text, string? Direct, IReadOnlyList<DraftCheck> Checks)
{
    public static DraftJson Of(ReplyDraft draft, Agent signer, string channel) => new(
        draft.Template,
        Signature.Sign(draft.Text, signer, channel),
        draft.Direct is { } direct ? Signature.Sign(direct, signer, channel) : null,
        draft.Checks);
}
