using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TriageBot.Desk;
using TriageBot.Domain;

namespace TriageBot.Server.Endpoints;

/// <summary>Reads a decision as scripts write it, naming the member at fault.</summary>
internal static class DecisionJson
{
    private static readonly string Kinds =
        string.Join(", ", Enum.GetNames<DecisionKind>().Select(JsonNamingPolicy.CamelCase.ConvertName));

    public static bool TryRead(
        long caseId,
        JsonElement body,
        [NotNullWhen(true)] out Decision? decision,
        out string? agent,
        out string member,
        out string problem)
    {
        decision = null;
        agent = null;
        if (!TryReadVersion(body, out var version))
        {
            return Fail("version", "has to be the number of the version that was seen", out member, out problem);
        }

        if (!TryReadText(body, member = "decision", out var name, out problem)
            || !TryReadText(body, member = "text", out var text, out problem)
            || !TryReadText(body, member = "direct", out var direct, out problem)
            || !TryReadText(body, member = "reason", out var reason, out problem)
            || !TryReadText(body, member = "agent", out agent, out problem))
        {
            return false;
        }

        if (Kind(name) is not { } kind)
        {
            return Fail("decision", $"has to be one of {Kinds}", out member, out problem);
        }

        if (kind == DecisionKind.Edit && text is null)
        {
            return Fail("text", "is missing", out member, out problem);
        }

        // Whoever sends words of their own wants these to be read, whatever they call it.
        kind = kind == DecisionKind.Approve && text is not null ? DecisionKind.Edit : kind;

        decision = new(caseId, version, kind, text, direct, reason);
        return true;
    }

    /// <summary>A text or null; missing is null.</summary>
    public static bool TryReadText(JsonElement body, string member, out string? text, out string problem)
    {
        (text, problem) = (null, "");
        if (body.ValueKind != JsonValueKind.Object)
        {
            problem = "cannot be read: the body has to be an object";
            return false;
        }

        if (!body.TryGetProperty(member, out var found) || found.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (found.ValueKind != JsonValueKind.String)
        {
            problem = "has to be a text";
            return false;
        }

        text = Listen.TextCleaner.Clean(found);
        problem = $"has {text.Length} UTF-16 units; at most {Mention.MaxTextLength} are taken";
        return text.Length <= Mention.MaxTextLength;
    }

    /// <summary>The number of the version that was seen.</summary>
    public static bool TryReadVersion(JsonElement body, out int version)
    {
        version = 0;
        return body.ValueKind == JsonValueKind.Object
            && body.TryGetProperty("version", out var found)
            && found.ValueKind == JsonValueKind.Number
            && found.TryGetInt32(out version);
    }

    private static DecisionKind? Kind(string? name) =>
        Enum.GetValues<DecisionKind>().Cast<DecisionKind?>().FirstOrDefault(
            kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()!) == name);

    private static bool Fail(string at, string because, out string member, out string problem)
    {
        (member, problem) = (at, because);
        return false;
    }
}
