using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>Learn: from true labels and probabilities to figures.</summary>
public static class Scoring
{
    internal const int Bins = 10;
    private const int CoverageSteps = 20;

    /// <summary>Two-sided 95% point of the normal distribution.</summary>
    private const double Z = 1.959964;

    /// <summary>The figures of each labelled head.</summary>
    /// <exception cref="BadInputException">No text has a label.</exception>
    public static IReadOnlyList<HeadFigures> Of(IReadOnlyList<JudgedText> texts)
    {
        var figures = Heads.All.Select(head => Of(head, texts)).OfType<HeadFigures>().ToArray();
        return figures.Length > 0
            ? figures
            : throw new BadInputException("data: no text has a label of " + string.Join(", ", Heads.All.Select(head => head.Column)) + ".");
    }

    /// <summary>The figures of one head; null where no text has a label of it.</summary>
    public static HeadFigures? Of(Head head, IReadOnlyList<JudgedText> texts)
    {
        var own = texts.Where(text => text.Text.LabelOf(head) >= 0).ToArray();
        return own.Length == 0
            ? null
            : Of(head, [.. own.Select(text => text.Text.LabelOf(head))], [.. own.Select(text => text.Answers[head.Index])]);
    }

    /// <summary>The figures of one head.</summary>
    /// <param name="head">The head.</param>
    /// <param name="truth">For each text the index of its label.</param>
    /// <param name="answers">For each text what the model says.</param>
    /// <exception cref="ArgumentException">There are no texts, or not as many of one as of the other.</exception>
    public static HeadFigures Of(Head head, IReadOnlyList<int> truth, IReadOnlyList<Answer> answers)
    {
        if (truth.Count == 0 || truth.Count != answers.Count)
        {
            throw new ArgumentException($"{truth.Count} labels for {answers.Count} judgements.", nameof(truth));
        }

        var given = answers.Select(answer => answer.Label).ToArray();
        var confidence = answers.Select(answer => answer.Shares[answer.Label]).ToArray();
        var right = truth.Zip(given, (mine, theirs) => mine == theirs).ToArray();
        var drawn = new DrawnFigures(head, truth, answers);
        var figures = Bootstrap.Of(truth.Count, drawn.Of);
        var confusion = drawn.Confuse([.. truth.Select(_ => 1)]);
        return new HeadFigures(
            head.Column,
            truth.Count,
            Wilson(right.Count(yes => yes), right.Length),
            figures[DrawnFigures.MacroF1],
            figures[DrawnFigures.MacroRecall],
            head == Heads.Severity ? Wilson(truth.Zip(given).Count(pair => Math.Abs(pair.First - pair.Second) <= 1), truth.Count) : null,
            figures[DrawnFigures.CalibrationError],
            double.IsFinite(figures[DrawnFigures.Ranking].Value) ? figures[DrawnFigures.Ranking] : null,
            [.. head.Labels.Select((label, i) => Label(label, i, confusion, figures[DrawnFigures.FirstF1 + i]))],
            confusion,
            Cover(confidence, right),
            Reliability(confidence, right));
    }

    /// <summary>Wilson's score interval of a share.</summary>
    public static Estimate Wilson(int hits, int of)
    {
        var share = hits / (double)of;
        var middle = share + (Z * Z / (2 * of));
        var reach = Z * Math.Sqrt((share * (1 - share) / of) + (Z * Z / (4.0 * of * of)));
        var whole = 1 + (Z * Z / of);
        return new Estimate(share, Math.Max(0, (middle - reach) / whole), Math.Min(1, (middle + reach) / whole));
    }

    /// <summary>Expected calibration error over ten bins of equal width.</summary>
    public static double CalibrationError(IReadOnlyList<double> confidence, IReadOnlyList<bool> right)
    {
        var gaps = new double[Bins];
        for (var i = 0; i < confidence.Count; i++)
        {
            gaps[BinOf(confidence[i])] += confidence[i] - (right[i] ? 1 : 0);
        }

        return gaps.Sum(Math.Abs) / confidence.Count;
    }

    internal static int BinOf(double confidence) => Math.Min(Bins - 1, (int)(confidence * Bins));

    /// <summary>Mean F1 of the labels that occur or were given.</summary>
    public static double MacroF1(IReadOnlyList<IReadOnlyList<int>> confusion)
    {
        var labels = Enumerable.Range(0, confusion.Count).Where(i => confusion[i].Sum() + Given(confusion, i) > 0);
        return labels.Average(i => F1(confusion, i));
    }

    /// <summary>Mean recall of the labels that occur.</summary>
    internal static double MacroRecall(int[][] confusion) =>
        Enumerable.Range(0, confusion.Length).Where(i => confusion[i].Sum() > 0).Average(i => Share(confusion[i][i], confusion[i].Sum()));

    private static LabelFigures Label(string label, int i, int[][] confusion, Estimate f1)
    {
        var (texts, given, hits) = (confusion[i].Sum(), Given(confusion, i), confusion[i][i]);
        return new(label, texts, Share(hits, given), Share(hits, texts), f1);
    }

    /// <summary>Harmonic mean of precision and recall of one label.</summary>
    internal static double F1(IReadOnlyList<IReadOnlyList<int>> confusion, int i) =>
        Share(2 * confusion[i][i], confusion[i].Sum() + Given(confusion, i));

    private static int Given(IReadOnlyList<IReadOnlyList<int>> confusion, int i) => confusion.Sum(row => row[i]);

    private static double Share(int part, int whole) => whole == 0 ? 0 : part / (double)whole;

    /// <summary>From all texts down to the surest twentieth.</summary>
    private static CoverageFigures[] Cover(double[] confidence, bool[] right)
    {
        var surest = Enumerable.Range(0, right.Length).OrderByDescending(i => confidence[i]).ToArray();
        return [.. Enumerable.Range(0, CoverageSteps).Select(step => Cover((CoverageSteps - step) / (double)CoverageSteps, surest, confidence, right))];
    }

    private static CoverageFigures Cover(double share, int[] surest, double[] confidence, bool[] right)
    {
        var judged = surest[..(int)Math.Ceiling(share * surest.Length)];
        return new(share, Wilson(judged.Count(i => !right[i]), judged.Length), confidence[judged[^1]]);
    }

    private static ReliabilityFigures[] Reliability(double[] confidence, bool[] right) =>
    [
        .. confidence.Zip(right)
            .GroupBy(pair => BinOf(pair.First))
            .OrderBy(bin => bin.Key)
            .Select(bin => new ReliabilityFigures(bin.Average(pair => pair.First), bin.Average(pair => pair.Second ? 1.0 : 0), bin.Count())),
    ];
}
