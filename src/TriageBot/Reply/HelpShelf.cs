using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>The playbook's help articles and known issues, found by the words of a message.</summary>
internal sealed class HelpShelf
{
    private readonly Dictionary<string, ArticleIndex> _articles;
    private readonly List<(KnownIssue Issue, Regex Words)> _issues;

    /// <param name="playbook">Whose shelf it is.</param>
    public HelpShelf(Playbook playbook)
    {
        _articles = playbook.Articles.GroupBy(article => article.Language).ToDictionary(group => group.Key, group => new ArticleIndex([.. group]));
        _issues = [.. playbook.KnownIssues.Select(issue => (issue, WordsOf(issue.Keywords)))];
    }

    /// <summary>The article that a text is about; null for none.</summary>
    /// <param name="text">What the customer wrote.</param>
    /// <param name="language">Of the reply.</param>
    /// <param name="asks">Whether they ask rather than complain: then one keyword in a few words is enough.</param>
    public HelpArticle? ArticleFor(string text, string language, bool asks) => _articles.GetValueOrDefault(language)?.Find(text, asks);

    /// <summary>The first known issue that a text speaks of; null for none.</summary>
    public KnownIssue? KnownIssueFor(string text, string language) =>
        _issues.FirstOrDefault(shelf => shelf.Issue.Language == language && shelf.Words.IsMatch(text)).Issue;

    private static Regex WordsOf(IReadOnlyList<string> keywords) => new(
        $@"(?<![\w@#])(?:{string.Join('|', keywords.OrderByDescending(word => word.Length).Select(Regex.Escape))})(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
