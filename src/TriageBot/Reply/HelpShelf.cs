using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>The playbook's help articles and known issues, found by the words of a message.</summary>
internal sealed class HelpShelf(Playbook playbook)
{
    private readonly List<(HelpArticle Article, Regex Words)> _articles = [.. playbook.Articles.Select(article => (article, WordsOf(article.Keywords)))];
    private readonly List<(KnownIssue Issue, Regex Words)> _issues = [.. playbook.KnownIssues.Select(issue => (issue, WordsOf(issue.Keywords)))];

    /// <summary>The article with the most different keywords in a text; null for none, and where two have as many.</summary>
    public HelpArticle? ArticleFor(string text, string language)
    {
        var found = _articles.Where(shelf => shelf.Article.Language == language)
            .Select(shelf => (shelf.Article, Hits: HitsOf(shelf.Words, text)))
            .Where(hit => hit.Hits > 0)
            .OrderByDescending(hit => hit.Hits)
            .Take(2)
            .ToList();
        return found is [var only] ? only.Article : found is [var best, var next] && best.Hits > next.Hits ? best.Article : null;
    }

    /// <summary>The first known issue that a text speaks of; null for none.</summary>
    public KnownIssue? KnownIssueFor(string text, string language) =>
        _issues.FirstOrDefault(shelf => shelf.Issue.Language == language && shelf.Words.IsMatch(text)).Issue;

    private static int HitsOf(Regex words, string text) =>
        words.Matches(text).Select(match => match.Value.ToUpperInvariant()).Distinct().Count();

    private static Regex WordsOf(IReadOnlyList<string> keywords) => new(
        $@"(?<![\w@#])(?:{string.Join('|', keywords.OrderByDescending(word => word.Length).Select(Regex.Escape))})(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
