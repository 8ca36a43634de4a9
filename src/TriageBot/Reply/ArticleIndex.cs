using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>
/// Help articles of one language by their keywords. What counts is how many keywords a message says word for word, and the
/// beginnings of words that it shares with them: the more, the more often one stands among an article's keywords and the
/// fewer articles have it (tf-idf: Salton and Buckley, 1988), so that "recovering my account" finds "account recovery".
/// </summary>
internal sealed partial class ArticleIndex
{
    // Learnt by logistic regression on messages to two dozen brands, tested on brands that were left out.
    private const double Keyword = 1.6;
    private const double SharedWord = 0.35;

    // A wrong article is worse than none. To a question of a few words one keyword is enough.
    private const double Fewest = 2.6;
    private const int FewWords = 4;

    // On a small shelf every word is rare; it is as rare as on a usual one.
    private const int UsualShelf = 40;

    // Five letters are a stem that fits every language well enough.
    private const int Stem = 5;
    private const int ShortestWord = 3;
    private const int MostRead = 1_500;

    private readonly IReadOnlyList<HelpArticle> _articles;
    private readonly IReadOnlySet<string> _common;
    private readonly bool _elides;
    private readonly Dictionary<string, List<int>> _keywords = [];
    private readonly Dictionary<string, List<(int Article, double Weight)>> _stems = [];
    private readonly int _longestKeyword;

    /// <param name="articles">At least one, all of a language.</param>
    public ArticleIndex(IReadOnlyList<HelpArticle> articles)
    {
        _articles = articles;
        _common = ReplyLanguage.Of(articles[0].Language)?.CommonWords ?? new HashSet<string>();
        _elides = articles[0].Language == "fr";
        var counts = articles.Select((article, i) => StemsIn(article, i)).ToList();
        foreach (var group in counts.SelectMany(each => each).GroupBy(each => each.Stem))
        {
            var rarity = Math.Log((Math.Max(articles.Count, UsualShelf) + 1.0) / group.Count());
            _stems[group.Key] = [.. group.Select(each => (each.Article, SharedWord * Math.Log(1 + each.Count) * rarity))];
        }

        _longestKeyword = _keywords.Keys.Select(keyword => keyword.Count(unit => unit == ' ') + 1).DefaultIfEmpty().Max();
    }

    /// <summary>The article that fits best; of two that fit as well the one that stands first; null where none does.</summary>
    /// <param name="text">The message.</param>
    /// <param name="asks">Whether it asks rather than complains.</param>
    public HelpArticle? Find(string text, bool asks = true)
    {
        var words = WordsOf(text.Length > MostRead ? text[..MostRead] : text);
        var stems = StemsOf(words).Distinct().ToList();
        var (said, score) = (new int[_articles.Count], new double[_articles.Count]);
        foreach (var article in KeywordsIn(words).SelectMany(keyword => _keywords[keyword]))
        {
            said[article]++;
            score[article] += Keyword;
        }

        foreach (var (article, weight) in stems.SelectMany(stem => _stems.GetValueOrDefault(stem, [])))
        {
            score[article] += weight;
        }

        var best = 0;
        for (var i = 1; i < score.Length; i++)
        {
            best = score[i] > score[best] ? i : best;
        }

        return score[best] >= Fewest || (asks && said[best] > 0 && stems.Count <= FewWords) ? _articles[best] : null;
    }

    // At each word the longest keyword that begins there; each once.
    private HashSet<string> KeywordsIn(List<string> words)
    {
        var found = new HashSet<string>();
        for (var i = 0; i < words.Count; i++)
        {
            for (var count = Math.Min(_longestKeyword, words.Count - i); count > 0; count--)
            {
                var phrase = count == 1 ? words[i] : string.Join(' ', words.GetRange(i, count));
                if (_keywords.ContainsKey(phrase))
                {
                    found.Add(phrase);
                    i += count - 1;
                    break;
                }
            }
        }

        return found;
    }

    private List<(string Stem, int Article, int Count)> StemsIn(HelpArticle article, int number)
    {
        var keywords = article.Keywords.Select(WordsOf).Where(words => words.Count > 0).ToList();
        foreach (var keyword in keywords.Select(words => string.Join(' ', words)).Distinct())
        {
            (_keywords.TryGetValue(keyword, out var articles) ? articles : _keywords[keyword] = []).Add(number);
        }

        return [.. keywords.Append(WordsOf(article.Title)).SelectMany(words => StemsOf(words).Distinct())
            .CountBy(stem => stem).Select(pair => (pair.Key, number, pair.Value))];
    }

    private IEnumerable<string> StemsOf(IEnumerable<string> words) =>
        words.Where(word => word.Length >= ShortestWord && !_common.Contains(word)).Select(word => word.Length > Stem ? word[..Stem] : word);

    // Neither addresses nor handles; with and without an apostrophe is one word.
    private List<string> WordsOf(string message)
    {
        // "L'adresse" is an article and a word.
        var text = _elides ? message.Replace('’', ' ').Replace('\'', ' ') : message;
        var words = new List<string>();
        foreach (var match in Words().EnumerateMatches(text))
        {
            var word = text.AsSpan(match.Index, match.Length);
            if (word[0] != '@' && !word.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                words.Add(text.Substring(match.Index, match.Length).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).ToLowerInvariant());
            }
        }

        return words;
    }

    [GeneratedRegex(@"https?:\S+|@\w+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
