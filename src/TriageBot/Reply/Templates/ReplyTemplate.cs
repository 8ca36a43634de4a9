using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>A situation's text as parts that follow each other, each in several phrasings.</summary>
/// <param name="Name">Language and situation, such as <c>en/complaint</c>.</param>
/// <param name="Parts">In the order they are said.</param>
/// <param name="Short">What is said where there is no room for the parts.</param>
internal sealed partial record ReplyTemplate(string Name, IReadOnlyList<Part> Parts, Part Short)
{
    private const string ShortPart = "short";

    private static readonly string[] PartNames = ["opening", "ownership", "next", "closing", ShortPart];

    /// <summary>Reads a template's lines: <c>== part</c> begins a part, <c>#</c> a remark, any other line is a phrasing.</summary>
    /// <exception cref="BadInputException">Something in the file is wrong, unknown or left out.</exception>
    public static ReplyTemplate Parse(
        string name, string file, IReadOnlyList<string> lines, IReadOnlyDictionary<string, object?> samples) =>
        Complete(name, file, PartsIn(file, lines, samples));

    /// <summary>Reads a file that only adds lines to the parts of others: no part has to be there.</summary>
    /// <exception cref="BadInputException">Something in the file is wrong or unknown.</exception>
    public static IReadOnlyList<Part> ParseLines(
        string file, IReadOnlyList<string> lines, IReadOnlyDictionary<string, object?> samples) => PartsIn(file, lines, samples);

    private static List<Part> PartsIn(string file, IReadOnlyList<string> lines, IReadOnlyDictionary<string, object?> samples)
    {
        var parts = new List<Part>();
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, where) = (lines[i].Trim(), $"{file}:{i + 1}");
            if (line.StartsWith("==", StringComparison.Ordinal))
            {
                parts.Add(Begin(line, where, parts));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                (parts.LastOrDefault() ?? throw new BadInputException($"{where}: text before the first part; begin one with '== opening'"))
                    .Phrasings.Add(Phrasing.Parse(line, where, samples));
            }
        }

        return parts;
    }

    private static Part Begin(string line, string where, List<Part> before)
    {
        var header = Header().Match(line);
        var name = header.Groups["name"].Value;
        if (!header.Success)
        {
            throw new BadInputException($"{where}: begin a part as '== closing', '== closing (optional)' or '== closing (spare)'");
        }

        if (!PartNames.Contains(name))
        {
            throw new BadInputException($"{where}: unknown part '{name}'{Spelling.Hint(name, PartNames)}");
        }

        return before.Exists(part => part.Name == name)
            ? throw new BadInputException($"{where}: the part '{name}' stands twice; join the two")
            : new(name, header.Groups["optional"].Success, where, []) { Spare = header.Groups["spare"].Success };
    }

    /// <summary>This one, with the lines that a theme adds to its parts.</summary>
    public ReplyTemplate With(IReadOnlyList<Part> lines) =>
        this with { Parts = [.. Parts.Select(part => part.With(lines.FirstOrDefault(more => more.Name == part.Name)))] };

    private static ReplyTemplate Complete(string name, string file, List<Part> parts)
    {
        foreach (var part in parts.Where(part => !part.Optional && !part.Phrasings.Exists(IsAlwaysUsable)))
        {
            throw new BadInputException($"{part.Where}: '{part.Name}' needs one phrasing without variables that can be unknown");
        }

        var opening = parts.Find(part => part.Name == "opening")
            ?? throw new BadInputException($"{file}:1: the part 'opening' is missing; a reply begins by acknowledging");
        var brief = parts.Find(part => part.Name == ShortPart);
        return brief is not null || Situation.HasRoom.Contains(name.Split('/')[^1])
            ? new(name, [.. parts.Where(part => part != brief)], brief ?? opening)
            : throw new BadInputException($"{file}:1: the part '{ShortPart}' is missing; add it for channels with little room");
    }

    private static bool IsAlwaysUsable(Phrasing phrasing) => phrasing.Needs.All(TemplateVariables.IsAlwaysKnown);

    [GeneratedRegex(@"^==\s*(?<name>[\w-]+)\s*(?<optional>\((?:optional|(?<spare>spare))\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Header();
}

/// <summary>One part of a template.</summary>
/// <param name="Name">Such as <c>opening</c>.</param>
/// <param name="Optional">Left out first when there is too little room.</param>
/// <param name="Where">File and line of its header.</param>
/// <param name="Phrasings">The ways to say it.</param>
internal sealed record Part(string Name, bool Optional, string Where, List<Phrasing> Phrasings)
{
    /// <summary>Said only where the shorter wordings that were tried were told to somebody else.</summary>
    public bool Spare { get; init; }

    /// <summary>This part with another's lines before its own; this one where there is none.</summary>
    public Part With(Part? more) => more is null ? this : this with { Phrasings = [.. more.Phrasings, .. Phrasings] };
}
