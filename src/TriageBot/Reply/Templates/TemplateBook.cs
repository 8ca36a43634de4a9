using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Reply: the templates of every language, read and checked once at start-up.</summary>
public sealed partial class TemplateBook
{
    /// <summary>The language that is always there, and that stands in for one without templates.</summary>
    public const string English = "en";

    private readonly Dictionary<string, ReplyTemplate> _templates = [];

    private TemplateBook(string folder, IEnumerable<string> languages)
    {
        foreach (var language in languages)
        {
            Read(folder, language);
        }
    }

    /// <summary>Reads every language's folder below <paramref name="folder"/>.</summary>
    /// <param name="folder">Such as <c>templates</c>, as it shall be named in messages.</param>
    /// <exception cref="BadInputException">A template is missing, or something in one is wrong or unknown.</exception>
    public static TemplateBook Load(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, English)))
        {
            throw new BadInputException($"{Slashed(folder)}/{English}: no such folder; the English templates must be there");
        }

        return new(folder, Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)!)
            .Where(name => LanguageCode().IsMatch(name)).Order(StringComparer.Ordinal));
    }

    /// <summary>The languages that there are templates in, by code.</summary>
    public IEnumerable<string> Languages => _templates.Keys.Select(name => name.Split('/')[0]).Distinct();

    /// <summary>Whether there are templates in a language.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    public bool Speaks(string language) => _templates.ContainsKey($"{language}/{Situation.Complaint}");

    internal ReplyTemplate Find(string language, string situation, Theme? theme = null)
    {
        var name = $"{(Speaks(language) ? language : English)}/{situation}";
        return theme is { } about && _templates.TryGetValue($"{name}+{about}", out var themed) ? themed : _templates[name];
    }

    private void Read(string folder, string language)
    {
        foreach (var situation in Situation.All)
        {
            var path = Path.Combine(folder, language, $"{situation}.scriban");
            var name = $"{language}/{situation}";
            _templates[name] = ReplyTemplate.Parse(name, Slashed(path), LinesOf(path), TemplateVariables.Of(situation));
        }

        foreach (var theme in Enum.GetValues<Theme>())
        {
            AddTheme(folder, language, theme);
        }

        RefuseStrays(folder, language);
    }

    private void AddTheme(string folder, string language, Theme theme)
    {
        var path = Path.Combine(folder, language, $"{Situation.FileOf(theme)}.scriban");
        if (!File.Exists(path))
        {
            return;
        }

        var lines = ReplyTemplate.ParseLines(Slashed(path), LinesOf(path), TemplateVariables.Reply);
        foreach (var name in Situation.Themed.Select(situation => $"{language}/{situation}"))
        {
            _templates[$"{name}+{theme}"] = _templates[name].With(lines);
        }
    }

    // A file that nobody reads is a mistyped name.
    private static void RefuseStrays(string folder, string language)
    {
        string[] known = [.. Situation.All, .. Enum.GetValues<Theme>().Select(Situation.FileOf)];
        var strays = Directory.GetFiles(Path.Combine(folder, language), "*.scriban")
            .Select(path => Path.GetFileNameWithoutExtension(path)!).Where(name => !known.Contains(name));
        foreach (var stray in strays)
        {
            throw new BadInputException($"{Slashed(folder)}/{language}/{stray}.scriban:1: no situation of that name{Spelling.Hint(stray, known)}");
        }
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

    [GeneratedRegex("^[a-z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageCode();
}
