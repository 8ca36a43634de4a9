using TriageBot.Tests.Architecture;

namespace TriageBot.Tests.Teams;

/// <summary>A copy of the shipped templates, whose first two agents decide in Teams under these object ids.</summary>
internal sealed class TeamsTemplates : IDisposable
{
    public TeamsTemplates(string jo, string mika)
    {
        var shipped = Path.Combine(Sources.Root, "templates");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file)
                .Replace("    login: jo.demo@larkpost.example", $"    entraId: {jo}", StringComparison.Ordinal)
                .Replace("    login: mika.sample@larkpost.example", $"    entraId: {mika}", StringComparison.Ordinal));
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("triagebot-test-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
