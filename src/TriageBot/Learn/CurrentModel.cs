using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>Which model of a folder is served, and which were before. A reader sees the old name or the new one, never half of one.</summary>
/// <param name="folder">The models folder.</param>
public sealed class CurrentModel(string folder)
{
    /// <summary>The file with the earlier names, the newest last.</summary>
    public const string HistoryFile = "history.txt";

    /// <summary>The name that is served.</summary>
    /// <exception cref="BadInputException">None is named.</exception>
    public string Name => ModelFolder.CurrentName(folder) is { Length: > 0 } name ? name : throw new BadInputException(
        $"{Path.Combine(folder, CascadeClassifier.CurrentFile)}: names no model; write the name of a model of that folder into it.");

    /// <summary>The earlier names, the newest last.</summary>
    public IReadOnlyList<string> Earlier => File.Exists(History)
        ? [.. File.ReadAllLines(History).Select(line => line.Trim()).Where(line => line.Length > 0)]
        : [];

    private string History => Path.Combine(folder, HistoryFile);

    /// <summary>Names another model; the one before is remembered.</summary>
    /// <exception cref="BadInputException">The folder cannot be written; nothing is changed.</exception>
    public void Promote(string name) => Write(() =>
    {
        // The history first: a crash between the two leaves the served name in it twice, which stepping back skips.
        Replace(History, [.. Earlier, Name]);
        Replace(Path.Combine(folder, CascadeClassifier.CurrentFile), [name]);
    });

    /// <summary>The model that served before the one that does.</summary>
    /// <exception cref="BadInputException">There was none.</exception>
    public string Before() => Earlier.LastOrDefault(name => name != Name)
        ?? throw new BadInputException($"{History}: names no earlier model than {Name}; name one with 'rollback NAME'.");

    /// <summary>Goes back to a model, and forgets what served after it.</summary>
    /// <exception cref="BadInputException">The folder cannot be written; nothing is changed.</exception>
    public void StepBack(string name) => Write(() =>
    {
        var earlier = Earlier.ToList();
        var at = earlier.LastIndexOf(name);
        Replace(Path.Combine(folder, CascadeClassifier.CurrentFile), [name]);
        Replace(History, at < 0 ? earlier : earlier[..at]);
    });

    private void Write(Action write)
    {
        try
        {
            write();
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{folder}: cannot be written: {full.Message}", full);
        }
    }

    private static void Replace(string path, IReadOnlyList<string> lines) => WholeFile.Write(path, string.Concat(lines.Select(line => line + "\n")));
}
