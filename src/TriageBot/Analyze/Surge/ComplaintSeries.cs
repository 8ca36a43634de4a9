using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>The complaints of a brand, or of one theme of it, against those that are usual.</summary>
internal sealed class ComplaintSeries
{
    private static readonly int[] Windows = [15, 60, RecentMinutes.Longest];

    private readonly SurgePolicy _policy;
    private readonly SurgeSubject _subject;
    private readonly WeeklySums _hours;
    private readonly HourlyBaseline _usual;
    private readonly RecentMinutes _recent = new();

    /// <param name="policy">From when on.</param>
    /// <param name="subject">Whose complaints.</param>
    /// <param name="hours">How long each hour of the week was listened to.</param>
    /// <param name="state">What is known of them.</param>
    public ComplaintSeries(SurgePolicy policy, SurgeSubject subject, WeeklySums hours, SurgeState.OfSeries state)
    {
        (_policy, _subject, _hours, Open) = (policy, subject, hours, state.Open);
        _usual = new(policy.Learning, hours, state.Counts);
        foreach (var (minute, tally) in state.Minutes)
        {
            _recent.Add(minute, tally);
        }
    }

    /// <summary>The surge that was raised last; null for none.</summary>
    public OpenSurge? Open { get; private set; }

    /// <summary>How much there was lately and usually: the coldest series has least.</summary>
    public double HeatAt(long now) => _usual.Total + _recent.Sum(now - RecentMinutes.Longest, now, now).Count;

    public void Advance(long from, long to) => _recent.Advance(from, to);

    /// <summary>Learns from an hour that has left all windows.</summary>
    public void Learn(long hour, long now) =>
        _usual.Learn(hour, _recent.Sum(hour * 60, (hour * 60) + 59, now).Count, _policy.Complaints.Watch.Least);

    /// <summary>Counts one more, posted in this minute, and looks whether they are too many now.</summary>
    public SurgeAlert? Count(long minute, ComplaintTally tally, long now, DateTimeOffset at)
    {
        _recent.Add(minute, tally);
        var worst = Windows.Select(length => Look(length, now)).Aggregate((one, other) => other.IsWorseThan(one) ? other : one);
        (Open, var raised) = OpenSurge.After(
            Open, worst.Level, now, _policy.Quiet, () => new(_subject, worst.Level, at, SurgeReasons.Of(worst, _subject.Theme)));
        return raised;
    }

    public SurgeState.OfSeries State(long now) => new(_subject.Theme, [.. _usual.Counts], [.. _recent.Some(now)], Open);

    private CountLook Look(int length, long now)
    {
        var ladder = _policy.Complaints;
        var tally = _recent.Sum(now - length + 1, now, now);
        if (tally.Count < ladder.Watch.Least)
        {
            return new(SurgeLevel.None, length, tally, 0, 1);
        }

        var usual = _usual.Of(now, length);
        var chance = CountTail.AtLeast(tally.Count, usual.Mean, usual.Shape, ladder.Watch.Chance);
        var level = ladder.Highest(step => tally.Count >= step.Least && chance <= step.Chance);
        return new(Learning(level), length, tally, usual.Mean, chance);
    }

    /// <summary>Before the first hours were heard nobody knows what is usual.</summary>
    private SurgeLevel Learning(SurgeLevel level) =>
        level > SurgeLevel.Watch && _hours.All < _policy.Learning.FirstHours ? SurgeLevel.Watch : level;
}

/// <summary>One look at the complaints of a window.</summary>
/// <param name="Level">How unusual they are.</param>
/// <param name="Minutes">The window's length.</param>
/// <param name="Tally">How many there are.</param>
/// <param name="Usually">How many there usually are.</param>
/// <param name="Chance">The probability of at least as many on an ordinary day.</param>
internal readonly record struct CountLook(SurgeLevel Level, int Minutes, ComplaintTally Tally, double Usually, double Chance)
{
    public bool IsWorseThan(CountLook other) => Level != other.Level ? Level > other.Level : Chance < other.Chance;
}
