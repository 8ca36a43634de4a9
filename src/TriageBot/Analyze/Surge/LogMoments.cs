using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>Numbers that were seen, in log10 of one more than each; older ones count less.</summary>
/// <param name="Weight">How many.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Squares">The sum of their squares.</param>
public sealed record LogMoments(double Weight, double Sum, double Squares)
{
    // Beyond this many deviations a number is no part of what is usual, and counts as if it were just there.
    private const double Furthest = 3;

    /// <summary>Nothing was seen.</summary>
    public static LogMoments None { get; } = new(0, 0, 0);

    /// <summary>What is usual, drawn to a guess by so many.</summary>
    internal UsualSpread Usual(UsualSpread guess, double guessed)
    {
        var all = guessed + Weight;
        var mean = ((guessed * guess.Mean) + Sum) / all;
        var square = ((guessed * ((guess.Deviation * guess.Deviation) + (guess.Mean * guess.Mean))) + Squares) / all;
        return new(mean, Math.Max(guess.Deviation, Math.Sqrt(Math.Max(0, square - (mean * mean)))));
    }

    internal LogMoments With(double number, UsualSpread usual)
    {
        var log = Math.Min(Math.Log10(1 + number), usual.Mean + (Furthest * usual.Deviation));
        return new(Weight + 1, Sum + log, Squares + (log * log));
    }

    internal LogMoments Faded(double weight) => new(Weight * weight, Sum * weight, Squares * weight);
}
