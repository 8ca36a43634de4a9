using System.Text;
using TriageBot.Domain;
using TriageBot.Listen;

namespace TriageBot.Server.Commands;

/// <summary>Mentions of a file, one a line; an error names file, line and member.</summary>
internal static class MentionLines
{
    /// <summary>No line is longer: the longest text, every unit escaped, and as much again for the rest.</summary>
    private const int MaxLine = 4 << 20;

    /// <summary>The time of a mention that has none, nor any before it.</summary>
    public static readonly DateTimeOffset Untimed = DateTimeOffset.UnixEpoch;

    /// <summary>Reads line by line. A mention without a time has that of the line before, so that a second run says the same.</summary>
    /// <exception cref="BadInputException">The file cannot be read, or a line is no mention.</exception>
    public static IEnumerable<Mention> Read(string file)
    {
        using var lines = Open(file);
        var before = Untimed;
        for (var number = 1; ReadLine(lines, file, number) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var mention = Read(file, number, line, before);
            before = mention.PostedAt;
            yield return mention;
        }
    }

    private static StreamReader Open(string file)
    {
        if (file == "-")
        {
            return new StreamReader(System.Console.OpenStandardInput(), Encoding.UTF8);
        }

        try
        {
            return new StreamReader(file, Encoding.UTF8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException($"{file} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>The next line, without reading on in one that is too long; null at the end.</summary>
    private static string? ReadLine(StreamReader lines, string file, int number)
    {
        var line = new StringBuilder();
        for (var next = lines.Read(); next is not '\n'; next = lines.Read())
        {
            if (next < 0)
            {
                return line.Length > 0 ? line.ToString() : null;
            }

            if (line.Length == MaxLine)
            {
                throw new BadInputException($"{file}:{number}: the line has more than {MaxLine} characters.");
            }

            line.Append((char)next);
        }

        return line.ToString();
    }

    private static Mention Read(string file, int number, string line, DateTimeOffset before)
    {
        try
        {
            return new MentionReader(before).Read(Encoding.UTF8.GetBytes(line));
        }
        catch (MentionFormatException error)
        {
            var member = error.Member.Length == 0 ? "the mention" : error.Member;
            throw new BadInputException($"{file}:{number}: {member} {error.Problem}.", error);
        }
    }
}
