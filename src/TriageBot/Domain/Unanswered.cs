namespace TriageBot.Domain;

/// <summary>
/// What of a case nobody has answered yet, folded from its log: a customer may have written several times while waiting.
/// What a decision answered or set aside waits again when that decision comes to nothing.
/// </summary>
public sealed class Unanswered
{
    private readonly Dictionary<long, Triage> _judged = [];
    private Dictionary<long, Triage> _waiting = [];
    private Dictionary<long, Triage> _ended = [];
    private NewestMessage? _newest;
    private bool _setAside;

    private Unanswered()
    {
    }

    /// <summary>The judgement of each message that waits, as it was last judged, by the message's number.</summary>
    public IReadOnlyDictionary<long, Triage> Waiting => _waiting;

    /// <summary>How pressing all of it together is: the highest priority, the earliest deadline; null where nothing waits.</summary>
    public Urgency? Urgency => UrgencyOf(_waiting.Values);

    /// <summary>How pressing these messages are together; null for none.</summary>
    public static Urgency? UrgencyOf(IReadOnlyCollection<Triage> judged) => judged.Count == 0 ? null : new(
        judged.Max(each => each.Priority.Score),
        judged.MinBy(each => each.Sla.DueAt)!.Sla);

    /// <summary>Folds a case's log, oldest event first.</summary>
    public static Unanswered In(IEnumerable<CaseEvent> log)
    {
        var unanswered = new Unanswered();
        foreach (var happened in log)
        {
            unanswered.Apply(happened);
        }

        return unanswered;
    }

    private void Apply(CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.Heard heard when _newest is null || heard.PostedAt >= _newest.PostedAt:
                _newest = new(heard.MessageId, heard.PostedAt);
                break;
            case CaseEvent.Triaged judged:
                _waiting[judged.MessageId] = _judged[judged.MessageId] = judged.Triage;
                _setAside &= judged.MessageId != _newest?.Id && !judged.Triage.NeedsReply;
                break;
            case CaseEvent.Advised advised:
                Judge(advised.MessageId, advised.Triage);
                break;
            case CaseEvent.Reconsidered again:
                Judge(again.MessageId, again.Triage);
                break;
            case CaseEvent.Relabelled said:
                Judge(said.MessageId, said.Triage);
                if (_setAside && said.Triage.NeedsReply)
                {
                    _waiting[said.MessageId] = said.Triage;
                }

                break;
            case CaseEvent.Approved or CaseEvent.SentByHand or CaseEvent.ResolvedBy:
                End(setAside: false);
                break;
            case CaseEvent.NeedsNoReply or CaseEvent.MarkedSpam or CaseEvent.SetAside:
                End(setAside: true);
                break;
            case CaseEvent.TakenBack:
                TakeBack();
                break;
            case CaseEvent.NotDelivered { Kind: SendKind.Reply }:
                Restore();
                break;
        }
    }

    /// <summary>Another judgement of a message makes nothing wait that did not.</summary>
    private void Judge(long message, Triage triage)
    {
        foreach (var judgements in new[] { _judged, _waiting, _ended }.Where(each => each.ContainsKey(message)))
        {
            judgements[message] = triage;
        }
    }

    private void End(bool setAside) => (_ended, _waiting, _setAside) = (_waiting, [], setAside);

    private void TakeBack()
    {
        if (_setAside)
        {
            Restore();
        }
        else if (_newest is { } newest && _judged.TryGetValue(newest.Id, out var triage))
        {
            _waiting[newest.Id] = triage; // It was answered, but not well.
        }

        _setAside = false;
    }

    private void Restore()
    {
        foreach (var (message, triage) in _ended)
        {
            _waiting[message] = triage;
        }

        _ended = [];
    }
}
