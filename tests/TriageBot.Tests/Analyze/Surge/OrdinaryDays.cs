using TriageBot.Analyze;

namespace TriageBot.Tests.Analyze.Surge;

/// <summary>
/// Ordinary days of a brand, made up: a rhythm of the day and the week, days that differ by a quarter beyond chance, talks of
/// a few people, followers and shares with long tails; but nobody is known to more than 200,000, and no message is shared more
/// than 16 times: with 24, two posts of a year of 800 complaints a day are alerted to.
/// </summary>
internal sealed class OrdinaryDays(int seed, double complaintsADay, string brand = OrdinaryDays.Airline)
{
    public const string Airline = "airline";

    private static readonly double[] OfHour =
        [.2, .15, .1, .1, .15, .3, .6, 1, 1.3, 1.5, 1.5, 1.4, 1.4, 1.4, 1.4, 1.4, 1.5, 1.6, 1.6, 1.5, 1.3, 1, .7, .4];

    private static readonly double[] OfDay = [1.2, 1.1, 1, 1, 1.2, .8, .7];

    private static readonly string?[] Themes = ["delay", "delay", "delay", "damage", "staff", "billing", "account", null];

    private readonly Random _random = new(seed);
    private readonly Queue<string> _talks = new();
    private int _messages;

    /// <summary>What is heard, each at the time it is posted, a few again with more shares; in the order of time.</summary>
    public IEnumerable<SurgeObservation> From(DateTimeOffset start, int days)
    {
        for (var day = 0; day < days; day++)
        {
            var mood = Math.Exp(.25 * Normal());
            for (var hour = 0; hour < 24; hour++)
            {
                var begin = start.AddDays(day).AddHours(hour);
                var mean = complaintsADay / 24 * OfHour[hour] * OfDay[((int)begin.DayOfWeek + 6) % 7] * mood / .45;
                foreach (var minutes in Enumerable.Range(0, Poisson(mean)).Select(_ => 60 * _random.NextDouble()).Order())
                {
                    var seen = Message(begin.AddMinutes(minutes));
                    yield return seen;
                    if (seen.Shares > 0)
                    {
                        yield return seen with { Shares = seen.Shares + Few(.5) };
                    }
                }
            }
        }
    }

    private SurgeObservation Message(DateTimeOffset at)
    {
        var key = $"m{_messages++}";
        var talk = _talks.Count > 0 && _random.NextDouble() < .3 ? _talks.ElementAt(_random.Next(_talks.Count)) : key;
        _talks.Enqueue(talk);
        if (_talks.Count > 20)
        {
            _talks.Dequeue();
        }

        return new(brand, new("network", key), talk, $"a{_random.Next(20_000)}", at)
        {
            Theme = Themes[_random.Next(Themes.Length)],
            Severity = _random.NextDouble() < .45 ? _random.Next(1, 5) : 0,
            Reach = (int)Math.Min(200_000, Math.Pow(10, 2.5 + (.75 * Normal()))),
            Shares = _random.NextDouble() < .2 ? Few(.7) : 0,
            FirstComplaint = _random.NextDouble(),
        };
    }

    private int Few(double again)
    {
        var few = 0;
        while (few < 8 && _random.NextDouble() < again)
        {
            few++;
        }

        return few;
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private int Poisson(double mean)
    {
        var (count, product, end) = (0, _random.NextDouble(), Math.Exp(-mean));
        for (; product > end; count++)
        {
            product *= _random.NextDouble();
        }

        return count;
    }
}
