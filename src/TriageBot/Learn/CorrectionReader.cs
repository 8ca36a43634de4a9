using System.Globalization;
using System.Text.RegularExpressions;
using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>Reads the log of one case for what agents' acts say about its messages. Feed it every event, oldest first.</summary>
public sealed partial class CorrectionReader(long caseId)
{
    /// <summary>It was answered, only not here: that says nothing about the message.</summary>
    private const string Elsewhere = "elsewhere";

    private readonly Dictionary<long, Triage> _judged = [];
    private NewestMessage? _newest;
    private Correction? _setAside;
    private bool _note;

    /// <summary>What the event that was read last takes back; null for nothing.</summary>
    public Correction? Withdrawn { get; private set; }

    /// <summary>What one event teaches; null for nothing. The text is still missing.</summary>
    public (long MessageId, Correction Correction)? Read(CaseEvent happened, string actor, DateTimeOffset at)
    {
        Follow(happened);
        var (source, labels) = _note && happened is CaseEvent.Decision and not CaseEvent.Relabelled ? (default, []) : Teach(happened);
        var id = happened is CaseEvent.Relabelled said ? said.MessageId : _newest?.Id ?? 0;
        var taught = labels.Count > 0 && _judged.TryGetValue(id, out var judged)
            ? new Correction(FormattableString.Invariant($"message-{id}"), "", labels, source, actor, at, caseId, judged)
            : null;
        _note &= happened is not (CaseEvent.Heard or CaseEvent.Decision) or CaseEvent.Rejected;
        Withdrawn = happened is CaseEvent.TakenBack ? _setAside : null;
        _setAside = happened switch
        {
            CaseEvent.NeedsNoReply or CaseEvent.MarkedSpam => taught,
            CaseEvent.TakenBack or CaseEvent.Heard => null,
            _ => _setAside,
        };
        return taught is null ? null : (id, taught);
    }

    private void Follow(CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.Heard heard when _newest is null || heard.PostedAt >= _newest.PostedAt:
                _newest = new(heard.MessageId, heard.PostedAt);
                break;
            case CaseEvent.Triaged triaged:
                _judged[triaged.MessageId] = triaged.Triage;
                break;
            case CaseEvent.NoteProposed:
                _note = true; // What is decided of it says nothing of any message.
                break;
        }
    }

    private static (CorrectionSource Source, Dictionary<string, string> Labels) Teach(CaseEvent happened) => happened switch
    {
        CaseEvent.Relabelled said => (CorrectionSource.Relabel, Columns(said.Labels)),
        CaseEvent.Rejected rejected => (CorrectionSource.Reject, InReason(rejected.Reason)),
        CaseEvent.NeedsNoReply none when !none.Reason.Contains(Elsewhere, StringComparison.OrdinalIgnoreCase) =>
            (CorrectionSource.NoReply, new() { [Heads.Reply.Column] = "no" }),

        // That spam gets no answer says nothing of other messages.
        CaseEvent.MarkedSpam => (CorrectionSource.Spam, new() { [Heads.Spam.Column] = "yes" }),
        CaseEvent.TakenBack { WasSpam: true } => (CorrectionSource.NotSpam, new() { [Heads.Spam.Column] = "no", [Heads.Reply.Column] = "yes" }),
        CaseEvent.TakenBack => (CorrectionSource.Reopen, new() { [Heads.Reply.Column] = "yes" }),
        CaseEvent.Approved { Edited: true } => (CorrectionSource.Edit, new() { [Heads.Reply.Column] = "yes" }),
        _ => (CorrectionSource.Relabel, []),
    };

    /// <summary>An agent's labels by column. What is or is not a complaint says so in every column that asks.</summary>
    internal static Dictionary<string, string> Columns(AgentLabels labels)
    {
        var columns = new Dictionary<string, string>();
        Add(Heads.Intent.Column, Name(labels.Intent));
        Add(Heads.Sentiment.Column, Name(labels.Sentiment));
        Add(Heads.Said.Column, Name(labels.FirstTime));
        Add("urgent", labels.Urgent is { } urgent ? urgent ? "yes" : "no" : null);
        Add(Heads.Theme.Column, labels.OwnTheme ?? Name(labels.Theme));
        Add(Heads.Severity.Column, labels.Severity?.ToString(CultureInfo.InvariantCulture));
        if (labels.SpeaksOfComplaint)
        {
            var complains = labels.Intent is { } intent ? intent == Intent.Complaint : labels.Severity > 0;
            Add(Heads.Complaint.Column, complains ? "yes" : "no");
            Add(Heads.Severity.Column, complains ? columns.GetValueOrDefault(Heads.Severity.Column) : "0");
            Add(Heads.Intent.Column, complains ? "complaint" : columns.GetValueOrDefault(Heads.Intent.Column));
        }

        return columns;

        void Add(string column, string? label)
        {
            if (label is not null)
            {
                columns[column] = label;
            }
        }
    }

    /// <summary>A reason such as <c>wrong label: praise</c>, or <c>wrong label: severity 3</c>.</summary>
    private static Dictionary<string, string> InReason(string reason)
    {
        if (WrongLabel().Match(reason) is not { Success: true } match)
        {
            return [];
        }

        var column = match.Groups["column"].Value.ToLowerInvariant();
        var label = match.Groups["label"].Value.ToLowerInvariant();
        var head = Heads.All.FirstOrDefault(head => column.Length == 0 ? head == Heads.Intent : head.Column == column);
        if (head is null || head.IndexOf(label) < 0)
        {
            return [];
        }

        return head == Heads.Intent ? Columns(new() { Intent = Enum.Parse<Intent>(label, ignoreCase: true) }) : new() { [head.Column] = label };
    }

    private static string? Name<TLabel>(TLabel? label)
        where TLabel : struct, Enum => label?.ToString().ToLowerInvariant();

    [GeneratedRegex(@"\bwrong label:\s*(?:(?<column>[a-z]+)\s*[ =]\s*)?(?<label>[a-z0-9]+)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WrongLabel();
}
