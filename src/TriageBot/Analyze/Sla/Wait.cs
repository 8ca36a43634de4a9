namespace TriageBot.Analyze;

/// <summary>A customer's wait as the ledger keeps it: which messages it is about, and its clock.</summary>
/// <param name="kind">What is measured.</param>
/// <param name="startedAt">When it began.</param>
/// <param name="hours">The hours of that time.</param>
internal sealed class Wait(SlaKind kind, DateTimeOffset startedAt, BusinessClock hours)
{
    private ServiceClock _clock = ServiceClock.Start(startedAt, null, hours);
    private DateTimeOffset? _endedAt;
    private string? _tier;
    private bool _isAssumed;

    /// <summary>What is measured.</summary>
    public SlaKind Kind => kind;

    /// <summary>Its clock runs.</summary>
    public bool IsRunning => !_clock.IsPaused && !_clock.IsStopped;

    /// <summary>The messages that wait, by their numbers.</summary>
    public HashSet<long> Messages { get; } = [];

    /// <summary>Puts it under a tier's target. The first one counts from the beginning: whoever waits does so before anybody judges how long.</summary>
    public void Judge(DateTimeOffset at, string tier, SlaPolicy policy, BusinessClock hours)
    {
        var target = policy.Within(kind, tier);
        if (_tier is null)
        {
            var clock = ServiceClock.Start(startedAt, target, hours);
            _clock = _clock.IsPaused ? clock.Pause(at) : clock;
        }
        else if (target != _clock.Target || hours != _clock.Hours)
        {
            _clock = _clock.Retarget(at, target, hours);
        }

        _tier = tier;
        _isAssumed |= policy.IsAssumed;
    }

    /// <summary>Lets its clock run, or stand.</summary>
    public void Run(DateTimeOffset at, bool runs)
    {
        if (runs == _clock.IsPaused)
        {
            _clock = runs ? _clock.Resume(at) : _clock.Pause(at);
        }
    }

    /// <summary>It is over, until it is taken up again: its clock stands.</summary>
    public void Close(DateTimeOffset at)
    {
        Run(at, runs: false);
        _endedAt ??= at;
    }

    /// <summary>It is not over after all: its clock runs on.</summary>
    public void Reopen(DateTimeOffset at)
    {
        Run(at, runs: true);
        _endedAt = null;
    }

    /// <summary>It is over for good.</summary>
    public void End(DateTimeOffset at)
    {
        _clock = _clock.Stop(at);
        _endedAt = at;
    }

    /// <summary>How it stands at a moment.</summary>
    public SlaSpan SpanAt(DateTimeOffset now) =>
        new(kind, _tier, startedAt, _endedAt, _clock.Elapsed(now), _clock.DueAt, _clock.BreachedAt(now)) { IsByCurrentPlaybook = _isAssumed };
}
