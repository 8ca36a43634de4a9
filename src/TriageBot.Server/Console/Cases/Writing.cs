using TriageBot.Desk;
using TriageBot.Domain;

namespace TriageBot.Server.Console.Cases;

/// <summary>What an agent has in hand on one version of a case: the draft, and what was made of it.</summary>
public sealed class Writing(CaseView basis, Agent me)
{
    private readonly string _draftText = basis.Draft?.Text ?? "";
    private readonly string _draftDirect = basis.Draft?.Direct ?? "";

    /// <summary>The name under which the browser keeps it.</summary>
    public string Kept => $"{KeptFor(me, basis.Case.Id)}{basis.Case.Version}";

    /// <summary>The reply, unsigned.</summary>
    public string Text { get; set; } = basis.Draft?.Text ?? "";

    /// <summary>The personal direct message, unsigned; empty for none.</summary>
    public string Direct { get; set; } = basis.Draft?.Direct ?? "";

    /// <summary>Whether the agent changed anything.</summary>
    public bool IsEdited => Signature.Strip(Text) != _draftText || Signature.Strip(Direct) != _draftDirect;

    /// <summary>The first check that stops the draft as it stands; null for none. An edit answers it.</summary>
    public DraftCheck? Blocker => IsEdited ? null : basis.Draft?.Checks.FirstOrDefault(check => check is { Passed: false, Blocking: true });

    /// <summary>How the names begin under which the browser keeps what an agent wrote on a case.</summary>
    public static string KeptFor(Agent me, long caseId) => FormattableString.Invariant($"{me.Id}/{caseId}/");

    /// <summary>Goes on from what the browser shows: that is what the agent has read.</summary>
    public void Take(Written shown) => (Text, Direct) = (shown.Reply, shown.Direct ?? Direct);

    /// <summary>Goes back to the draft.</summary>
    public void Undo() => (Text, Direct) = (_draftText, _draftDirect);

    /// <summary>The approval of what is written.</summary>
    public Decision Approve() => IsEdited
        ? new(basis.Case.Id, basis.Case.Version, DecisionKind.Edit, Text, string.IsNullOrWhiteSpace(Direct) ? null : Direct, null)
        : new(basis.Case.Id, basis.Case.Version, DecisionKind.Approve, null, null, null);
}
