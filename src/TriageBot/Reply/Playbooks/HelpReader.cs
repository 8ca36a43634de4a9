using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Reads what a reply may refer to: help articles and known issues.</summary>
internal static class HelpReader
{
    private const int LongestTip = 160;

    /// <exception cref="BadInputException">An article is described wrongly.</exception>
    public static IReadOnlyList<HelpArticle> Articles(YamlMap root) =>
        root.Has("articles") ? [.. root.Maps("articles").Select(map => ArticleIn(map.Only(PlaybookKeys.Article)))] : [];

    /// <exception cref="BadInputException">An issue is described wrongly.</exception>
    public static IReadOnlyList<KnownIssue> KnownIssues(YamlMap root) =>
        root.Has("knownIssues") ? [.. root.Maps("knownIssues").Select(map => IssueIn(map.Only(PlaybookKeys.KnownIssue)))] : [];

    private static HelpArticle ArticleIn(YamlMap map)
    {
        var link = map.Text("link");
        return Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? new(map.Text("title"), link, map.Texts("keywords"), LanguageIn(map), TipIn(map))
            : throw map.Wrong("link", $"'{link}' must be an address that begins with https://");
    }

    private static string? TipIn(YamlMap map) => !map.Has("tip") ? null
        : map.Text("tip") is { Length: <= LongestTip } tip ? tip
        : throw map.Wrong("tip", $"a tip is one sentence of at most {LongestTip} characters, so that it fits a short reply");

    private static KnownIssue IssueIn(YamlMap map) => new(map.Text("note"), map.Texts("keywords"), LanguageIn(map));

    private static string LanguageIn(YamlMap map) => map.Has("language") ? map.Text("language") : TemplateBook.English;
}
