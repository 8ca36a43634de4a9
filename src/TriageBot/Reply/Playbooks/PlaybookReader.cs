using System.Security.Cryptography;
using System.Text;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Reply: reads the playbook, strictly. A key that means nothing is an error, not a wish unheard.</summary>
public static class PlaybookReader
{
    // What service needs written down before anybody speaks for a brand.
    private static readonly (string Key, string Name)[] Essentials =
        [("tone", "tone"), ("targets", "target times"), ("crisis", "crisis plan"), ("resolution", "resolution outline")];

    /// <summary>Reads <c>playbook.yaml</c>.</summary>
    /// <param name="path">The file, as it shall be named in messages.</param>
    /// <exception cref="BadInputException">The file is missing, or something in it is wrong, unknown or left out.</exception>
    public static Playbook Read(string path)
    {
        var file = path.Replace('\\', '/');
        var bytes = BytesOf(path, file);
        var root = YamlMap.Parse(file, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')).Only(PlaybookKeys.Root);
        RequireEssentials(file, root);
        var faults = new List<string>();
        var agents = Try(() => AgentReader.Read(root));
        var playbook = new Playbook
        {
            Brand = Try(() => BrandIn(root.Map("brand").Only(PlaybookKeys.Brand)))!,
            Tone = Try(() => ToneIn(root.Map("tone").Only(PlaybookKeys.Tone)))!,
            Agents = agents!,
            Targets = Try(() => TargetsReader.Read(root.Map("targets").Only(PlaybookKeys.Targets)))!,
            Hours = Try(() => HoursReader.Read(root, agents)) ?? ServiceHours.Always,
            Patience = Try(() => PatienceIn(root.Map("patience").Only(PlaybookKeys.Patience)))!,
            Risk = Try(() => RiskReader.Read(root)) ?? RiskPolicy.Usual,
            Crisis = Try(() => CrisisIn(root.Map("crisis").Only(PlaybookKeys.Crisis)))!,
            Resolution = Try(() => ResolutionOutline.Read(root.Map("resolution"), file))!,
            Acknowledgement = Try(() => AcknowledgementIn(root.Map("acknowledgement").Only(PlaybookKeys.Acknowledgement)))!,
            Conversation = Try(() => ConversationIn(root)) ?? ConversationPolicy.Usual,
            Topics = Try(() => TopicsIn(root)) ?? [],
            Articles = Try(() => HelpReader.Articles(root)) ?? [],
            KnownIssues = Try(() => HelpReader.KnownIssues(root)) ?? [],
            Words = Try(() => WordsIn(root)) ?? new([], []),
            Languages = Try(() => LanguagesIn(root)) ?? [],
            Version = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12],
        };
        return faults.Count == 0 ? playbook : throw new BadInputException(string.Join('\n', faults.Distinct()));

        // A person who mends a file wants to hear all that is wrong with it.
        T? Try<T>(Func<T> read)
            where T : class
        {
            try
            {
                return read();
            }
            catch (BadInputException fault)
            {
                faults.Add(fault.Message);
                return null;
            }
        }
    }

    private static byte[] BytesOf(string path, string file)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file}: cannot be read; name a folder that holds a playbook.yaml", unreadable);
        }
    }

    private static void RequireEssentials(string file, YamlMap root)
    {
        var missing = Essentials.Where(essential => !root.Has(essential.Key)).ToList();
        if (missing.Count > 0)
        {
            var names = string.Join(", ", missing.Select(essential => $"the {essential.Name} ('{essential.Key}:')"));
            throw new BadInputException($"{file}:1: the playbook lacks {names}; add what is missing");
        }
    }

    private static Brand BrandIn(YamlMap map)
    {
        var accounts = map.Texts("accounts");
        return accounts.FirstOrDefault(account => account.IndexOf(':') < 1 || account.EndsWith(':')) is { } odd
            ? throw map.Wrong("accounts", $"holds '{odd}'; write channel:handle, such as sandbox:acme")
            : new(map.Text("name"), accounts, map.Text("customerWord"));
    }

    private static Tone ToneIn(YamlMap map) => new(map.Text("personality"), map.Flag("playful"));

    private static Patience PatienceIn(YamlMap map)
    {
        var patience = new Patience(map.Duration("warnAfter"), map.Duration("breachAfter"));
        return patience.WarnAfter < patience.BreachAfter
            ? patience
            : throw map.Wrong("breachAfter", "must be longer than 'warnAfter'");
    }

    private static CrisisPlan CrisisIn(YamlMap map) => new(map.Texts("steps"), map.Text("statement"));

    private static AcknowledgementPolicy AcknowledgementIn(YamlMap map) =>
        new(map.Flag("enabled"), map.Duration("nextStepWithin"));

    private static ConversationPolicy ConversationIn(YamlMap root)
    {
        if (!root.Has("conversation"))
        {
            return ConversationPolicy.Usual;
        }

        var map = root.Map("conversation").Only(PlaybookKeys.Conversation);
        return new(
            map.Has("moveToPrivateAfter") ? map.Count("moveToPrivateAfter") : ConversationPolicy.Usual.MoveToPrivateAfter,
            map.Has("followUpAfter") ? map.Duration("followUpAfter") : null);
    }

    private static Dictionary<string, IReadOnlyList<string>> TopicsIn(YamlMap root) => root.Has("topics")
        ? root.Map("topics").Keys.ToDictionary(entry => entry.Key, entry => root.Map("topics").Texts(entry.Key))
        : [];

    private static WordPolicy WordsIn(YamlMap root)
    {
        var map = root.Has("words") ? root.Map("words").Only(PlaybookKeys.Words) : null;
        return new(map?.Has("forbidden") == true ? map.Texts("forbidden") : [], map?.Has("promised") == true ? map.Texts("promised") : []);
    }

    private static IReadOnlyList<string> LanguagesIn(YamlMap root)
    {
        var languages = root.Has("languages") ? root.Texts("languages") : [];
        return languages.FirstOrDefault(language => language.Length != 2 || !language.All(char.IsAsciiLetterLower)) is { } odd
            ? throw root.Wrong("languages", $"holds '{odd}'; write two letters, such as en")
            : languages;
    }
}
