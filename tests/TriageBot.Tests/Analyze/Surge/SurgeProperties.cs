using System.Text.Json;
using CsCheck;
using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Tests.Analyze.Surge;

public sealed class SurgeProperties
{
    private const int Cases = 10_000;

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    // Small thresholds, so that few messages reach each level; little room, so that it is often full.
    private static readonly SurgePolicy Touchy = SurgePolicy.Usual with
    {
        Complaints = new(new(.2, 2), new(.05, 4), new(.01, 8)),
        People = new(new(.5, 2), new(1, 4), new(2, 10)),
        Reach = new(new(.5, 500), new(1, 5_000), new(2, 50_000)),
        Learning = SurgeLearning.Usual with { FirstHours = 0 },
    };

    private static readonly Gen<SurgeObservation> AnyMessage = Gen.Select(
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 5], Gen.Int[0, 60], Gen.Int[0, 8]),
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 20_000], Gen.Int[0, 30], Gen.Int[0, 20], Gen.Double[0, 1]),
        (names, facts) => Message(names.Item1, names.Item2, names.Item3, names.Item4, facts));

    /// <summary>Up to forty messages, some of them twice, as they are heard within four hours.</summary>
    private static readonly Gen<Heard[]> AnyRun =
        Gen.Select(AnyMessage, Gen.Int[0, 240], (seen, minute) => new Heard(seen, Start.AddMinutes(minute))).Array[1, 40]
            .Select(run => run.OrderBy(each => each.At).Select(each => each with { Seen = each.Seen with { PostedAt = each.At } }).ToArray());

    private static readonly Gen<SurgeObservation> Absurd = Gen.Select(
        Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String, Gen.String),
        Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Double),
        Gen.OneOf(Gen.Long[0, DateTime.MaxValue.Ticks], Gen.Const(0L), Gen.Const(DateTime.MaxValue.Ticks), Gen.Const(Start.Ticks)),
        (names, facts, ticks) => new SurgeObservation(names.Item1, new(names.Item2, names.Item3), names.Item4, names.Item5, new(ticks, TimeSpan.Zero))
        {
            Theme = names.Item5,
            Severity = facts.Item1,
            Reach = facts.Item2,
            Shares = facts.Item3,
            Promoted = facts.Item4,
            FirstComplaint = facts.Item5,
        });

    private static readonly Gen<DateTimeOffset> AnyTime =
        Gen.Frequency((20, Gen.Int[0, 60 * 24 * 30].Select(minutes => Start.AddMinutes(minutes))), (1, Gen.Long[0, DateTime.MaxValue.Ticks].Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero))));

    [Fact]
    public void More_people_who_complain_never_give_a_lower_level() => Gen.Select(AnyRun, AnyRun).Sample((run, others) =>
    {
        var more = others.Select((each, index) => each with
        {
            Seen = each.Seen with { Message = new("network", $"more {index}"), Author = $"other {index}", Shares = 0, Severity = 2 },
        });

        AssertNowhereLower(run, [.. run.Concat(more).OrderBy(each => each.At)]);
    }, iter: Cases);

    [Fact]
    public void More_reach_severity_and_promotion_never_give_a_lower_level() => Gen.Select(AnyRun, Gen.Int[0, 1_000_000], Gen.Int[0, 39], Gen.Bool)
        .Sample((run, reach, from, promoted) => AssertNowhereLower(run, [.. run.Select((each, index) => index % 40 < from ? each : each with
        {
            Seen = each.Seen with { Reach = each.Seen.Reach + reach, Promoted = each.Seen.Promoted || promoted, Severity = Math.Max(1, each.Seen.Severity) },
        })]), iter: Cases);

    [Fact]
    public void More_shares_from_some_time_on_never_give_a_lower_level() => Gen.Select(AnyRun, Gen.Int[0, 1_000], Gen.Int[0, 240])
        .Sample((run, shares, from) => AssertNowhereLower(run, [.. run.Select(each => each.At < Start.AddMinutes(from) ? each : each with
        {
            Seen = each.Seen with { Shares = each.Seen.Shares + shares },
        })]), iter: Cases);

    [Fact]
    public void The_order_of_arrival_within_a_window_does_not_change_the_level() => Gen.Select(AnyMessage.Array[1, 40], Gen.Int[0, 15].Array[40], Gen.Int)
        .Sample((messages, ages, seed) =>
        {
            var now = Start.AddMinutes(15);
            var heard = messages.Select((seen, index) => Once(seen, index) with { PostedAt = now.AddMinutes(-ages[index]) }).Select(seen => new Heard(seen, now)).ToArray();
            var shuffled = heard.ToArray();
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(LevelsAfter(heard), LevelsAfter(shuffled));
        }, iter: Cases);

    [Fact]
    public void Stored_and_read_back_it_goes_on_as_if_nothing_had_happened() => Gen.Select(
        Gen.Select(Gen.OneOf(AnyMessage, Absurd), AnyTime, (seen, at) => new Heard(seen, at)).Array[1, 40], Gen.Int[0, 39], Gen.Bool)
        .Sample((run, middle, isOrdinary) =>
        {
            var heard = (isOrdinary ? run.OrderBy(each => each.At).Select(each => each with { Seen = each.Seen with { PostedAt = each.At } }) : run).ToArray();
            var policy = Touchy with { Memory = new(2, 2, 4, 2, 8, 6) };
            var (one, other) = (new SurgeWatch(policy), new SurgeWatch(policy));
            for (var index = 0; index < heard.Length; index++)
            {
                other = index == middle ? new(policy, Again(other.State())) : other;
                Assert.Equal(Written(one.Hear(heard[index].Seen, heard[index].At)), Written(other.Hear(heard[index].Seen, heard[index].At)));
            }

            Assert.Equal(Sorted(one.State()), Sorted(other.State()));
        }, iter: Cases);

    [Fact]
    public void What_is_heard_twice_changes_nothing() => Gen.Select(AnyRun, Gen.Int[0, 39].Array[1, 40]).Sample((run, again) =>
    {
        var (one, other) = (new SurgeWatch(Touchy), new SurgeWatch(Touchy));
        foreach (var (index, heard) in run.Index())
        {
            _ = (one.Hear(heard.Seen, heard.At), other.Hear(heard.Seen, heard.At));
            var earlier = run[again[index % again.Length] % (index + 1)];

            Assert.Empty(other.Hear(earlier.Seen, heard.At));
        }

        Assert.Equal(Sorted(one.State()), Sorted(other.State()));
    }, iter: Cases);

    [Fact]
    public void Absurd_names_numbers_and_times_never_crash_it() => Gen.Select(
        Absurd.Array[1, 10], Gen.OneOf(AnyTime, Gen.Const(DateTimeOffset.MinValue), Gen.Const(DateTimeOffset.MaxValue)).Array[10])
        .Sample((messages, times) =>
        {
            var watch = new SurgeWatch(SurgePolicy.Usual);
            foreach (var (index, seen) in messages.Index())
            {
                _ = watch.Hear(seen, times[index]);
            }

            _ = (watch.Current(times[0]), Again(watch.State()));
        }, iter: Cases);

    [Fact]
    public void It_never_remembers_more_than_it_may() => Gen.Select(Absurd.Array[1, 60], Gen.Int[1, 4]).Sample((messages, room) =>
    {
        var memory = new SurgeMemory(room, room, 4 * room, room, 4 * room, 4 * room);
        var watch = new SurgeWatch(Touchy with { Memory = memory });
        foreach (var (index, seen) in messages.Index())
        {
            _ = watch.Hear(index % 2 == 0 ? seen : seen with { Brand = "brand" }, Start);
        }

        Assert.InRange(watch.State().Brands.Count, 1, memory.Brands);
        foreach (var brand in watch.State().Brands)
        {
            Assert.InRange(brand.Series.Count, 1, memory.Themes + 1);
            Assert.InRange(brand.Posts.Count, 1, memory.Posts);
            Assert.InRange(brand.Posts.Sum(post => post.Authors.Count), 1, memory.AllAuthors + memory.Authors);
            Assert.InRange(brand.Seen.Messages.Count, 0, memory.Messages);
        }
    }, iter: Cases);

    /// <summary>After each message the level of everything is at least as high, where as much was heard and more.</summary>
    private static void AssertNowhereLower(Heard[] less, Heard[] more)
    {
        var (few, many) = (LevelsAfter(less), LevelsAfter(more));

        Assert.All(few, each => Assert.True(many.GetValueOrDefault(each.Key) >= each.Value, $"{each.Key}: {each.Value}, {many.GetValueOrDefault(each.Key)}"));
    }

    private static SortedDictionary<string, SurgeLevel> LevelsAfter(IEnumerable<Heard> run)
    {
        var watch = new SurgeWatch(Touchy);
        SortedDictionary<string, SurgeLevel> levels = new(StringComparer.Ordinal);
        foreach (var alert in run.SelectMany(heard => watch.Hear(heard.Seen, heard.At)))
        {
            Assert.True(alert.Level > levels.GetValueOrDefault(alert.Subject.ToString()));
            levels[alert.Subject.ToString()] = alert.Level;
        }

        return levels;
    }

    // One key is one message: of one brand, with one text, by one author, in one conversation.
    private static SurgeObservation Message(int brand, int talk, int key, int author, (int Severity, int Reach, int Shares, int Promoted, double First) facts) =>
        new($"brand {brand}", new("network", $"{brand} {talk} {key} {author}"), $"{brand} {talk}", $"author {author}", Start)
        {
            Theme = (key % 3) switch { 0 => "delay", 1 => "staff", _ => null },
            Severity = key % 2 == 0 ? 0 : 1 + facts.Severity % 4,
            Reach = author * 1_000,
            Shares = facts.Shares,
            Promoted = facts.Promoted == 0 && key == 7,
            FirstComplaint = facts.First,
        };

    private static SurgeObservation Once(SurgeObservation seen, int index) => seen with { Message = new("network", $"once {index}") };

    private static SurgeState Again(SurgeState state) => JsonSerializer.Deserialize<SurgeState>(Written(state), DomainJson.Options)!;

    private static string Written<T>(T value) => JsonSerializer.Serialize(value, DomainJson.Options);

    /// <summary>What is known, whatever the order in which it is written.</summary>
    private static string Sorted(SurgeState state) => Written(state.Brands.OrderBy(brand => brand.Brand, StringComparer.Ordinal).Select(brand => brand with
    {
        Series = [.. brand.Series.OrderBy(series => series.Theme, StringComparer.Ordinal)],
        Seen = brand.Seen with { Messages = [.. brand.Seen.Messages.OrderBy(message => message.Key)] },
        Posts = [.. brand.Posts.OrderBy(post => post.Key).Select(post => post with { Authors = [.. post.Authors.OrderBy(author => author.Key)] })],
    }));

    /// <param name="Seen">The message.</param>
    /// <param name="At">When it is heard.</param>
    private sealed record Heard(SurgeObservation Seen, DateTimeOffset At);
}
