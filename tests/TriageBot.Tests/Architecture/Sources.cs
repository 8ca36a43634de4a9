using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace TriageBot.Tests.Architecture;

/// <summary>The project's own sources, read as text: no package, exact lines.</summary>
internal static partial class Sources
{
    /// <summary>The project's root.</summary>
    public static string Root { get; } = Find();

    /// <summary>Every C# and Razor file below a folder of the project, with its path from the root.</summary>
    public static IEnumerable<Source> Below(string folder)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
                .Where(file => !Regex.IsMatch(file, @"[\\/](bin|obj)[\\/]"))
                .Select(file => new Source(Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText(file)))
            : [];
    }

    /// <summary>Which namespaces of ours, or packages, a source names: outside comments and its own namespace line.</summary>
    public static IEnumerable<Naming> Names(Source source, Regex what) =>
        from line in source.Text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        where !line.Text.TrimStart().StartsWith("namespace ", StringComparison.Ordinal)
            && !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from Match match in what.Matches(line.Text)
        select new Naming($"{source.Path}:{line.Number}", match.Groups["name"].Value);

    /// <summary>A folder of ours, such as <c>Reply</c> in <c>TriageBot.Reply</c>.</summary>
    [GeneratedRegex(@"\bTriageBot\.(?<name>[A-Z]\w+)")]
    public static partial Regex OwnFolder();

    private static string Find([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}

/// <summary>One file.</summary>
internal sealed record Source(string Path, string Text);

/// <summary>Where something is named, and what.</summary>
internal sealed record Naming(string Where, string Name);
