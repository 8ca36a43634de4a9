using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Finds words that no dictionary of the language knows.</summary>
internal sealed partial class SpellingCheck
{
    private const int Longest = 30;

    // Of social media, in no dictionary.
    private static readonly string[] OfTheTrade =
        ["app", "apps", "online", "offline", "wifi", "email", "emails", "login", "logout", "tweet", "hashtag", "thx", "pic", "pics", "pls", "blog", "router", "chatbot", "dm", "okay", "hmm", "oof", "aww", "oje", "hej", "gotcha", "http", "https", "reinstall", "reinstalling", "unfreeze", "rebook", "rebooked", "gonna", "emoji", "podcast", "wellbeing", "livestream", "checkout", "appli", "wlan", "kilowattheure"];

    private readonly SpellingDictionaries _dictionaries;
    private readonly HashSet<string> _own;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _ownWords;

    /// <param name="playbook">Names the brand, its things and its agents.</param>
    /// <param name="dictionaries">Those of the machine.</param>
    public SpellingCheck(Playbook playbook, SpellingDictionaries dictionaries)
    {
        _dictionaries = dictionaries;
        _own = playbook.Topics.SelectMany(topic => topic.Value.Append(topic.Key))
            .Concat(playbook.Agents.Select(agent => agent.Name))
            .Concat(playbook.Words.Promised)
            .Concat(OfTheTrade)
            .Append(playbook.Brand.Name)
            .Append(playbook.Brand.CustomerWord)
            .SelectMany(text => Word().Matches(text).Select(word => word.Value))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        _ownWords = _own.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The first word that is none.</summary>
    public string? Misspelt(ReviewedReply reply)
    {
        if (_dictionaries.Of(reply.Language) is not { } words)
        {
            return null;
        }

        foreach (var found in Word().EnumerateMatches(reply.Said))
        {
            if (IsJudged(reply.Said, found) && Slip(reply.Said.AsSpan(found.Index, found.Length), words) is { } slip && !IsTheirs(reply, slip))
            {
                return $"'{slip}' is in no dictionary";
            }
        }

        return null;
    }

    private static bool IsTheirs(ReviewedReply reply, string word) =>
        WholeWords.Find(reply.Customer, word) || reply.Name?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    // A name is written with a capital, and only at the front of a sentence may that be any word.
    private static bool IsJudged(string text, ValueMatch word)
    {
        var end = word.Index + word.Length;
        var (before, after) = (word.Index > 0 ? text[word.Index - 1] : ' ', end < text.Length ? text[end] : ' ');
        return !char.IsAsciiDigit(before) && before is not ('@' or '#' or '/' or '.' or '_' or '-') && !char.IsAsciiDigit(after) && after is not ('@' or '/' or '_' or '-')
            && (char.IsLower(text[word.Index]) || (Opens(text, word.Index) && after is not ('!' or ',' or '.')))
            && text.AsSpan(word.Index + 1, word.Length - 1).IndexOfAnyInRange('A', 'Z') < 0;
    }

    private static bool Opens(string text, int at) =>
        text.AsSpan(0, at).TrimEnd() is var front && (front.IsEmpty || front[^1] is '.' or '!' or '?');

    private string? Slip(ReadOnlySpan<char> word, SpellingWords words)
    {
        var bare = Bare(word);
        return bare.Length is < 3 or > Longest || _ownWords.Contains(bare) || words.Knows(word) || words.Knows(bare) ? null : word.ToString();
    }

    // The word of "l'abonnement" or "Ayşe's".
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        var at = word.IndexOf('\'');
        return at < 0 ? word : at <= 2 && word.Length - at > 3 ? word[(at + 1)..] : word[..at];
    }

    [GeneratedRegex(@"\p{L}\p{M}?(?:'?\p{L}\p{M}?)+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
