using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>Finds the thing that a message is about, by the playbook's words for it.</summary>
internal sealed partial class TopicFinder
{
    private readonly Dictionary<string, string> _topicOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly ReplyLanguage _language;
    private readonly Ownership _ownership;
    private readonly Regex? _words;

    /// <param name="topics">How a reply names a thing, and the customers' words for it.</param>
    /// <param name="language">Whose words they are.</param>
    public TopicFinder(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> topics, ReplyLanguage language)
    {
        _language = language;
        _ownership = language.Ownership;
        foreach (var (topic, word) in topics.SelectMany(pair => pair.Value, (pair, word) => (pair.Key, word)))
        {
            _topicOf.TryAdd(word.Trim(), language.Named(topic.Trim()));
        }

        // The longest word first, so that a parcel locker is not taken for a parcel.
        var words = string.Join('|', _topicOf.Keys.OrderByDescending(word => word.Length).Select(Regex.Escape));
        _words = _topicOf.Count == 0 ? null : new Regex(
            $@"(?<![\w'’@#-])(?:{words})(?![\w'’-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }

    /// <summary>One finder a language; a topic of another language than English begins with its code, <c>de/Ihr Paket</c>.</summary>
    public static Dictionary<string, TopicFinder> OfEachLanguage(IReadOnlyDictionary<string, IReadOnlyList<string>> topics) =>
        topics.Select(pair => (Split: Split(pair.Key), pair.Value))
            .GroupBy(topic => topic.Split.Language)
            .Where(group => ReplyLanguage.Of(group.Key) is not null)
            .ToDictionary(group => group.Key, group => new TopicFinder(
                group.Select(topic => KeyValuePair.Create(topic.Split.Topic, topic.Value)), ReplyLanguage.Of(group.Key)!));

    /// <summary>Such as <c>your parcel</c>; null when it cannot be told.</summary>
    /// <param name="text">What the customer wrote.</param>
    /// <param name="complains">A complaint is about a thing of theirs even where they leave out "my".</param>
    public string? Find(string text, bool complains)
    {
        var found = _words?.Matches(text).FirstOrDefault(match => IsTheirs(text, match, complains));
        return found is null ? null : _topicOf[found.Value];
    }

    private bool IsTheirs(string text, Match thing, bool complains)
    {
        var end = thing.Index + thing.Length;
        if (OfABusiness().IsMatch(text.AsSpan(end, Math.Min(20, text.Length - end))))
        {
            return false;
        }

        var from = Math.Max(0, thing.Index - 60);
        var before = Before().Match(WithoutHandles(text[from..thing.Index]));
        var (near, far) = (before.Groups["near"].Value, before.Groups["far"].Value);
        if (_language.IsOurs(near, _topicOf[thing.Value]))
        {
            return false;
        }

        return (near, far) switch
        {
            ("", _) => complains,
            _ when _ownership.Owning.Contains(near) => !_ownership.Denying.Contains(far),
            _ => _ownership.Owning.Contains(far) && !_ownership.Foreign.Contains(near) && !near.EndsWith('s'),
        };
    }

    private static (string Language, string Topic) Split(string key) =>
        key.Length > 3 && key[2] == '/' ? (key[..2], key[3..]) : (TemplateBook.English, key);

    // "@acme parcel is late" begins with the parcel.
    private static string WithoutHandles(string text) => Addressed().Replace(text, ".");

    // "Your parcel service" speaks of the brand, not of a parcel.
    [GeneratedRegex(@"^\s+(?:compan|service|firm|industr|business|polic|process|rules|terms|market)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfABusiness();

    [GeneratedRegex(@"(?:(?<far>[\w'’]+)[\s'’]+)?(?<near>\w+(?:['’]\w+)*)[\s'’]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"[@#][\w.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Addressed();
}
