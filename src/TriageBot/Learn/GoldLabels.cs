using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>What readers said of one mention, as far as they said it.</summary>
/// <param name="Reply">Whether a good care team would answer it; null for nothing said.</param>
/// <param name="FirstTime">Whether it is its author's first complaint; null for nothing said, and for no complaint.</param>
/// <param name="Severity">0 to 4; null for nothing said.</param>
public sealed record GoldLabel(bool? Reply, bool? FirstTime, int? Severity);

/// <summary>Reads labels without texts: a file with the column id and any of reply, firsttime, severity.</summary>
public static class GoldLabels
{
    /// <summary>The labels by id.</summary>
    /// <exception cref="BadInputException">The file or a cell is unusable; names file, line and column.</exception>
    public static IReadOnlyDictionary<string, GoldLabel> Read(string path)
    {
        var file = TsvFile.Read(path);
        if (!file.Header.Contains("reply") || !file.Header.Contains("firsttime"))
        {
            throw new BadInputException($"{path}: line 1: labels of a rehearsal need the columns id, reply and firsttime.");
        }

        var labels = new Dictionary<string, GoldLabel>();
        foreach (var row in file.Rows)
        {
            if (!row.Cells.TryGetValue("id", out var id) || !labels.TryAdd(id, Label(path, row)))
            {
                throw new BadInputException($"{path}: line {row.Line}: the id is {(id is null ? "missing" : $"'{id}' of another line")}.");
            }
        }

        return labels;
    }

    private static GoldLabel Label(string path, TsvRow row) => new(
        Truth(path, row, "reply"), Truth(path, row, "firsttime"), Severity(path, row));

    private static bool? Truth(string path, TsvRow row, string column) => row.Cells.GetValueOrDefault(column) switch
    {
        "yes" => true,
        "no" => false,
        null or "unknown" => null,
        var other => throw new BadInputException($"{path}: line {row.Line}: {column} '{other}' is none of yes, no, unknown."),
    };

    private static int? Severity(string path, TsvRow row) => row.Cells.GetValueOrDefault("severity") switch
    {
        null => null,
        { Length: 1 } digit when digit[0] is >= '0' and <= '4' => digit[0] - '0',
        var other => throw new BadInputException($"{path}: line {row.Line}: severity '{other}' is none of 0 to 4."),
    };
}
