using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Reads the target times of each tier: <c>15m</c>, or apart as <c>{ answer: 1h, next: 2h, resolve: 2d }</c>.</summary>
internal static class TargetsReader
{
    /// <exception cref="BadInputException">A time is wrong, or shorter than one that has to come before it.</exception>
    public static IReadOnlyList<TierTarget> Read(YamlMap map)
    {
        TierTarget[] targets = [.. PlaybookKeys.Targets.Select(tier => TargetOf(tier, map))];
        foreach (var (shorter, longer) in targets.Zip(targets.Skip(1)))
        {
            if (longer.AnswerWithin < shorter.AnswerWithin)
            {
                throw map.Wrong(longer.Tier, $"must not be shorter than '{shorter.Tier}'");
            }
        }

        return targets;
    }

    private static TierTarget TargetOf(string tier, YamlMap map) =>
        map.IsMap(tier) ? TargetIn(tier, map.Map(tier).Only(PlaybookKeys.Target)) : new(tier, map.Duration(tier));

    private static TierTarget TargetIn(string tier, YamlMap map)
    {
        var target = new TierTarget(tier, map.Duration("answer"))
        {
            NextWithin = map.Has("next") ? map.Duration("next") : TimeSpan.Zero,
            ResolveWithin = map.Has("resolve") ? map.Duration("resolve") : null,
        };
        return target.ResolveWithin < target.AnswerWithin ? throw map.Wrong("resolve", "must not be shorter than 'answer'") : target;
    }
}
