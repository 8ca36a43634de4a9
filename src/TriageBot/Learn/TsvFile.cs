using System.Text;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>A file of tab-separated values with a header row. Cells hold no tabs and no line breaks; quotes are text.</summary>
internal sealed record TsvFile(string Path, IReadOnlyList<string> Header, IReadOnlyList<TsvRow> Rows)
{
    public static TsvFile Read(string path)
    {
        var lines = ReadLines(path);
        var header = lines.Length == 0 ? [] : lines[0].Split('\t').Select(name => Known(name.Trim())).ToArray();
        if (!header.Contains("id"))
        {
            throw new BadInputException($"{path}: line 1: no column 'id'; the first line names the columns, with tabs between them.");
        }

        if (header.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new BadInputException($"{path}: line 1: column '{twice.Key}' appears twice; rename one of them.");
        }

        return new TsvFile(path, header, [.. Cut(path, lines, header)]);
    }

    /// <summary>Public sets of sentiment call their one label just that.</summary>
    private static string Known(string column) => column == "label" ? "sentiment" : column;

    private static IEnumerable<TsvRow> Cut(string path, string[] lines, string[] header)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            var cells = lines[i].Split('\t');
            if (cells.Length != header.Length)
            {
                throw new BadInputException(
                    $"{path}: line {i + 1}: {cells.Length} cells where the header has {header.Length} columns; "
                    + "check for tabs or line breaks inside a text.");
            }

            yield return new TsvRow(i + 1, header.Zip(cells).Where(pair => pair.Second.Trim().Length > 0)
                .ToDictionary(pair => pair.First, pair => pair.Second.Trim()));
        }
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            // Only line feeds end a row: other separators of Unicode occur inside texts.
            var text = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];
        }
        catch (DecoderFallbackException odd)
        {
            throw new BadInputException($"{path}: is not UTF-8; convert it and try again.", odd);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: cannot be read: {missing.Message}", missing);
        }
    }
}

/// <summary>A row: its line in the file, 1 for the header, and its cells by column; empty cells are left out.</summary>
internal sealed record TsvRow(int Line, IReadOnlyDictionary<string, string> Cells);
