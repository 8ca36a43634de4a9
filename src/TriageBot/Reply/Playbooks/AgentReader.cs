using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Reads the people who may approve: no two may be taken for each other.</summary>
internal static partial class AgentReader
{
    /// <exception cref="BadInputException">Somebody is described wrongly, or as somebody else.</exception>
    public static IReadOnlyList<Agent> Read(YamlMap root)
    {
        var agents = new List<Agent>();
        foreach (var map in root.Maps("agents"))
        {
            agents.Add(AgentIn(map.Only(PlaybookKeys.Agent), agents));
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
            Shift = map.Has("shift") ? ShiftReader.Read(map.Map("shift").Only(PlaybookKeys.Shift)) : null,
            Signatures = map.Has("signatures") ? SignaturesIn(map.Map("signatures"), before) : new Dictionary<string, string>(),
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

    // Two agents with one signature would be one person to the customer.
    private static Dictionary<string, string> SignaturesIn(YamlMap map, List<Agent> before)
    {
        foreach (var (channel, _) in map.Keys)
        {
            var signature = map.Text(channel);
            if (!CaretSignature().IsMatch(signature))
            {
                throw map.Wrong(channel, $"'{signature}' must be a caret and 2 to 4 letters, such as ^Jo");
            }

            if (before.Find(other => string.Equals(other.SignatureOn(channel), signature, StringComparison.OrdinalIgnoreCase)) is { } twin)
            {
                throw map.Wrong(channel, $"'{signature}' is that of {twin.Name} already");
            }
        }

        return map.Keys.ToDictionary(entry => entry.Key, entry => map.Text(entry.Key));
    }

    [GeneratedRegex(@"^\^\p{L}{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex CaretSignature();
}
