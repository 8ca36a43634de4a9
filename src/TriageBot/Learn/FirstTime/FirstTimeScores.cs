using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>What one kind of evidence says of each trial, summed up by author so that whole authors can be drawn.</summary>
internal sealed class FirstTimeScores
{
    private const int FiguresEach = 6;

    private readonly Ingredients _kind;
    private readonly Sums[] _byTalk;

    public FirstTimeScores(Ingredients kind, FirstTimeTrial[] trials, double[] chances)
    {
        _kind = kind;
        var verdicts = trials.Zip(chances, (trial, chance) => (trial.Talk, Sums: Sums.Of(trial, chance, kind))).ToArray();
        _byTalk = [.. verdicts.GroupBy(verdict => verdict.Talk).Select(talk => talk.Aggregate(default(Sums), (sum, each) => sum.Plus(each.Sums, 1)))];
        CalibrationError = Scoring.CalibrationError(chances, [.. trials.Select(trial => trial.IsFirst)]);
    }

    private double CalibrationError { get; }

    /// <summary>The figures of all kinds, drawn together: the first is the one the others are compared with.</summary>
    public static IReadOnlyList<FirstTimeFigures> Figures(FirstTimeScores[] kinds)
    {
        var drawn = Bootstrap.Of(kinds[0]._byTalk.Length, times => Draw(kinds, times));
        return [.. kinds.Select((kind, i) => kind.Named(drawn[(i * FiguresEach)..((i + 1) * FiguresEach)]))];
    }

    private FirstTimeFigures Named(Estimate[] figures)
    {
        var all = _byTalk.Aggregate(default(Sums), (sum, each) => sum.Plus(each, 1));
        return new(
            _kind.Name, figures[0], figures[1], figures[2], figures[3], figures[4],
            1 - ((all.Yes + all.No) / all.Trials), CalibrationError, figures[5]);
    }

    private static double[] Draw(FirstTimeScores[] kinds, int[] times)
    {
        var sums = Array.ConvertAll(kinds, kind => kind.Sum(times));
        var fused = sums[0].Error / sums[0].Trials;
        return [.. sums.SelectMany(sum => sum.Figures().Append((sum.Error / sum.Trials) - fused))];
    }

    private Sums Sum(int[] times)
    {
        var sum = default(Sums);
        for (var i = 0; i < times.Length; i++)
        {
            if (times[i] > 0)
            {
                sum = sum.Plus(_byTalk[i], times[i]);
            }
        }

        return sum;
    }

    /// <summary>Counts of trials and verdicts.</summary>
    private readonly record struct Sums(double Trials, double Error, double First, double Yes, double YesRight, double No, double NoRight)
    {
        public static Sums Of(FirstTimeTrial trial, double chance, Ingredients kind)
        {
            // Only who reads what the author says can take it as a veto.
            var label = FirstTimeRule.LabelOf(chance, kind.Language ? trial.Evidence.Said : FirstTimeLabel.Unknown);
            var first = trial.IsFirst ? 1 : 0;
            var (yes, no) = (label == FirstTimeLabel.Yes ? 1 : 0, label == FirstTimeLabel.No ? 1 : 0);
            return new(1, (chance - first) * (chance - first), first, yes, yes * first, no, no * (1 - first));
        }

        public Sums Plus(Sums other, int times) => new(
            Trials + (times * other.Trials),
            Error + (times * other.Error),
            First + (times * other.First),
            Yes + (times * other.Yes),
            YesRight + (times * other.YesRight),
            No + (times * other.No),
            NoRight + (times * other.NoRight));

        /// <summary>Brier score, then precision and recall of yes and of no; NaN where there is none to count.</summary>
        public double[] Figures() => [Error / Trials, YesRight / Yes, YesRight / First, NoRight / No, NoRight / (Trials - First)];
    }
}
