using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>The figures of one head over texts of which each counts as often as it was drawn.</summary>
internal sealed class DrawnFigures
{
    /// <summary>Where <see cref="Of"/> writes a figure; F1 of each label begins at <see cref="FirstF1"/>.</summary>
    public const int MacroF1 = 0, MacroRecall = 1, CalibrationError = 2, Ranking = 3, FirstF1 = 4;

    private readonly int _labels;
    private readonly int[] _truth;
    private readonly int[] _given;
    private readonly double[] _confidence;
    private readonly double[] _yes;
    private readonly int[] _byYes;

    public DrawnFigures(Head head, IReadOnlyList<int> truth, IReadOnlyList<Answer> answers)
    {
        _labels = head.Labels.Count;
        _truth = [.. truth];
        _given = [.. answers.Select(answer => answer.Label)];
        _confidence = [.. answers.Select(answer => answer.Shares[answer.Label])];
        _yes = [.. answers.Select(answer => answer.Shares[1])];
        _byYes = [.. Enumerable.Range(0, _yes.Length).OrderBy(i => _yes[i])];
    }

    /// <summary>Rows are the true labels, columns those given.</summary>
    public int[][] Confuse(int[] times)
    {
        int[][] confusion = [.. Enumerable.Range(0, _labels).Select(_ => new int[_labels])];
        for (var i = 0; i < times.Length; i++)
        {
            confusion[_truth[i]][_given[i]] += times[i];
        }

        return confusion;
    }

    /// <summary>The figures, at the places that the constants name.</summary>
    /// <param name="times">How often each text counts.</param>
    public double[] Of(int[] times)
    {
        var confusion = Confuse(times);
        return
        [
            Scoring.MacroF1(confusion),
            Scoring.MacroRecall(confusion),
            Calibration(times),
            _labels == 2 ? Area(times) : double.NaN,
            .. Enumerable.Range(0, _labels).Select(label => Scoring.F1(confusion, label)),
        ];
    }

    private double Calibration(int[] times)
    {
        Span<double> gaps = stackalloc double[Scoring.Bins];
        for (var i = 0; i < times.Length; i++)
        {
            gaps[Scoring.BinOf(_confidence[i])] += times[i] * (_confidence[i] - (_truth[i] == _given[i] ? 1 : 0));
        }

        var sum = 0d;
        foreach (var gap in gaps)
        {
            sum += Math.Abs(gap);
        }

        return sum / times.Sum();
    }

    /// <summary>How often a yes is ranked above a no; ties count half. NaN where one of them does not occur.</summary>
    private double Area(int[] times)
    {
        var (yes, no, above) = (0d, 0d, 0d);
        for (int start = 0, end; start < _byYes.Length; start = end)
        {
            var (tiedYes, tiedNo) = (0d, 0d);
            for (end = start; end < _byYes.Length && _yes[_byYes[end]].Equals(_yes[_byYes[start]]); end++)
            {
                tiedYes += _truth[_byYes[end]] == 1 ? times[_byYes[end]] : 0;
                tiedNo += _truth[_byYes[end]] == 1 ? 0 : times[_byYes[end]];
            }

            above += tiedYes * (no + (tiedNo / 2));
            (yes, no) = (yes + tiedYes, no + tiedNo);
        }

        return above / (yes * no);
    }
}
