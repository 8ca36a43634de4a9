using System.Reflection;

namespace TriageBot.Learn;

/// <summary>
/// Messages of many kinds to many trades, written for the purpose: what a model says of them it shall go on saying while
/// it learns one kind anew. Without them a few marks of one kind would be believed of every text.
/// </summary>
internal static class ShippedAnchors
{
    private const string File = "TriageBot.Learn.anchors.txt";

    /// <summary>All of them, a line each.</summary>
    public static IReadOnlyList<string> Texts { get; } = Read();

    private static string[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"{File} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
