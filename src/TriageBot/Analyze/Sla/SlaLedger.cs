using System.Runtime.InteropServices;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// How one case was served, folded from its log: the first response, each next one, and the resolution. What is known of a case
/// at one moment never depends on what happens later, and a log can be folded in parts.
/// </summary>
/// <remarks>
/// <para>A response is waited for from a message on until a reply reaches the customer: one that was approved after it was heard, or an answer
/// by hand. What is written while the customer waits belongs to the same wait; what comes when the reply is approved but still under way begins
/// another. A reply that cannot be delivered answers nothing.</para>
/// <para>Clocks stand, and nothing counts as answered, while the case is set aside or resolved. That of the resolution also stands from the delivery
/// of all that was to be sent, or the answer by hand, until the customer writes; notes of ours that answer nobody do not wake it.</para>
/// <para>The tier is the strictest of the messages that wait, of the whole case for its resolution; a second judgement of a message replaces the first.
/// An older message that arrives late, when nobody waits, is waited for once it is found to need a reply. A wait begins when the message was
/// posted; a time in the future or more than seven days back is not believed, and counts from when the message was heard.</para>
/// </remarks>
/// <param name="policies">The playbooks that the case was judged by.</param>
public sealed class SlaLedger(SlaPolicies policies)
{
    private static readonly TimeSpan Credible = TimeSpan.FromDays(7);

    private readonly List<Wait> _waits = [];
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);

    // The tier of each message that was judged, and when those were posted that belong to no wait.
    private readonly Dictionary<long, string> _tiers = [];
    private readonly Dictionary<long, DateTimeOffset> _unheeded = [];

    // The wait that nobody has answered yet, and by each approved reply under way what it answers: null for a note.
    private readonly List<Wait?> _underWay = [];
    private Wait? _open;
    private Wait? _resolution;

    private SlaPolicy _policy = policies.Current;
    private Case? _case;
    private DateTimeOffset _now;

    /// <summary>Versions of playbooks that nobody knows any more: where these were in force, the one of now counted.</summary>
    public IReadOnlyCollection<string> UnknownPlaybooks => _unknown;

    /// <summary>A ledger of a whole log.</summary>
    /// <param name="policies">The playbooks that the case was judged by.</param>
    /// <param name="log">The events of one case, oldest first, each with the moment at which it was written down.</param>
    public static SlaLedger Of(SlaPolicies policies, IEnumerable<(DateTimeOffset At, CaseEvent Happened)> log)
    {
        var ledger = new SlaLedger(policies);
        foreach (var (at, happened) in log)
        {
            ledger.Apply(at, happened);
        }

        return ledger;
    }

    /// <summary>Takes in the case's next event. A moment before that of the event before counts as that one's.</summary>
    /// <exception cref="InvalidOperationException">The case does not allow this event, or its first one is no message.</exception>
    public void Apply(DateTimeOffset at, CaseEvent happened)
    {
        _now = at > _now ? at.ToUniversalTime() : _now;
        var isNote = _case?.Note is not null && _open is not { IsRunning: true }; // Beside a reply that was lost a note answers as well.
        _case = (_case ?? Opened(happened)).Apply(happened);
        var since = happened is CaseEvent.Heard heard ? Believed(heard.PostedAt) : _now;
        Listen(happened, since);
        Judge(happened);
        Answer(happened, isNote);
        RunOpen(since);
        RunResolution(happened, since);
    }

    /// <summary>The measures as they stand at a moment, which is that of the newest event at least: each response in the order in which they were waited for, then the resolution; none before the first message.</summary>
    public IReadOnlyList<SlaSpan> SpansAt(DateTimeOffset now) => [.. _waits.Append(_resolution).OfType<Wait>().Select(wait => wait.SpanAt(now))];

    private Case Opened(CaseEvent happened) => happened is CaseEvent.Heard first
        ? new(0, first.Key, _now)
        : throw new InvalidOperationException($"A case begins with a message, not with {happened.GetType().Name}.");

    private DateTimeOffset Believed(DateTimeOffset posted) =>
        _now - posted is var age && age >= TimeSpan.Zero && age <= Credible ? posted.ToUniversalTime() : _now;

    private void Listen(CaseEvent happened, DateTimeOffset since)
    {
        if (happened is CaseEvent.Heard heard)
        {
            _unheeded[heard.MessageId] = since;
        }

        if (_case!.AwaitsAgent && MessageOf(happened) is { } message && _unheeded.Remove(message, out var posted))
        {
            _resolution ??= WaitFor(SlaKind.Resolution, posted);
            _open ??= Begun(posted);
            _open.Messages.Add(message);
        }
    }

    private Wait Begun(DateTimeOffset posted)
    {
        var wait = WaitFor(_waits.Count == 0 ? SlaKind.FirstResponse : SlaKind.NextResponse, posted);
        _waits.Add(wait);
        return wait;
    }

    private Wait WaitFor(SlaKind kind, DateTimeOffset posted) => new(kind, posted, policies.ClockOf(_policy, _case!.Team));

    private static long? MessageOf(CaseEvent happened) => happened switch
    {
        CaseEvent.Heard heard => heard.MessageId,
        CaseEvent.Triaged judged => judged.MessageId,
        CaseEvent.Relabelled said => said.MessageId,
        _ => null,
    };

    private void Judge(CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.Triaged judged:
                Judge(judged.MessageId, judged.Triage, judged.Playbook);
                break;
            case CaseEvent.Relabelled said:
                Judge(said.MessageId, said.Triage, said.Playbook);
                break;
            case CaseEvent.Advised advised:
                Judge(advised.MessageId, advised.Triage, null);
                break;
            case CaseEvent.Reconsidered again:
                Judge(again.MessageId, again.Triage, null);
                break;
            case CaseEvent.HandedOver:
                Retarget();
                break;
        }
    }

    private void Judge(long message, Triage triage, string? playbook)
    {
        _tiers[message] = triage.Sla.Tier;
        if (playbook is not null)
        {
            _policy = policies.Of(playbook);
            if (_policy.IsAssumed)
            {
                _unknown.Add(playbook);
            }
        }

        Retarget();
    }

    private void Retarget()
    {
        Retarget(_open, [.. _open?.Messages.Where(_tiers.ContainsKey).Select(message => _tiers[message]) ?? []]);
        Retarget(_resolution, _tiers.Values);
    }

    private void Retarget(Wait? wait, IReadOnlyCollection<string> tiers)
    {
        if (_policy.Strictest(tiers) is { } tier)
        {
            wait?.Judge(_now, tier, _policy, policies.ClockOf(_policy, _case!.Team));
        }
    }

    private void Answer(CaseEvent happened, bool isNote)
    {
        switch (happened)
        {
            case CaseEvent.Approved approved when approved.Sends.Any(send => send.Kind == SendKind.Reply):
                _underWay.Add(isNote ? null : _open);
                _open = isNote ? _open : null;
                break;
            case CaseEvent.Delivered { Kind: SendKind.Reply }:
                TakeUnderWay()?.End(_now);
                break;
            case CaseEvent.NotDelivered { Kind: SendKind.Reply }:
                Restore(TakeUnderWay());
                break;
            case CaseEvent.SentByHand when !isNote:
                AnswerAll();
                break;
        }
    }

    // Replies arrive in the order in which they were approved.
    private Wait? TakeUnderWay()
    {
        var first = _underWay.FirstOrDefault();
        _underWay.RemoveRange(0, Math.Min(1, _underWay.Count));
        return first;
    }

    private void AnswerAll()
    {
        foreach (var wait in _underWay.Append(_open))
        {
            wait?.End(_now);
        }

        CollectionsMarshal.AsSpan(_underWay).Clear(); // The replies come all the same, and answer nobody any more.
        _open = null;
    }

    /// <summary>What a lost reply should have answered falls to the next one under way, else it waits again; a later wait goes on in the earlier one.</summary>
    private void Restore(Wait? lost)
    {
        if (lost is null)
        {
            return;
        }

        var next = _underWay.FindIndex(wait => wait is not null);
        var later = next >= 0 ? _underWay[next] : _open;
        if (later is not null)
        {
            lost.Messages.UnionWith(later.Messages);
            _waits.Remove(later);
        }

        if (next >= 0)
        {
            _underWay[next] = lost;
        }
        else
        {
            _open = lost;
            Retarget();
        }
    }

    private void RunOpen(DateTimeOffset since)
    {
        if (_case!.AwaitsAgent)
        {
            _open?.Run(since, runs: true);
        }
        else if (IsAside)
        {
            _open?.Run(_now, runs: false);
        }
    }

    private void RunResolution(CaseEvent happened, DateTimeOffset since)
    {
        var isNote = _case!.Note is not null;
        if (_case.State == CaseState.Resolved)
        {
            _resolution?.Close(_now);
        }
        else if (IsAside || _case.State is CaseState.WaitingForCustomer or CaseState.SentByHand || (isNote && happened is CaseEvent.AllDelivered))
        {
            _resolution?.Run(_now, runs: false);
        }
        else if (!isNote && _case.State != CaseState.Replied)
        {
            _resolution?.Reopen(since);
        }
    }

    private bool IsAside => _case!.State is CaseState.NoReplyNeeded or CaseState.Spam or CaseState.Resolved or CaseState.Closed;
}
