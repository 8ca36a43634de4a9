using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Reply: the templates of every language, read and checked once at start-up.</summary>
public sealed class TemplateBook
{
    /// <summary>The language that is always there, and that stands in for one without templates.</summary>
    public const string English = "en";

    private readonly Dictionary<string, ReplyTemplate> _templates;

    private TemplateBook(Dictionary<string, ReplyTemplate> templates) => _templates = templates;

    /// <summary>Reads every language's folder below <paramref name="folder"/>.</summary>
    /// <param name="folder">Such as <c>templates</c>, as it shall be named in messages.</param>
    /// <exception cref="BadInputException">A template is missing, or something in one is wrong or unknown.</exception>
    public static TemplateBook Load(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, English)))
        {
            throw new BadInputException($"{Slashed(folder)}/{English}: no such folder; the English templates must be there");
        }

        var languages = Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)!)
            .Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal);
        var templates =
            from language in languages
            from situation in Situation.All
            select Read(folder, language, situation);
        return new(templates.ToDictionary(template => template.Name));
    }

    /// <summary>Whether there are templates in a language.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    public bool Speaks(string language) => _templates.ContainsKey($"{language}/{Situation.Complaint}");

    internal ReplyTemplate Find(string language, string situation) =>
        _templates[$"{(Speaks(language) ? language : English)}/{situation}"];

    private static ReplyTemplate Read(string folder, string language, string situation)
    {
        var path = Path.Combine(folder, language, $"{situation}.scriban");
        var samples = situation == Situation.Acknowledgement ? TemplateVariables.Acknowledgement : TemplateVariables.Reply;
        return ReplyTemplate.Parse($"{language}/{situation}", Slashed(path), LinesOf(path), samples);
    }

    private static string[] LinesOf(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                $"{Slashed(path)}: cannot be read; every language needs {string.Join(", ", Situation.All)}", unreadable);
        }
    }

    private static string Slashed(string path) => path.Replace('\\', '/').TrimEnd('/');
}
