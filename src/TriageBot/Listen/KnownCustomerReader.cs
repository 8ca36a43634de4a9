using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.VisualBasic.FileIO;
using TriageBot.Domain;

namespace TriageBot.Listen;

/// <summary>
/// Reads known customers, one account a line: JSONL, or CSV with a header. Rows with the same <c>customerKey</c> are one
/// person. An error names file, line and member.
/// </summary>
public static class KnownCustomerReader
{
    private const int MaxName = 500;
    private const int MostContacts = 1_000_000;

    private static readonly string[] Columns =
        ["channel", "handle", "id", "name", "customerKey", "brand", "mentions", "complaints", "firstContact", "vip", "mayCall", "noDirect", "noFollowUp", "language"];

    private static readonly HashSet<string> Numbers = ["mentions", "complaints"];
    private static readonly HashSet<string> Truths = ["vip", "mayCall", "noDirect", "noFollowUp"];

    /// <summary>Reads a file, by its ending.</summary>
    /// <exception cref="BadInputException">It cannot be read, or a line is wrong; nothing is taken then.</exception>
    public static IReadOnlyList<KnownCustomer> Read(string path)
    {
        try
        {
            return path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? ReadCsv(path) : ReadLines(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path} cannot be read: {unreadable.Message}", unreadable);
        }
    }

    private static List<KnownCustomer> ReadLines(string path) =>
    [
        .. File.ReadLines(path, Encoding.UTF8).Index()
            .Where(line => !string.IsNullOrWhiteSpace(line.Item))
            .Select(line => Read(path, line.Index + 1, line.Item)),
    ];

    private static List<KnownCustomer> ReadCsv(string path)
    {
        using var file = new TextFieldParser(path, Encoding.UTF8) { Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = true };
        var header = Fields(path, file) ?? [];
        if (header.FirstOrDefault(column => !Columns.Contains(column)) is { } unknown)
        {
            throw new BadInputException($"{path}:1: unknown column '{unknown}'; known are {string.Join(", ", Columns)}.");
        }

        if (header.GroupBy(column => column).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new BadInputException($"{path}:1: column '{twice.Key}' appears twice.");
        }

        var customers = new List<KnownCustomer>();
        for (var line = file.LineNumber; Fields(path, file) is { } cells; line = file.LineNumber)
        {
            if (cells.Length != header.Length)
            {
                throw new BadInputException($"{path}:{line}: {cells.Length} cells where the header has {header.Length}.");
            }

            customers.Add(Read(path, line, JsonSerializer.Serialize(header.Zip(cells)
                .Where(cell => cell.Second.Length > 0)
                .ToDictionary(cell => cell.First, cell => ValueOf(cell.First, cell.Second)))));
        }

        return customers;
    }

    private static string[]? Fields(string path, TextFieldParser file)
    {
        try
        {
            return file.ReadFields();
        }
        catch (MalformedLineException broken)
        {
            throw new BadInputException($"{path}:{file.ErrorLineNumber}: the quotes do not match.", broken);
        }
    }

    /// <summary>A cell as JSON has it, so that both forms are checked alike.</summary>
    private static object ValueOf(string column, string cell) => column switch
    {
        _ when Numbers.Contains(column) && int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ when Truths.Contains(column) && cell.ToLowerInvariant() is "true" or "yes" or "1" => true,
        _ when Truths.Contains(column) && cell.ToLowerInvariant() is "false" or "no" or "0" => false,
        _ => cell,
    };

    private static KnownCustomer Read(string path, long line, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(new JsonMembers(document.RootElement, ""))
                : throw new MentionFormatException("the customer", "has to be an object");
        }
        catch (JsonException broken)
        {
            throw new BadInputException($"{path}:{line}: is not valid JSON.", broken);
        }
        catch (MentionFormatException wrong)
        {
            throw new BadInputException($"{path}:{line}: {wrong.Member} {wrong.Problem}.", wrong);
        }
    }

    private static KnownCustomer Read(JsonMembers row)
    {
        var complaints = Count(row, "complaints") ?? 0;
        var mentions = Count(row, "mentions") ?? complaints;
        return new(
            row.Text("channel", MaxName).ToLowerInvariant(),
            new(row.Text("handle", MaxName).Trim().TrimStart('@'))
            {
                Id = row.OptionalText("id", MaxName),
                Name = row.OptionalText("name", MaxName),
                CustomerKey = row.OptionalText("customerKey", MaxName),
            },
            row.OptionalText("brand", MaxName)?.ToLowerInvariant(),
            mentions >= complaints ? mentions : throw new MentionFormatException("mentions", "has to be at least complaints"),
            complaints,
            row.Time("firstContact"),
            row.Truth("vip") ?? false,
            Preferences(row));
    }

    private static int? Count(JsonMembers row, string name) => row.Count(name) is not > MostContacts and var count
        ? count
        : throw new MentionFormatException(name, $"has to be at most {MostContacts}");

    private static CustomerPreferences? Preferences(JsonMembers row)
    {
        var language = row.OptionalText("language", 2)?.ToLowerInvariant();
        var preferences = new CustomerPreferences(
            row.Truth("mayCall") ?? false, row.Truth("noDirect") ?? false, row.Truth("noFollowUp") ?? false, language);
        return preferences == CustomerPreferences.None ? null : preferences;
    }
}
