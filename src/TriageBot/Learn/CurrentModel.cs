using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>Which model of a folder is served, and which were before. A reader sees the old name or the new one, never half of one.</summary>
/// <param name="folder">The models folder.</param>
public sealed class CurrentModel(string folder)
{
    /// <summary>The file with the names that served, the newest last.</summary>
    public const string HistoryFile = "history.txt";

    /// <summary>Held while names are exchanged: two at once would each forget the other.</summary>
    private const string LockFile = "promote.lock";

    /// <summary>Before a name that was gone back from: it served, and is not gone back to unless it is named.</summary>
    private const string Withdrawn = "withdrawn ";

    /// <summary>The name that is served.</summary>
    /// <exception cref="BadInputException">None is named.</exception>
    public string Name => ModelFolder.CurrentName(folder) is { Length: > 0 } name ? name : throw new BadInputException(
        $"{Path.Combine(folder, CascadeClassifier.CurrentFile)}: names no model; write the name of a model of that folder into it.");

    /// <summary>The earlier names, the newest last; without those that were gone back from.</summary>
    public IReadOnlyList<string> Earlier => [.. Lines.Where(line => !IsWithdrawn(line))];

    private IReadOnlyList<string> Lines => File.Exists(History)
        ? [.. File.ReadAllLines(History).Select(line => line.Trim()).Where(line => line.Length > 0)]
        : [];

    private string History => Path.Combine(folder, HistoryFile);

    /// <summary>Names another model; the one before is remembered.</summary>
    /// <param name="name">The new one.</param>
    /// <param name="instead">The one that has to serve still; null for whichever does.</param>
    /// <exception cref="BadInputException">Another one serves by now, or the folder cannot be written; nothing is changed.</exception>
    public void Promote(string name, string? instead = null) => Write(() =>
    {
        if (instead is not null && Name != instead)
        {
            throw new BadInputException($"{name}: was compared with {instead}, but {Name} serves by now; promote again.");
        }

        // The history first: a crash between the two leaves the served name in it twice, which stepping back skips.
        Replace(History, [.. Lines, Name]);
        Replace(Path.Combine(folder, CascadeClassifier.CurrentFile), [name]);
    });

    /// <summary>The model that served before the one that does.</summary>
    /// <exception cref="BadInputException">There was none.</exception>
    public string Before() => Earlier.LastOrDefault(name => name != Name)
        ?? throw new BadInputException(Lines.Count == 0
            ? $"{folder}: no model served before {Name}; there is nothing to go back to until another one was promoted."
            : $"{History}: names no earlier model than {Name}; name one with 'rollback NAME'.");

    /// <summary>Goes back to a model that served; the one that does, and those between, stay in the history as withdrawn.</summary>
    /// <exception cref="BadInputException">It never served, or the folder cannot be written; nothing is changed.</exception>
    public void StepBack(string name)
    {
        RefuseNew(name);
        Write(() =>
        {
            var earlier = Earlier.ToList();
            var at = earlier.LastIndexOf(name);
            string[] withdrawn = [.. Lines.Where(line => IsWithdrawn(line) && line != Withdrawn + name)];
            IEnumerable<string> history = at < 0
                ? [.. withdrawn, .. earlier, Name]
                : [.. withdrawn, .. earlier[(at + 1)..].Append(Name).Where(left => left != name).Select(left => Withdrawn + left), .. earlier[..at]];
            Replace(Path.Combine(folder, CascadeClassifier.CurrentFile), [name]);
            Replace(History, [.. history.Distinct()]);
        });
    }

    /// <summary>A model that never served was never compared either.</summary>
    /// <exception cref="BadInputException">It never served.</exception>
    public void RefuseNew(string name)
    {
        if (!Lines.Contains(name) && !Lines.Contains(Withdrawn + name))
        {
            throw new BadInputException($"{name}: never served here; use 'triagebot promote {name}', which compares it first.");
        }
    }

    private static bool IsWithdrawn(string line) => line.StartsWith(Withdrawn, StringComparison.Ordinal);

    private void Write(Action write)
    {
        try
        {
            using var held = Hold();
            write();
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{folder}: cannot be written: {full.Message}", full);
        }
    }

    private static void Replace(string path, IReadOnlyList<string> lines) => WholeFile.Write(path, string.Concat(lines.Select(line => line + "\n")));

    private FileStream Hold()
    {
        try
        {
            return new(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (held is not DirectoryNotFoundException)
        {
            throw new BadInputException($"{Path.Combine(folder, LockFile)}: cannot be held; another promote or rollback runs: {held.Message}", held);
        }
    }
}
