using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// Tells when a topic or a post spreads faster than usual. Of each brand and each of its themes it compares the complaints
/// of the last 15 minutes, the last hour and the last six with those of the same hours of earlier weeks; of each post, the
/// people who speak of it and share it, and whom they reach, with the brand's usual post. Messages may come in any order,
/// late and more than once. No I/O; safe to call from many threads; its memory is bounded.
/// </summary>
public sealed class SurgeWatch
{
    private readonly SurgePolicy _policy;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, BrandWatch> _brands;
    private DateTimeOffset? _clock;

    /// <param name="policy">From when on something spreads too fast.</param>
    /// <param name="state">What was known before; null for nothing.</param>
    public SurgeWatch(SurgePolicy policy, SurgeState? state = null)
    {
        (_policy, _clock) = (policy, state?.Clock);
        _brands = (state ?? SurgeState.Empty).Brands.ToDictionary(brand => brand.Brand, brand => new BrandWatch(policy, brand));
    }

    /// <summary>Hears of a message, or of the same one again when it has been shared more often; the alerts that this raises.</summary>
    /// <param name="seen">The message.</param>
    /// <param name="now">The time here; one that is earlier than it was before counts as that.</param>
    public IReadOnlyList<SurgeAlert> Hear(SurgeObservation seen, DateTimeOffset now)
    {
        lock (_gate)
        {
            var (minute, at) = Advance(now);
            return BrandOf(seen.Brand, minute).Hear(seen, Math.Min(minute, SurgeClock.MinuteOf(seen.PostedAt)), minute, at);
        }
    }

    /// <summary>
    /// The surges that are on, the highest first. To be asked at least once an hour: this also tells that we listen though
    /// nobody writes, and silence is learned from, too.
    /// </summary>
    /// <param name="now">The time here.</param>
    public IReadOnlyList<SurgeAlert> Current(DateTimeOffset now)
    {
        lock (_gate)
        {
            var (minute, _) = Advance(now);
            return [.. _brands.Values
                .SelectMany(brand => brand.Surges)
                .Where(surge => surge.IsOn(minute, _policy.Quiet))
                .Select(surge => surge.Alert)
                .OrderByDescending(alert => alert.Level)
                .ThenBy(alert => alert.At)
                .ThenBy(alert => alert.Subject.ToString(), StringComparer.Ordinal)];
        }
    }

    /// <summary>All that it knows, to be stored.</summary>
    public SurgeState State()
    {
        lock (_gate)
        {
            return _clock is not { } clock
                ? SurgeState.Empty
                : new(clock, [.. _brands.Values.Select(brand => brand.State(SurgeClock.MinuteOf(clock)))]);
        }
    }

    private (long Minute, DateTimeOffset At) Advance(DateTimeOffset now)
    {
        var at = _clock > now ? _clock.Value : now.ToUniversalTime();
        var minute = SurgeClock.MinuteOf(at);
        if (_clock is { } clock && SurgeClock.MinuteOf(clock) is var before && before < minute)
        {
            foreach (var brand in _brands.Values)
            {
                brand.Advance(before, minute);
            }
        }

        _clock = at;
        return (minute, at);
    }

    private BrandWatch BrandOf(string name, long now)
    {
        var brand = SurgeKey.Name(name.ToLowerInvariant());
        if (_brands.TryGetValue(brand, out var known))
        {
            return known;
        }

        if (_brands.Count >= _policy.Memory.Brands)
        {
            _brands.Remove(_brands.OrderBy(each => each.Value.HeatAt(now)).ThenBy(each => each.Key, StringComparer.Ordinal).First().Key);
        }

        return _brands[brand] = new(_policy, BrandWatch.New(brand, now));
    }
}
