using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>Learn: a folder with what was measured, for programs and to look at.</summary>
public sealed class EvaluationFolder
{
    /// <summary>The figures as JSON.</summary>
    public const string MetricsFile = "metrics.json";

    /// <summary>The reliability diagram.</summary>
    public const string ReliabilityFile = "reliability.svg";

    /// <summary>The risk-coverage curve.</summary>
    public const string CoverageFile = "coverage.svg";

    /// <summary>The learning curve, where one was measured.</summary>
    public const string CurveFile = "curve.svg";

    private readonly string _path;

    private EvaluationFolder(string path) => _path = path;

    /// <summary>Makes the folder where it is missing, and tries whether it can be written: before the long work, not after.</summary>
    /// <exception cref="BadInputException">It cannot be written.</exception>
    public static EvaluationFolder Open(string path) => Try(path, () =>
    {
        Directory.CreateDirectory(path);
        File.Create(Path.Combine(path, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose).Dispose();
        return new EvaluationFolder(path);
    });

    /// <summary>Writes the figures and the charts, each in place of the file of that name; other files are left alone.</summary>
    /// <exception cref="BadInputException">The folder cannot be written; each file is then the old one or the new one.</exception>
    public void Write(EvaluationReport report) => Try(_path, () =>
    {
        WholeFile.Write(Path.Combine(_path, MetricsFile), report.ToJson() + "\n");
        Charts.Reliability(report, Path.Combine(_path, ReliabilityFile));
        Charts.Coverage(report, Path.Combine(_path, CoverageFile));
        if (report.Curve is { } curve)
        {
            Charts.Learning(curve, Path.Combine(_path, CurveFile));
        }

        return this;
    });

    private static EvaluationFolder Try(string path, Func<EvaluationFolder> write)
    {
        try
        {
            return write();
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--charts {path}: cannot be written: {full.Message}", full);
        }
    }
}
