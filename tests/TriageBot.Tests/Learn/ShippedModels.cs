using TriageBot.Analyze;
using TriageBot.Learn;
using TriageBot.Tests.Architecture;

namespace TriageBot.Tests.Learn;

/// <summary>A copy of the shipped models folder, with its gate.</summary>
internal sealed class ShippedModels : IDisposable
{
    private static readonly string Shipped = Path.Combine(Sources.Root, "models");

    public ShippedModels() => CopyTo(Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("triagebot-test-").FullName;

    public LabelledSet Gate => LabelledSet.Load([Path.Combine(Folder, TriageBot.Learn.Gate.Folder)], []);

    /// <summary>What serves now against another, as the verb compares them.</summary>
    public GateReport Compare(JudgingModel challenger, CorrectedSet? corrected = null)
    {
        using var encoder = SentenceEncoder.Load(Folder);
        return TriageBot.Learn.Gate.Compare(ModelFolder.LoadWhole(Folder, null, encoder), challenger, Gate, corrected ?? CorrectedSet.Of([]), needsAll: true);
    }

    /// <summary>All that is shipped, into a folder.</summary>
    public static void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
