using System.Security.Cryptography;
using System.Text;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Reply: reads the playbook, strictly. A key that means nothing is an error, not a wish unheard.</summary>
public static class PlaybookReader
{
    private static readonly string[] Sections =
        ["brand", "tone", "agents", "targets", "patience", "crisis", "resolution", "acknowledgement", "topics"];

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
        var root = YamlMap.Parse(file, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')).Only(Sections);
        RequireEssentials(file, root);
        return new Playbook
        {
            Brand = BrandIn(root.Map("brand").Only("name", "accounts", "customerWord")),
            Tone = ToneIn(root.Map("tone").Only("personality", "playful")),
            Agents = AgentsIn(root),
            Targets = TargetsIn(root.Map("targets").Only("fast", "standard", "relaxed")),
            Patience = PatienceIn(root.Map("patience").Only("warnAfter", "breachAfter")),
            Crisis = CrisisIn(root.Map("crisis").Only("steps", "statement")),
            Resolution = ResolutionOutline.Read(root.Map("resolution"), file),
            Acknowledgement = AcknowledgementIn(root.Map("acknowledgement").Only("enabled", "nextStepWithin")),
            Topics = root.Has("topics") ? TopicsIn(root.Map("topics")) : new Dictionary<string, IReadOnlyList<string>>(),
            Version = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12],
        };
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

    private static List<Agent> AgentsIn(YamlMap root)
    {
        var agents = new List<Agent>();
        foreach (var map in root.Maps("agents"))
        {
            agents.Add(AgentIn(map.Only("initials", "name", "role", "teams", "login", "entraId", "shift"), agents));
        }

        return agents.Count > 0 ? agents : throw root.Wrong("agents", "is empty; name at least one person who may approve");
    }

    private static Agent AgentIn(YamlMap map, List<Agent> before)
    {
        var initials = map.Text("initials");
        if (initials.Length is < 2 or > 3 || !initials.All(char.IsAsciiLetter))
        {
            throw map.Wrong("initials", $"'{initials}' must be 2 or 3 letters, such as JD");
        }

        var agent = new Agent(
            initials.ToLowerInvariant(), map.Text("name"), RoleIn(map), map.Texts("teams"), map.Has("login") ? map.Text("login") : null)
        {
            EntraId = EntraIdIn(map, before),
            Shift = map.Has("shift") ? ShiftReader.Read(map.Map("shift").Only("days", "hours", "timeZone")) : null,
        };
        if (agent.Login is not null && before.Find(other => string.Equals(other.Login, agent.Login, StringComparison.OrdinalIgnoreCase)) is { } twin)
        {
            throw map.Wrong("login", $"'{agent.Login}' is that of {twin.Name} already");
        }

        return before.Find(other => other.Id == agent.Id) is { } same
            ? throw map.Wrong("initials", $"'{initials}' are those of {same.Name} already; give {agent.Name} others")
            : agent;
    }

    private static string? EntraIdIn(YamlMap map, List<Agent> before)
    {
        if (!map.Has("entraId"))
        {
            return null;
        }

        var given = map.Text("entraId");
        return !Guid.TryParse(given, out var id)
            ? throw map.Wrong("entraId", $"'{given}' must be an object id of Microsoft Entra ID, a GUID")
            : before.Find(other => other.EntraId == id.ToString()) is { } twin
                ? throw map.Wrong("entraId", $"'{given}' is that of {twin.Name} already")
                : id.ToString();
    }

    private static AgentRole RoleIn(YamlMap map) => map.Has("role") ? map.Text("role") switch
    {
        "agent" => AgentRole.Agent,
        "lead" => AgentRole.Lead,
        var other => throw map.Wrong("role", $"must be agent or lead, not '{other}'"),
    } : AgentRole.Agent;

    private static TierTarget[] TargetsIn(YamlMap map)
    {
        TierTarget[] targets = [Tier("fast"), Tier("standard"), Tier("relaxed")];
        for (var i = 1; i < targets.Length; i++)
        {
            if (targets[i].AnswerWithin < targets[i - 1].AnswerWithin)
            {
                throw map.Wrong(targets[i].Tier, $"must not be shorter than '{targets[i - 1].Tier}'");
            }
        }

        return targets;

        TierTarget Tier(string name) => new(name, map.Duration(name));
    }

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

    private static Dictionary<string, IReadOnlyList<string>> TopicsIn(YamlMap map) =>
        map.Keys.ToDictionary(entry => entry.Key, entry => map.Texts(entry.Key));
}
