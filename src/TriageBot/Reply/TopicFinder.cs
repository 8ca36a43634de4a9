using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>Finds the thing that an English message is about, by the playbook's words for it.</summary>
internal sealed partial class TopicFinder
{
    // Before the thing, or before one adjective of it: then it is theirs.
    private static readonly HashSet<string> Owning = WordSet("my our the this that your");

    // Before the thing: then it is somebody else's, or none in particular.
    private static readonly HashSet<string> Foreign = WordSet(
        """
        a an any some another other every each no not without his her hers their its whose someone nobody what which
        per of and or to for with like than as never wrong by in on at from is are was were be been
        """);

    private readonly Dictionary<string, string> _topicOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly Regex? _words;

    /// <param name="topics">How a reply names a thing, and the customers' words for it.</param>
    public TopicFinder(IReadOnlyDictionary<string, IReadOnlyList<string>> topics)
    {
        foreach (var (topic, word) in topics.SelectMany(pair => pair.Value, (pair, word) => (pair.Key, word)))
        {
            _topicOf.TryAdd(word.Trim(), Named(topic.Trim()));
        }

        // The longest word first, so that a parcel locker is not taken for a parcel.
        var words = string.Join('|', _topicOf.Keys.OrderByDescending(word => word.Length).Select(Regex.Escape));
        _words = _topicOf.Count == 0 ? null : new Regex(
            $@"(?<![\w'’@#-])(?:{words})(?![\w'’-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>Such as <c>your parcel</c>; null when it cannot be told.</summary>
    /// <param name="text">What the customer wrote.</param>
    /// <param name="complains">A complaint is about a thing of theirs even where they leave out "my".</param>
    public string? Find(string text, bool complains)
    {
        var found = _words?.Matches(text).FirstOrDefault(match => IsTheirs(text, match, complains));
        return found is null ? null : _topicOf[found.Value];
    }

    private static bool IsTheirs(string text, Match thing, bool complains)
    {
        var end = thing.Index + thing.Length;
        if (OfABusiness().IsMatch(text.AsSpan(end, Math.Min(20, text.Length - end))))
        {
            return false;
        }

        var from = Math.Max(0, thing.Index - 60);
        var before = Before().Match(WithoutHandles(text[from..thing.Index]));
        var (near, far) = (before.Groups["near"].Value, before.Groups["far"].Value);
        return (near, far) switch
        {
            ("", _) => complains,
            _ when Owning.Contains(near) => !Denying().IsMatch(far),
            _ => Owning.Contains(far) && !Foreign.Contains(near) && !near.EndsWith('s'),
        };
    }

    // "@acme parcel is late" begins with the parcel.
    private static string WithoutHandles(string text) => Addressed().Replace(text, ".");

    private static string Named(string topic) =>
        topic.StartsWith("the ", StringComparison.Ordinal) || topic.StartsWith("your ", StringComparison.Ordinal)
            ? topic
            : $"your {topic}";

    private static HashSet<string> WordSet(string words) =>
        new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    // "Your parcel service" speaks of the brand, not of a parcel.
    [GeneratedRegex(@"^\s+(?:compan|service|firm|industr|business|polic|process|rules|terms|market)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfABusiness();

    [GeneratedRegex(@"(?:(?<far>[\w'’]+)\s+)?(?<near>[\w'’]+)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex("^(?:not|no|never|isn['’]?t|wasn['’]?t|than)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denying();

    [GeneratedRegex(@"[@#][\w.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Addressed();
}
