using TriageBot.Domain;

namespace TriageBot.Tests.Analyze.Sla;

/// <summary>A service clock the slow, plain way: one real minute after the other.</summary>
internal sealed class CountedService(long begin, int? target, BusinessHours[] hours)
{
    private readonly MinuteCounter[] _teams = [.. hours.Select(each => new MinuteCounter(each))];
    private int? _target = target;
    private int _team;
    private DateTimeOffset? _reached = target <= 0 ? MinuteCounter.MomentOf(begin) : null;

    public long Minute { get; private set; } = begin;

    public int Elapsed { get; private set; }

    public bool IsPaused { get; private set; }

    public DateTimeOffset? BreachedAt { get; private set; }

    public void Take(StepKind kind, long minute, int? target, int team)
    {
        if (kind == StepKind.Look)
        {
            return;
        }

        WalkTo(minute);
        IsPaused = (IsPaused || kind == StepKind.Pause) && kind != StepKind.Resume;
        if (kind == StepKind.Retarget)
        {
            (_target, _team) = (target, team);
            _reached = Elapsed >= target ? _reached ?? MinuteCounter.MomentOf(Minute) : null;
            BreachedAt ??= Elapsed > target ? MinuteCounter.MomentOf(Minute) : null;
        }
    }

    public void WalkTo(long minute)
    {
        for (; Minute < minute; Minute++)
        {
            if (!IsPaused && _teams[_team].IsOpen(Minute))
            {
                BreachedAt ??= Elapsed >= _target ? MinuteCounter.MomentOf(Minute) : null;
                Elapsed++;
                _reached ??= Elapsed >= _target ? MinuteCounter.MomentOf(Minute + 1) : null;
            }
        }
    }

    /// <summary>When the target is or was reached, if nothing more happens; null where that is not so within some minutes.</summary>
    public DateTimeOffset? DueWithin(int minutes)
    {
        if (IsPaused || _target is null)
        {
            return null;
        }

        var left = _target - Elapsed;
        for (var minute = Minute; _reached is null && minute < Minute + minutes; minute++)
        {
            left -= _teams[_team].IsOpen(minute) ? 1 : 0;
            if (left == 0)
            {
                return MinuteCounter.MomentOf(minute + 1);
            }
        }

        return _reached;
    }
}

/// <summary>What happens to a service clock.</summary>
internal enum StepKind
{
    Pause,
    Resume,
    Retarget,
    Look,
}
