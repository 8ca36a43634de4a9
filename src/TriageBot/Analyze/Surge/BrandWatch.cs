using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>What is said of one brand, by theme and by post.</summary>
internal sealed class BrandWatch
{
    // After so long without a call nobody was listening, and silence teaches nothing.
    private const int LongestSilence = 24 * 60;

    private readonly SurgePolicy _policy;
    private readonly WeeklySums _hours;
    private readonly ComplaintSeries _whole;
    private readonly Dictionary<string, ComplaintSeries> _themes = [];
    private readonly SeenComplaints _seen;
    private readonly PostBoard _posts;
    private long _nextHour;

    /// <param name="policy">From when on something spreads too fast.</param>
    /// <param name="state">What is known of the brand.</param>
    public BrandWatch(SurgePolicy policy, SurgeState.OfBrand state)
    {
        (_policy, Brand, _hours, _nextHour) = (policy, state.Brand, new(state.Hours), state.NextHour);
        _seen = new(policy.Memory.Messages, state.Seen);
        _posts = new(policy, state.Brand, state.Posts, state.Usual);
        _whole = SeriesOf(state.Series.FirstOrDefault(series => series.Theme is null) ?? Unknown(null));
        foreach (var series in state.Series.Where(series => series.Theme is not null))
        {
            _themes.Add(series.Theme!, SeriesOf(series));
        }
    }

    public string Brand { get; }

    public IEnumerable<OpenSurge> Surges =>
        _themes.Values.Prepend(_whole).Select(series => series.Open).OfType<OpenSurge>().Concat(_posts.Surges);

    /// <summary>A brand that is heard for the first time.</summary>
    public static SurgeState.OfBrand New(string brand, long now) => new(
        brand, [], SurgeClock.HourOf(now) + 1, [], new(long.MinValue, []), [], new(LogMoments.None, LogMoments.None));

    public double HeatAt(long now) => _whole.HeatAt(now);

    /// <summary>Hears a message; the alerts that are raised by it.</summary>
    /// <param name="seen">The message.</param>
    /// <param name="posted">Its minute, not after <paramref name="now"/>.</param>
    /// <param name="now">The minute.</param>
    /// <param name="at">The time.</param>
    public IReadOnlyList<SurgeAlert> Hear(SurgeObservation seen, long posted, long now, DateTimeOffset at)
    {
        var post = _posts.Hear(seen, posted, now, at);
        var isNews = seen.IsComplaint && posted > now - RecentMinutes.Longest && _seen.Add(seen.Message, posted);
        var tally = ComplaintTally.Of(seen.Severity, seen.FirstComplaint);
        var whole = isNews ? _whole.Count(posted, tally, now, at) : null;
        var theme = isNews && seen.Theme is { } name ? ThemeOf(name, now).Count(posted, tally, now, at) : null;
        return post is null && whole is null && theme is null ? [] : [.. new[] { post, theme, whole }.OfType<SurgeAlert>()];
    }

    /// <summary>Goes on to a later minute, and learns from the hours that have left all windows meanwhile.</summary>
    public void Advance(long from, long to)
    {
        var heard = to - from > LongestSilence ? from + 1 : long.MaxValue;
        for (; ((_nextHour + 1) * 60) + RecentMinutes.Longest <= to && (_nextHour + 1) * 60 <= heard; _nextHour++)
        {
            Learn(_nextHour, from);
        }

        _nextHour = heard < long.MaxValue ? SurgeClock.HourOf(to) + 1 : _nextHour;
        _whole.Advance(from, to);
        foreach (var series in _themes.Values)
        {
            series.Advance(from, to);
        }

        if (SurgeClock.HourOf(from) != SurgeClock.HourOf(to))
        {
            _posts.Learn(to);
            _seen.ForgetBefore(to - RecentMinutes.Longest + 1);
        }
    }

    public SurgeState.OfBrand State(long now) => new(
        Brand, [.. _hours.Slots], _nextHour, [.. _themes.Values.Prepend(_whole).Select(series => series.State(now))], _seen.State(), _posts.State(), _posts.Usual);

    private void Learn(long hour, long now)
    {
        _whole.Learn(hour, now);
        foreach (var series in _themes.Values)
        {
            series.Learn(hour, now);
        }

        _hours.Add(SurgeClock.SlotOf(hour), 1, _policy.Learning.WeightOfLastWeek);
    }

    private ComplaintSeries ThemeOf(string name, long now)
    {
        var theme = SurgeKey.Name(name);
        if (_themes.TryGetValue(theme, out var known))
        {
            return known;
        }

        if (_themes.Count >= _policy.Memory.Themes)
        {
            _themes.Remove(_themes.OrderBy(each => each.Value.HeatAt(now)).ThenBy(each => each.Key, StringComparer.Ordinal).First().Key);
        }

        return _themes[theme] = SeriesOf(Unknown(theme));
    }

    private ComplaintSeries SeriesOf(SurgeState.OfSeries state) => new(_policy, new(Brand, state.Theme), _hours, state);

    private static SurgeState.OfSeries Unknown(string? theme) => new(theme, [], [], null);
}
