using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>
/// The next concrete steps. A key is a situation (<c>complaint</c>), a situation and a theme (<c>complaint/delay</c>),
/// or either in another language (<c>de/complaint</c>); a value is one wording a line.
/// </summary>
internal static class ResolutionOutline
{
    /// <summary>The key's last part where the message is urgent, whatever its theme.</summary>
    public const string Urgent = "urgent";

    /// <summary>The key's last part where a help article has the message's words.</summary>
    public const string Article = "article";

    private static readonly string[] Themes =
        [.. Enum.GetNames<Theme>().Select(name => name.ToLowerInvariant()), Urgent, Article];

    /// <summary>Reads and checks the outline.</summary>
    /// <exception cref="BadInputException">A key or a wording is wrong.</exception>
    public static IReadOnlyDictionary<string, string> Read(YamlMap map, string file)
    {
        foreach (var (key, line) in map.Keys)
        {
            RequireKnown(key, $"{file}:{line}");
            foreach (var (text, at) in map.Texts(key).Zip(map.LinesOf(key)))
            {
                Phrasing.Parse(text, $"{file}:{at}", TemplateVariables.Step);
            }
        }

        return map.Keys.ToDictionary(entry => entry.Key, entry => string.Join('\n', map.Texts(entry.Key)));
    }

    /// <summary>The wordings of the next step for one message; none when the outline is silent.</summary>
    public static IReadOnlyList<string> StepsFor(Playbook playbook, string language, string situation, Triage triage, bool hasArticle)
    {
        var prefix = language == TemplateBook.English ? "" : $"{language}/";
        return KeysFor(situation, triage, hasArticle)
            .Select(key => playbook.Resolution.GetValueOrDefault(prefix + key))
            .FirstOrDefault(steps => steps is not null)
            ?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
    }

    private static IEnumerable<string> KeysFor(string situation, Triage triage, bool hasArticle)
    {
        var theme = Situation.ThemeOf(triage);
        return SituationsFor(situation).SelectMany(name => (string?[])
            [
                triage.Urgent ? $"{name}/{Urgent}" : null,
                hasArticle ? $"{name}/{Article}" : null,
                theme is { } about ? $"{name}/{about.ToString().ToLowerInvariant()}" : null,
            ])
            .Concat(SituationsFor(situation))
            .OfType<string>();
    }

    // What the outline says of one situation serves those that are kinds of it.
    private static string[] SituationsFor(string situation) => situation switch
    {
        Situation.FirstComplaint or Situation.RepeatedComplaint or Situation.Leaving or Situation.Safety => [situation, Situation.Complaint],
        _ => [situation],
    };

    private static void RequireKnown(string key, string where)
    {
        var parts = key.Split('/');
        var rest = Situation.Replies.Contains(parts[0]) || parts.Length == 1 ? parts : parts[1..];
        if (!Situation.Replies.Contains(rest[0]))
        {
            throw new BadInputException($"{where}: unknown situation '{rest[0]}'{Spelling.Hint(rest[0], Situation.Replies)}");
        }

        if (rest.Length > 2 || (rest.Length == 2 && !Themes.Contains(rest[1])))
        {
            var odd = string.Join('/', rest[1..]);
            throw new BadInputException($"{where}: unknown theme '{odd}'{Spelling.Hint(odd, Themes)}");
        }
    }
}
